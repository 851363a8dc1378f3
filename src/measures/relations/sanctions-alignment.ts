import { z } from 'zod'
import { yearsText } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import type { LakeRecord } from '../../lake/records.js'
import { measure, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { computed, ratio } from '../trade/lineages.js'
import { dyad, years } from '../trade/params.js'
import {
  among,
  basisOfRecords,
  cellOf,
  cellsOf,
  everyYear,
  found,
  notFound,
  numberIn,
  yearReached,
} from './reading.js'

const params = z.object({
  dyad: dyad.describe('a country and the European Union: SRB-EUN'),
  years,
  counter: z
    .string()
    .min(1)
    .optional()
    .describe('whose count, as its name is written; without it every counter’s'),
})
type Params = z.output<typeof params>

/** How many of the Union's foreign-policy declarations a country joined, of those it was invited to. */
export const sanctionsAlignment = measure({
  id: 'sanctions-alignment',
  name: {
    en: 'Alignment with EU foreign-policy declarations',
    ru: 'Присоединение к внешнеполитическим заявлениям ЕС',
    sr: 'Usklađenost sa spoljnopolitičkim deklaracijama EU',
  },
  meaning:
    'Share of the European Union’s foreign-policy declarations that a country joined, of those it was invited to join in a calendar year; a partial alignment is none, and counters differ in what they count.',
  unit: 'share',
  formula: 'a_t / n_t',
  reference:
    'European Commission, yearly enlargement reports, chapter 31; Novaković, Albahari and Bogosavljević, An Analysis of Serbia’s Alignment with the EU’s Foreign Policy Declarations and Measures, ISAC Fund, Belgrade 2020',
  params,
  example: { dyad: 'SRB-EUN', years: '2018-2023' },
  chart: { kind: 'line' },
  compute: async (read, question) => {
    const country = countryIn(question)
    const [counts, declarations] = [await countsOf(read, country), await declarationsOf(read, country)]
    const rows = [...countRows(counts, question), ...declarationRows(declarations, question)].toSorted(
      (a, b) => Number(a.key['year']) - Number(b.key['year']) || byCounter(a, b),
    )
    return {
      rows: everyYear(rows, question.years, (year) => notFound('sanctions-alignment', 'share', { year })),
      basis: rows.length === 0 ? null : basisOfRecords('cfsp', [...counts, ...declarations], false),
      conventions: ['alignment-by-counter'],
      notes: counterNotes(rows),
    }
  },
})

/** @throws Refusal `measure-refused` where the partner is not the Union */
const countryIn = ({ dyad: { reporter, partner } }: Params): string => {
  if (partner === 'EUN') return reporter
  throw refusal(
    'measure-refused',
    'Alignment is with the European Union’s declarations: the partner is EUN.',
    {
      remedy: `Ask for ${reporter}-EUN.`,
    },
  )
}

const byCounter = (a: MeasuredRow, b: MeasuredRow): number => {
  const [first, second] = [a, b].map(({ key }) => `${key['counter']} ${key['from']}`) as [string, string]
  return first === second ? 0 : first < second ? -1 : 1
}

const countsOf = async (read: Reader, country: string): Promise<readonly LakeRecord[]> => {
  const { records } = await found(read, 'cfsp', 'observation', [
    among('indicator', ['cfsp-invited', 'cfsp-aligned']),
    among('reporter', [country]),
  ])
  return records
}

const declarationsOf = async (read: Reader, country: string): Promise<readonly LakeRecord[]> => {
  const { records } = await found(read, 'cfsp', 'event', [among('kind', ['alignment'])])
  return records.filter((record) => record.list('parties').includes(country))
}

/** Both counts of a counter as printed, a row each document that has them. */
const countRows = (records: readonly LakeRecord[], { years: asked, counter }: Params): MeasuredRow[] => {
  const groups = new Map<string, LakeRecord[]>()
  for (const record of records) {
    const [year, who] = [Number(record.text('period')), record.text('category') ?? '']
    if (!asked.includes(year) || (counter !== undefined && who !== counter)) continue
    const key = JSON.stringify([year, who, record.text('document')])
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return [...groups.values()].map((group) => {
    const year = Number(group[0]?.text('period'))
    const key = { year, counter: group[0]?.text('category') ?? '', from: group[0]?.text('document') ?? '' }
    const of = (indicator: string): Quantity => {
      const record = group.find((each) => each.text('indicator') === indicator)
      return record === undefined
        ? notFound('sanctions-alignment', 'count', key, 'not stated')
        : { ...numberIn(record, 'value', 'count'), lineage: cellOf(record, 'value') }
    }
    return shareOf(key, of('cfsp-aligned'), of('cfsp-invited'))
  })
}

/** The declarations of a year one by one, as each counter lists them. */
const declarationRows = (
  records: readonly LakeRecord[],
  { years: asked, counter }: Params,
): MeasuredRow[] => {
  const groups = new Map<string, LakeRecord[]>()
  for (const record of records) {
    const [year, who] = [yearReached(record.text('date')) ?? 0, record.text('cites') ?? '']
    if (!asked.includes(year) || (counter !== undefined && who !== counter)) continue
    const key = JSON.stringify([year, who])
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return [...groups.values()].map((group) => {
    const year = yearReached(group[0]?.text('date') ?? null) as number
    const key = { year, counter: group[0]?.text('cites') ?? '', from: 'declarations' }
    const count = (what: string, statuses: readonly string[]): Quantity => {
      const fitting = group.filter((record) => statuses.includes(record.text('status') ?? ''))
      const lineage = computed(
        'sanctions-alignment',
        key,
        [],
        `declarations ${what}`,
        cellsOf(what, fitting, 'status'),
      )
      return known(fitting.length, 'count', lineage)
    }
    const row = shareOf(
      key,
      count('aligned', ['aligned']),
      count('invited', ['aligned', 'partly-aligned', 'not-aligned']),
    )
    return { ...row, also: { ...row.also, partly: count('partly aligned', ['partly-aligned']) } }
  })
}

const shareOf = (key: MeasuredRow['key'], aligned: Quantity, invited: Quantity): MeasuredRow => {
  const lineage = (arithmetic: string) =>
    computed('sanctions-alignment', key, ['alignment-by-counter'], arithmetic, {
      aligned: aligned.lineage,
      invited: invited.lineage,
    })
  const isEmpty = invited.value === 0
  return {
    key,
    value: isEmpty
      ? unknown('undefined', 'share', lineage('invited to none'))
      : ratio(aligned, invited, 'share', lineage),
    also: { aligned, invited },
  }
}

/** Years for which there is more than one count. */
const counterNotes = (rows: readonly MeasuredRow[]): Note[] => {
  const all = rows.map(({ key }) => Number(key['year']))
  const several = [...new Set(all)].filter((year) => all.filter((each) => each === year).length > 1)
  return several.length === 0 ? [] : [{ id: 'counters-differ', values: { years: yearsText(several) } }]
}
