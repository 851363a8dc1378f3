import { describe, expect, test } from 'vitest'
import { allCountries } from '../../src/domain/country.js'
import { say, type Said, type Word } from '../../src/briefs/section.js'
import { wordingIn } from '../../src/briefs/wording.js'
import { countryName } from '../../src/messages/country-names.js'
import { en, type MessageId } from '../../src/messages/en.js'
import { languages, type Language } from '../../src/messages/language.js'
import { ru } from '../../src/messages/ru.js'
import { sr } from '../../src/messages/sr.js'

/** What messages call the countries that fill them. */
const always =
  'reporter partner country seller buyer supplier recipient origin origins target investor host about state side'
const alwaysCountries = new Set(always.split(' '))

/** Of these sections the ends of an arrow are countries; elsewhere they are years. */
const withArrows = /^(?:people|mirror|catalogue)\./

const placeholders = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name)),
]

const isCountry = (id: string, name: string): boolean =>
  alwaysCountries.has(name) || (['from', 'to'].includes(name) && withArrows.test(id))

const ids = (Object.keys(en) as MessageId[]).filter((id) =>
  placeholders(ru[id]).some((name) => isCountry(id, name)),
)

test('there are messages with countries in every section of a brief', () => {
  const sections = new Set(ids.map((id) => id.split('.')[0]))
  for (const section of 'services targets mirror catalogue arms votes opinion people agreements'.split(' '))
    expect(sections).toContain(section)
})

/**
 * Where a name in the nominative may stand: at the start or the end of a clause, in brackets, at an arrow, beside a
 * dash, or joined to another name. Not behind a preposition, and not as the subject of a verb: some names are plurals.
 */
const mayPrecede = /(?:^|[(«„]|[.:,;] |[→←—–-] |\} (?:и|i) | (?:а также|partner|partnera i) )$/u
const mayFollow = /^(?:$|[)»”:,;.]| [→←—–(]|\u00A0[→←—]| (?:и|i) \{| \{)/u

describe.each([
  ['ru', ru],
  ['sr', sr],
] as const)('in %s', (_, messages) => {
  test.each(ids)('%s names countries where the nominative is right', (id) => {
    const text = messages[id].replaceAll('\u00A0→ ', ' → ').replaceAll('\u00A0← ', ' ← ')
    for (const found of text.matchAll(/\{(\w+)\}/g)) {
      if (!isCountry(id, found[1] ?? '')) continue
      expect(text.slice(0, found.index), id).toMatch(mayPrecede)
      expect(text.slice(found.index + found[0].length), id).toMatch(mayFollow)
    }
  })
})

const prepositions: Readonly<Record<Language, string>> = {
  en: '',
  ru: 'в во на с со из к ко о об обо у от по для до за между при про над под перед через среди',
  'sr-Latn': 'u na s sa iz k ka o od po za do između prema kod pri preko među',
  'sr-Cyrl': 'у на с са из к ка о од по за до између према код при преко међу',
}

describe.each(languages)('in %s, with every country', (language) => {
  const { said } = wordingIn(language, { sources: [], snapshots: [] }, () => ({ text: '7' }))
  const text = (each: Said): string =>
    said(each)
      .map((run) => run.text)
      .join('')
  const fill = (id: MessageId, at: number): Readonly<Record<string, Word>> => {
    let next = at
    return Object.fromEntries(
      placeholders(`${ru[id]}${sr[id]}${en[id]}`).map((name): [string, Word] => {
        if (isCountry(id, name))
          return [name, { country: allCountries[next++ % allCountries.length]?.code ?? '' }]
        return [name, { number: 7 }]
      }),
    )
  }
  const before = prepositions[language].split(' ').join('|')

  test('no message has a hole, a doubled word or space, or a bare name behind a preposition', () => {
    for (const id of ids)
      for (const at of allCountries.keys()) {
        const printed = text(say(id, fill(id, at)))
        expect(printed, id).not.toMatch(/[{}]|undefined|\(\)|  |(?<!\.)\.\.(?!\.)/u)
        expect(printed, id).not.toMatch(/(?<![\p{L}-])(\p{L}+) \1(?![\p{L}-])/iu)
        if (before === '') continue
        const name = countryName(allCountries[at]?.code ?? '', language)
        expect(printed, id).not.toMatch(
          new RegExp(`(?<![\\p{L}])(?:${before}) ${name.replace(/[()[\]+?.]/g, '\\$&')}(?!\\p{L})`, 'iu'),
        )
      }
  })
})

describe('in English a name that takes an article has it in a sentence', () => {
  const { said } = wordingIn('en', { sources: [], snapshots: [] }, () => ({ text: '7' }))
  const text = (each: Said): string =>
    said(each)
      .map((run) => run.text)
      .join('')
  const of = (reporter: string, partner: string) => ({
    reporter: { country: reporter },
    partner: { country: partner },
  })

  test.each([
    [say('brief.title', of('USA', 'NLD')), 'The United States and the Netherlands'],
    [say('summary.exports', of('USA', 'NLD')), 'United States: exports to the Netherlands, US$ million'],
    [say('brief.title', of('SRB', 'RUS')), 'Serbia and Russia'],
    [
      say('trade.missing', { ...of('CAF', 'GBR'), year: '2020' }),
      /between the Central African Republic and the United Kingdom is/,
    ],
    [say('disagree.flow', { reporter: { country: 'PHL' }, flow: 'x' }), 'Philippines: x'],
    [
      say('services.exhibit', { seller: { country: 'ARE' }, buyer: { country: 'CYM' }, year: '2020' }),
      'Services from the United Arab Emirates to the Cayman Islands by item, 2020',
    ],
    [say('targets.way', { seller: { country: 'GEO' }, buyer: { country: 'COD' } }), 'Georgia to DR Congo'],
  ])('%j', (each, wanted) => {
    if (typeof wanted === 'string') expect(text(each)).toBe(wanted)
    else expect(text(each)).toMatch(wanted)
  })
})
