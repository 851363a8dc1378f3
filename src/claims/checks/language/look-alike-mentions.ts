import { editDistance } from '../../../domain/edit-distance.js'
import type { CountryCode } from '../../../domain/country.js'
import { similarCountries, similarPlacesIn } from '../../mentions/similar-countries.js'
import type { Passage, Sentence } from '../../mentions/mention.js'
import type { ReadDocument } from '../../reading.js'

/** A place that names a country or a region, with the sentence it stands in. */
export type Named = {
  readonly code: CountryCode
  readonly text: string
  readonly start: number
  readonly end: number
  readonly passage: Passage
  /** Position of its sentence in the passage. */
  readonly sentence: number
}

const read = new Set(['title', 'heading', 'paragraph', 'item', 'caption', 'cell'])

/** What a document names outside its notes: countries, and regions whose names are like a country's. */
export const namedIn = ({ passages, language }: ReadDocument): Named[] =>
  passages
    .filter(({ block }) => read.has(block.kind))
    .flatMap((passage) => {
      const { sentences, block } = passage
      const places = similarPlacesIn(block.text, language)
      return sentences.flatMap(({ start, end, mentions }, sentence) => [
        ...mentions.flatMap((each) =>
          each.type === 'country' && !each.group && each.form !== 'capital'
            ? [{ ...each, passage, sentence }]
            : [],
        ),
        ...places.flatMap((each) =>
          each.start >= start && each.end <= end ? [{ ...each, passage, sentence }] : [],
        ),
      ])
    })

/** How a document writes a country, by code: its spellings. */
const spellings = (named: readonly Named[]): ReadonlyMap<CountryCode, ReadonlySet<string>> => {
  const found = new Map<CountryCode, Set<string>>()
  for (const { code, text } of named) {
    const known = found.get(code) ?? new Set<string>()
    known.add(text)
    found.set(code, known)
  }
  return found
}

/** A name that stands for one like it, which the document is about. */
export type Suspect = { readonly named: Named; readonly meant: CountryCode; readonly text: string }

/**
 * Of the names of a document, as {@link namedIn} gives them, those that it has at most twice, and at least five times the
 * one like it, in a spelling that is at most three letters away and belongs to one of the two countries it names most.
 */
export const suspectsIn = (named: readonly Named[]): Suspect[] => {
  const counts = new Map<CountryCode, number>()
  for (const { code } of named) counts.set(code, (counts.get(code) ?? 0) + 1)
  const count = (code: CountryCode): number => counts.get(code) ?? 0
  const main = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 2)
  const written = spellings(named)
  return named.flatMap((one) => {
    if (count(one.code) > 2) return []
    return main.flatMap(([meant]): Suspect[] => {
      if (count(meant) < 5 || !similarCountries(meant).includes(one.code)) return []
      const text = nearest(one.text, written.get(meant) ?? new Set())
      return text === null ? [] : [{ named: one, meant, text }]
    })
  })
}

/** The spelling nearest to a text, at most a third of its letters and three away, and in the same number of words. */
const nearest = (text: string, among: ReadonlySet<string>): string | null => {
  const most = Math.min(3, Math.floor(text.length / 2))
  const near = [...among]
    .map((each) => ({ each, away: editDistance(each, text) }))
    .filter(({ away }) => away <= most)
    .toSorted((a, b) => a.away - b.away || (a.each < b.each ? -1 : 1))
  return near[0]?.each ?? null
}

/** Codes of the states a sentence names; a capital alone names none. */
export const statesOf = (sentence: Sentence | undefined): CountryCode[] =>
  (sentence?.mentions ?? []).flatMap((each) =>
    each.type === 'country' && !each.group && each.form !== 'capital' ? [each.code] : [],
  )
