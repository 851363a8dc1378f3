import { noteOf, notesHeading, plainDigits, type NoteStart } from '../classify.js'
import { withoutInvisible } from '../invisible.js'
import { isBlank, type Line } from './lines.js'
import { bracketsWithin, gluedNumbers } from './marks.js'

/** The notes of a document, found before its text is read: a number is a mark only where a note answers to it. */
export type NoteBook = {
  /** By the index of the line on which a note begins. */
  readonly starts: ReadonlyMap<number, NoteStart>
  /** The marks of notes that begin so: `¹ Text`, `[1] Text`, `1 Text`, `* Text`. */
  readonly raised: ReadonlySet<string>
  readonly bracketed: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  readonly starred: ReadonlySet<string>
}

type Style = 'raised' | 'bracketed' | 'plain' | 'starred'
type Candidate = NoteStart & { readonly line: Line; readonly style: Style }

export const notesOf = (text: string, lines: readonly Line[]): NoteBook => {
  const found = [...candidates(lines), ...listed(lines)]
  const seen = marksSeen(text)
  const all = foundOf(found)
  const sure = found.filter((note) => isNote(note, seen, all))
  const sureOnes = foundOf(sure)
  const kept = found.filter((note) => sureOnes.at.get(note.line.index) === note || isBeside(note, sureOnes))
  const marks = (style: Style) => new Set(kept.flatMap((note) => (note.style === style ? [note.mark] : [])))
  return {
    starts: new Map(kept.map(({ line, mark, at }) => [line.index, { mark, at }])),
    raised: marks('raised'),
    // citations count up from one: then they are marks, even where their list is lost
    bracketed: ['1', '2'].every((mark) => seen.bracketed.has(mark))
      ? new Set([...seen.bracketed, ...marks('bracketed')])
      : marks('bracketed'),
    plain: marks('plain'),
    starred: marks('starred'),
  }
}

const candidates = (lines: readonly Line[]): Candidate[] =>
  lines.flatMap((line, at) => {
    const note = isBlank(line) ? null : (startOf(line) ?? markAlone(line, lines[at + 1]))
    return note === null ? [] : [{ ...note, line, style: styleOf(line.text) }]
  })

const startOf = ({ text }: Line): NoteStart | null => {
  const note = noteOf(text, { plain: true })
  return note !== null && withoutInvisible(text.slice(note.at, note.at + 40)).trim() !== '' ? note : null
}

/** A raised mark that has its line for itself, above the note's text. */
const markAlone = ({ text }: Line, next: Line | undefined): NoteStart | null => {
  const mark = text.length < 20 ? withoutInvisible(text).trim() : ''
  if (!/^[⁰¹²³⁴-⁹]{1,3}$/.test(mark) || next === undefined || next.opensPage || isBlank(next)) return null
  return { mark: plainDigits(mark), at: text.length }
}

const styleOf = (line: string): Style => {
  const first = line.trimStart().charAt(0)
  return first === '[' ? 'bracketed' : /\d/.test(first) ? 'plain' : /[*†‡]/.test(first) ? 'starred' : 'raised'
}

/** Lines `1. Text` and `1) Text` under a heading such as `Notes` or `Примечания`. */
const listed = (lines: readonly Line[]): Candidate[] => {
  let under = false
  return lines.flatMap((line) => {
    if (notesHeading(line.text)) under = true
    const item = under ? /^\s{0,12}(\d{1,3})[.)][ \t\u00a0]{1,4}(?=\S)/.exec(line.text.slice(0, 40)) : null
    return item === null ? [] : [{ mark: item[1] ?? '', at: item[0].length, line, style: 'plain' as const }]
  })
}

type Seen = {
  /** Where each number stands glued to a word, in order. */
  readonly glued: ReadonlyMap<string, readonly number[]>
  readonly raised: ReadonlySet<string>
  /** In brackets, elsewhere than at a line's beginning. */
  readonly bracketed: ReadonlySet<string>
  readonly starred: ReadonlySet<string>
}

const marksSeen = (text: string): Seen => {
  const glued = new Map<string, number[]>()
  for (const { mark, start } of gluedNumbers(text))
    glued.set(mark, [...(glued.get(mark) ?? []).slice(0, 20), start])
  const all = (form: RegExp) => new Set(Array.from(text.matchAll(form), ([, mark = '']) => mark))
  return {
    glued,
    raised: new Set(Array.from(text.matchAll(/[⁰¹²³⁴-⁹]{1,3}/g), ([mark]) => mark.normalize('NFKC'))),
    bracketed: bracketsWithin(text),
    starred: all(/[\p{L}\d)%.,”"»](\*{1,3}|[†‡]{1,2})(?=[\s.,;:)]|$)/gu),
  }
}

/** Candidates by what they are looked up by; a text can have a hundred thousand. */
type Found = {
  readonly at: ReadonlyMap<number, Candidate>
  readonly numbers: Readonly<Record<Style, ReadonlySet<number>>>
}

const foundOf = (notes: readonly Candidate[]): Found => {
  const numbersOf = (style: Style) =>
    new Set(notes.flatMap((one) => (one.style === style ? [Number(one.mark)] : [])))
  return {
    at: new Map(notes.map((one) => [one.line.index, one])),
    numbers: {
      raised: numbersOf('raised'),
      bracketed: numbersOf('bracketed'),
      plain: numbersOf('plain'),
      starred: new Set(),
    },
  }
}

const isNote = ({ style, mark, line }: Candidate, seen: Seen, { at, numbers }: Found): boolean => {
  if (style === 'raised') return true
  if (style === 'bracketed') {
    const [before, after] = [Number(mark) - 1, Number(mark) + 1]
    return seen.bracketed.has(mark) || numbers.bracketed.has(before) || numbers.bracketed.has(after)
  }
  if (style === 'starred') {
    const isBullet = [-1, 1].some((step) => at.get(line.index + step)?.mark === mark)
    return seen.starred.has(mark) && !isBullet
  }
  const isListed = /^\s{0,12}\d{1,3}[.)]/.test(line.text.slice(0, 20))
  if (isListed) return seen.raised.has(mark) || seen.bracketed.has(mark) || seen.glued.has(mark)
  return (seen.glued.get(mark) ?? []).some((position) => position < line.start)
}

/** A plain note whose mark was not seen, close above or below one whose mark was: `1 Text` above `2 Text`. */
const isBeside = ({ style, mark, line }: Candidate, { at }: Found): boolean =>
  style === 'plain' &&
  [-4, -3, -2, -1, 1, 2, 3, 4].some((step) => {
    const other = at.get(line.index + step)
    return other?.style === 'plain' && Number(other.mark) - Number(mark) === Math.sign(step)
  })
