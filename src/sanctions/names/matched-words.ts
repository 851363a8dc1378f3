import type { NameWord } from './name.js'
import { alike, type Likeness } from './words-alike.js'

/** Two words that were taken for one; `joined` where one name writes in two words what the other writes in one. */
export type WordPair = {
  readonly left: string
  readonly right: string
  readonly score: number
  readonly how: Likeness | 'joined'
}

/** A pair with the places of its words in the two names, and what it weighs. */
export type Match = {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly pair: WordPair
  readonly weight: number
}

/** Which words of two names are one. The same words are each other’s; else the most alike and weightiest come first. */
export const matchedWords = (a: readonly NameWord[], b: readonly NameWord[]): readonly Match[] =>
  sameWords(a, b) ?? matched(a, b)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Of two names of the same words each with its own; null for any others. */
const sameWords = (a: readonly NameWord[], b: readonly NameWord[]): Match[] | null => {
  if (a.length !== b.length) return null
  const left = new Set(b.keys())
  const matches: Match[] = []
  for (const [at, x] of a.entries()) {
    const to = [...left].find((place) => b[place]?.plain === x.plain)
    if (to === undefined) return null
    left.delete(to)
    const y = b[to] as NameWord
    const pair = { left: x.text, right: y.text, score: 1, how: 'same' as const }
    matches.push({ a: [at], b: [to], pair, weight: (x.weight + y.weight) / 2 })
  }
  return matches
}

/** Pairs of words, the most alike and weightiest first; each word is taken once. */
const matched = (a: readonly NameWord[], b: readonly NameWord[]): Match[] => {
  const possible = a.flatMap((x, i) =>
    b.flatMap((y, j): Match[] => {
      const found = alike(x, y)
      return found === null
        ? []
        : [
            {
              a: [i],
              b: [j],
              pair: { left: x.text, right: y.text, ...found },
              weight:
                found.how === 'initial' || found.how === 'spelling'
                  ? Math.min(x.weight, y.weight)
                  : (x.weight + y.weight) / 2,
            },
          ]
    }),
  )
  const joined = [...joins(a, b, false), ...joins(b, a, true)]
  const chosen: Match[] = []
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const all = [...possible, ...joined].toSorted(
    (x, y) =>
      y.pair.score * y.weight - x.pair.score * x.weight ||
      y.pair.score - x.pair.score ||
      byText(x.pair.left, y.pair.left) ||
      byText(x.pair.right, y.pair.right),
  )
  for (const match of all) {
    if (match.a.some((at) => usedA.has(at)) || match.b.some((at) => usedB.has(at))) continue
    for (const at of match.a) usedA.add(at)
    for (const at of match.b) usedB.add(at)
    chosen.push(match)
  }
  return chosen
}

/** `Abd al-Rahman` and `Abdulrahman`: two or three neighbours of one name written in one word by the other. */
const joins = (many: readonly NameWord[], one: readonly NameWord[], swapped: boolean): Match[] =>
  [2, 3].flatMap((count) =>
    many.slice(0, many.length - count + 1).flatMap((_, at) => {
      const parts = many.slice(at, at + count)
      if (parts.some(({ role }) => role === 'number' || role === 'initial')) return []
      return one.flatMap((whole, j): Match[] => {
        if (Math.abs(whole.plain.length - parts.reduce((sum, { plain }) => sum + plain.length, 0)) > 2)
          return []
        const together = joinedWord(parts)
        const found = alike(together, whole)
        if (found === null || found.score < 0.85) return []
        if (parts.some((part) => (alike(part, whole)?.score ?? 0) >= found.score)) return []
        const places = parts.map((_part, step) => at + step)
        const weight = Math.max(whole.weight, ...parts.map((part) => part.weight)) + 0.2 * (count - 1)
        const text = parts.map((part) => part.text).join(' ')
        return [
          swapped
            ? {
                a: [j],
                b: places,
                pair: { left: whole.text, right: text, score: found.score, how: 'joined' },
                weight,
              }
            : {
                a: places,
                b: [j],
                pair: { left: text, right: whole.text, score: found.score, how: 'joined' },
                weight,
              },
        ]
      })
    }),
  )

const joinedWord = (parts: readonly NameWord[]): NameWord => ({
  text: parts.map(({ text }) => text).join(' '),
  plain: parts.map(({ plain }) => plain).join(''),
  sounds: [
    parts
      .map(({ sounds }) => sounds[0])
      .join('')
      .replace(/(.)\1+/g, '$1'),
  ],
  consonants: parts.some(({ consonants }) => consonants !== null)
    ? parts.map(({ consonants, sounds }) => consonants ?? sounds[0]).join('')
    : null,
  weight: Math.max(...parts.map(({ weight }) => weight)),
  role: 'name',
})
