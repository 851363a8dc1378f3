/**
 * A word of a name by the consonants that spellings keep apart: letters that ears confuse stand for one, vowels and `h` are
 * left out. Words whose skeletons are far apart are not compared.
 */
export const skeletonOf = (sound: string): string => {
  let skeleton = ''
  for (let at = 0; at < sound.length; at += 1) skeleton += folded[sound.charCodeAt(at)] ?? ''
  return skeleton
}

const classes: Readonly<Record<string, string>> = {
  b: 'p', p: 'p', d: 't', t: 't', g: 'k', k: 'k', q: 'k', v: 'f', f: 'f', w: 'f', m: 'n', n: 'n', l: 'l', r: 'r',
  s: 's', z: 's', S: 's', Z: 's', C: 's', J: 's', c: 's', x: 's',
} // prettier-ignore

/** By the code of a letter: its class; a digit stays, what is left out has none. */
const folded: readonly (string | undefined)[] = Array.from({ length: 123 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return classes[letter] ?? (/[0-9]/.test(letter) ? letter : undefined)
})

/** The letters of a skeleton as bits: two skeletons that differ in n edits differ in at most 2n bits. */
export const bitsOf = (skeleton: string): number => {
  let bits = 0
  for (let at = 0; at < skeleton.length; at += 1) bits |= 1 << (skeleton.charCodeAt(at) & 31)
  return bits >>> 0
}

/** How many bits are set. */
export const countBits = (bits: number): number => {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/**
 * Edits between a word and others, swaps of neighbours counted as one: the distance’s columns as bits of one number.
 * Source: Hyyrö, “A bit-vector algorithm for computing Levenshtein and Damerau edit distances”, 2003. Words of up to 31 letters;
 * of longer ones the first 31 count.
 */
export const editsFrom = (word: string): ((other: string) => number) => {
  const own = word.slice(0, 31)
  const places = new Int32Array(128)
  for (let at = 0; at < own.length; at += 1) places[own.charCodeAt(at) & 127]! |= 1 << at
  const last = 1 << (own.length - 1)
  return (given) => {
    const other = given.length > 31 ? given.slice(0, 31) : given
    if (own.length === 0) return other.length
    let up = -1
    let down = 0
    let zero = 0
    let before = 0
    let edits = own.length
    for (let at = 0; at < other.length; at += 1) {
      const same = places[other.charCodeAt(at) & 127] as number
      const swap = (((~zero & same) << 1) & before) | 0
      zero = (((same & up) + up) ^ up) | same | down | swap | 0
      let right = down | ~(zero | up)
      let left = zero & up
      if ((right & last) !== 0) edits += 1
      if ((left & last) !== 0) edits -= 1
      right = (right << 1) | 1
      left <<= 1
      up = left | ~(zero | right)
      down = right & zero
      before = same
    }
    return edits
  }
}

/** A 32-bit hash of a text. Source: FNV-1a. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
