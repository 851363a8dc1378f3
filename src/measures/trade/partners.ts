import { dyadText, type Dyad } from '../../domain/dyad.js'
import { countryOf } from '../../domain/country.js'
import type { Flow } from '../../domain/flow.js'
import type { Condition } from '../../domain/lineage.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import type { Choice } from '../../lake/choice.js'
import { mergeSums, type Sum } from '../../lake/reading.js'
import type { Note, Reader } from '../measure.js'
import { computed, ratio } from './lineages.js'
import { conditionsOf, groups, isOne, quantityOf, type FlowQuestion } from './flow-values.js'
import { totals, type TotalQuestion } from './totals.js'

/** A partner of the reporter in one year: value, share of the reporter's flow, and rank (null for `nes` and special ones). */
export type Partner = {
  readonly partner: string
  readonly value: Quantity
  readonly share: Quantity
  readonly rank: Quantity
}

export type PartnerTable = {
  readonly year: number
  readonly partners: readonly Partner[]
  readonly ranked: Quantity
  readonly total: Quantity
  readonly notes: readonly Note[]
  readonly totalConvention: 'total-published' | 'total-summed'
}

/** Every partner of a reporter, by year, largest first, all from one record. */
export const partnerTables = async (
  read: Reader,
  choice: Choice,
  question: Pick<FlowQuestion, 'dyad' | 'flow' | 'years' | 'product'> & Pick<TotalQuestion, 'total'>,
): Promise<PartnerTable[]> => {
  const products = question.product === 'TOTAL' ? 'all' : [question.product]
  const where = conditionsOf(choice, question, 'all', products)
  const sums = await groups(read, choice, where, ['period', 'partner'])
  const summed = new Map(question.years.map((year) => [year, wholeYear(choice, where, sums, year)]))
  const world = await totals(
    read,
    choice,
    question,
    new Map([...summed].map(([year, sum]) => [year, quantityOf(sum, choice.covered.includes(year))])),
  )
  return question.years.map((year): PartnerTable => {
    const reported = choice.covered.includes(year)
    const total = world.values.get(year) as Quantity
    const everyone = summed.get(year) as Sum
    const values = sums
      .filter(({ key }) => key['period'] === String(year))
      .map((sum) => ({ partner: String(sum.key['partner']), value: quantityOf(sum, reported) }))
      .toSorted(
        (a, b) => (b.value.value ?? -1) - (a.value.value ?? -1) || a.partner.localeCompare(b.partner, 'en'),
      )
    const ranked = values.filter(
      ({ partner, value }) => value.value !== null && value.value > 0 && holdsRank(partner, choice),
    )
    const asked = { ...question, year }
    return {
      year,
      total,
      ranked: known(
        ranked.length,
        'count',
        computed('partner-rank', parametersOf(asked), [], 'partners with a rank', { all: everyone.lineage }),
      ),
      partners: values.map(({ partner, value }) => ({
        partner,
        value,
        share: shareOf({ ...asked, dyad: { ...question.dyad, partner } }, value, total),
        rank: rankOf(
          { ...asked, dyad: { ...question.dyad, partner } },
          partner,
          value,
          ranked,
          everyone.lineage,
          choice,
        ),
      })),
      notes: world.notes.filter(({ values: each }) => each['year'] === year),
      totalConvention: world.conventions.includes('total-published') ? 'total-published' : 'total-summed',
    }
  })
}

/** All partners of one year together, from the partners that were read. */
const wholeYear = (choice: Choice, where: readonly Condition[], sums: readonly Sum[], year: number): Sum => {
  const period = String(year)
  const whole = [...where.filter(({ column }) => column !== 'period'), isOne('period', period)]
  return mergeSums(
    choice.scope,
    whole,
    sums.filter(({ key }) => key['period'] === period),
  )
}

/** States and territories hold a rank, and a union that reports in place of its members; unspecified partners do not. */
const holdsRank = (partner: string, choice: Choice): boolean => {
  const kind = countryOf(partner)?.kind
  return kind === 'state' || kind === 'territory' || choice.scope.source.unions.includes(partner)
}

type Asked = { readonly dyad: Dyad; readonly flow: Flow; readonly year: number; readonly product: string }

const parametersOf = ({ dyad, flow, year, product }: Asked) => ({ dyad: dyadText(dyad), flow, year, product })

export const shareOf = (asked: Asked, value: Quantity, total: Quantity): Quantity =>
  ratio(value, total, 'share', (arithmetic) =>
    computed('partner-share', parametersOf(asked), [], arithmetic, {
      part: value.lineage,
      whole: total.lineage,
    }),
  )

const rankOf = (
  asked: Asked,
  partner: string,
  value: Quantity,
  ranked: readonly { readonly partner: string; readonly value: Quantity }[],
  all: Quantity['lineage'],
  choice: Choice,
): Quantity => {
  const greater = ranked.filter((other) => (other.value.value as number) > (value.value ?? 0)).length
  const lineage = computed(
    'partner-rank',
    parametersOf(asked),
    ['nes-unranked', 'ranks-with-gaps'],
    `1 + ${greater} partners with a greater value, of ${ranked.length} ranked`,
    { value: value.lineage, all },
  )
  if (value.value === null) return unknown(value.reason ?? 'undefined', 'rank', lineage)
  if (!holdsRank(partner, choice)) return unknown('undefined', 'rank', lineage)
  return value.value === 0 ? unknown('zero', 'rank', lineage) : known(1 + greater, 'rank', lineage)
}
