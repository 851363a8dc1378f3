const cyrillic = 'абвгдђежзијклљмнњопрстћуфхцчџш'
const latin = 'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' ')
const pairs = new Map([...cyrillic].map((letter, index) => [letter, latin[index] as string]))

/** A Serbian word in Latin letters, lower case; what is no Serbian letter stays. */
export const latinOf = (word: string): string => {
  let text = ''
  for (const letter of word) text += pairs.get(letter) ?? letter
  return text
}
