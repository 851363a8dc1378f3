import type { Note } from '../../measures/measure.js'

/** Notes on single years that say the same of years on end become one: “2009–2011: 227 economies reported.” */
export const mergedNotes = (notes: readonly Note[]): Note[] => {
  const merged: { note: Note; last: number }[] = []
  for (const note of notes) {
    const year = Number(note.values['year'])
    const before = merged.at(-1)
    if (
      mergeable.has(note.id) &&
      before !== undefined &&
      before.last === year - 1 &&
      isSame(before.note, note)
    ) {
      const first = String(before.note.values['year']).split('–')[0] ?? ''
      merged[merged.length - 1] = {
        note: { ...note, values: { ...note.values, year: `${first}–${year}` } },
        last: year,
      }
    } else merged.push({ note, last: year })
  }
  return merged.map(({ note }) => note)
}

/** Notes whose only year is the one that they begin with. */
const mergeable: ReadonlySet<Note['id']> = new Set(['reporters-counted'])

const isSame = (one: Note, other: Note): boolean =>
  one.id === other.id &&
  Object.keys(other.values).every((name) => name === 'year' || one.values[name] === other.values[name])
