import type { Token } from './tokens.js'

/** Phrases by their meaning, several of one meaning parted by `, `: `{ USD: 'dollar+, us dollar+' }`. */
export type Table = Readonly<Record<string, string>>

/** Phrases as a tree of their words, so that the longest one at a place is found in a step a word. */
export type Phrases<T> = { readonly next: ReadonlyMap<string, Phrases<T>>; readonly value: T | undefined }

type Growing<T> = { next: Map<string, Growing<T>>; value: T | undefined }

/** Words of a phrase in a table. `~` stands for an ending of up to three letters, `+` for a plural s or none. */
const wordsOf = (phrase: string): string[] => phrase.match(/[\p{L}\p{M}'~+]+|\d+|\S/gu) ?? []

const both = (words: readonly string[]): string[][] => {
  const at = words.findIndex((word) => word.length > 1 && word.endsWith('+'))
  if (at === -1) return [[...words]]
  const stem = (words[at] as string).slice(0, -1)
  return [stem, `${stem}s`].flatMap((word) => both(words.with(at, word)))
}

/**
 * Makes a tree from tables.
 * @param meaning turns a table's key into what the phrase means
 * @param backward for phrases that are looked up from their last word to their first
 */
export const phrases = <T>(
  tables: readonly Table[],
  meaning: (key: string) => T,
  backward = false,
): Phrases<T> => {
  const root: Growing<T> = { next: new Map(), value: undefined }
  for (const table of tables)
    for (const [key, listed] of Object.entries(table))
      for (const words of listed.split(', ').flatMap((phrase) => both(wordsOf(phrase)))) {
        if (words.length === 0) continue
        let node = root
        for (const word of backward ? words.toReversed() : words) {
          const below = node.next.get(word) ?? { next: new Map(), value: undefined }
          node.next.set(word, below)
          node = below
        }
        node.value ??= meaning(key)
      }
  return root
}

/** A set of phrases without a meaning of their own. */
export const phraseSet = (...listed: readonly string[]): Phrases<true> =>
  phrases(
    listed.map((list) => ({ '': list })),
    () => true as const,
  )

/** What a word leads to from any of several places: the word itself and its stem, since either may go on. */
const step = <T>(nodes: readonly Phrases<T>[], token: Token | undefined): Phrases<T>[] => {
  const below: Phrases<T>[] = []
  if (token === undefined) return below
  for (const { next } of nodes)
    for (const form of token.forms) {
      const node = next.get(form)
      if (node !== undefined) below.push(node)
    }
  return below
}

/** Trees by the words that lead into them: the first of their phrases, or the last where they are looked up backward. */
export type Openers = ReadonlyMap<string, ReadonlySet<Phrases<unknown>>>

/** What each word leads into among trees. */
export const openersOf = (trees: readonly Phrases<unknown>[]): Openers => {
  const openers = new Map<string, Set<Phrases<unknown>>>()
  for (const tree of trees)
    for (const word of tree.next.keys()) openers.set(word, (openers.get(word) ?? new Set()).add(tree))
  return openers
}

const none: ReadonlySet<Phrases<unknown>> = new Set()

/** The trees that a token leads into: all but few of the look-ups at a token end here. */
export const openedBy = (openers: Openers, { forms }: Token): ReadonlySet<Phrases<unknown>> => {
  let opened = none
  for (const form of forms) {
    const more = openers.get(form)
    if (more !== undefined) opened = opened === none ? more : new Set([...opened, ...more])
  }
  return opened
}

/** The first meaning in order: the exact word before the longer stem before the shorter. */
const valueIn = <T>(nodes: readonly Phrases<T>[]): T | undefined =>
  nodes.find(({ value }) => value !== undefined)?.value

/** The meaning of a phrase and the token after it (of a backward match: its first token). */
export type PhraseMatch<T> = { readonly value: T; readonly next: number }

/** The longest phrase that begins at a token; a hyphen may stand for the space in it. */
export const phraseAt = <T>(
  tree: Phrases<T>,
  tokens: readonly Token[],
  index: number,
): PhraseMatch<T> | null => {
  let best: PhraseMatch<T> | null = null
  let nodes: readonly Phrases<T>[] = [tree]
  for (let at = index; ; at += 1) {
    const token = tokens[at]
    if (token === undefined) return best
    const attached = at > index && tokens[at - 1]?.end === token.start
    // A full stop belongs to the abbreviation it stands at.
    let below = token.text === '.' && !attached ? [] : step(nodes, token)
    if (below.length === 0 && token.text === '-' && attached && tokens[at + 1]?.start === token.end) {
      below = step(nodes, tokens[at + 1])
      at += 1
    }
    if (below.length === 0) return best
    nodes = below
    const value = valueIn(nodes)
    if (value !== undefined) best = { value, next: at + 1 }
  }
}

/** The longest phrase that ends just before a token, in a tree made backward; `next` is its first token. */
export const phraseBefore = <T>(
  tree: Phrases<T>,
  tokens: readonly Token[],
  index: number,
): PhraseMatch<T> | null => {
  let best: PhraseMatch<T> | null = null
  let nodes: readonly Phrases<T>[] = [tree]
  for (let at = index - 1; at >= 0; at -= 1) {
    nodes = step(nodes, tokens[at])
    if (nodes.length === 0) return best
    const value = valueIn(nodes)
    if (value !== undefined) best = { value, next: at }
  }
  return best
}
