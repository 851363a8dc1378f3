import { remembered } from './remembered.js'
import { weightedDistance } from './similarity.js'

/** Spellings of one sound, longest first; a capital stands for a sound that takes two letters. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|szcz/g, 'S'],
  [/tsch|tch|cz|tsh/g, 'C'],
  [/sch|sh|sz/g, 'S'],
  [/zh/g, 'Z'],
  [/dzh|dsch|dj/g, 'J'],
  [/kh/g, 'h'],
  [/ch/g, 'C'],
  [/ts|tz/g, 'C'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|q(?!u)/g, 'k'],
  [/qu/g, 'kv'],
  [/gu(?=[ei])/g, 'g'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/lj/g, 'l'],
  [/nj/g, 'n'],
  [/[yj]/g, 'i'],
  [/(?<![a-zA-Z])ie/g, 'e'],
  [/ff$/g, 'v'],
  [/(.)\1+/g, '$1'],
  [/i$/g, 'i'],
]

/** Where languages read letters in another way: `j` of English, `tj` and `sj` of the north, `x` of Somali, `c` of Slavic names,
 * `eo` of Korean, `-ou` of Belarusian. */
const otherwise: readonly (readonly [RegExp, string])[] = [
  [/(?<=..[^aeiou])iou$/g, 'ev'],
  [/(?<=..[^aeiou])[ao]u$/g, 'ov'],
  [/^s(?=[aeiou].*[eo]w$)/g, 'z'],
  [/(?<!^)z(?=.*[eo]w$)/g, 'ts'],
  [/sch(?=.*[eo]w$)/g, 'zh'],
  [/tj/g, 'tch'],
  [/sj/g, 'sh'],
  [/(?<![dnl])j/g, 'dj'],
  [/x/g, 'h'],
  [/c(?![hk])/g, 'ts'],
  [/eo/g, 'o'],
  [/eu/g, 'u'],
  [/ui$/g, 'i'],
]

/** A word by its sound, so that spellings of one name in several manners of transliteration meet. */
export const soundOf = remembered((word: string): string =>
  sounds.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), word),
)

/** The sound of a word read in the manner of another language; the same as {@link soundOf} for most words. */
export const otherSoundOf = remembered((word: string): string =>
  soundOf(otherwise.reduce((read, [letters, sound]) => read.replace(letters, sound), word)),
)

/**
 * The consonants of a sound: what is left of a name in a script without vowels. Letters that such scripts use for long vowels, and
 * doubled ones, are left out as well; that a name begins with a vowel is kept.
 */
export const consonantsOf = (sound: string): string =>
  sound
    .replace(/^[aeiou]+/, '^')
    .replace(/[aeiou]/g, '')
    .replace(/(?<=.)(?:v|h$)/g, '')
    .replace(/(.)\1+/g, '$1')

/** `Abdulrahman`, `Abderrahmane`, `Abd-ar-Rahman` by one sound: the article between the two halves is left out. */
export const servantSoundOf = (word: string): string | null => {
  const rest = /^abd[aeiou]*(?:l|(?=([b-df-hj-np-tv-z])\1))?([a-z]{3,})$/.exec(word)?.[2]
  return rest === undefined ? null : `abd${soundOf(rest)}`
}

const vowels = 'aeiou'
/** Letters that spellings and ears confuse. */
const alike = new Set(
  'bp dt gk gh zs zZ sS SC sC vf vb mn kC kh JZ ZS Jd Jg CJ iJ vu iv hC kg gJ tC zC dJ dz tz'
    .split(' ')
    .flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
)

const replaced = (a: string, b: string): number => {
  if (vowels.includes(a) && vowels.includes(b)) return 0.45
  return alike.has(a + b) ? 0.5 : 1
}

const dropped = (letter: string): number => {
  if (letter === 'i' || letter === 'h') return 0.4
  if (letter === '^') return 0.5
  return vowels.includes(letter) ? 0.5 : 1
}

/**
 * How far two sounds are apart: 0 for the same, about 1 for each letter that differs.
 * @param most what is farther apart need not be told exactly
 */
export const soundDistance = (a: string, b: string, most = Infinity): number =>
  a === b ? 0 : weightedDistance(a, b, replaced, dropped, most)
