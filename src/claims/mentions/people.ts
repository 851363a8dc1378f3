import type { Place } from '../documents/document.js'
import type { TextLanguage } from '../quantities/found.js'
import { countryIndex } from './country-index.js'
import { isCapital, keyOf } from './country-words.js'
import { piecesOf, titleCase, type Piece } from './person-pieces.js'
import { serbianCases } from './declension-sr.js'
import { russianCases } from './declension-ru.js'
import { familyFirst, latinGivenNames, russianGivenNames } from './given-names.js'
import { addresses, isNoFamily, offices, particles } from './person-words.js'

/** A person named in a text. */
export type PersonMention = Place & {
  readonly text: string
  /** As written, in whatever case; null where only initials or an office stand before the family name. */
  readonly given: string | null
  /** As written, with its small words (`da Silva`, `Botsan-Kharchenko`). */
  readonly family: string
  /** Capital letters with their points, `V.V.`; null where there are none. */
  readonly initials: string | null
}

/** What a person's name is looked for in: the pieces of a text and its language. */
type Reading = {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly language: TextLanguage
  readonly titled: readonly boolean[]
  /** Keys of the words that stand in lower case somewhere. */
  readonly lower: () => ReadonlySet<string>
}

/** How many pieces from `at` on are a name, and its parts. */
type Name = {
  readonly from: number
  readonly to: number
  readonly given: string | null
  readonly family: string
  readonly initials: string | null
}

/**
 * The people a text names, in order: a known given name and a family name (an unknown one needs an office before it), initials
 * and a family name in either order, one to three words with capitals after an office or a form of address. Rather one
 * too few than one too many: organisations, places, months and the words of headings are left out.
 */
export const peopleIn = (text: string, language: TextLanguage): PersonMention[] => {
  const pieces = piecesOf(text, language)
  let lowers: ReadonlySet<string> | undefined
  const lower = () =>
    (lowers ??= new Set(pieces.filter(({ kind }) => kind === 'lower').map(({ key }) => key)))
  const reading = { text, pieces, language, titled: titleCase(text, pieces), lower }
  const people: PersonMention[] = []
  let at = 0
  while (at < pieces.length) {
    const name = nameAt(reading, at)
    if (name === null) {
      at++
      continue
    }
    const start = pieces[name.from]?.start ?? 0
    const end = pieces[name.to - 1]?.end ?? start
    people.push({
      start,
      end,
      text: text.slice(start, end),
      given: name.given,
      family: name.family,
      initials: name.initials,
    })
    at = name.to
  }
  return people
}

const nameAt = (reading: Reading, at: number): Name | null => {
  const first = reading.pieces[at]
  if (first === undefined) return null
  if (first.kind === 'initial') return initialsFirst(reading, at)
  if (first.kind === 'capital') {
    const name = givenFirst(reading, at) ?? initialsLast(reading, at)
    if (name !== null) return name
  }
  return afterOffice(reading, at)
}

/** `M. Dodik`, `E.Chirimis`, `V. V. Putin`; not `U.S. Steel`, nor `A. Introduction`. */
const initialsFirst = ({ text, pieces, language, lower }: Reading, at: number): Name | null => {
  let to = at + 1
  while (to < at + 3 && pieces[to]?.kind === 'initial' && pieces[to]?.near === true) to++
  const family = familyAt(pieces, to, language)
  if (family === null || pieces[to]?.near !== true) return null
  const initials = pieces
    .slice(at, to)
    .map((each) => each.text)
    .join('')
  const before = text.charAt((pieces[at]?.start ?? 0) - 1)
  if (states.has(initials) || /[\p{L}\d.]/u.test(before)) return null
  const [previous, first] = [pieces[at - 1], pieces[at]]
  if (first?.near === true && previous?.kind === 'capital' && !isOffice(previous, language)) return null // Gailey N.
  const headsLine = to === at + 1 && (before === '' || before === '\n')
  if (headsLine && lower().has(family.key)) return null
  return { from: at, to: family.to, given: null, family: family.text, initials }
}

const states = new Set([
  'U.S.',
  'U.K.',
  'E.U.',
  'U.N.',
  'D.C.',
  'U.S.A.',
  'P.R.',
  'D.R.',
  'S.A.',
  'A.D.',
  'B.C.',
  'N.Y.',
])

/** `Putin V.V.`; one initial only in a list of authors: `Lutz W., Gailey N.` */
const initialsLast = ({ text, pieces, language }: Reading, at: number): Name | null => {
  const family = familyAt(pieces, at, language)
  if (family === null || pieces[at]?.text.length === 1) return null
  let to = family.to
  while (to < family.to + 3 && pieces[to]?.kind === 'initial' && pieces[to]?.near === true) to++
  const count = to - family.to
  const last = pieces[to - 1]
  if (count === 0 || last === undefined) return null
  const initials = pieces
    .slice(family.to, to)
    .map((each) => each.text)
    .join('')
  if (states.has(initials) || (count === 1 && !isListed(text, pieces[at]?.start ?? 0, last.end))) return null
  return { from: at, to, given: null, family: family.text, initials }
}

/** Among the authors of a list, parted by commas. */
const isListed = (text: string, start: number, end: number): boolean =>
  /^[,;]/.test(text.slice(end, end + 1)) || /\p{Lu}\.[,;] $/u.test(text.slice(Math.max(0, start - 4), start))

