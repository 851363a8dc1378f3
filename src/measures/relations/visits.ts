import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import type { Lineage } from '../../domain/lineage.js'
import { known } from '../../domain/quantity.js'
import { eventsOf, type DatedEvent } from '../../lake/events.js'
import { measure, type MeasuredRow } from '../measure.js'
import { computed } from '../trade/lineages.js'
import { dyad, years } from '../trade/params.js'
import { everyYear, notFound, yearReached } from './reading.js'

/** Kinds of events that are meetings, the widest last. */
const levels = ['summit', 'visit', 'meeting'] as const
type Level = (typeof levels)[number]

/** What did not take place, or not yet. */
const notHeld = new Set(['planned', 'announced', 'cancelled', 'postponed', 'proposed'])

const params = z.object({
  dyad,
  years,
  level: z
    .enum(levels)
    .optional()
    .describe('only summits, visits or other meetings; without it a number each'),
})

/** How often representatives of the two countries met, as far as dated events say. */
export const visits = measure({
  id: 'visits',
  name: { en: 'Visits and meetings', ru: 'Визиты и встречи', sr: 'Posete i sastanci' },
  meaning:
    'Number of dated events in the lake in which both countries took part, by kind and year: what documents mention, and no complete list of what took place.',
  unit: 'count',
  formula: 'n_{t,l}',
  reference:
    'Lebovic and Saunders, The Diplomatic Core: The Determinants of High-Level US Diplomatic Visits, 1946–2010, International Studies Quarterly 60 (2016), 107–123',
  params,
  example: { dyad: 'SRB-RUS', years: '2019-2023' },
  chart: { kind: 'line' },
  compute: async (read, { dyad: pair, years: asked, level }) => {
    const events = await eventsOf(read.lake, [pair.reporter, pair.partner], read.asOf)
    const all = events.filter(({ kind }) => isLevel(kind) && (level === undefined || kind === level))
    const held = all.filter(({ status }) => !notHeld.has(status ?? ''))
    const undated = held.filter(({ date }) => yearReached(date) === null).length
    const rows = asked.flatMap((year) =>
      levels.flatMap((each) => {
        const these = held.filter(({ kind, date }) => kind === each && yearReached(date) === year)
        return these.length === 0 ? [] : [rowOf(dyadText(pair), year, each, these)]
      }),
    )
    const used = new Set(rows.flatMap(({ value }) => snapshotsOf(value.lineage)))
    return {
      rows: everyYear(rows, asked, (year) =>
        notFound('visits', 'count', { year }, 'no dated meeting in the lake'),
      ),
      basis:
        rows.length === 0
          ? null
          : {
              source: 'documents',
              record: 'document',
              snapshots: [...used].toSorted(),
              classification: '',
              named: false,
            },
      conventions: ['visits-dated', 'record-document'],
      notes: [
        ...(undated > 0 ? [{ id: 'undated-left-out' as const, values: { count: undated } }] : []),
        ...(all.length > held.length
          ? [{ id: 'visits-planned' as const, values: { count: all.length - held.length } }]
          : []),
      ],
    }
  },
})

const isLevel = (kind: string): kind is Level => (levels as readonly string[]).includes(kind)

const rowOf = (pair: string, year: number, level: Level, events: readonly DatedEvent[]): MeasuredRow => {
  const inputs = Object.fromEntries(
    events.map(({ date, title, lineage }, index) => [`${index + 1}: ${date} ${title.en}`, lineage]),
  )
  const lineage = computed(
    'visits',
    { dyad: pair, year, level },
    ['visits-dated'],
    'events counted one by one',
    inputs,
  )
  return { key: { year, level }, value: known(events.length, 'count', lineage) }
}

const snapshotsOf = (lineage: Lineage): readonly string[] =>
  lineage.kind === 'rows' ? lineage.selection.snapshots : Object.values(lineage.inputs).flatMap(snapshotsOf)
