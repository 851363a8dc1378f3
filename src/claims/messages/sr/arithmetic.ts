import type { PhrasesLike } from '../phrases.js'
import type { arithmetic as pattern } from '../en/arithmetic.js'
import { plural, q, v } from './words.js'

const tableSums = {
  rows: 'Zbir redova je',
  columns: 'Zbir kolona je',
  difference: 'Razlika je',
  turnover: 'Izvoz i uvoz zajedno daju',
  balance: 'Izvoz umanjen za uvoz daje',
}

export const arithmetic: PhrasesLike<typeof pattern> = {
  'arith/said': ({ said }) => `u tekstu ${v(said)}`,
  'arith/with-rounding': ({ range }) => `${range} uz zaokruživanje`,
  'arith/parts': ({ sum, total }) => `Zbir delova je ${sum}, a u tekstu stoji ${q(total)}.`,
  'arith/parts-exceed': ({ sum, total }) =>
    `Navedeni delovi zajedno daju ${sum}, više od celine kojoj pripadaju: ${q(total)}.`,
  'arith/count-of-list': ({ said, count }) => `U tekstu stoji ${q(said)}, a nabrojano je ${count}.`,
  'arith/no-change-of': ({ from, to, said }) => `Promena sa ${q(from)} na ${q(to)} nije ${q(said)}.`,
  'arith/growth': ({ from, to, said, found }) =>
    `Promena sa ${q(from)} na ${q(to)} iznosi ${found}, a ne ${q(said)}.`,
  'arith/growth-a-year': ({ years, rate }) =>
    ` za ${years} ${plural(years, 'godinu', 'godine', 'godina')}: ${rate} godišnje;`,
  'arith/more-than-all': ({ said }) => `${q(said)} je više od celine.`,
  'arith/less-than-nothing': ({ said }) => `${q(said)} je manje od nule.`,
  'arith/nothing-falls': ({ said }) => `Pad za ${q(said)} nije moguć.`,
  'arith/no-rank': ({ said }) => `Mesto ${q(said)} ne postoji.`,
  'arith/points-and-percent': ({ points, percent }) => `${points} p. p.; ${percent}`,
  'arith/percent-not-points': ({ from, to, said }) =>
    `Promena sa ${q(from)} na ${q(to)}: ${q(said)} je u procentima, a ne u procentnim poenima.`,
  'arith/points-not-percent': ({ from, to, said }) =>
    `Promena sa ${q(from)} na ${q(to)}: ${q(said)} je u procentnim poenima, a ne u procentima.`,
  'arith/neither-percent-nor-points': ({ from, to, said }) =>
    `Promena sa ${q(from)} na ${q(to)} nije ${q(said)} ni u procentima ni u procentnim poenima.`,
  'arith/rank': ({ said, ahead }) =>
    `${q(said)}: ispred ${plural(ahead, `je navedena ${ahead} zemlja`, `su navedene ${ahead} zemlje`, `je navedeno ${ahead} zemalja`)}, i s njima bi to bilo mesto ${ahead + 1}.`,
  'arith/rank-less': ({ before, ranked }) =>
    `Po tekstu je ${q(before)} ispred ${q(ranked)}, a vrednost je manja.`,
  'arith/share': ({ part, whole, said, found }) => `${q(part)} od ${q(whole)} je ${found}, a ne ${q(said)}.`,
  'arith/column-over-whole': ({ column, sum }) =>
    `Zbir kolone ${q(column)} je ${sum}: njeni redovi ne mogu biti udeli u jednoj celini.`,
  'arith/shares-over-whole': ({ sum }) => `Ti udeli zajedno daju ${sum}: ne mogu biti delovi jedne celine.`,
  'arith/list-over-whole': ({ sum }) =>
    `Ti udeli zajedno daju ${sum}, a po tekstu su svi delovi jedne celine.`,
  'arith/table-growth': ({ from, to, said, found }) =>
    `Promena sa ${q(from)} na ${q(to)} iznosi ${found}, a u tabeli stoji ${q(said)}; ostali redovi se slažu.`,
  'arith/table-share': ({ value, said, found }) =>
    `${q(value)} je ${found} zbira, a u tabeli stoji ${q(said)}; ostali redovi se slažu.`,
  'arith/table-sum': ({ what, sum, said, other }) =>
    `${tableSums[what]} ${sum}, a u tabeli stoji ${q(said)}${other === null ? '' : `; ${q(other)} se ne slaže ni u drugom zbiru`}.`,
  'arith/times': ({ from, to, said }) => `Promena sa ${q(from)} na ${q(to)} ne odgovara rečima ${q(said)}.`,
}
