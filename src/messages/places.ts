import type { Language } from './language.js'
import { formatDate } from './numbers.js'
import { toCyrillic } from './serbian-script.js'

/** A phrase that names a place in a document or file, with `$1` for what varies: English, Russian, Serbian. */
type Phrase = readonly [en: string, ru: string, sr: string]

const phrases: readonly Phrase[] = [
  ['line (\\d+)', 'строка $1', 'red $1'],
  ['lines (\\d+)[–-](\\d+)', 'строки $1–$2', 'redovi $1–$2'],
  ['row (\\w+)', 'строка $1', 'red $1'],
  ['column “(.+)”', 'столбец «$1»', 'kolona „$1”'],
  ['paragraph (\\d+)', 'абзац $1', 'pasus $1'],
  ['paragraphs (\\d+) and (\\d+)', 'абзацы $1 и $2', 'pasusi $1 i $2'],
  ['paragraph under Table (\\d+)', 'абзац под таблицей $1', 'pasus ispod tabele $1'],
  ['paragraph above Table (\\d+)', 'абзац над таблицей $1', 'pasus iznad tabele $1'],
  ['paragraph under Figure (\\d+)', 'абзац под рисунком $1', 'pasus ispod slike $1'],
  ['paragraph above Figure (\\d+)', 'абзац над рисунком $1', 'pasus iznad slike $1'],
  ['paragraph on (.+)', 'абзац: $1', 'pasus: $1'],
  ['section on (.+)', 'раздел: $1', 'odeljak: $1'],
  ['source line of Table (\\d+)', 'строка источника под таблицей $1', 'red sa izvorom tabele $1'],
  ['Table (\\d+)', 'таблица $1', 'tabela $1'],
  ['Figure (\\d+)', 'рисунок $1', 'slika $1'],
  ['footnote (\\d+)', 'сноска $1', 'fusnota $1'],
  ['footnotes (\\d+) and (\\d+)', 'сноски $1 и $2', 'fusnote $1 i $2'],
  ['item (\\d+)', 'пункт $1', 'stavka $1'],
  ['sheet (.+)', 'лист $1', 'list $1'],
  ['page (\\d+)', 'с. $1', 'str. $1'],
  ['p\\. (\\d+)', 'с. $1', 'str. $1'],
  ['alias (\\d+)', 'другое имя $1', 'drugo ime $1'],
  ['line', 'строка', 'red'],
  ['paragraph', 'абзац', 'pasus'],
  ['answer', 'ответ', 'odgovor'],
  ['mention', 'упоминание', 'pominjanje'],
  ['title', 'заглавие', 'naslov'],
  ['cover', 'обложка', 'korice'],
  ['imprint', 'выходные данные', 'impresum'],
  ['quotation', 'цитата', 'citat'],
  ['back matter', 'в конце издания', 'na kraju izdanja'],
  ['back page', 'последняя страница', 'poslednja strana'],
  ['table of contents', 'содержание', 'sadržaj'],
  ['further readings', 'дополнительная литература', 'dodatna literatura'],
  ['named in the document as (.+)', 'в документе: $1', 'u dokumentu: $1'],
  ['not named', 'имя не указано', 'ime nije navedeno'],
]

/** How far from the start it is counted: by the gender of the word it stands before. */
const ordinals: Readonly<Record<string, { readonly ru: string; readonly sr: string }>> = {
  first: { ru: 'первый первая первое', sr: 'prvi prva prvo' },
  second: { ru: 'второй вторая второе', sr: 'drugi druga drugo' },
  third: { ru: 'третий третья третье', sr: 'treći treća treće' },
  fourth: { ru: 'четвёртый четвёртая четвёртое', sr: 'četvrti četvrta četvrto' },
  last: { ru: 'последний последняя последнее', sr: 'poslednji poslednja poslednje' },
}

const genders: Readonly<Record<string, { readonly ru: number; readonly sr: number }>> = {
  paragraph: { ru: 0, sr: 0 },
  answer: { ru: 0, sr: 0 },
  mention: { ru: 2, sr: 2 },
  line: { ru: 1, sr: 0 },
}

/** Pages on which a part begins, in brackets behind its name. */
const starts: readonly Phrase[] = [
  ['from p\\. (\\d+)', 'со с. $1', 'od str. $1'],
  ['chapter from p\\. (\\d+)', 'глава со с. $1', 'poglavlje od str. $1'],
]

/** Days and months in a note of a place. */
const dated: readonly Phrase[] = [
  ['as of ', 'по состоянию на ', 'stanje na dan '],
  ['printed date ', 'напечатана дата: ', 'odštampan datum: '],
  ['', '', ''],
]

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/**
 * A place in a document or file, and what a document names as its source, in the language: words such as “line”,
 * “table” and “footnote” are translated, names and titles between them stay as they were noted.
 */
export const placeText = (place: string, language: Language): string =>
  language === 'en'
    ? place
    : place
        .split(/, (?![^“]*”)/)
        .map((part) => partText(part, language))
        .join(', ')

type Other = Exclude<Language, 'en'>

const partText = (part: string, language: Other): string => {
  const [, named, start] = /^(.+?) \(([^()]*)\)$/.exec(part) ?? []
  const begins = start === undefined ? null : phraseText(starts, start, language)
  if (named !== undefined && begins !== null) return `${partText(named, language)} (${begins})`
  return (
    dateText(part, language) ?? ordinalText(part, language) ?? phraseText(phrases, part, language) ?? part
  )
}

const phraseText = (all: readonly Phrase[], text: string, language: Other): string | null => {
  for (const phrase of all) {
    const pattern = new RegExp(`^${phrase[0]}$`, 'u')
    if (pattern.test(text)) return text.replace(pattern, inLanguage(phrase, language))
  }
  return null
}

/** “second paragraph under Figure 10”. */
const ordinalText = (part: string, language: Other): string | null => {
  const [, ordinal = '', rest = '', noun = ''] =
    /^([a-z]+) ((paragraph|answer|mention|line)\b.*)$/.exec(part) ?? []
  const [forms, gender, said] = [ordinals[ordinal], genders[noun], phraseText(phrases, rest, language)]
  if (forms === undefined || gender === undefined || said === null) return null
  const side = language === 'ru' ? 'ru' : 'sr'
  const word = forms[side].split(' ')[gender[side]] ?? ''
  return `${language === 'sr-Cyrl' ? toCyrillic(word) : word} ${said}`
}

/** “as of 22 June 2023”, “February 2023”. */
const dateText = (part: string, language: Other): string | null => {
  const [, before, day, month = '', year] = /^(.*?)(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})$/.exec(part) ?? []
  const phrase = dated.find(([en]) => en === before)
  const number = months.indexOf(month) + 1
  if (phrase === undefined || number === 0) return null
  const iso = [
    year,
    String(number).padStart(2, '0'),
    ...(day === undefined ? [] : [day.padStart(2, '0')]),
  ].join('-')
  return inLanguage(phrase, language) + formatDate(iso, language)
}

const inLanguage = ([, ru, sr]: Phrase, language: Other): string =>
  language === 'ru' ? ru : language === 'sr-Latn' ? sr : toCyrillic(sr)
