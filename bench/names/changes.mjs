// Names as people write them who do not copy them: slips of the hand, other order, other spelling.
import { oneOf, someOf } from './seeded.mjs'
import { manners, respelt, transliterate } from './transliterate.mjs'

const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const small =
  /^['‘]?(?:al|el|bin|ibn|ben|abu|abd|abdul|de|la|the|of|and|for|in|u|ul|ur|ud|mullah|mawlawi|maulawi|maulavi|hajji|haji|sheikh|shaykh|qari|ustad|dr|general|sayyid|ltd|llc|company|co|corporation|group|[a-z])\.?$/i
const wordsOf = (name) => name.split(/[\s,]+/).filter(Boolean)
const latin = (name) => /^[\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\s]+$/u.test(name)

/** One slip in a word: a letter wrong, left out, doubled by another, or swapped with its neighbour. */
const slip = (random, word) => {
  const at = Math.floor(random() * word.length)
  const letter = oneOf(random, Array.from(alphabet))
  const swapAt = Math.min(at, word.length - 2)
  return [
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at),
    () => word.slice(0, swapAt) + word[swapAt + 1] + word[swapAt] + word.slice(swapAt + 2),
  ][Math.floor(random() * 4)]()
}

const inWord = (random, name, least, change) => {
  const words = name.split(/(?<=\s)|(?=\s)|(?<=-)|(?=-)/)
  const places = words.flatMap((word, at) =>
    word.replace(/[^\p{L}]/gu, '').length >= least && /^\p{L}+$/u.test(word) ? [at] : [],
  )
  if (places.length === 0) return null
  const at = oneOf(random, places)
  return words.map((word, place) => (place === at ? change(word) : word)).join('')
}

const typo = (random, name) => inWord(random, name, 4, (word) => slip(random, word))
/** Two slips, in two words or in one of nine letters and more: of `Rami` two slips leave nothing. */
const twoTypos = (random, name) => {
  const long = inWord(random, name, 9, (word) => slip(random, slip(random, word)))
  const words = name.split(/\s+/).filter((word) => /^\p{L}{5,}$/u.test(word))
  if (long !== null && (words.length < 2 || random() < 0.3)) return long
  if (words.length < 2) return null
  const [one, other] = someOf(random, words, 2)
  return name
    .split(/(\s+)/)
    .map((word) => (word === one || word === other ? slip(random, word) : word))
    .join('')
}

const swapped = (random, name) => {
  const words = wordsOf(name)
  if (words.length < 2 || words.length > 6) return null
  return oneOf(random, [
    () => [words.at(-1), ...words.slice(0, -1)].join(' '),
    () => [...words.slice(1), words[0]].join(' '),
    () => `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`,
  ])()
}

/** Without one word between the first and the last. */
const withoutMiddle = (random, name) => {
  const words = wordsOf(name)
  const between = words.flatMap((word, at) =>
    at > 0 && at < words.length - 1 && !small.test(word) ? [at] : [],
  )
  if (words.length > 6 || words.filter((word) => !small.test(word)).length < 3 || between.length === 0)
    return null
  const at = oneOf(random, between)
  return words.filter((_, place) => place !== at && !(place === at - 1 && small.test(words[place]))).join(' ')
}

const spelling = (random, name) => {
  if (/\p{Script=Cyrillic}/u.test(name)) return transliterate(name, oneOf(random, manners))
  return latin(name) ? respelt(random, name, random() < 0.5 ? 1 : 2) : null
}

/** Two words written as one, or one as two. */
const spacing = (random, name) => {
  const words = wordsOf(name)
  if (random() < 0.5 && words.length > 1) {
    const places = words.flatMap((word, place) =>
      place < words.length - 1 && !small.test(word) && !small.test(words[place + 1]) ? [place] : [],
    )
    if (places.length === 0) return null
    const at = oneOf(random, places)
    return [...words.slice(0, at), words[at] + words[at + 1].toLowerCase(), ...words.slice(at + 2)].join(' ')
  }
  return inWord(random, name, 7, (word) => {
    const at = 3 + Math.floor(random() * (word.length - 5))
    return `${word.slice(0, at)} ${word.slice(at)}`
  })
}

const hyphen = (random, name) => {
  if (name.includes('-')) return name.replace(/-/g, random() < 0.5 ? ' ' : '')
  const words = wordsOf(name)
  if (words.length < 2) return null
  const at = Math.floor(random() * (words.length - 1))
  return [...words.slice(0, at), `${words[at]}-${words[at + 1]}`, ...words.slice(at + 2)].join(' ')
}

const legalForm = (random, name) =>
  oneOf(random, [`${name} LLC`, `${name} Co., Ltd.`, `OOO ${name}`, `${name} JSC`, `${name} Limited`])

const title = (random, name) => `${oneOf(random, ['Mr', 'Dr.', 'General', 'Haji', 'Professor'])} ${name}`

const marks = { a: 'ā', i: 'ī', u: 'ū', s: 'š', c: 'č', e: 'é', o: 'ö', z: 'ž', h: 'ḥ', t: 'ṭ', n: 'ñ' }
const diacritics = (random, name) => {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '')
  if (bare !== name) return bare
  const places = Array.from(name).flatMap((letter, at) => (letter in marks ? [at] : []))
  if (places.length === 0) return null
  const chosen = new Set([oneOf(random, places), oneOf(random, places)])
  return Array.from(name, (letter, at) => (chosen.has(at) ? marks[letter] : letter)).join('')
}

/** Each kind of change, and whom it fits; a change that does not fit a name is null. */
export const changes = {
  'one typo': { of: ['person', 'entity'], change: typo },
  'two typos': { of: ['person', 'entity'], change: twoTypos },
  'other order': { of: ['person'], change: swapped },
  'middle name left out': { of: ['person'], change: withoutMiddle },
  'other transliteration': { of: ['person'], change: spelling },
  spacing: { of: ['person', 'entity'], change: spacing },
  hyphens: { of: ['person', 'entity'], change: hyphen },
  'legal form added': { of: ['entity'], change: legalForm },
  'title added': { of: ['person'], change: title },
  'marks of letters': { of: ['person', 'entity'], change: diacritics },
}
