import { countryName } from '../../../messages/country-names.js'
import type { PhrasesLike } from '../phrases.js'
import type { reference as pattern } from '../en/reference.js'
import { listed, q } from './words.js'

const labels = { figure: 'рис.', table: 'табл.' }

/** `рис. 2`, `рис. 1–8`, `табл. 1, 2 и 4`: abbreviated, so that no case is asked of them. */
const exhibits: PhrasesLike<typeof pattern>['reference/exhibits'] = ({ family, numbers, run }) =>
  `${labels[family]} ${run ? `${numbers[0]}–${numbers.at(-1)}` : listed(numbers)}`

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const countries = (codes: readonly string[]): string => listed(codes.map((code) => countryName(code, 'ru')))

export const reference: PhrasesLike<typeof pattern> = {
  'reference/exhibits': exhibits,
  'reference/address-date': ({ dated, address }) =>
    `Дата источника — ${dated}; в его адресе стоит ${address}.`,
  'reference/contents': ({ contents, heading }) => `В оглавлении ${q(contents)}, в заголовке ${q(heading)}.`,
  'reference/duplicate-exhibit': ({ exhibit, one, other }) =>
    `Две подписи с одним номером, ${exhibit}: ${q(one)} и ${q(other)}.`,
  'reference/exhibit-subject': ({ exhibit, shows, speaks }) =>
    `${capital(exhibit)}: показано — ${countries(shows)}; в абзаце, который сюда отсылает, речь о другом: ${countries(speaks)}.`,
  'reference/missing-exhibit': ({ exhibit, there }) => `Текст отсылает к ${exhibit}; ${there}.`,
  'reference/no-exhibits': ({ family }) =>
    family === 'figure' ? 'рисунков с номерами в документе нет' : 'таблиц с номерами в документе нет',
  'reference/only-exhibits': (given) => `в документе есть только ${exhibits(given)}`,
  'reference/note-without-mark': ({ number, text }) => `Текст не отсылает к сноске ${number}, ${q(text)}.`,
  'reference/note-without-text': ({ number }) =>
    `Текст отсылает к сноске ${number}; сноски с этим номером нет.`,
  'reference/numbering-gap': ({ exhibit, there }) => `Пропущен номер: ${exhibit}; в документе есть ${there}.`,
  'reference/source-month': ({ note, event }) =>
    `Дата в сноске — ${note}, а событие, к которому она относится, — ${event}: тот же месяц другого года.`,
  'reference/older-source': ({ text, year, published, source }) =>
    `${q(text)} — за ${year} год, а названный для этого источник — ${published} года: ${q(source)}.`,
  'reference/older-source-of-table': ({ year, published, source }) =>
    `В таблице есть числа за ${year} год, а названный для неё источник — ${published} года: ${q(source)}.`,
  'reference/older-source-of-figures': ({ year, published, source }) =>
    `Числа — за ${year} год, а названный для них источник — ${published} года: ${q(source)}.`,
  'reference/shifted-row': ({ text }) =>
    `Эта строка таблицы, начиная с ${q(text)}, сдвинута на столбец влево.`,
  'reference/unlike-column': ({ text }) =>
    `${q(text)} не похоже на то, что стоит в этом столбце; возможно, в строке пропущена ячейка перед этой.`,
  'reference/two-addresses': ({ title, one, other }) => `У ${q(title)} два адреса: ${one} и ${other}.`,
}
