import { countryOf, existedIn, type CountryCode } from '../../../domain/country.js'
import { countriesIn } from '../../mentions/countries.js'
import type { Claim } from '../../claim.js'
import type { RecordedVote } from './recorded-votes.js'

/** `all resolutions on …`, `every General Assembly resolution`, in the languages of texts. */
const allResolutions =
  /(?<!\p{L})(?:all|every|each|все|всех|всем|каждую|каждой|sve|svaku|svim|svih|све|сваку|свим|свих)(?!\p{L})[^.;!?]{0,80}(?:resolution|draft|vote|резолюц|голосован|rezoluc|резолуц|glasanj|гласањ)/iu

/** `has always voted`, `never voted against`. */
const everyTime =
  /(?<!\p{L})(?:always|consistently|invariably|unfailingly|never|всегда|неизменно|последовательно|никогда|uvek|uvijek|dosledno|dosljedno|nikada?|увек|увијек|доследно|досљедно|никада?)(?!\p{L})/iu

/** True of a claim about every roll call on something, any one of which can contradict it. */
export const isOfAll = ({ topic, text }: Claim): boolean => {
  const words = `${topic ?? ''} ${text}`
  return allResolutions.test(words) || everyTime.test(words)
}

/** What is voted on beside a resolution as a whole: amendments, single paragraphs, motions. */
const asides = /amendment|\bmotion\b|paragraph|\bparag\b|oper\. para|no action/i

const bodies: readonly (readonly [string, RegExp])[] = [
  [
    'UNSC',
    /security council|совет\p{L}{0,2} безопасности|savet\p{L}{0,2} bezbednosti|савет\p{L}{0,2} безбедности/iu,
  ],
  [
    'UNGA',
    /general assembly|\bUNGA\b|генассамбле|генеральн\p{L}{2,3} ассамбле|generaln\p{L}{1,2} skupštin|генералн\p{L}{1,2} скупштин/iu,
  ],
]

/** Records give a state the votes of the one before it, which no text means by its name. */
const isItself = (code: CountryCode, date: string | null): boolean => {
  const country = countryOf(code)
  return country === null || date === null || existedIn(country, Number(date.slice(0, 4)))
}

/** Roll calls of whole resolutions in the body that the text names; in any where it names none, or both. */
const ofBody = (topic: string, votes: readonly RecordedVote[]): readonly RecordedVote[] => {
  const named = bodies.flatMap(([body, name]) => (name.test(topic) ? [body] : []))
  return votes.filter(
    ({ country, date, body, resolution, title }) =>
      resolution !== null &&
      isItself(country, date) &&
      title !== null &&
      !asides.test(title) &&
      (named.length !== 1 || body === named[0]),
  )
}

/**
 * The roll calls on what a claim about all of them names: those whose titles name all the countries that it does, beside
 * the voters, or where hardly any does, one of them. Null where the claim names no other country.
 */
export const votesOnCountries = (
  topic: string,
  voters: readonly CountryCode[],
  votes: readonly RecordedVote[],
): readonly RecordedVote[] | null => {
  const countries = countriesOfText(topic, voters)
  if (countries.length === 0) return null
  const named = ofBody(topic, votes).map((vote) => ({ vote, codes: countriesNamedIn(vote.title ?? '') }))
  const of = (fits: (codes: ReadonlySet<CountryCode>) => boolean): RecordedVote[] =>
    named.flatMap(({ vote, codes }) => (fits(codes) ? [vote] : []))
  const all = of((codes) => countries.every((code) => codes.has(code)))
  return all.length > 1 ? all : of((codes) => countries.some((code) => codes.has(code)))
}

/** Countries beside some of a text of which only the script tells the language: English before Serbian, Russian before Serbian. */
const countriesOfText = (text: string, beside: readonly CountryCode[]): readonly CountryCode[] => {
  const languages = /\p{Script=Cyrillic}/u.test(text)
    ? (['ru', 'sr-Cyrl'] as const)
    : (['en', 'sr-Latn'] as const)
  const found = languages.map((language) => [
    ...new Set(
      countriesIn(text, language)
        .map(({ code }) => code)
        .filter((code) => !beside.includes(code)),
    ),
  ])
  return found.reduce((best, each) => (each.length > best.length ? each : best))
}

const titles = new Map<string, ReadonlySet<CountryCode>>()

/** Titles of roll calls are in English, and come again with every claim. */
const countriesNamedIn = (title: string): ReadonlySet<CountryCode> => {
  const known = titles.get(title) ?? new Set(countriesIn(title, 'en').map(({ code }) => code))
  titles.set(title, known)
  return known
}
