/** A line that is looked at for its form has fewer characters; longer ones are prose. */
const formLength = 400

const figureWords =
  'figure|fig|chart|graph|diagram|exhibit|рисунок|рис|график|диаграмма|схема|slika|grafikon|grafik|dijagram|слика|графикон|дијаграм'
const tableWords = 'table|tab|таблица|табл|tabela|табела|tablica'
/** `3`, `2a`, `1.2`, `A1`, `IV`; a number sign before it. */
const exhibitNumber =
  '(?:no\\.? ?|№ ?|br\\.? ?|бр\\.? ?)?(\\d{1,3}(?:[.\\-–]\\d{1,3}){0,2}[a-zа-я]?|[A-ZА-Я]\\.?\\d{1,3}|[IVXL]{1,6})'
const exhibit = new RegExp(
  `^[\\s*_]{0,12}(?:(${figureWords})|(${tableWords}))\\.?[ \\u00a0]{0,3}${exhibitNumber}(?![\\p{L}\\d])`,
  'iu',
)
const verb =
  /^(?:which|that|shows?|presents?|demonstrates?|illustrates?|reports?|lists?|provides?|gives?|summari[sz]es?|displays?|depicts?|indicates?|compares?|contains?|describes?|reveals?|also|above|below|показыва|демонстрир|иллюстрир|отража|содерж|представля|привод|сравнива|видно|prikaz|pokaz|ilustr|sadrži|daje|navodi|upoređuje|приказ|показ|илустр|садржи|даје|наводи|упоређује)/iu

/** What a caption is of: `figure` for charts, graphs and pictures too. */
export type Caption = { readonly label: 'figure' | 'table'; readonly number: string }

/**
 * The label and number of a line that is the caption of an exhibit: `Figure 1. Exports`, `Рис. 2`, `Табела 3а – Извоз`.
 * A sentence that only begins with a label is none: `Table 2 shows that …`, `Table 2 and Figure 3`.
 * @returns the number as written, `2a`; null where the line is no caption
 */
export const captionOf = (line: string): Caption | null => {
  const found = exhibit.exec(line.slice(0, formLength))
  if (found === null) return null
  const [all, figure, , number = ''] = found
  const rest = line.slice(all.length, formLength).replace(/^[*_]{1,3}/, '')
  const caption: Caption = { label: figure === undefined ? 'table' : 'figure', number }
  return namesExhibit(rest) ? caption : null
}

/** Whether what follows an exhibit's number is its title, or nothing, rather than the rest of a sentence. */
const namesExhibit = (rest: string): boolean => {
  const bracket = /^\s{0,3}\([^()]{1,60}\)/.exec(rest)?.[0] ?? ''
  const after = rest.slice(bracket.length)
  const stop = /^(?:\s{0,3}[.:|–—-]{1,2}(?=[\s*_]|$)|[.:|—])[\s*_]{0,12}/.exec(after)?.[0]
  const title = stop === undefined ? after.trimStart() : after.slice(stop.length)
  if (title === '') return true
  if (verb.test(title)) return false
  if (stop !== undefined) return true
  return /^\s/.test(after) && /^["'“„«(]{0,2}[\p{Lu}\d]/u.test(title)
}

/** A line that begins with a note's mark: the mark, and where in the line its text begins. */
export type NoteStart = { readonly mark: string; readonly at: number }

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Superscript digits as plain ones; other characters stay. */
export const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)))

/**
 * The mark of a line that can be a note: `¹ Text`, `[1] Text`, `* Text`, `† Text`.
 * @param options.plain `1 Text` too, which may as well be a sentence that begins with a number
 */
