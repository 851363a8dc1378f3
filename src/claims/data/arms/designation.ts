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

/**
 * What a piece of arms is called, to be compared: letters and digits of the first word that has a digit with what is
 * hyphened to it, in Latin small letters. `MiG-29S (Fulcrum)` is `mig29s`, `Ми-17` `mi17`.
 */
export const designationOf = (text: string): string => {
  const [found] =
    /[\p{L}\d]{0,20}[-–/ .]?\d[\p{L}\d]{0,12}(?:[-–/]\d{0,4}\p{L}{0,6}\d{0,4})?/u.exec(text) ?? []
  return (found ?? text)
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/\p{Script=Cyrillic}/gu, (letter) => alike[letter] ?? letter)
}
