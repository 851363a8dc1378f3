import { countryOf } from '../../domain/country.js'
import { englishNoise, russianNoise, serbianNoise } from './country-noise.js'
import { englishOthers } from './country-forms-others-en.js'
import { englishStates } from './country-forms-en.js'
import { russianOthers } from './country-forms-others-ru.js'
import { serbianOthers } from './country-forms-others-sr.js'
import { russianStates } from './country-forms-ru.js'
import { serbianStates } from './country-forms-sr.js'
import { russianAdjective, russianCases, russianPeople } from './declension-ru.js'
import { serbianAdjective, serbianCases, serbianPeople } from './declension-sr.js'
import type { CountryForm } from './country-index.js'
import type { CountryMention } from './mention.js'

/** A row of a table of forms. */
export type FormRow = {
  readonly code: string
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
  readonly people: readonly string[]
  readonly capitals: readonly string[]
}

/** The rows of a table: five columns parted by `|`, several forms in one by `;`. */
export const formRows = (table: string): FormRow[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', ...columns] = line.split('|')
      const [names = [], adjectives = [], people = [], capitals = []] = columns.map((column) =>
        column
          .split(';')
          .map((each) => each.trim())
          .filter(Boolean),
      )
      return { code: code.trim(), names, adjectives, people, capitals }
    })

const marked = (text: string): { text: string; exact: boolean } =>
  text.startsWith('!') ? { text: text.slice(1), exact: true } : { text, exact: false }

/** English does not inflect: an adjective in -n or -i takes an s for the people, the rest stands in the table. */
export const englishForms = (): CountryForm[] => [
  ...englishNoise.map((text): CountryForm => ({ text, code: null, form: 'name' })),
  ...formRows(englishStates + englishOthers.trimStart()).flatMap(
    ({ code, names, adjectives, people, capitals }): CountryForm[] => [
      ...names.map((name) => ({ ...marked(name), code, form: nameForm(code) })),
      ...adjectives.map((text) => ({ text, code, form: 'adjective' as const })),
      ...people.map((text) => ({ text, code, form: 'people' as const })),
      ...adjectives
        .filter((text) => /[nizbkt]$/u.test(text))
        .map((text) => ({ text: `${text}s`, code, form: 'people' as const })),
      ...capitals.map((name) => ({ ...marked(name), code, form: 'capital' as const })),
    ],
  ),
  { text: 'Brussels', code: 'EUN', form: 'capital' }, // in texts on politics the union, not Belgium
]

/** How a name of this code is marked. */
export const nameForm = (code: string): 'group' | 'name' =>
  countryOf(code)?.kind === 'group' ? 'group' : 'name'

/** What makes forms of the words of a table. */
type Inflection = {
  readonly cases: (name: string) => readonly string[]
  readonly adjective: (stem: string) => readonly string[]
  readonly people: (plural: string) => readonly string[]
}

const inflected = (table: string, { cases, adjective, people }: Inflection): CountryForm[] =>
  formRows(table).flatMap(({ code, names, adjectives, people: peoples, capitals }) => {
    const declined = (name: string, form: CountryMention['form']): CountryForm[] =>
      name.startsWith('!')
        ? [{ ...marked(name), code, form }]
        : cases(name).map((text) => ({ text, code, form }))
    return [
      ...names.flatMap((name) => declined(name, nameForm(code))),
      ...peoples.flatMap((name) => people(name).map((text) => ({ text, code, form: 'people' as const }))),
      ...capitals.flatMap((name) => declined(name, 'capital')),
      ...adjectives.flatMap((stem) =>
        adjective(stem).map((text) => ({ text, code, form: 'adjective' as const })),
      ),
    ]
  })

const noise = (names: readonly string[], cases: Inflection['cases']): CountryForm[] =>
  names.flatMap((name) => cases(name).map((text): CountryForm => ({ text, code: null, form: 'name' })))

/** Russian forms in all cases; the stem of an adjective also begins compounds (`российско-сербский`). */
export const russianForms = (): CountryForm[] => [
  ...noise(russianNoise, russianCases),
  ...inflected(russianStates + russianOthers.trimStart(), {
    cases: russianCases,
    adjective: russianAdjective,
    people: russianPeople,
  }),
  ...russianCases('Брюссель').map((text): CountryForm => ({ text, code: 'EUN', form: 'capital' })),
]

/** Serbian forms in all cases, in Latin letters. */
export const serbianForms = (): CountryForm[] => [
  ...noise(serbianNoise, serbianCases),
  ...inflected(serbianStates + serbianOthers.trimStart(), {
    cases: serbianCases,
    adjective: serbianAdjective,
    people: serbianPeople,
  }),
  ...serbianCases('Brisel').map((text): CountryForm => ({ text, code: 'EUN', form: 'capital' })),
]
