import type { Quantity } from '../../domain/quantity.js'
import { computed } from '../../measures/trade/lineages.js'
import type { Basis } from '../../measures/measure.js'
import {
  figure,
  say,
  text,
  type Brief,
  type Figure,
  type Said,
  type SectionBlock,
  type Word,
} from '../section.js'
import { countries } from './dyad-words.js'
import type { OtherRecord } from './other-record.js'

/** One flow as the summary’s table has it, with its standing among the reporter’s partners and another record of it. */
export type FlowFigures = {
  readonly flow: 'export' | 'import'
  readonly latest: Quantity
  readonly before: Quantity | null
  readonly rank: Quantity | null
  readonly rankBefore: Quantity | null
  readonly share: Quantity | null
  readonly other: OtherRecord | null
}

/** Below it a change is none: less than the last digit that is printed. */
const noChange = 0.0005

/** What each flow did since the year before, what it is a part of, and what another record has of it. */
export const flowSentences = (brief: Brief, flows: readonly FlowFigures[]): SectionBlock[] => {
  const told = flows.filter(({ latest }) => latest.value !== null)
  const paragraphs = told.flatMap((each) =>
    paragraph([...changed(brief, each), ...standing(brief, each), ...elsewhere(each)]),
  )
  const isAlone = told.length > 0 && told.every(({ other }) => other === null)
  return [...paragraphs, ...(isAlone ? [text(say('summary.single', { year: String(brief.year) }))] : [])]
}

const paragraph = (sentences: readonly Said[]): SectionBlock[] => {
  const [first, ...others] = sentences
  if (first === undefined) return []
  return [
    text(others.reduce((before, next) => say('sentences.joined', { first: before, second: next }), first)),
  ]
}

/** Of one record: what two records differ by is much the same each year, and does not blur a change. */
const changed = (brief: Brief, { flow, latest, before }: FlowFigures): Said[] => {
  const [now, was] = [latest.value, before?.value ?? null]
  if (before === null || now === null || was === null || was <= 0 || now < 0) return []
  const rate = now / was - 1
  return [
    say(`summary.change-${flow}`, {
      direction: directionOf(rate),
      before: String(brief.year - 1),
      rate: figure(
        {
          value: Math.abs(rate),
          unit: 'rate',
          reason: null,
          lineage: computed('change', {}, [], `|${now} / ${was} − 1|`, {
            latest: latest.lineage,
            before: before.lineage,
          }),
        },
        'percent',
      ),
    }),
  ]
}

const directionOf = (rate: number): string => {
  if (Math.abs(rate) < noChange) return 'none'
  return rate > 0 ? 'up' : 'down'
}

const standing = (brief: Brief, { flow, share, rank, rankBefore }: FlowFigures): Said[] =>
  share === null || share.value === null || rank === null || rank.value === null
    ? []
    : [
        say(`summary.standing-${flow}`, {
          ...countries(brief),
          share: figure(share, 'percent'),
          rank: figure(rank, 'integer'),
          was: rankWas(rank, rankBefore),
        }),
      ]

const rankWas = (rank: Quantity, before: Quantity | null): Word => {
  if (before === null || before.value === null) return ''
  return before.value === rank.value
    ? say('summary.rank-same')
    : say('summary.rank-was', { rank: figure(before, 'integer') })
}

const elsewhere = ({ flow, latest, other }: FlowFigures): Said[] => {
  const value = other?.quantity.value ?? null
  if (!other?.basis || value === null || latest.value === null || latest.value <= 0) return []
  const rate = value / latest.value - 1
  return [
    say(`summary.other-${flow}`, {
      other: recordWord(other.basis),
      value: roundedUsd(other.quantity, apart(latest, other.quantity)),
      direction: directionOf(rate),
      difference: figure(
        {
          value: Math.abs(rate),
          unit: 'rate',
          reason: null,
          lineage: computed('change', {}, [], `|${value} / ${latest.value} − 1|`, {
            other: other.quantity.lineage,
            latest: latest.lineage,
          }),
        },
        'percent',
      ),
    }),
  ]
}

const recordWord = ({ source, record }: Basis): Word =>
  say('basis', { source: { source }, record: say(`record.${record as 'own'}`) })

/** How far two records of a value are from each other, in its unit; null where there is one record. */
export const apart = (one: Quantity, other: Quantity | null): number | null =>
  one.value === null || other === null || other.value === null ? null : Math.abs(one.value - other.value)

/**
 * Dollars in a sentence, rounded to the place of the first digit of what is uncertain, and never to nothing: 1,187 million with
 * another record 26 million away is 1.19 billion, with one 250 million away 1.2 billion.
 * @param uncertain in dollars; null or 0 for the three to four digits that a sentence has without it
 */
export const roundedUsd = (quantity: Quantity, uncertain: number | null): Figure => {
  const size = Math.abs(quantity.value ?? 0)
  if (!uncertain || size === 0) return figure(quantity, 'usd')
  const place = Math.min(Math.floor(Math.log10(uncertain)), Math.floor(Math.log10(size)))
  const [scale, most] =
    size >= 999_500_000 ? [9, 2] : size >= 999_500 ? [6, 1] : size >= 10_000 ? [3, 1] : [0, 0]
  return figure(quantity, 'usd', Math.max(0, Math.min(most, scale - place)))
}