/** A known given name, more given names or initials, then a family name of one or two words. */
const givenFirst = ({ pieces, language, titled }: Reading, at: number): Name | null => {
  if (!isGiven(pieces[at], language)) return null
  let to = at + 1
  const initials: string[] = []
  while (to < at + 4) {
    const next = pieces[to]
    if (next?.near !== true) break
    if (next.kind === 'initial') initials.push(next.text)
    else if (!(isGiven(next, language) || patronymic.test(next.key)) || !follows(pieces, to + 1, language))
      break
    to++
  }
  const family = pieces[to]?.near === true ? familyAt(pieces, to, language) : null
  if (family === null) return null
  const given = pieces
    .slice(at, to)
    .filter(({ kind }) => kind !== 'initial')
    .map((each) => each.text)
    .join(' ')
  const second =
    titled[at] === true || pieces[family.to]?.near !== true ? null : familyAt(pieces, family.to, language)
  const words = second !== null && second.long ? second : null
  return {
    from: at,
    to: words?.to ?? family.to,
    given,
    family: words === null ? family.text : `${family.text} ${words.text}`,
    initials: initials.length === 0 ? null : initials.join(''),
  }
}

const patronymic =
  /(?:ovich|evich|ovna|evna|ichna|ович|евич|ович[аеу]м?|евич[аеу]м?|овн[аыеу]|евн[аыеу]|ьич|ильич[аеу]?)$/u

const follows = (pieces: readonly Piece[], at: number, language: TextLanguage): boolean =>
  pieces[at]?.near === true && familyAt(pieces, at, language) !== null

/** `President Kurti`, `министр Лавров`, `Mr. Xi`; not `Minister Council`. */
const afterOffice = ({ pieces, language, titled }: Reading, at: number): Name | null => {
  const office = pieces[at]
  const table = language === 'sr-Cyrl' ? 'sr-Latn' : language
  if (
    office === undefined ||
    !offices[table].test(office.key) ||
    (titled[at] === true && !addresses.has(office.key))
  )
    return null
  const from = at + 1
  if (pieces[from]?.near !== true || isGiven(pieces[from], language)) return null
  const first = familyAt(pieces, from, language)
  if (first === null) return null
  const second = pieces[first.to]?.near === true ? familyAt(pieces, first.to, language) : null
  if (second === null) return { from, to: first.to, given: null, family: first.text, initials: null }
  const [given, family] = familyFirst.has(first.key) ? [second.text, first.text] : [first.text, second.text]
  return { from, to: second.to, given, family, initials: null }
}

const isOffice = ({ key }: Piece, language: TextLanguage): boolean =>
  offices[language === 'sr-Cyrl' ? 'sr-Latn' : language].test(key)

type Family = { readonly to: number; readonly text: string; readonly key: string; readonly long: boolean }

/** A family name with its small words: one word that can be one. */
const familyAt = (pieces: readonly Piece[], at: number, language: TextLanguage): Family | null => {
  let last = at
  while (
    last < at + 3 &&
    pieces[last]?.kind === 'lower' &&
    particles.has(pieces[last]?.key ?? '') &&
    pieces[last + 1]?.near === true
  )
    last++
  const name = pieces[last]
  if (name === undefined || name.kind !== 'capital' || name.text.length < 2) return null
  const isCapitals = !/\p{Ll}/u.test(name.text)
  if (isCapitals && name.text.length < 5) return null
  if (isNoFamily(name.key, language) || isCountry(name.key, language)) return null
  if (isOffice(name, language)) return null
  const text = pieces
    .slice(at, last + 1)
    .map((each) => each.text)
    .join(' ')
  return { to: last + 1, text, key: name.key, long: !isCapitals }
}

/** Countries and adjectives are family names too, but rarely. */
const alsoFamilies = new Set(
  'jordan ireland england holland french israel washington london berlin paris roman german'.split(' '),
)

const isCountry = (key: string, language: TextLanguage): boolean =>
  !alsoFamilies.has(key) &&
  (countryIndex(language)
    .get(key)
    ?.some(({ words, code }) => words.length === 1 && code !== null) ??
    false)

const built = new Map<string, ReadonlySet<string>>()

const givenKeys = (language: TextLanguage): ReadonlySet<string> => {
  const table = language === 'sr-Cyrl' ? 'sr-Latn' : language
  const made = built.get(table)
  if (made !== undefined) return made
  const names = (table === 'ru' ? russianGivenNames : latinGivenNames).split(' ')
  const forms =
    table === 'en'
      ? names
      : names.flatMap((name) => [
          ...(table === 'ru' ? russianCases(name) : serbianCases(name)),
          ...(irregular[name] ?? []),
        ])
  const set = new Set(forms.map((form) => keyOf(form, table)))
  built.set(table, set)
  return set
}

const irregular: Readonly<Record<string, readonly string[]>> = {
  Павел: ['Павла', 'Павлу', 'Павлом', 'Павле'],
  Пётр: ['Петра', 'Петру', 'Петром', 'Петре'],
  Aleksandar: ['Aleksandra', 'Aleksandru', 'Aleksandrom', 'Aleksandre'],
  Petar: ['Petra', 'Petru', 'Petrom'],
  Lazar: ['Lazara', 'Lazaru', 'Lazarom'],
}

const isGiven = (one: Piece | undefined, language: TextLanguage): boolean => {
  if (one?.kind !== 'capital' || one.text.length < 2) return false
  const names = givenKeys(language)
  return (
    names.has(one.key) ||
    (/^\p{L}+[-‑]\p{L}+$/u.test(one.text) &&
      one.text.split(/[-‑]/u).every((part) => names.has(keyOf(part, language)) && isCapital(part)))
  )
}
