import { bodyOf } from '../../../domain/body.js'
import { countryName } from '../../../messages/country-names.js'
import { dateInWords, listed, q } from './words.js'

type Script = 'Latin' | 'Cyrillic'
const otherScript = (script: Script): Script => (script === 'Latin' ? 'Cyrillic' : 'Latin')

/** Of a member: from a day on, or from one to another. */
type Terms = readonly { from: string; until: string | null }[]

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A group or body in a sentence: `the European Union`, `NATO`. */
const groupText = (code: string): string => {
  const body = bodyOf(code)
  if (body !== null) return body.name
  const name = countryName(code, 'en')
  return name.includes(' ') ? `the ${name}` : name
}

const agreements = {
  'free-trade': 'a free trade agreement',
  association: 'an association agreement',
  'customs-union': 'a customs union',
  'economic-area': 'an agreement on the European Economic Area',
}

/** What the rules on names, dates and the language say. Countries and groups are given by their codes, dates in ISO 8601. */
export const names = {
  'names/acronym': ({ acronym, one, other }: { acronym: string; one: string; other: string }) =>
    `${acronym} stands for ${q(one)} and for ${q(other)}.`,
  'names/impossible-date': ({ date }: { date: string }) => `The calendar has no day ${date}.`,
  'names/mixed-letters': ({ word, address, script, letters }: MixedLetters) =>
    `${q(word)}${address === null ? '' : ` in the address ${address}`} has the ${script} letter${letters.length === 1 ? '' : 's'} ${listed(letters)} among ${otherScript(script)} ones.`,
  'names/unlike-letter': ({ word, letter, meant }: { word: string; letter: string; meant: string }) =>
    `${q(word)} is written with ${q(letter)} for ${q(meant)}.`,
  'names/stranger': ({ word, script }: { word: string; script: Script }) =>
    `${q(word)} is written in ${script} letters among ${otherScript(script)} words.`,
  'names/never-member': ({ country, group, instead }: NeverMember) =>
    `${countryName(country, 'en')} has never been a member of ${groupText(group)}${instead}.`,
  'names/has-agreement': ({ agreement, since }: { agreement: keyof typeof agreements; since: string }) =>
    `; it has ${agreements[agreement]} with it, in force since ${dateInWords(since)}`,
  'names/speaks-of-agreement': () => '; the text speaks of an agreement with it',
  'names/not-left': ({ country, group }: { country: string; group: string }) =>
    `${countryName(country, 'en')} has not left ${groupText(group)}.`,
  'names/other-year': ({ country, group, done, days, said }: OtherYear) =>
    `${countryName(country, 'en')} ${done} ${groupText(group)} ${days.map((day) => `on ${dateInWords(day)}`).join(' and ')}; the text says ${dateInWords(said)}.`,
  'names/not-then': ({ country, group, said, terms }: NotThen) =>
    `${countryName(country, 'en')} was not a member of ${groupText(group)} in ${dateInWords(said)}; it ${terms
      .map(({ from, until }) =>
        until === null
          ? `has been one since ${dateInWords(from)}`
          : `was one from ${dateInWords(from)} to ${dateInWords(until)}`,
      )
      .join(' and ')}.`,
  'names/is-member': ({ country, group, since }: { country: string; group: string; since: string }) =>
    `${countryName(country, 'en')} has been a member of ${groupText(group)} since ${dateInWords(since)}; the text says that it is not.`,
  'names/backward-period': ({ period }: { period: string }) =>
    `The period ${q(period)} ends before it begins.`,
  'names/length': ({ range, years, said }: { range: string; years: number; said: string }) =>
    `${range} are ${years + 1} years, or ${years} from the first to the last; the text says ${q(said)}.`,
  'names/person': ({ one, other }: { one: string; other: string }) => `${one} is spelt ${other} elsewhere.`,
  'names/out-of-session': ({ session, held, resolution, date }: OutOfSession) =>
    `Resolutions ${session}/… are of the session held ${held}; the text dates ${resolution} ${date}.`,
  'names/session-since': ({ date }: { date: string }) => `since ${dateInWords(date)}`,
  'names/session-years': ({ from, to }: { from: string; to: string }) =>
    `from September ${from} to September ${to}`,
  'names/council-number': ({ text }: { text: string }) =>
    `The text has ${q(text)}: resolutions of the Security Council are counted without a session; this number has the form of the General Assembly’s.`,
  'names/session-first': ({ text }: { text: string }) =>
    `The text has ${q(text)}: resolutions of the General Assembly are numbered by session first.`,
  'names/assembly-number': ({ text }: { text: string }) =>
    `The text has ${q(text)}: since 1976 resolutions of the General Assembly have the number of their session; this number has the form of the Security Council’s.`,
  'names/two-numbers': ({ one, other }: { one: string; other: string }) =>
    `One title has two numbers in the text: resolutions ${one} and ${other}.`,
  /** `day`: 1 for Monday to 7 for Sunday. */
  'names/weekday': ({ date, day, said }: { date: string; day: number; said: string }) =>
    `${dateInWords(date)} is a ${weekdays[day - 1] ?? ''}; the text has ${q(said)}.`,
  'language/misspelt-country': ({ found, meant }: { found: string; meant: string }) =>
    `${q(found)} is no country’s name; ${q(meant)} seems to be meant.`,
  'language/other-country': ({ text, country, meant }: { text: string; country: string; meant: string }) =>
    `${q(text)} stands where the document speaks of ${countryName(country, 'en')}; ${q(meant)} seems to be meant.`,
  'language/beside-cities': ({ text, country }: { text: string; country: string }) =>
    `${q(text)} stands beside cities of ${countryName(country, 'en')}, which seems to be meant.`,
  'language/set-phrase': ({ found, right }: { found: string; right: string }) =>
    `${q(found)} is a slip for ${right}.`,
  'language/with-dative': ({ preposition }: { preposition: string }) => `${preposition} with the dative`,
  'language/or': ({ one, other }: { one: string; other: string }) => `${one} or ${other}`,
}

type MixedLetters = { word: string; address: string | null; script: Script; letters: readonly string[] }
type NeverMember = { country: string; group: string; instead: string }
type OtherYear = {
  country: string
  group: string
  done: 'joined' | 'left'
  days: readonly string[]
  said: string
}
type NotThen = { country: string; group: string; said: string; terms: Terms }
type OutOfSession = { session: string; held: string; resolution: string; date: string }
