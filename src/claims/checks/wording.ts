/**
 * What two wordings of the same thing share: letters and digits in lower case. Dashes, quotes, accents, articles and
 * white space do not count.
 */
export const wordingOf = (text: string): string => wordsOfWording(text).join(' ')

/** The words of {@link wordingOf}. */
export const wordsOfWording = (text: string): string[] =>
  (
    text
      .normalize('NFD')
      .replace(/(?<=[a-zA-Z])[\u0300-\u036f]+/g, '')
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/['’ʼ`]s?(?![\p{L}\d])/gu, '')
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  ).filter((word) => word !== 'the' && word !== 'a' && word !== 'an')

/** A stretch of text for a message: at most so many characters, cut between words. */
export const shortened = (text: string, most = 80): string => {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : most)}…`
}
