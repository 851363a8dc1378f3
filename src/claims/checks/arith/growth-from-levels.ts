import { claimKey, type Relation } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, percent, percentRange, scaleOf, textSays, words } from '../figures.js'
import { overlaps, quotient, shifted, type Interval } from '../interval.js'
import { isQualified } from '../consistency/same-thing.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, statedIn, type Stated } from '../stated.js'

type Growth = Extract<Relation, { type: 'growth' }>
type Levels = {
  readonly rate: Stated
  readonly from: Stated
  readonly to: Stated
  readonly years: number | null
}

/** The growths of a document with the levels they run between; of levels in other blocks only what no word qualifies. */
const growthsOf = (read: ReadDocument): Levels[] => {
  const stated = statedIn(read)
  return read.relations
    .filter((each): each is Growth => each.type === 'growth')
    .flatMap(({ rate, from, to, years }) => {
      const [a, b, c] = [stated.get(rate), stated.get(from), stated.get(to)]
      if (a === undefined || b === undefined || c === undefined) return []
      const together = a.block === b.block && b.block === c.block
      if (!together && [a, b, c].some((claim) => isQualified(read, claim))) return []
      return b.quantity.kind === 'percent' ? [] : [{ rate: a, from: b, to: c, years }]
    })
}

/** What is wrong with a growth between two levels; null where the rounding of all three allows it. */
const growthFinding = ({ rate, from, to, years }: Levels): Finding | null => {
  const ratio = quotient(intervalOf(to), intervalOf(from))
  if (ratio === null || rate.modal !== to.modal) return null
  const said = saidOf(rate)
  const whole = shifted(ratio, -1)
  const candidates =
    years === null
      ? [whole]
      : [compound(ratio, years), { low: whole.low / years, high: whole.high / years }, whole]
  if (candidates.some((possible) => said.some((each) => overlaps(possible, each)))) return null
  const scale = scaleOf([from.quantity.value, to.quantity.value])
  const [a, b] = [figure(from.quantity.value / scale.worth), figure(to.quantity.value / scale.worth)]
  const found = to.quantity.value / from.quantity.value - 1
  const [possible] = candidates as [Interval]
  const rooted =
    years === null ? '' : say('arith/growth-a-year', { years, rate: percent((found + 1) ** (1 / years) - 1) })
  return {
    spans: [spanOf(rate), spanOf(from), spanOf(to)],
    message: say('arith/growth', {
      from: words(from),
      to: words(to),
      said: words(rate),
      found: percent(found),
    }),
    arithmetic: equation`${b} / ${a} − 1 = ${percent(found)};${rooted} ${say('arith/with-rounding', { range: percentRange(possible) })}; ${textSays(rate)}`,
    claims: [claimKey(rate)],
  }
}

const compound = ({ low, high }: Interval, years: number): Interval => ({
  low: low ** (1 / years) - 1,
  high: high ** (1 / years) - 1,
})

/** A rate as a ratio, with the sign its words give; without a word both ways. */
const saidOf = ({ quantity, sign }: Stated): Interval[] => {
  const plain = { low: quantity.low / 100, high: quantity.high / 100 }
  const turned = { low: -plain.high, high: -plain.low }
  if (quantity.value < 0) return [plain]
  if (sign < 0) return [turned]
  return sign > 0 ? [plain] : [plain, turned]
}

/** A growth rate must follow from the two levels given beside it. */
export const growthFromLevels = rule({
  id: 'arith/growth-from-levels',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'A growth rate follows from the two levels it runs between, within the rounding of all three.',
  details:
    'Where a text gives a rate and the two levels it runs between, beside it or elsewhere for the same flow, countries, goods and ' +
    'years, the rate is computed from them. What the digits of ' +
    'each number and words such as “about” allow is taken into account. Of a yearly rate over several years both the ' +
    'compound and the simple average are accepted, and the change over the whole period. Levels from nothing or across a ' +
    'sign have no rate.',
  check: ({ documents }) =>
    documents.flatMap((read) => growthsOf(read).flatMap((levels) => growthFinding(levels) ?? [])),
  examples: [
    { text: 'Kenya’s exports to Egypt rose by 25 %, from $1.0bn in 2020 to $1.2bn in 2021.', finds: [] }, // 9.5 to 31.6 %
    {
      text: 'Kenya’s exports to Egypt rose by 25 %, from $1.00bn in 2020 to $1.20bn in 2021.',
      finds: ['From “$1.00bn” to “$1.20bn” is a change of 20 %, not of “25 %”.'],
    },
    {
      text: 'In 2021 Kenya’s exports to Uganda were $600 million. In 2022 Kenya’s exports to Uganda were $900 million.\n\nKenya’s exports to Uganda rose by 30 % in 2022.',
      finds: ['From “$600 million” to “$900 million” is a change of 50 %, not of “30 %”.'],
    },
    { text: 'Экспорт Казахстана в Узбекистан вырос на 25 % в 2021 году.', finds: [] }, // no levels
    {
      text: 'Экспорт Казахстана в Узбекистан вырос на 40 %, с 2,5 млрд долл. в 2022 году до 3,1 млрд долл. в 2023 году.',
      finds: ['From “2,5 млрд долл.” to “3,1 млрд долл.” is a change of 24 %, not of “40 %”.'],
    },
  ],
})
