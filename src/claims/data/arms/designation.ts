const alike: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  т: 't',
  х: 'x',
  и: 'i',
  г: 'g',
  у: 'u',
  я: 'ya',
  п: 'p',
  л: 'l',
  д: 'd',
}

/** A designation as it is compared: letters and digits alone, in Latin small letters. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/\p{Script=Cyrillic}/gu, (letter) => alike[letter] ?? letter)

/**
 * What a piece of arms is called, to be compared: letters and digits of the first word that has a digit with what is
 * hyphened to it. `MiG-29S (Fulcrum)` is `mig29s`, `Ми-17` `mi17`.
 */
export const designationOf = (text: string): string => {
  const [found] =
    /[\p{L}\d]{0,20}[-–/ .]?\d[\p{L}\d]{0,12}(?:[-–/]\d{0,4}\p{L}{0,6}\d{0,4})?/u.exec(text) ?? []
  return folded(found ?? text)
}

/**
 * All names that a text may give a piece of arms: the first designation, every word with a digit (`96K6 Pantsyr-S1`),
 * each of two beside a stroke (`Mi-8MT/Mi-17`), and a name without one, as a whole or as a word of some letters (`Kornet missiles`).
 */
export const designationsOf = (text: string): ReadonlySet<string> => {
  const plain = text.replace(/\([^)]{0,60}\)/gu, ' ')
  const words = plain.split(/[\s,;]+/u)
  const sides = words.flatMap((word) => {
    const parts = word.split('/')
    // `R-27R/T` is one designation with two endings, `Mi-8MT/Mi-17` are two.
    return parts.every((part) => /\d/.test(part)) ? parts : [word]
  })
  const numbered = sides.filter((word) => /\d/.test(word) && /\p{L}/u.test(word)).map(folded)
  const names = /\d/.test(plain) ? [] : [plain, ...words.filter((word) => word.length > 4)].map(folded)
  return new Set([designationOf(text), ...numbered, ...names])
}
