import { withoutStart, type Gathered } from '../draft.js'
import type { Package } from './package.js'
import type { DocxDraft } from './table.js'
import { readXml } from './xml.js'

type NoteType = 'footnote' | 'endnote'

/** Numbers notes in the order in which the text calls them, as a word processor does. */
export type NoteCounter = {
  /** The mark of a note that is called. One with a mark of its own is not counted. */
  readonly call: (type: NoteType, id: string, custom: string | null) => string
  readonly calledAs: (type: NoteType) => (id: string) => string | null
  /** A part's notes in the order of their calls, each with its mark. */
  readonly ordered: (type: NoteType, drafts: readonly DocxDraft[]) => DocxDraft[]
}

/** @param settings the part with the document's settings: which numerals count notes, and from which number */
export const noteCounter = async (file: Package, settings: string | null): Promise<NoteCounter> => {
  const numerals = { footnote: 'decimal', endnote: 'lowerRoman' }
  const next = { footnote: 1, endnote: 1 }
  if (settings !== null && file.has(settings)) {
    let within: NoteType | null = null
    await readXml(file.read(settings), {
      open: (name, { val = '' }) => {
        if (name === 'w:footnotePr') within = 'footnote'
        else if (name === 'w:endnotePr') within = 'endnote'
        else if (within !== null && name === 'w:numFmt') numerals[within] = val
        else if (within !== null && name === 'w:numStart') next[within] = Number.parseInt(val, 10) || 1
      },
      close: (name) => {
        if (name === 'w:footnotePr' || name === 'w:endnotePr') within = null
      },
      text: () => {},
    })
  }
  const called = { footnote: new Map<string, string>(), endnote: new Map<string, string>() }
  return {
    call: (type, id, custom) => {
      const known = called[type].get(id)
      if (known !== undefined) return known
      const mark = custom ?? numeral(next[type], numerals[type])
      if (custom === null) next[type] += 1
      called[type].set(id, mark)
      return mark
    },
    calledAs: (type) => (id) => called[type].get(id) ?? null,
    ordered: (type, drafts) => {
      const order = new Map([...called[type].values()].map((mark, index) => [mark, index]))
      const place = ({ note }: DocxDraft): number => order.get(note ?? '') ?? order.size
      const marked = new Set<string>()
      return drafts
        .toSorted((one, other) => place(one) - place(other))
        .map((one) => {
          if (one.note === null || marked.has(one.note) || one.gathered.text === '') return one
          marked.add(one.note)
          return { ...one, mark: one.note, gathered: withoutMark(one.gathered, one.note) }
        })
    },
  }
}

/** A note's text without the mark of its own that it begins with. */
const withoutMark = (gathered: Gathered, mark: string): Gathered => {
  if (gathered.marks[0]?.at === 0) return { ...gathered, marks: gathered.marks.slice(1) }
  return !/\w/.test(mark) && gathered.text.startsWith(mark) ? withoutStart(gathered, mark.length) : gathered
}

/** A number in one of the numerals of `w:numFmt`; those of other scripts as digits. */
const numeral = (number: number, format: string): string => {
  if (format === 'lowerRoman') return roman(number)
  if (format === 'upperRoman') return roman(number).toUpperCase()
  if (format === 'lowerLetter') return letters(number)
  if (format === 'upperLetter') return letters(number).toUpperCase()
  if (format === 'chicago')
    return (['*', '†', '‡', '§'][(number - 1) % 4] ?? '*').repeat(Math.ceil(number / 4))
  return `${number}`
}

const romans: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (number: number): string => {
  if (number < 1 || number > 3999) return `${number}`
  let rest = number
  let text = ''
  for (const [value, sign] of romans)
    while (rest >= value) {
      text += sign
      rest -= value
    }
  return text
}

/** a, b … z, aa, bb …, as Word counts. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
