import { say, type Said } from '../section.js'

/** Short keys for the documents of one exhibit, in the order of first mention, and the notes that say what they stand for. */
export const documentKeys = (titles: readonly string[]) => {
  const keys = new Map([...new Set(titles)].map((title, index) => [title, `D${index + 1}`]))
  return {
    keyOf: (title: string): string => keys.get(title) ?? title,
    notes: [...keys].map(([title, key]): Said => say('stated.document-key', { key, title })),
  }
}
