import type { Country } from '../answers.js'
import type { DyadCode } from '../router.js'

/** Case, accents and punctuation do not count; Serbian đ is the one letter that Unicode does not take apart. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'dj')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Named = { readonly code: string; readonly names: readonly string[]; readonly weight: number }

/** Countries ready to be searched: states first, then territories, those that are no more last. */
export const searchable = (countries: readonly Country[]): Named[] =>
  countries
    .filter(({ kind }) => kind === 'state' || kind === 'territory')
    .map(({ code, names, kind, until }) => ({
      code,
      names: [...new Set([folded(code), ...Object.values(names).map(folded)])],
      weight: (kind === 'state' ? 0 : 1) + (until === null ? 0 : 2),
    }))

/** How well a folded text fits: 0 the whole name, 1 its beginning, 2 the beginning of a word in it; null not at all. */
const fit = (names: readonly string[], text: string): number | null => {
  if (names.includes(text)) return 0
  if (names.some((name) => name.startsWith(text))) return 1
  return names.some((name) => name.includes(` ${text}`)) ? 2 : null
}

/** Codes of countries that a text may begin to name, best first. */
export const countriesFor = (list: readonly Named[], text: string): string[] => {
  const wanted = folded(text)
  if (wanted === '') return []
  return list
    .flatMap(({ code, names, weight }) => {
      const rank = fit(names, wanted)
      return rank === null ? [] : [{ code, rank: rank * 4 + weight }]
    })
    .toSorted((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1))
    .map(({ code }) => code)
}

/**
 * Pairs of countries that a text may name: both in it, in this order, with or without a sign or a word between them. Where
 * only one is named yet, it is paired with `usual`.
 * @param usual codes that are likely partners, best first
 */
export const dyadsFor = (
  list: readonly Named[],
  text: string,
  usual: readonly string[],
  most = 8,
): DyadCode[] => {
  const words = folded(text).split(' ')
  const pairs = words.flatMap((_, at) => {
    const first = countriesFor(list, words.slice(0, at + 1).join(' ')).slice(0, 6)
    const rest = words
      .slice(at + 1)
      .join(' ')
      .replace(joining, '')
    const second = rest === '' ? usual : countriesFor(list, rest).slice(0, 6)
    return first.flatMap((reporter, rank) =>
      second
        .filter((partner) => partner !== reporter)
        .map((partner, place) => ({ reporter, partner, rank: rank + place })),
    )
  })
  const unique = new Map(
    pairs.toSorted((a, b) => a.rank - b.rank).map((pair) => [`${pair.reporter}-${pair.partner}`, pair]),
  )
  return [...unique.values()].slice(0, most).map(({ reporter, partner }) => ({ reporter, partner }))
}

/** A word between two countries; within a name (Bosnia and Herzegovina) it stays. */
const joining = /^(?:and|with|vs|и|с|i|sa|са)(?: |$)/
