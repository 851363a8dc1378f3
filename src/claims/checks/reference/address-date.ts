import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import type { DateFound } from '../../quantities/found.js'
import { datesInAddress, type AddressDate } from './address.js'
import { addressesOf, type CitedAddress } from './cited-addresses.js'
import { statedDates } from './stated-dates.js'

const contradictions = (read: ReadDocument): Finding[] =>
  read.document.blocks.flatMap(({ kind }, block) => {
    const addresses = addressesOf(read, block)
    // a note with two addresses does not say which its date is of
    if (kind === 'footnote' && addresses.length > 1) return []
    return addresses.flatMap((address) => contradiction(read, address))
  })

const contradiction = (read: ReadDocument, address: CitedAddress): Finding[] => {
  const dates = datesInAddress(address.url)
  const [date] = dates
  if (date === undefined || dates.length > 1) return []
  const stated = datesBeside(read, address)
  const said = stated.at(-1)
  if (said === undefined || stated.some((each) => agrees(date, each.date.from ?? ''))) return []
  const { start } = address.span
  return [
    {
      spans: [
        { ...address.span, start: start + date.start, end: start + date.end },
        spanIn(read, said.block, said.date.start, said.date.end),
      ],
      message: say('reference/address-date', {
        dated: said.date.text,
        address: date.text.replace(/^\/|\/$/g, ''),
      }),
      arithmetic: null,
      claims: [],
    },
  ]
}

type Dated = { readonly block: number; readonly date: DateFound }

/**
 * The full dates of a note; in a text one right before or after the address, in the words that are linked, or in the date line of
 * the text before its own address.
 */
const datesBeside = (read: ReadDocument, address: CitedAddress): Dated[] => {
  const { block, at, written, words, url } = address
  const here = read.document.blocks[block]
  const text = here?.text ?? ''
  const until = at + (written ? url.length : (words?.length ?? 0))
  const own = written && at < 80 && ofItself.test(text.slice(0, at))
  if (own && !/\d/u.test(text.slice(0, at))) return dateLine(read, block)
  return daysIn(read, block).filter(({ date: { start, end } }) => {
    if (here?.kind === 'footnote') return true
    if (end <= at) return beside.test(text.slice(end, at)) || ofItself.test(text.slice(end, at))
    return start >= at && (start < until || beside.test(text.slice(until, start)))
  })
}

/** The date in the two lines above a text’s own address. */
const dateLine = (read: ReadDocument, block: number): Dated[] =>
  [block - 1, block - 2].flatMap((each) => daysIn(read, each)).slice(0, 1)

const daysIn = (read: ReadDocument, block: number): Dated[] =>
  statedDates(read, block).flatMap((date) => (isDay(date) ? [{ block, date }] : []))

const isDay = ({ kind, possible, from }: DateFound): boolean =>
  kind === 'day' && possible && from?.length === 10

const beside = /^[\s,;:(<–—.-]{0,4}(?:г\.|года|godine|године)?[\s,;:(<–—.-]{0,4}$/u
/** `Permanent address of this article:` after its date line. */
const ofItself =
  /(?:permanent|permalink|this (?:article|story|page|text|release)|web address|постоянн|адрес (?:статьи|материала|страницы|публикации)|ссылка на (?:статью|материал)|trajn|stalna|adresa (?:teksta|članka|strane)|трајн|стална|адреса (?:текста|чланка|стране))[^.;]{0,40}$/iu

const dayLength = 86_400_000

/** Sites in other time zones and papers of the next morning are a day off. */
const agrees = ({ means }: AddressDate, stated: string): boolean =>
  means.some((meant) => {
    if (meant.length === 10) return Math.abs(Date.parse(meant) - Date.parse(stated)) <= dayLength
    return [-1, 0, 1].some((days) =>
      new Date(Date.parse(stated) + days * dayLength).toISOString().startsWith(meant),
    )
  })

/** The date in an address is the date the note gives. */
export const addressDate = rule({
  id: 'reference/address-date',
  group: 'reference',
  severity: 'warning',
  meaning: 'The date in a source’s address is the date the note gives for it.',
  details:
    'Addresses with a date in their path (`/2022/08/27/`, `/27/08/2022/`, `2023-03-06`, `27.05.2022`, or a month, `/2023/03/`) in ' +
    'notes that state a full date, and of sources in a text with a date right beside the address, in the words that are linked, or in ' +
    'the date line above a permanent address. A day’s difference is tolerated; day and month may stand in either order; dates of access and ' +
    'folders of uploaded files are left out. Any of several dates in the note may agree.',
  check: ({ documents }) => documents.flatMap(contradictions),
  examples: [
    {
      text: [
        'The mine reopened that summer.¹ The railway followed.²',
        '¹ Zambia reopens a mine // Lusaka Courier. 14.05.2021. URL: https://courier.example/business/14/08/2021/mine',
        '² Railway to the sea // Dar Gazette. 3 June 2021. URL: https://gazette.example/2021/06/04/railway',
      ].join('\n\n'),
      finds: ['The source is dated 14.05.2021; its address has 14/08/2021.'],
    },
    {
      text: [
        'The mine reopened that summer.¹ The railway followed.²',
        '¹ Zambia reopens a mine // Lusaka Courier. 14.05.2021. URL: https://courier.example/business/14/05/2021/mine',
        '² Railway to the sea // Dar Gazette. URL: https://gazette.example/2021/06/04/railway (accessed 5 May 2022)',
      ].join('\n\n'),
      finds: [],
    },
    {
      text: [
        'Рудник открыт вновь.¹ Дорогу продлили.²',
        '¹ Замбия открывает рудник // Вестник. 14 мая 2021 года. URL: https://vestnik.example/2021/05/14/rudnik',
        '² Дорога к морю // Курьер. 3 июня 2021 г. URL: https://kurier.example/2021-07-03/doroga (дата обращения: 3.07.2021)',
      ].join('\n\n'),
      finds: ['The source is dated 3 июня 2021 г; its address has 2021-07-03.'],
    },
  ],
})
