/** English names that stand with “the” in a sentence: of islands, unions and lands in the plural, and a few others. */
const taking = new RegExp(
  [
    '^(?:Bahamas|Comoros|Gambia|Isle of Man|Maldives|Philippines|Republic of|Seychelles|World)\\b',
    '^(?!South Georgia).*\\b(?:Antilles|Emirates|Islands|Kingdom|Market|Netherlands|Republic|States|Territor(?:y|ies)|Union|Zone)\\b',
  ].join('|'),
  'u',
)

/**
 * An English name of a country as it stands in a sentence: “exports to the Netherlands”, “The Netherlands is …”. As a
 * label, before a colon, in brackets or in a list, it has no article.
 * @param before what stands before it in the sentence
 * @param after what stands behind it
 */
export const countryInSentence = (name: string, before: string, after: string): string => {
  if (!taking.test(name)) return name
  const article = name.startsWith('World') ? ['the', 'w'] : ['the', name.slice(0, 1)]
  const named = `${article[1]}${name.slice(1)}`
  if (/[\p{L}\p{Nd}] $/u.test(before)) return `${article[0]} ${named}`
  return before === '' && /^ \p{L}/u.test(after) ? `The ${named}` : name
}
