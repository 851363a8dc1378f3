import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import { known, unknown, type NullReason, type Quantity } from '../../domain/quantity.js'
import { measure, type MeasuredRow, type Note } from '../measure.js'
import { contributionsOf, type Contributions } from './contribution-kernel.js'
import { partnerParts, productParts, type Parts } from './contribution-parts.js'
import { basisOf, missingYearsNote, noRecord, readingConventions } from './flow-values.js'
import { computed, plain } from './lineages.js'
import { dyad, flow, product, reading, years } from './params.js'

const params = z.object({
  dyad,
  flow,
  years,
  over: z
    .enum(['products', 'partners'])
    .default('products')
    .describe('the parts: products of the flow with the partner, or partners of the reporter’s whole flow'),
  product,
  level: z.coerce
    .number()
    .pipe(z.union([z.literal(2), z.literal(4), z.literal(6)]))
    .optional()
    .describe('digits of the products: 2, 4 or 6; without it the finest the record has'),
  top: z.coerce
    .number()
    .int()
    .min(0)
    .default(20)
    .describe('how many of the largest contributions, up or down, are listed a year; 0 for all'),
  ...reading,
})
type Params = z.output<typeof params>

/** What each product, or each partner, adds to the growth of a flow. */
export const contribution = measure({
  id: 'contribution',
  name: { en: 'Contribution to growth', ru: 'Вклад в прирост', sr: 'Doprinos rastu' },
  meaning:
    'Change of a part against the year before over the whole of the year before, in percentage points of the whole’s growth: the parts add up to it. The whole has its own row (TOTAL, WLD).',
  unit: 'points',
  formula: '\\frac{v_{k,t} - v_{k,t-1}}{V_{t-1}}',
  reference:
    'OECD, Quarterly National Accounts: contributions to growth; IMF, Quarterly National Accounts Manual 2017, ch. 8',
  params,
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2018' },
  compute: async (read, question) => {
    if (question.record === 'document')
      throw refusal('measure-refused', 'Documents state no flow part by part.', {
        remedy: 'Leave --record out, or ask for own, mirror or reconciled.',
      })
    const window = [(question.years[0] as number) - 1, ...question.years]
    const asked = { ...question, years: window }
    const parts = await (question.over === 'products' ? productParts(read, asked) : partnerParts(read, asked))
    const results = question.years.map((year) => ofYear(question, parts, year))
    return {
      rows: results.flatMap(({ rows }) => rows),
      basis: basisOf(parts?.choice ?? null, question.source !== undefined || question.record !== undefined),
      conventions: [
        ...readingConventions(parts?.choice ?? null, question.flow),
        ...(parts?.conventions ?? []),
      ],
      notes: [
        ...missingYearsNote(parts?.choice ?? null, window, yearsText),
        ...(parts?.notes ?? []),
        ...results.flatMap(({ notes }) => notes),
      ],
    }
  },
})

type YearResult = { readonly rows: readonly MeasuredRow[]; readonly notes: readonly Note[] }

const whole = { products: 'TOTAL', partners: 'WLD' } as const

/** The key of a row: the year and the product or the partner. */
const keyOf = ({ over }: Params, year: number, code: string) =>
  over === 'products' ? { year, product: code } : { year, partner: code }

const ofYear = (question: Params, parts: Parts | null, year: number): YearResult => {
  const key = keyOf(question, year, whole[question.over])
  if (parts === null) return { rows: [{ key, value: noRecord('contribution', 'points') }], notes: [] }
  const [before, now] = [parts.total(year - 1), parts.total(year)]
  const valuesIn = (at: number) => new Map(parts.codes.map((code) => [code, parts.part(code, at).value]))
  const found = contributionsOf(valuesIn(year - 1), valuesIn(year))
  const reason = reasonOf(parts, year, before, now, found)
  if (reason !== null) {
    const inputs = { before: before.lineage, now: now.lineage }
    const lineage = computed('contribution', parametersOf(question, year), [], 'not computed', inputs)
    return { rows: [{ key, value: unknown(reason, 'points', lineage), also: { before, now } }], notes: [] }
  }
  const listed = largest(found, question.top)
  const left = [...found.parts].filter(([code, value]) => value !== null && !listed.includes(code))
  const notes: Note[] = []
  if (left.length > 0) {
    const value = left.reduce((sum, [, each]) => sum + (each ?? 0), 0)
    notes.push({ id: 'parts-not-listed', values: { year, count: left.length, value } })
  }
  if (found.unknown > 0) notes.push({ id: 'parts-unknown', values: { year, count: found.unknown } })
  return {
    rows: [
      { key, value: ofWhole(question, year, before, now, found), also: { before, now } },
      ...listed.map((code) => ofPart(question, parts, year, code, found)),
    ],
    notes,
  }
}

const parametersOf = ({ dyad: pair, flow: way, over, product: code }: Params, year: number) => ({
  dyad: dyadText(pair),
  flow: way,
  over,
  product: code,
  year,
})

/** Why a year has no contributions: a year without a record, other codes, or nothing to grow from. */
const reasonOf = (
  parts: Parts,
  year: number,
  before: Quantity,
  now: Quantity,
  found: Contributions,
): NullReason | null => {
  if (now.value === null) return now.reason
  if (before.value === null) return before.reason === 'no-report' ? 'gap' : before.reason
  if (parts.changes(year - 1, year)) return 'classification-change'
  return found.growth === null ? 'zero' : null
}

/** Codes by the size of what they add, up or down; unknown ones are not listed but counted in a note. */
const largest = ({ parts }: Contributions, top: number): string[] => {
  const ordered = [...parts]
    .flatMap(([code, value]) => (value === null ? [] : [{ code, size: Math.abs(value) }]))
    .toSorted((a, b) => b.size - a.size || a.code.localeCompare(b.code, 'en'))
  return (top === 0 ? ordered : ordered.slice(0, top)).map(({ code }) => code)
}

const ofWhole = (question: Params, year: number, before: Quantity, now: Quantity, found: Contributions) => {
  const [from, to] = [plain(before.value as number), plain(now.value as number)]
  const all = `(${to} − ${from}) / ${from}`
  const arithmetic =
    found.unknown === 0 ? all : `growth of the parts known in both years, ${plain(found.base)} in the first`
  const inputs = { before: before.lineage, now: now.lineage }
  return known(
    found.growth as number,
    'points',
    computed('contribution', parametersOf(question, year), [], arithmetic, inputs),
  )
}

const ofPart = (
  question: Params,
  parts: Parts,
  year: number,
  code: string,
  found: Contributions,
): MeasuredRow => {
  const [before, now, all] = [parts.part(code, year - 1), parts.part(code, year), parts.total(year - 1)]
  const complete = found.unknown === 0
  const arithmetic = `(${plain(now.value as number)} − ${plain(before.value as number)}) / ${plain(
    complete ? (all.value as number) : found.base,
  )}${complete ? '' : ', the parts known in both years'}`
  const lineage = computed('contribution', { ...parametersOf(question, year), part: code }, [], arithmetic, {
    before: before.lineage,
    now: now.lineage,
    whole: all.lineage,
  })
  return {
    key: keyOf(question, year, code),
    value: known(found.parts.get(code) as number, 'points', lineage),
    also: { before, now },
  }
}
