import type { PhrasesLike } from '../phrases.js'
import type { documents as pattern } from '../en/documents.js'
import { counted, plural, q } from './words.js'

const parts = {
  image: ['изображение', 'изображения', 'изображений'],
  chart: ['диаграмма', 'диаграммы', 'диаграмм'],
  diagram: ['схема', 'схемы', 'схем'],
  document: ['вложенный документ', 'вложенных документа', 'вложенных документов'],
} as const

const troubles = {
  damaged: 'повреждена и не прочитана.',
  'scanned-page': 'текста нет, только изображения; не прочитана.',
  font: 'часть текста набрана шрифтом, который не открылся; она не прочитана.',
}

export const documents: PhrasesLike<typeof pattern> = {
  'read/picture': ({ alt }) =>
    alt === null ? 'Изображение не читается.' : `Изображение не читается: ${alt}.`,
  'read/parts': ({ what, count }) => {
    const [one, few, many] = parts[what]
    return `Не прочитано: ${counted(count, one, few, many)}.`
  },
  'read/encoding': ({ encoding }) =>
    `Кодировка в файле не указана, и это не UTF-8; файл прочитан как ${encoding}.`,
  'read/lost': ({ count }) =>
    `${plural(count, 'Потерян', 'Потеряны', 'Потеряно')} ${counted(count, 'знак', 'знака', 'знаков')}: в файле стоят знаки замены.`,
  'read/space': ({ page, number }) => `Стр. ${page}: убран пробел внутри ${q(number)}.`,
  'read/page': ({ page, trouble }) => `Стр. ${page}: ${troubles[trouble]}`,
  'read/letters': ({ page, unknown, of }) =>
    `Стр. ${page}: букв, у которых в шрифте нет значения: ${unknown} из ${of}.`,
}
