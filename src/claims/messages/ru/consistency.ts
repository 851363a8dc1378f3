import type { PhrasesLike } from '../phrases.js'
import type { consistency as pattern } from '../en/consistency.js'
import { plural, q } from './words.js'

const wheres = { table: 'таблица', heading: 'заголовок', caption: 'подпись', note: 'сноска', text: 'текст' }

export const consistency: PhrasesLike<typeof pattern> = {
  'consistency/direction': ({ move, from, to, rise }) =>
    `Сказано ${q(move)}, с ${q(from)} до ${q(to)}, а числа ${rise ? 'растут' : 'убывают'}.`,
  'consistency/different-totals': ({ part, share, other, second }) =>
    `Из ${q(part)} при доле ${q(share)} и из ${q(other)} при доле ${q(second)} следуют разные итоги.`,
  'consistency/total-exceeded': ({ part, share, count }) =>
    `Из ${q(part)} при доле ${q(share)} следует итог, который меньше суммы ${count} ${plural(count, 'его части', 'его частей', 'его частей')}.`,
  'consistency/part-too-large': ({ part, whole }) =>
    `${q(part)} — часть от ${q(whole)}, но во много раз больше; подошло бы число в тысячу раз меньше.`,
  'consistency/scale-alone': ({ one, other, of }) =>
    `${q(one)} и ${q(other)} для одной и той же величины (${of}) различаются только порядком.`,
  'consistency/sum-but-scale': ({ said, one, other }) =>
    `${q(said)} — это сумма ${q(one)} и ${q(other)}, только другого порядка.`,
  'consistency/digits-but-scale': ({ said, before }) =>
    `${q(said)} — это те же цифры, что и ${q(before)}, только другого порядка.`,
  'consistency/far-above': ({ said }) =>
    `${q(said)} намного больше всех соседних чисел; подошло бы число в тысячу раз меньше.`,
  'consistency/name-in-note': ({ found, meant }) =>
    `В сноске ${q(found)}, а в предложении, к которому она относится, ${q(meant)}.`,
  'consistency/repeated-sentence': ({ text }) => `Это предложение стоит в тексте дважды: ${q(text)}.`,
  'consistency/repeated-sentences': ({ count, text }) =>
    `${plural(count, `${count} предложение стоит`, `${count} предложения стоят`, `${count} предложений стоят`)} в тексте дважды, начиная с ${q(text)}.`,
  'consistency/heading': ({ heading, text }) => `В заголовке ${q(heading)}, в тексте ${q(text)}.`,
  'consistency/where': ({ where }) => wheres[where],
  'consistency/two-values': ({ one, here, other, there, of }) =>
    `${q(one)} (${here}) и ${q(other)} (${there}) для одной и той же величины: ${of}.`,
  'consistency/cut-off': ({ text, table, row }) =>
    `${q(text)} — это число таблицы ${q(table)} (строка: ${row}), отсечённое, а не округлённое.`,
  'consistency/table-and-text': ({ text, table, row }) =>
    `В тексте ${q(text)}, в таблице ${q(table)} (строка: ${row}).`,
  'consistency/in-table-in-text': ({ table, text }) => `${table} в таблице, ${text} в тексте`,
}
