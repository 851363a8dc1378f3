const codes: Readonly<Record<string, string>> = {
  b: '1', f: '1', p: '1', v: '1', c: '2', g: '2', j: '2', k: '2', q: '2', s: '2', x: '2', z: '2',
  d: '3', t: '3', l: '4', m: '5', n: '5', r: '6',
} // prettier-ignore

/**
 * The Soundex code of a word in lower-case Latin letters: its first letter and three digits. Letters of one digit side by side, or
 * with `h` or `w` between them, count once. Empty for a word that begins with no letter.
 * Source: US National Archives, “The Soundex Indexing System”.
 */
export const soundex = (word: string): string => {
  const [first] = word
  if (first === undefined || first < 'a' || first > 'z') return ''
  let code = first.toUpperCase()
  let before = codes[first] ?? ''
  for (const letter of word.slice(1)) {
    const digit = codes[letter] ?? ''
    if (digit !== '' && digit !== before) code += digit
    if (letter !== 'h' && letter !== 'w') before = digit
    if (code.length === 4) break
  }
  return code.padEnd(4, '0')
}
