import { toCyrillic, type MeasureListing } from '../core.js'
import { preferences } from '../state/preferences.svelte.js'

/** A measure's name in the reader's language and script. */
export const measureName = ({ name }: Pick<MeasureListing, 'name'>): string => {
  const { language } = preferences
  if (language === 'en' || language === 'ru') return name[language]
  return language === 'sr-Latn' ? name.sr : toCyrillic(name.sr)
}
