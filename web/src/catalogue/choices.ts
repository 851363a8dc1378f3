import { hsChapters, type Language } from '../core.js'
import { folded } from '../frame/dyad-search.js'
import { languageName } from './names.js'

/** Beyond so many a list of choices is not read. */
const most = 8

/** Languages that an import knows by name as well, by their codes of ISO 639-1. Any other is kept as it is typed. */
const languageCodes =
  'ar be bg bs cs de el en es fr hi hr hu hy it ja ka kk ko mk nl pl pt ro ru sk sl sq sr tr uk zh'.split(' ')

/** What fits a text: by its code or by the beginning of a word of one of its names. */
const fitting = (
  codes: readonly string[],
  namesOf: (code: string) => readonly string[],
  text: string,
): readonly string[] => {
  const wanted = folded(text)
  if (wanted === '') return []
  return codes
    .filter((code) => [code, ...namesOf(code)].some((name) => ` ${folded(name)}`.includes(` ${wanted}`)))
    .slice(0, most)
}

/** Chapters of the HS that a text may mean, by number or name in any of our languages. */
export const chaptersFor = (text: string): readonly string[] =>
  fitting(Object.keys(hsChapters).toSorted(), (code) => Object.values(hsChapters[code] ?? {}), text)

/** Languages that a text may mean, by code or name in the reader’s language or in English. */
export const languagesFor = (text: string, language: Language): readonly string[] =>
  fitting(languageCodes, (code) => [languageName(code, language), languageName(code, 'en')], text)
