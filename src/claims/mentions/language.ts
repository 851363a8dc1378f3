import type { TextLanguage } from '../quantities/found.js'

/** How much of a text is read: the language of more is that of its beginning and middle. */
const enough = 60_000

/**
 * The main language of a text: by its script, then by letters only one language has (ђ ј љ њ ћ џ against ы э ё ъ щ),
 * then by frequent words. A short text that tells nothing gets `fallback`: for a block, the language of its document.
 */
export const languageOf = (text: string, fallback: TextLanguage = 'en'): TextLanguage => {
  const part =
    text.length > enough
      ? text.slice(0, enough / 2) + text.slice(text.length / 2, text.length / 2 + enough / 2)
      : text
  const prose = part.replace(/https?:\/\/\S{1,500}|[\w.+-]{1,60}@[\w.-]{1,60}/g, ' ')
  const cyrillic = count(prose, /[а-яёђјљњћџ]/giu)
  const latin = count(prose, /[a-zčćđšž]/giu)
  if (cyrillic + latin === 0) return fallback
  return cyrillic > latin ? cyrillicLanguage(prose, fallback) : latinLanguage(prose, fallback)
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Words between what is no letter. */
const words = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')

const serbianCyrillic = words('је|су|се|од|са|која|који|које|као|што|за|из|године|није|да')
const russianWords = words('в|на|с|по|от|не|что|как|для|из|года|году|это|была|был|также|за|его|при|к')
const serbianLatin = words(
  'je|su|se|od|sa|u|i|na|za|koja|koji|koje|kao|što|sto|iz|godine|nije|da|odsto|prema',
)
const english = words('the|of|and|to|in|is|was|by|for|that|with|as|from|were|are|has|have|it|its|at|this|be')

const cyrillicLanguage = (text: string, fallback: TextLanguage): TextLanguage => {
  const serbian = 3 * count(text, /[ђјљњћџ]/giu) + count(text, serbianCyrillic)
  const russian = 3 * count(text, /[ыэёъщйюя]/giu) + count(text, russianWords)
  if (serbian === russian) return fallback === 'ru' || fallback === 'sr-Cyrl' ? fallback : nearest(fallback)
  return serbian > russian ? 'sr-Cyrl' : 'ru'
}

/** Cyrillic in a document in Serbian Latin is Serbian, in any other Russian. */
const nearest = (fallback: TextLanguage): TextLanguage => (fallback === 'sr-Latn' ? 'sr-Cyrl' : 'ru')

const latinLanguage = (text: string, fallback: TextLanguage): TextLanguage => {
  const serbian = 2 * count(text, /[čćđšž]/giu) + count(text, serbianLatin)
  const englishWords = 2 * count(text, english)
  if (serbian === englishWords)
    return fallback === 'sr-Cyrl' ? 'sr-Latn' : fallback === 'ru' ? 'en' : fallback
  return serbian > englishWords ? 'sr-Latn' : 'en'
}
