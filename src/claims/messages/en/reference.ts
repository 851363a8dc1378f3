import { countryName } from '../../../messages/country-names.js'
import { listed, q } from './words.js'

/** Exhibits of one kind by their numbers: one, a run from the first to the last, or several. */
type Exhibits = { family: 'figure' | 'table'; numbers: readonly string[]; run: boolean }

const exhibits = ({ family, numbers, run }: Exhibits): string => {
  const word = family === 'figure' ? 'Figure' : 'Table'
  if (numbers.length === 1) return `${word} ${numbers[0]}`
  return run ? `${word}s ${numbers[0]} to ${numbers.at(-1)}` : `${word}s ${listed(numbers)}`
}

const countries = (codes: readonly string[]): string => listed(codes.map((code) => countryName(code, 'en')))

/** What the rules on references say. */
export const reference = {
  'reference/exhibits': exhibits,
  'reference/address-date': ({ dated, address }: { dated: string; address: string }) =>
    `The source is dated ${dated}; its address has ${address}.`,
  'reference/contents': ({ contents, heading }: { contents: string; heading: string }) =>
    `The contents have ${q(contents)}; the heading says ${q(heading)}.`,
  'reference/duplicate-exhibit': ({ exhibit, one, other }: { exhibit: string; one: string; other: string }) =>
    `Two captions are ${exhibit}: ${q(one)} and ${q(other)}.`,
  /** Countries by code. */
  'reference/exhibit-subject': ({ exhibit, shows, speaks }: Subjects) =>
    `${exhibit} is about ${countries(shows)}; the paragraph that sends its reader there, about ${countries(speaks)}.`,
  'reference/missing-exhibit': ({ exhibit, there }: { exhibit: string; there: string }) =>
    `The text names ${exhibit}; ${there}.`,
  'reference/no-exhibits': ({ family }: Pick<Exhibits, 'family'>) =>
    `the document has no ${family} with a number`,
  'reference/only-exhibits': (given: Exhibits) =>
    `there ${given.numbers.length === 1 ? 'is only' : 'are'} ${exhibits(given)}`,
  'reference/note-without-mark': ({ number, text }: { number: string; text: string }) =>
    `Nothing in the text refers to note ${number}, ${q(text)}.`,
  'reference/note-without-text': ({ number }: { number: string }) =>
    `The text refers to note ${number}; there is no note with this number.`,
  'reference/numbering-gap': ({ exhibit, there }: { exhibit: string; there: string }) =>
    `There is no ${exhibit}: the document has ${there}.`,
  'reference/source-month': ({ note, event }: { note: string; event: string }) =>
    `The note is of ${note}, the event it is cited for of ${event}: the same month of another year.`,
  'reference/older-source': ({ text, year, published, source }: OlderSource & { text: string }) =>
    `${q(text)} is of ${year}; the source named for it is of ${published}: ${q(source)}.`,
  'reference/older-source-of-table': ({ year, published, source }: OlderSource) =>
    `The table has numbers of ${year}; the source named for it is of ${published}: ${q(source)}.`,
  'reference/older-source-of-figures': ({ year, published, source }: OlderSource) =>
    `The figures are of ${year}; the source named for them is of ${published}: ${q(source)}.`,
  'reference/shifted-row': ({ text }: { text: string }) =>
    `This row of the table stands one column too far left from ${q(text)} on.`,
  'reference/unlike-column': ({ text }: { text: string }) =>
    `${q(text)} is unlike what stands in its column; the row seems to lack a cell before it.`,
  'reference/two-addresses': ({ title, one, other }: { title: string; one: string; other: string }) =>
    `${q(title)} has two addresses: ${one} and ${other}.`,
}

type Subjects = { exhibit: string; shows: readonly string[]; speaks: readonly string[] }
type OlderSource = { year: string; published: string; source: string }
