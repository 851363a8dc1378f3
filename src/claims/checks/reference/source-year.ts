import { say } from '../../messages/said.js'
import { passageAt } from '../passage-at.js'
import { claimKey, type Claim } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { shortened } from '../wording.js'
import { addressesIn, datesInAddress } from './address.js'
import { citedWorks, type CitedWork } from './cited-works.js'
import { sourceSpan } from './source-line.js'

/** Numbers of what was; a note on a law or a plan may well be older than what it rules. */
const counted = new Set([
  'exports',
  'imports',
  'turnover',
  'balance',
  'share',
  'rank',
  'growth',
  'poll answer',
  'count',
  'amount',
])

const anyYear = /(?<!\d)(?:19|20)\d\d(?!\d)/gu
const looked =
  /(?:accessed|retrieved|visited|viewed|дата обращения|обращения|pristupljeno|приступљено|preuzeto|преузето)[^.;]{0,40}/giu
/** A year as a publication's: at the end of its title, or before its pages or its address. */
const closing =
  /(?<!(?:after|since|until|till|before|in|of|from|by|to|и|до|после|с|в|u|od|do|posle|nakon|у|од|после)\s)(?<![\d/–—-])((?:19|20)\d\d)(?:\s?(?:г|год|god|год)\.?)?[)\]]?(?:\s?(?=\/\/)|\s?(?:[.,;—–]|$)\s?(?=$|\/\/|<|\p{Lu}[\p{L} ]{2,30}\.?$|https?:|url|doi|p{1,2}\.|с\.|стр\.|str\.|\d{1,4}\s?(?:p|pp|с|стр|str)\.|pages?|available|режим|dostupno))/giu

/**
 * The year a source was published, from its note: a year that closes its title or its publisher, or a date in its address; null
 * where it names a later year anywhere, or none that is clearly its own.
 */
export const publicationYear = (source: string): number | null => {
  const text = source.replace(looked, ' ')
  const addresses = addressesIn(text)
  const inAddress = addresses
    .flatMap(({ url }) => datesInAddress(url))
    .flatMap(({ means }) => means.map((each) => Number(each.slice(0, 4))))
  const bare = addresses.reduce((rest, { url }) => rest.replace(url, 'https://'), text)
  const own = Array.from(bare.matchAll(closing), ([, year]) => Number(year))
  const latest = (years: readonly number[]): number => years.reduce((a, b) => Math.max(a, b), 0)
  const any = latest(Array.from(text.matchAll(anyYear), ([year]) => Number(year)))
  const published = latest([...own, ...inAddress])
  return published === 0 || any > published ? null : published
}

type Cited = {
  readonly claim: Claim
  readonly source: string
  readonly year: number
  readonly published: number
}

const tooOld = (read: ReadDocument): Finding[] => {
  const cited = read.claims.flatMap((claim): Cited[] => {
    const year = yearOf(claim)
    const { source } = claim
    if (
      year === null ||
      source === null ||
      claim.modal ||
      claim.quantity === null ||
      !counted.has(claim.kind)
    )
      return []
    const published = publicationYear(source)
    return published === null || published >= year || isForecast(read, claim)
      ? []
      : [{ claim, source, year, published }]
  })
  const bySource = new Map<string, Cited[]>()
  for (const each of cited) {
    // of a table the line beneath it is told once
    const { block, sentence } = each.claim
    const table = read.document.blocks[block]?.cell?.table
    const key = `${each.source} ${table === undefined ? `${block} ${sentence}` : `table ${table}`} ${each.year}`
    bySource.set(key, [...(bySource.get(key) ?? []), each])
  }
  return [...bySource.values()].flatMap((group): Finding[] => {
    const [first] = group
    return first === undefined ? [] : [findingOf(read, group, first)]
  })
}

/** The numbers of a sentence, or of a year of a table, that one source is named for. */
const findingOf = (
  read: ReadDocument,
  group: readonly Cited[],
  { claim, source, year, published }: Cited,
): Finding => {
  const span = sourceSpan(read, claim.block, source)
  const where = span === null ? [] : [span]
  const numbers = group.map((each) => ({ document: read.index, ...each.claim.place }))
  const inTable = read.document.blocks[claim.block]?.cell != null
  const cited = { year: String(year), published: String(published), source: shortened(source) }
  return {
    spans: inTable ? [...where, ...numbers] : [...numbers, ...where],
    message: inTable
      ? say('reference/older-source-of-table', cited)
      : say('reference/older-source', { text: claim.text, ...cited }),
    arithmetic: null,
    claims: group.map((each) => claimKey(each.claim)),
  }
}