export const noteOf = (line: string, options: { readonly plain?: boolean } = {}): NoteStart | null => {
  const start = line.slice(0, 40)
  const found =
    /^\s{0,20}([⁰¹²³⁴-⁹]{1,3})[ \t\u00a0]{0,4}(?=\S)/.exec(start) ??
    /^\s{0,20}\[(\d{1,3}|\*{1,3}|[a-z])\][ \t\u00a0]{0,4}(?=\S)/.exec(start) ??
    /^\s{0,20}(\*{1,3}|[†‡]{1,2})[ \t\u00a0]{0,4}(?=[^\s*])/.exec(start) ??
    (options.plain === true ? /^\s{0,20}(\d{1,3})[ \t\u00a0]{1,4}(?=[\p{L}"“„«<(])/u.exec(start) : null)
  if (found === null || isEmphasis(found[0], line)) return null
  return { mark: plainDigits(found[1] ?? ''), at: found[0].length }
}

/** `**Text`, `*Text*`: stars that set words off rather than mark a note. */
const isEmphasis = (start: string, line: string): boolean =>
  start.endsWith('**') ||
  (start.endsWith('*') && line.slice(start.length, formLength).trimEnd().endsWith('*'))

/** A line of a table of contents. */
export type ContentsLine = {
  readonly title: string
  /** As written: `12`, `iv`. */
  readonly page: string
  /** Dots or underscores lead from the title to the page: no column of figures looks so. */
  readonly leader: boolean
}

/**
 * The title and page of a line that can be one of a table of contents: `Title\t12`, `Title ..... 12`. A column of figures can
 * look the same without leaders; at least two such lines in a row, with rising pages, make a table of contents.
 */
export const contentsOf = (line: string): ContentsLine | null => {
  const whole = line.trimEnd()
  if (whole.length > formLength) return null
  const page = /(?:^|[\s.…·_])(\d{1,4}|[ivxlc]{1,6})$/.exec(whole.slice(-12))?.[1]
  if (page === undefined) return null
  const before = whole.slice(0, -page.length)
  const title = trimLeader(before)
  const gap = before.slice(title.length)
  if (!/\p{L}/u.test(title)) return null
  const leader = gap.replaceAll(/\s/g, '').replaceAll('…', '...').length >= 3
  return leader || /\t| {3,}/.test(gap) ? { title: title.trim(), page, leader } : null
}

/** The text without dots, underscores and white space at its end; a loop, for a regex would try every run of them. */
const trimLeader = (text: string): string => {
  let end = text.length
  while (end > 0 && /[\s.…·_]/.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** The heading over a table of contents. */
export const contentsHeading = (line: string): boolean =>
  /^(?:table of contents|contents|содержание|оглавление|садржај|sadržaj|prikaz sadržaja)$/iu.test(bare(line))

/** The heading over a list of notes or sources. */
export const notesHeading = (line: string): boolean =>
  /^(?:(?:end|foot)?notes|references|bibliography|sources|works cited|примечания|сноски|источники|литература|список литературы|список источников|напомене|фусноте|литература|извори|napomene|fusnote|literatura|izvori)$/iu.test(
    bare(line),
  )

const bare = (line: string): string =>
  line.length > 80
    ? ''
    : line
        .trim()
        .replace(/^[\d.*#\s]{1,8}/, '')
        .replace(/[:.*\s]{1,8}$/, '')

/**
 * Whether a line looks like a heading by itself: short, opened by a capital or a number, not closed as a sentence. Names and
 * cells look so as well: what follows it decides.
 */
export const headingLike = (line: string): boolean => {
  if (line.length > formLength) return false
  const text = line
    .trim()
    .replace(/^\*{2}|\*{2}$|[⁰¹²³⁴-⁹]{1,3}$/g, '')
    .trimEnd()
  if (text.length < 2 || text.length > 140 || text.split(/\s+/).length > 18) return false
  if (!/^["'“„«¿(]?[\p{Lu}\d]/u.test(text) || !/\p{L}{2}/u.test(text)) return false
  if (/[.,;:…–—-]["'”“»)]?$/.test(text) && !/\b(?:\p{Lu}\.){1,3}$/u.test(text)) return false
  if (/^\d[\d.,\s]{0,12}\s\p{Ll}/u.test(text)) return false
  const title = text.replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5})\.\s+/, '')
  if (/[!?.]\s+\p{Lu}\p{Ll}*\s+\p{Ll}+\s+\p{Ll}/u.test(title)) return false
  if (/,\s(?:\d{1,2}\.? )?\p{L}{3,12}\.? (?:19|20)\d\d$/u.test(text)) return false // an entry of a list of readings
  const digits = text.replaceAll(/[^\d]/g, '').length
  if (digits * 2 > text.length || /:\/\/|www\.|@|\|/.test(text)) return false
  return captionOf(text) === null && sourceLine(text) === null
}

/** How deep a heading's own number sets it: 1 for `2`, `IV`, `Chapter 3`; 2 for `2.1`; null where it has none. */
export const headingLevel = (line: string): number | null => {
  const text = line.trim().replace(/^\*{2}/, '')
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\S/.exec(text)?.[1]
  if (number !== undefined) return number.split('.').length
  if (
    /^(?:[IVX]{1,5}\.\s|(?:chapter|part|section|глава|часть|раздел|поглавље|део|poglavlje|deo)\s+[\dIVX])/iu.test(
      text,
    )
  )
    return 1
  return null
}

const sourceWords =
  'data sources?|sources?|source of data|источники?(?: данных)?|izvori?(?: podataka)?|извори?(?: података)?'
const source = new RegExp(`^[\\s*_(]{0,12}(?:${sourceWords})\\s{0,3}(?:[:：]|[–—]\\s)[\\s*_]{0,8}`, 'iu')
const made =
  /^[\s*_(]{0,12}(?:составлено|рассчитано|compiled|calculated|author[’']?s[’']? (?:own )?calculations?|расчеты авторов?|расчёты авторов?)(?: автор(?:ом|ами))? (?=по|на основе|from|based on|by|using)/iu

/**
 * Where the source's name begins in a line that names the source of an exhibit: `Source: …`, `Источник: …`, `Izvor: …`,
 * `Извор: …`, `Составлено по …`.
 * @returns null where the line names none
 */
export const sourceLine = (line: string): { readonly at: number } | null => {
  const found = source.exec(line.slice(0, 80)) ?? made.exec(line.slice(0, 80))
  return found === null ? null : { at: found[0].length }
}
