import { sizeOf, type Word } from './word.js'

/** A part of a word: text, or the mark of a note. */
export type WordPart = { readonly text: string; readonly mark: string | null }

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const unit = /(^|[^\p{L}])([kcdmкдсм]|mi|ми)?[mмK]$/u

/** The size and baseline that marks in a line rise above. */
export const levelOf = (words: readonly Word[]): { size: number; y: number } => {
  const size = sizeOf(words)
  return { size, y: words.find((word) => word.size === size)?.y ?? 0 }
}

/**
 * A word with marks of notes told from its text: raised small digits, superscript characters, and digits stuck to a
 * word’s end that a note of this document bears (`sanctions.14`). Exponents of metres and of ten stay text.
 */
export const partsOf = (
  word: Word,
  before: Word | undefined,
  level: { readonly size: number; readonly y: number },
  notes: ReadonlySet<string>,
): WordPart[] => {
  const raised = word.size <= 0.85 * level.size && level.y - word.y >= 0.12 * level.size
  if (raised) {
    const exponent = /^[23]$/.test(word.text) && unit.test(before?.text ?? '')
    const power = /(^|\D)10$/.test(before?.text ?? '') && /^[−–-]?\d{1,2}$/.test(word.text)
    const isMark = /^(\d{1,3}([,–-]\d{1,3}){0,3}|[*†‡§]{1,4}|[a-z])[,.]?$/.test(word.text)
    if (exponent || power) return [{ text: asSuperscript(word.text), mark: null }]
    return [{ text: word.text, mark: isMark ? word.text.replace(/[,.]$/, '') : null }]
  }
  if (/[⁰¹²³⁴-⁹]/.test(word.text)) return superscripted(word.text)
  const stuck = /^(.{0,60}\p{L}{3}[.,;:!?”"»)]{1,3})(\d{1,3})$/u.exec(word.text)
  if (stuck?.[1] !== undefined && stuck[2] !== undefined && notes.has(stuck[2]))
    return [
      { text: stuck[1], mark: null },
      { text: stuck[2], mark: stuck[2] },
    ]
  return [{ text: word.text, mark: null }]
}

/** `10⁶`, `m³`: raised digits must not be read as further digits. */
const asSuperscript = (text: string): string =>
  text.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit).replace(/[−–-]/, '⁻')

const superscripted = (text: string): WordPart[] => {
  const parts: WordPart[] = []
  let before = ''
  for (const [run] of text.matchAll(/[⁰¹²³⁴-⁹]+|[^⁰¹²³⁴-⁹]+/g)) {
    const isMark =
      /^[⁰¹²³⁴-⁹]/.test(run) && !(/^[²³]$/.test(run) && unit.test(before)) && !/(^|\D)10$/.test(before)
    const digits = [...run].map((digit) => superscripts.indexOf(digit)).join('')
    parts.push({ text: run, mark: isMark ? digits : null })
    before += run
  }
  return parts
}