/** `The figure for 2022 rests on the Tables of 2015`: a work named in the sentence of a number of a later year. */
const olderWorks = (read: ReadDocument): Finding[] => {
  const told = new Set<number>()
  const bySentence = new Map<string, readonly CitedWork[]>()
  return read.claims.flatMap((claim): Finding[] => {
    const passage = passageAt(read, claim.block)
    const sentence = passage?.sentences[claim.sentence]
    const year = yearOf(claim)
    if (passage === undefined || sentence === undefined || year === null) return []
    if (claim.modal || claim.quantity === null || !counted.has(claim.kind) || isForecast(read, claim))
      return []
    const key = `${claim.block} ${claim.sentence}`
    const works = bySentence.get(key) ?? citedWorks(passage.block.text, sentence.start, sentence.end)
    bySentence.set(key, works)
    const [work] = works
    if (work === undefined || works.some((each) => each.year >= year)) return []
    const span = spanIn(read, claim.block, work.start, work.end)
    if (told.has(span.start)) return []
    told.add(span.start)
    return [
      {
        spans: [span, { document: read.index, ...claim.place }],
        message: say('reference/older-source', {
          text: claim.text,
          year: String(year),
          published: String(work.year),
          source: shortened(work.text),
        }),
        arithmetic: null,
        claims: [claimKey(claim)],
      },
    ]
  })
}

/** `Source of the figures for 2024: Yearbook 2022`: a line that names the year of its figures and a source before it. */
const stated =
  /^(?:data |figures )?(?:sources?|источники?|izvori?|извори?)[^:\d]{0,60}((?:19|20)\d\d)[^:\d]{0,24}:\s*(.{4,300})$/isu

const olderLines = (read: ReadDocument): Finding[] =>
  read.passages.flatMap(({ block, index, sentences }): Finding[] =>
    (sentences.length > 0 ? sentences : [{ start: 0, end: block.text.length }]).flatMap(
      ({ start, end }): Finding[] => {
        const line = stated.exec(block.text.slice(start, end))
        if (line === null) return []
        const [whole, year = '', source = ''] = line
        const published = publicationYear(source)
        if (published === null || published >= Number(year)) return []
        const at = start + whole.length - source.length
        return [
          {
            spans: [spanIn(read, index, at, at + source.length)],
            message: say('reference/older-source-of-figures', {
              year,
              published: String(published),
              source: shortened(source),
            }),
            arithmetic: null,
            claims: [],
          },
        ]
      },
    ),
  )

/** The year a claim is of, where its own sentence or table says it. */
const yearOf = ({ period, fiscal, open, filled }: Claim): number | null => {
  if (period === null || fiscal || open.includes('year')) return null
  if (filled.some(({ what, from }) => what === 'year' && !/^(?:caption|header|sentence)$/.test(from)))
    return null
  const first = Number(period.split('/').at(-1)?.slice(0, 4))
  return Number.isNaN(first) ? null : first
}

const isForecast = (read: ReadDocument, { block, sentence }: Claim): boolean =>
  passageAt(read, block)?.sentences[sentence]?.mentions.some(
    (each) => each.type === 'concept' && each.concept === 'target',
  ) === true

/** A source is not older than what it is cited for. */
export const sourceYear = rule({
  id: 'reference/source-year',
  group: 'reference',
  severity: 'warning',
  meaning: 'The source named for a number is not older than the period the number is of.',
  details:
    'The year of a source is one that closes its title or follows its publisher, or a date in its address; dates of access do not count, and ' +
    'a later year anywhere in the note speaks against it. It is held against the year of the number, as its own sentence, caption or header ' +
    'says it. A work with its year that the sentence of a number takes it from (`rests on the Tables of 2015`) is held against it likewise; of a ' +
    'table the line beneath it is told once a year. Forecasts, targets, laws and agreements are left out, and years taken over from other sentences.',
  check: ({ documents }) =>
    documents.flatMap((read) => [...tooOld(read), ...olderLines(read), ...olderWorks(read)]),
  examples: [
    {
      text: [
        'In 2022 exports of Tunisia to Canada were USD 310 million.[1] Imports were USD 120 million in 2018.[2]',
        '[1] Trade of the Maghreb with North America // Carthage Institute. 12 May 2019. URL: https://carthage.example/trade',
        '[2] Canada and Africa: a yearbook // Ottawa Press, 2019. 210 p.',
      ].join('\n\n'),
      finds: [
        '“USD 310 million” is of 2022; the source named for it is of 2019: “Trade of the Maghreb with North America // Carthage Institute. 12 May 2019.…”.',
      ],
    },
    {
      text: [
        'In 2022 exports of Tunisia to Canada were USD 310 million.[1] Imports were USD 120 million in 2018.[2]',
        '[1] The crisis of 2014 and its lessons // Carthage Institute. URL: https://carthage.example/trade',
        '[2] Canada and Africa: a yearbook // Ottawa Press, 2019. 210 p.',
      ].join('\n\n'),
      finds: [],
    },
    {
      text: [
        'В 2021 году экспорт Туниса в Канаду составил 310 млн долл.[1] Импорт в 2018 году составил 120 млн долл.[2]',
        '[1] Торговля Магриба. Карфаген, 2019. 210 с.',
        '[2] Канада и Африка: ежегодник. Оттава, 2019. 118 с.',
      ].join('\n\n'),
      finds: [
        '“310 млн долл” is of 2021; the source named for it is of 2019: “Торговля Магриба. Карфаген, 2019. 210 с.”.',
      ],
    },
  ],
})
