import { q } from './words.js'

/** `From … to …`, with the third number of a relation. */
type Levels = { from: string; to: string; said: string }
type Computed = Levels & { found: string }

/** What the rules of arithmetic say. */
export const arithmetic = {
  'arith/said': ({ said }: { said: string }) => `the text says ${said}`,
  'arith/with-rounding': ({ range }: { range: string }) => `${range} with rounding`,
  'arith/parts': ({ sum, total }: { sum: string; total: string }) =>
    `The parts give ${sum}, the text says ${q(total)}.`,
  'arith/parts-exceed': ({ sum, total }: { sum: string; total: string }) =>
    `The parts named give ${sum}, more than the ${q(total)} they are part of.`,
  'arith/count-of-list': ({ said, count }: { said: string; count: number }) =>
    `The text says ${q(said)} and lists ${count}.`,
  'arith/no-change-of': ({ from, to, said }: Levels) =>
    `From ${q(from)} to ${q(to)} is not a change of ${q(said)}.`,
  'arith/growth': ({ from, to, said, found }: Computed) =>
    `From ${q(from)} to ${q(to)} is a change of ${found}, not of ${q(said)}.`,
  'arith/growth-a-year': ({ years, rate }: { years: number; rate: string }) =>
    ` over ${years} years: ${rate} a year;`,
  'arith/more-than-all': ({ said }: { said: string }) => `${q(said)} is more than all.`,
  'arith/less-than-nothing': ({ said }: { said: string }) => `${q(said)} is less than nothing.`,
  'arith/nothing-falls': ({ said }: { said: string }) => `Nothing falls by ${q(said)}.`,
  'arith/no-rank': ({ said }: { said: string }) => `There is no rank ${q(said)}.`,
  'arith/points-and-percent': ({ points, percent }: { points: string; percent: string }) =>
    `${points} percentage points; ${percent}`,
  'arith/percent-not-points': ({ from, to, said }: Levels) =>
    `From ${q(from)} to ${q(to)}, ${q(said)} is the change in per cent, not in percentage points.`,
  'arith/points-not-percent': ({ from, to, said }: Levels) =>
    `From ${q(from)} to ${q(to)}, ${q(said)} is a change in percentage points, not in per cent.`,
  'arith/neither-percent-nor-points': ({ from, to, said }: Levels) =>
    `From ${q(from)} to ${q(to)} is a change neither in per cent nor in points of ${q(said)}.`,
  'arith/rank': ({ said, ahead }: { said: string; ahead: number }) =>
    `${q(said)} after ${ahead} ${ahead === 1 ? 'country' : 'countries'}: with these before it, it would be number ${ahead + 1}.`,
  'arith/rank-less': ({ before, ranked }: { before: string; ranked: string }) =>
    `${q(before)} is said to stand before ${q(ranked)} and is less.`,
  'arith/share': ({
    part,
    whole,
    said,
    found,
  }: {
    part: string
    whole: string
    said: string
    found: string
  }) => `${q(part)} of ${q(whole)} is ${found}, not ${q(said)}.`,
  'arith/column-over-whole': ({ column, sum }: { column: string; sum: string }) =>
    `The column ${q(column)} adds up to ${sum}: its rows cannot be shares of one whole.`,
  'arith/shares-over-whole': ({ sum }: { sum: string }) =>
    `Together these shares make ${sum}: they cannot be parts of one whole.`,
  'arith/list-over-whole': ({ sum }: { sum: string }) =>
    `Together these shares make ${sum}, and the text says that they are all of one whole.`,
  'arith/table-growth': ({ from, to, said, found }: Computed) =>
    `From ${q(from)} to ${q(to)} is a change of ${found}, the table says ${q(said)}; its other rows agree.`,
  'arith/table-share': ({ value, said, found }: { value: string; said: string; found: string }) =>
    `${q(value)} is ${found} of the total, the table says ${q(said)}; its other rows agree.`,
  /** `other`: a number that fails a second sum, where that is not the total. */
  'arith/table-sum': ({ what, sum, said, other }: TableSum) =>
    `${tableSums[what]} ${sum}, the table says ${q(said)}${other === null ? '' : `; ${q(other)} fails another sum too`}.`,
  'arith/times': ({ from, to, said }: Levels) => `From ${q(from)} to ${q(to)} is not ${q(said)}.`,
}

type TableSum = { what: keyof typeof tableSums; sum: string; said: string; other: string | null }

const tableSums = {
  rows: 'The rows add up to',
  columns: 'The columns add up to',
  difference: 'The difference is',
  turnover: 'Exports and imports make',
  balance: 'Exports less imports are',
}
