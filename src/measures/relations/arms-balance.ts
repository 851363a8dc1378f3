import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearRange, yearsText } from '../../domain/period.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import type { LakeRecord } from '../../lake/records.js'
import { measure, type Measured, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { computed, plain } from '../trade/lineages.js'
import { dyad, years } from '../trade/params.js'
import { armsDeals } from './arms-deals.js'
import { registerOf, volumeOf, wholeRegister, type Register } from './arms-register.js'
import { volumeTableOf, type VolumeTable } from './arms-table.js'
import { basisOfRecords, cellOf, notFound, numberIn } from './reading.js'

const params = z.object({
  dyad,
  years,
  direction: z
    .enum(['received', 'supplied'])
    .default('received')
    .describe('arms that the reporter received from the partner, or supplied to it'),
  what: z
    .enum(['volume', 'share', 'partners', 'deals'])
    .default('volume')
    .describe(
      'volume a year; the supplier’s share in all that the recipient received over a window; the volume of every supplier (or recipient) over the years; or deals with numbers ordered, delivered and outstanding',
    ),
  series: z
    .enum(['table', 'register'])
    .optional()
    .describe(
      'a published table of volumes, or the register of deals; without it the table where there is one',
    ),
  window: z.coerce
    .number()
    .int()
    .min(1)
    .max(30)
    .default(5)
    .describe('years of the share’s window, the last included'),
  top: z.coerce.number().int().min(0).default(20).describe('how many partners are listed; 0: all'),
})
type Params = z.output<typeof params>
type Volume = { readonly quantity: Quantity; readonly deals: readonly { readonly record: LakeRecord }[] }

/** Arms between two countries: volumes by year, a supplier's share, and deals. */
export const armsBalance = measure({
  id: 'arms-balance',
  name: { en: 'Arms transfers', ru: 'Поставки вооружений', sr: 'Isporuke naoružanja' },
  meaning:
    'Volume of major arms delivered, in millions of SIPRI’s trend-indicator values, an index of military capability and no amount of money; or the numbers ordered, delivered and outstanding of each deal. 0 is less than half a million, no number means that none is known.',
  unit: 'TIV',
  formula:
    'V_t = \\sum_d V_d / n_d \\; [t \\in T_d]; \\quad s_{ij} = \\sum_{\\tau=t-4}^{t} V_{ij\\tau} / \\sum_{\\tau=t-4}^{t} V_{wj\\tau}',
  reference:
    'SIPRI, Arms Transfers Database: Sources and methods; Holtom, Bromley and Simmel, Measuring international arms transfers, SIPRI Fact Sheet 2012',
  params,
  example: { dyad: 'SRB-RUS', years: '2014-2023' },
  chart: { kind: 'line' },
  compute: (read, question) =>
    question.what === 'deals' ? armsDeals(read, sidesOf(question), question.years) : volumes(read, question),
})

/** Who received, who supplied. */
const sidesOf = ({ dyad: { reporter, partner }, direction }: Params) =>
  direction === 'received'
    ? { supplier: partner, recipient: reporter }
    : { supplier: reporter, recipient: partner }

/** The country whose partners are read: of a share always the recipient. */
const volumes = async (read: Reader, question: Params): Promise<Measured> => {
  const { supplier, recipient } = sidesOf(question)
  const reads = question.what === 'share' ? 'received' : question.direction
  const role = reads === 'received' ? 'recipient' : 'supplier'
  const [country, other] = role === 'recipient' ? [recipient, supplier] : [supplier, recipient]
  const first = (question.years[0] as number) - (question.what === 'share' ? question.window - 1 : 0)
  const all = yearRange(first, question.years.at(-1) as number)
  const table = await volumeTableOf(read, country, role, all)
  const hasTable =
    question.what === 'volume' ? all.some((year) => table.cell(other, year)) : table.partners.length > 0
  const fromTable = question.series === 'table' || (question.series === undefined && hasTable)
  const register = fromTable ? null : await registerOf(read, country, role)
  const series = seriesOf(question, register ?? table, role)
  const rows =
    question.what === 'volume'
      ? question.years.map((year) => ({ key: { year }, value: series(other, [year]).quantity }))
      : question.what === 'share'
        ? question.years.map((year) => shareRow(read, question, year, other, series, register ?? table))
        : partnerRows(question, series, register ?? table, role)
  const used = register?.records ?? table.records
  return {
    rows,
    basis: basisOfRecords('sipri', used, question.series !== undefined),
    conventions: [
      'arms-volume-index',
      ...(fromTable ? (['arms-table'] as const) : (['arms-even-split'] as const)),
    ],
    notes: register === null ? tableNotes(rows) : registerNotes(register, question, other),
  }
}

const isRegister = (from: Register | VolumeTable): from is Register => 'deals' in from

type Series = (partner: string, of: readonly number[]) => Volume

/** The volume with a partner over some years; the partner WLD is all of them. */
const seriesOf = (question: Params, from: Register | VolumeTable, role: 'recipient' | 'supplier'): Series => {
  const lineage = (partner: string, of: readonly number[], arithmetic: string, inputs = {}) =>
    computed(
      'arms-balance',
      { dyad: dyadText(question.dyad), direction: question.direction, partner, years: yearsText(of) },
      isRegister(from) ? ['arms-even-split'] : ['arms-table'],
      arithmetic,
      inputs,
    )
  if (isRegister(from)) {
    const partnerOf = role === 'recipient' ? ('supplier' as const) : ('recipient' as const)
    return (partner, of) => {
      const own = partner === 'WLD' ? from.deals : from.deals.filter((deal) => deal[partnerOf] === partner)
      const { value, deals: counted, arithmetic, inputs } = volumeOf(own, of)
      const rests = lineage(partner, of, arithmetic, inputs)
      return {
        quantity: counted.length === 0 ? unknown('no-report', 'TIV', rests) : known(value, 'TIV', rests),
        deals: counted,
      }
    }
  }
  return (partner, of) => {
    const cells = of.flatMap((year) => from.cell(partner, year) ?? [])
    const [only] = cells
    if (only === undefined)
      return {
        quantity: notFound('arms-balance', 'TIV', { partner, years: yearsText(of) }, 'none known'),
        deals: [],
      }
    if (of.length === 1) return { quantity: numberIn(only, 'value', 'TIV'), deals: [] }
    const values = cells.map((cell) => cell.number('value') ?? 0)
    const inputs = Object.fromEntries(cells.map((cell) => [cell.text('period') ?? '', cellOf(cell, 'value')]))
    const rests = lineage(partner, of, values.map(plain).join(' + '), inputs)
    return {
      quantity: known(
        values.reduce((sum, each) => sum + each, 0),
        'TIV',
        rests,
      ),
      deals: [],
    }
  }
}

/** The supplier's part of all that the recipient received over the window; none of it known is a share of zero. */
const shareRow = (
  read: Reader,
  question: Params,
  year: number,
  supplier: string,
  series: Series,
  from: Register | VolumeTable,
): MeasuredRow => {
  const window = yearRange(year - question.window + 1, year)
  const key = { year }
  const ended = isRegister(from) && (from.until === null || year > from.until)
  const [part, whole] = [series(supplier, window).quantity, series('WLD', window).quantity]
  const empty = isRegister(from) ? from.records.length === 0 : whole.value === null
  if (ended || empty)
    return { key, value: notFound('arms-balance', 'share', key, 'the window is not in the source') }
  const inputs: Record<string, Quantity['lineage']> = {
    ...(part.value !== null && { part: part.lineage }),
    ...(isRegister(from) ? wholeRegister(read, from) : { whole: whole.lineage }),
  }
  const parameters = { dyad: dyadText(question.dyad), supplier, years: yearsText(window) }
  const of = (arithmetic: string) =>
    computed('arms-balance', parameters, ['arms-volume-index'], arithmetic, inputs)
  const [own, all] = [part.value ?? 0, whole.value ?? 0]
  return {
    key,
    value:
      all === 0
        ? unknown('undefined', 'share', of('nothing known to be delivered in the window'))
        : known(own / all, 'share', of(`${plain(own)} / ${plain(all)}`)),
    also: {
      supplied: part,
      total: known(all, 'TIV', of('the sum over all suppliers')),
      suppliers: known(suppliersIn(from, window), 'count', of('suppliers with a delivery in the window')),
    },
  }
}

const suppliersIn = (from: Register | VolumeTable, window: readonly number[]): number =>
  isRegister(from)
    ? new Set(
        from.deals
          .filter(({ years: of }) => window.some((year) => of.includes(year)))
          .map(({ supplier }) => supplier),
      ).size
    : from.partners.filter((partner) => window.some((year) => from.cell(partner, year))).length

/** Every supplier (or recipient) over the years asked for, the largest first. */
const partnerRows = (
  { years: of, top }: Params,
  series: Series,
  from: Register | VolumeTable,
  role: 'recipient' | 'supplier',
): MeasuredRow[] => {
  const codes = isRegister(from)
    ? [...new Set(from.deals.map((deal) => (role === 'recipient' ? deal.supplier : deal.recipient)))]
    : from.partners
  const rows = codes
    .map((partner) => ({ key: { partner }, value: series(partner, of).quantity }))
    .filter(({ value }) => value.value !== null)
    .toSorted(
      (a, b) =>
        (b.value.value as number) - (a.value.value as number) || (a.key.partner < b.key.partner ? -1 : 1),
    )
  return top === 0 ? rows : rows.slice(0, top)
}

const tableNotes = (rows: readonly MeasuredRow[]): Note[] => {
  const small = rows
    .filter(({ key, value }) => value.value === 0 && 'year' in key)
    .map(({ key }) => Number(key['year']))
  return small.length === 0 ? [] : [{ id: 'arms-below-half', values: { years: yearsText(small) } }]
}

const registerNotes = ({ unplaced, deals: every }: Register, { what }: Params, other: string): Note[] => {
  const isOfPair = ({ supplier, recipient }: { supplier: string; recipient: string }) =>
    supplier === other || recipient === other
  const all = what === 'volume' && other !== 'WLD' ? every.filter(isOfPair) : every
  const estimated = all.filter(({ record }) => record.list('estimated_fields').length > 0).length
  return [
    ...(unplaced > 0 ? [{ id: 'arms-no-years' as const, values: { count: unplaced } }] : []),
    ...(estimated > 0
      ? [{ id: 'arms-estimated' as const, values: { count: estimated, total: all.length } }]
      : []),
    ...(what === 'share' && new Set(all.map(({ supplier }) => supplier)).size === 1
      ? [{ id: 'arms-one-supplier' as const, values: {} }]
      : []),
  ]
}
