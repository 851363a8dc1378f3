import { say } from '../../messages/said.js'
import { editDistance } from '../../../domain/edit-distance.js'
import type { ReadDocument } from '../../reading.js'
import { rule, type Finding } from '../rule.js'
import { shortened, wordingOf, wordsOfWording } from '../wording.js'
import { hostOf, sameAddressKey } from './address.js'
import { addressesOf, type CitedAddress } from './cited-addresses.js'

/** A work and its address. */
type Cited = { readonly title: string; readonly address: CitedAddress }

const before =
  /[\s<([]{0,6}(?:url|available (?:at|from|online)|retrieved from|adresa|адреса?|режим доступа|доступно на|dostupno na|preuzeto sa|преузето са|link)?\s?:?[\s<([]{0,6}$/iu

/** In a note the work is all it says before its address; in a text what stands between the last comma and it. */
const citedIn = (read: ReadDocument): Cited[] =>
  read.document.blocks.flatMap(({ kind, text }, block): Cited[] => {
    if (kind === 'furniture' || kind === 'contents') return []
    const all = addressesOf(read, block)
    const links = all.flatMap((address): Cited[] =>
      address.words === null || isTurn(address.words) ? [] : [{ title: address.words, address }],
    )
    const addresses = all.filter(({ written }) => written)
    if (kind === 'footnote') {
      const [address] = addresses
      return address === undefined || addresses.length > 1
        ? links
        : [...links, { title: text.slice(0, address.at).replace(before, ''), address }]
    }
    const named = addresses.map((address) => {
      const said = text.slice(Math.max(0, address.at - 160), address.at).replace(before, '')
      return { title: setOff.exec(said)?.[1] ?? lastPart(said), address }
    })
    return [...links, ...named]
  })

/** Words of a link that name no work: `here`, `read the report`, an address. */
const isTurn = (words: string): boolean => /^\p{Ll}|^(?:https?:|www\.)/u.test(words) || !words.includes(' ')

/** A title in quotation marks right before its address. */
const setOff = /["“„«‘]([^"“”„«»‘]{8,150})["”“»’][.,]?(?:\s(?:\p{L}{1,12}\s)?)?[(<[]{0,2}$/u

/** Names a work has in a note: all words before its address, and what stands before its publisher or in quotation marks. */
const namesOf = ({ title, address }: Cited, read: ReadDocument): readonly string[] => {
  const whole = wordingOf(title)
  const note = read.document.blocks[address.block]?.kind === 'footnote'
  const head = note
    ? (/^[^"“„«]{0,80}["“„«]([^"“”„«»]{8,150})["”“»]/u.exec(title)?.[1] ??
      title.split(/\s\/\/\s|(?<=\p{L}{4})\.\s/u)[0] ??
      '')
    : title
  const short = wordingOf(head.replace(/[\s,(]{0,3}(?:19|20)\d\d[).\s]{0,3}$/u, ''))
  return short === whole || wordsOfWording(short).length < 4 || publisher.test(short)
    ? [whole]
    : [whole, short]
}

const yearsIn = (title: string): string => (title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []).join(' ')

/** Two editions of a work have two years. */
const areEditions = (one: string, other: string): boolean =>
  yearsIn(one) !== '' && yearsIn(other) !== '' && yearsIn(one) !== yearsIn(other)

const lastPart = (text: string): string =>
  text
    .replace(/[\s,<([]{1,4}$/u, '')
    .split(/[,;:]\s|(?<=\p{Ll}{2})\.\s|https?:\S{1,160}/u)
    .at(-1) ?? ''

const pairs = (read: ReadDocument): Finding[] => {
  const byTitle = new Map<string, Cited>()
  const told = new Set<string>()
  return citedIn(read).flatMap((cited): Finding[] => {
    const names = namesOf(cited, read).filter((name) => name !== '')
    const key = names.find((name) => byTitle.has(name))
    const other = key === undefined ? undefined : byTitle.get(key)
    for (const name of names) if (!byTitle.has(name)) byTitle.set(name, cited)
    if (key === undefined || other === undefined || areEditions(cited.title, other.title)) return []
    const [one, two] = [sameAddressKey(other.address.url), sameAddressKey(cited.address.url)]
    if (
      one === two ||
      told.has(`${key} ${two}`) ||
      !contradict(cited.title, other.address.url, cited.address.url)
    )
      return []
    const hosts = `${hostOf(one)} ${hostOf(two)}`
    const sites = hostOf(one) !== hostOf(two) && pathOf(one) === pathOf(two)
    if (sites && told.has(hosts)) return []
    told.add(`${key} ${two}`)
    if (sites) told.add(hosts)
    return [
      {
        spans: [cited.address.span, other.address.span],
        message: say('reference/two-addresses', {
          title: shortened(cited.title, 60),
          one: other.address.url,
          other: cited.address.url,
        }),
        arithmetic: null,
        claims: [],
      },
    ]
  })
}

/** Who publishes, without what: has many pages. */
const publisher =
  /(?:office|ministry|bank|agency|institute|council|commission|organi[sz]ation|university|database|statistics|service|министерств|служб|банк|агентств|институт|совет|комисси|комитет|росстат|ministarstv|zavod|bank[ae]|agencij|institut|savet|komisij|министарств|завод|банк|агенциј|савет|комисиј)/iu

/** A name with a year, or of several words that are linked, is one edition of one work. */
const edition = /\p{L}[^\d]{0,40}(?:19|20)\d\d[\s.*_"”»“)]{0,4}$/u

const isNameAlone = (title: string): boolean =>
  !(edition.test(title) && wordsOfWording(title).length >= 3) &&
  (wordsOfWording(title).length < 4 ||
    title.length < 20 ||
    (publisher.test(title) && !/\/\/|["“”„«»\d]/u.test(title)))

/**
 * A name alone (`UN Comtrade`) may have many pages, yet not on two hosts that differ by a letter or two, or by their last label
 * (`.org`, `.net`).
 */
const contradict = (title: string, one: string, two: string): boolean => {
  if (again.test(title)) return false
  if (!isNameAlone(title)) return true
  const [a, b] = [siteOf(hostOf(one)), siteOf(hostOf(two))]
  if (a.name !== b.name && wordsOfWording(title).length >= 3 && !publisher.test(title)) return true
  if (a.name === b.name) return a.ending !== b.ending && title.includes(' ')
  return editDistance(a.name, b.name) <= (a.name.length > 6 ? 2 : 1)
}

/** The work of the note before. */
const again = /^(?:ibid|op\.? ?cit|там же|указ\. ?соч|isto|nav\. ?delo|исто|нав\. ?дело)/iu

/** The last two labels of a host: `en.stat.example` and `www.stat.example` are one site. */
const siteOf = (host: string): { readonly name: string; readonly ending: string } => {
  const labels = host.split('.')
  return { name: labels.at(-2) ?? host, ending: labels.at(-1) ?? '' }
}

const pathOf = (key: string): string => key.slice(key.indexOf('/'))

/** One work has one address. */
export const twoAddresses = rule({
  id: 'reference/two-addresses',
  group: 'reference',
  severity: 'note',
  meaning: 'Notes that cite the same work give the same address.',
  details:
    'Notes whose words before the address are the same are held against each other, and texts that write out addresses after a title or link its words. `http`, `www.`, a slash at the end, brackets, ' +
    'the letter case of the host and tracking parameters do not count. Where the words are only a name, as of an office or a ' +
    'database with many pages, two hosts must differ by a letter or two to be told, or in all of their names where three words or more that name ' +
    'no office lead to them. A title in quotation marks, or before its publisher, of four words or more is the work’s name too. A title that ends in a year is one edition; two years are two.',
  check: ({ documents }) => documents.flatMap(pairs),
  examples: [
    {
      text: [
        'Ghana sells cocoa to the Netherlands.¹ The beans go to Amsterdam.² Prices follow London.³',
        '¹ Cocoa trade of West Africa in figures // Tema Institute. URL: https://tema.example/cocoa/figures',
        '² Port yearbook // Port of Amsterdam. URL: https://port.example/yearbook',
        '³ Cocoa trade of West Africa in figures // Tema Institute. URL: https://tema.example/coca/figures',
      ].join('\n\n'),
      finds: [
        '“Cocoa trade of West Africa in figures // Tema Institute.” has two addresses: https://tema.example/cocoa/figures and https://tema.example/coca/figures.',
      ],
    },
    {
      text: [
        'Ghana sells cocoa to the Netherlands.¹ The beans go to Amsterdam.²',
        '¹ Cocoa trade of West Africa in figures // Tema Institute. URL: <https://www.tema.example/cocoa/>',
        '² Cocoa trade of West Africa in figures // Tema Institute. URL: http://Tema.example/cocoa',
      ].join('\n\n'),
      finds: [],
    },
    {
      text: [
        'Казахстан продаёт медь в Италию.¹ Порт Актау растёт.²',
        '¹ Бюро статистики. URL: https://stat.example/ru/copper',
        '² Бюро статистики. URL: https://stat.example/ru/ports',
      ].join('\n\n'),
      finds: [],
    },
  ],
})
