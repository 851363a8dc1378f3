import type { PhrasesLike } from '../phrases.js'
import type { arithmetic as pattern } from '../en/arithmetic.js'
import { plural, q } from './words.js'

const tableSums = {
  rows: 'Сумма строк',
  columns: 'Сумма столбцов',
  difference: 'Разность',
  turnover: 'Экспорт и импорт вместе',
  balance: 'Экспорт за вычетом импорта',
}

export const arithmetic: PhrasesLike<typeof pattern> = {
  'arith/said': ({ said }) => `в тексте ${said}`,
  'arith/with-rounding': ({ range }) => `${range} с учётом округления`,
  'arith/parts': ({ sum, total }) => `Сумма частей — ${sum}, в тексте ${q(total)}.`,
  'arith/parts-exceed': ({ sum, total }) =>
    `Названные части в сумме дают ${sum}, больше целого, в которое они входят: ${q(total)}.`,
  'arith/count-of-list': ({ said, count }) => `В тексте сказано ${q(said)}, а перечислено ${count}.`,
  'arith/no-change-of': ({ from, to, said }) => `Изменение с ${q(from)} до ${q(to)} не равно ${q(said)}.`,
  'arith/growth': ({ from, to, said, found }) =>
    `Изменение с ${q(from)} до ${q(to)} составляет ${found}, а не ${q(said)}.`,
  'arith/growth-a-year': ({ years, rate }) =>
    ` за ${years} ${plural(years, 'год', 'года', 'лет')}: ${rate} в год;`,
  'arith/more-than-all': ({ said }) => `${q(said)} — больше целого.`,
  'arith/less-than-nothing': ({ said }) => `${q(said)} — меньше нуля.`,
  'arith/nothing-falls': ({ said }) => `Снижения на ${q(said)} быть не может.`,
  'arith/no-rank': ({ said }) => `Места ${q(said)} не бывает.`,
  'arith/points-and-percent': ({ points, percent }) => `${points} п. п.; ${percent}`,
  'arith/percent-not-points': ({ from, to, said }) =>
    `Изменение с ${q(from)} до ${q(to)}: ${q(said)} — это проценты, а не процентные пункты.`,
  'arith/points-not-percent': ({ from, to, said }) =>
    `Изменение с ${q(from)} до ${q(to)}: ${q(said)} — это процентные пункты, а не проценты.`,
  'arith/neither-percent-nor-points': ({ from, to, said }) =>
    `Изменение с ${q(from)} до ${q(to)} не равно ${q(said)} ни в процентах, ни в процентных пунктах.`,
  'arith/rank': ({ said, ahead }) =>
    `${q(said)}: впереди ${plural(ahead, `названа ${ahead} страна`, `названы ${ahead} страны`, `названо ${ahead} стран`)}, и с ними это было бы место ${ahead + 1}.`,
  'arith/rank-less': ({ before, ranked }) =>
    `По тексту ${q(before)} стоит впереди, чем ${q(ranked)}, а значение меньше.`,
  'arith/share': ({ part, whole, said, found }) =>
    `${q(part)} из ${q(whole)} — это ${found}, а не ${q(said)}.`,
  'arith/column-over-whole': ({ column, sum }) =>
    `Сумма столбца ${q(column)} — ${sum}: его строки не могут быть долями одного целого.`,
  'arith/shares-over-whole': ({ sum }) =>
    `Вместе эти доли дают ${sum}: частями одного целого они быть не могут.`,
  'arith/list-over-whole': ({ sum }) =>
    `Вместе эти доли дают ${sum}, а по тексту все они — части одного целого.`,
  'arith/table-growth': ({ from, to, said, found }) =>
    `Изменение с ${q(from)} до ${q(to)} составляет ${found}, в таблице ${q(said)}; остальные строки сходятся.`,
  'arith/table-share': ({ value, said, found }) =>
    `${q(value)} — это ${found} итога, в таблице ${q(said)}; остальные строки сходятся.`,
  'arith/table-sum': ({ what, sum, said, other }) =>
    `${tableSums[what]} — ${sum}, в таблице ${q(said)}${other === null ? '' : `; ${q(other)} не сходится и в другой сумме`}.`,
  'arith/times': ({ from, to, said }) => `Изменение с ${q(from)} до ${q(to)} не отвечает словам ${q(said)}.`,
}
