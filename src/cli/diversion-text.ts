import { yearsText } from '../domain/period.js'
import { countryName } from '../messages/country-names.js'
import { diversionSectionEn as words } from '../messages/measures/diversion-section-en.js'
import type { DiversionReport, DiversionRow } from '../workbench/diversion.js'
import { listText, spelt } from './exposure-text.js'
import type { Output } from './output.js'
import type { Column } from './table.js'

/**
 * A scan for reading.
 * @param limit how many rows; 0 for all
 * @param now an instant, by which lists are marked as old
 */
export const showDiversion = (found: DiversionReport, limit: number, now: string, output: Output): void => {
  const rows = limit === 0 ? found.rows : found.rows.slice(0, limit)
  output.result([...headOf(found, now), ...notesOf(found)].join('\n'))
  output.result('\nRoutes, all listed codes together')
  showRoutes(found, output)
  output.result('\nCodes on routes')
  showRows(found, rows, output)
  if (found.rows.length > rows.length)
    output.result(`${rows.length} of ${found.rows.length} rows; --limit 0 shows all.`)
  const met = [...new Set(rows.flatMap(({ innocent }) => innocent))]
  const shown = ({ untested, lostMissing }: DiversionRow) =>
    found.books.record === 'own' ? [untested, lostMissing] : [untested]
  const missing = [...new Set(rows.flatMap(shown))]
  output.result(
    [
      ...met.map((id) => `${id}: ${words[`diversion.innocent.${id}`].replace(/^[^:]*: /, '')}.`),
      ...missing.flatMap((id) => (id === null ? [] : `(${id}): ${missingWords[id]}.`)),
    ].join('\n'),
  )
}

const missingWords: Readonly<Record<NonNullable<DiversionRow['untested']>, string>> = {
  'no-report': 'the country has no record of one of the years',
  'one-record': 'the source has one record a flow: there are not two to compare',
  'zero-base': 'nothing in the window before, so that there is a change in dollars and no growth to test',
  'no-control': 'the route has no unlisted goods of the chapter in both windows',
  'few-placebos': 'the route has fewer than 19 unlisted codes to compare with',
}

const headOf = (found: DiversionReport, now: string): string[] => {
  const { windows, goods, tests, needed } = found
  const standing = found.routes.reduce((sum, route) => sum + route.found, 0)
  return [
    `Diversion signals: ${originsText(found.origins)} to ${countryName(found.target, 'en')}, ${yearsText(windows.pre)} against ${yearsText(windows.post)}, ${goods.regime.name}`,
    `${listText(goods, now)} A signal is no proof.`,
    `${count(tests, 'test')} of a code on a route, ${standing} ${standing === 1 ? 'stands' : 'stand'} at a false discovery rate of 10 % (Benjamini–Hochberg); ${count(found.routeTests, 'test')} of whole routes.`,
    ...(needed !== null && needed > 1
      ? [
          `With so many tests at least ${needed} codes must have the least possible p-value for any to stand: no code can alone. Fewer intermediaries (--via) make a sharper test.`,
        ]
      : []),
  ]
}

/** What must be known of the scan, a line each. */
const notesOf = (found: DiversionReport): string[] => {
  const { goods, books } = found
  const edition = spelt(found.edition)
  const spelling = (editions: readonly string[]) => editions.map(spelt).join(', ')
  return [
    `Source: ${books.source.id}, ${books.record === 'own' ? 'each country’s own records' : 'one reconciled record a flow, so that nothing can be seen to be lost in transit and the target has no record of its own'}; ${edition}, values in US$ million.`,
    chosenText(found),
    ...(found.originsLeftOut.length > 0
      ? [`Left out, without exports in all years: ${found.originsLeftOut.join(', ')}.`]
      : []),
    ...(found.converted.length > 0
      ? [`Flows in ${spelling(found.converted)} were brought to ${edition} by the conversion in the lake.`]
      : []),
    ...(found.unconverted.length > 0
      ? [
          `Flows in ${spelling(found.unconverted)} stand as they are: the lake has no conversion to ${edition} (rapport pull concordance).`,
        ]
      : []),
    ...goods.notes,
    ...(goods.unmatched.length > 0
      ? [`${count(goods.unmatched.length, 'listed code')} without a fellow among the codes of the flows.`]
      : []),
  ]
}

const chosenText = ({ intermediaries, neighboursKnown, target }: DiversionReport): string => {
  if (neighboursKnown === null) return 'Intermediaries: as named.'
  const near = intermediaries.filter(({ chosen }) => chosen === 'neighbour').length
  const neighbours = neighboursKnown
    ? `${near} neighbours of ${countryName(target, 'en')} by land`
    : 'no neighbours by land, for the lake does not say who they are (rapport import gravity; or name them with --via)'
  return `Intermediaries: ${intermediaries.length} chosen: ${neighbours}, and ${intermediaries.length - near} through which most listed goods could have passed in the window before (code by code the smaller of what came in from the origins and what went on to the target); the window after has no part in the choice.`
}

const showRoutes = (found: DiversionReport, output: Output): void => {
  const { pre, post } = found.windows
  output.table(
    found.routes.map((route) => ({
      via: route.via,
      chosen: found.intermediaries.find(({ country }) => country === route.via)?.chosen ?? '',
      listed: String(route.listed),
      placebos: String(route.placebos),
      pre: millions(route.declared.pre),
      post: millions(route.declared.post),
      p: probability(route.p),
      adjusted: probability(route.adjusted),
      found: String(route.found),
    })),
    [
      'via',
      'chosen',
      right('listed', 'listed codes'),
      right('placebos', 'unlisted codes'),
      right('pre', `declared ${yearsText(pre)}`),
      right('post', yearsText(post)),
      right('p'),
      right('adjusted', 'adjusted p'),
      right('found', 'codes found'),
    ],
  )
}

const showRows = (found: DiversionReport, rows: readonly DiversionRow[], output: Output): void => {
  const [pre, post] = [yearsText(found.windows.pre), yearsText(found.windows.post)]
  // Where a source has one record a flow, two columns would be empty.
  const two = found.books.record === 'own'
  output.table(
    rows.map((row, index) => ({
      rank: String(index + 1),
      via: row.via,
      product: row.product,
      pre: millions(row.declared.pre),
      post: millions(row.declared.post),
      delta: row.delta === null ? `– (${row.untested ?? 'ended'})` : row.delta.toFixed(2),
      adjusted: probability(row.adjusted),
      trend: row.trendBefore === null ? '–' : row.trendBefore.toFixed(2),
      lost: row.lost === null ? `– (${row.lostMissing ?? 'no-report'})` : millions(row.lost.value),
      onwardPre: millions(row.onward.exports?.pre ?? null),
      onwardPost: millions(row.onward.exports?.post ?? null),
      arrived: millions(row.onward.imports?.post ?? null),
      innocent: row.innocent.join(', '),
    })),
    [
      right('rank'),
      'via',
      'product',
      right('pre', `declared ${pre}`),
      right('post', post),
      right('delta', 'Δ'),
      right('adjusted', 'adjusted p'),
      right('trend', 'trend before'),
      ...(two ? [right('lost', `lost ${post}`)] : []),
      right('onwardPre', `onward ${pre}`),
      right('onwardPost', post),
      ...(two ? [right('arrived', `arrived ${post}`)] : []),
      { key: 'innocent', title: 'but see' },
    ],
  )
}

const right = (key: string, title = key): Column => ({ key, title, align: 'right' })
const count = (value: number, what: string): string =>
  `${value.toLocaleString('en-GB')} ${what}${value === 1 ? '' : 's'}`
const originsText = (codes: readonly string[]): string =>
  codes.length > 6 ? `${codes.length} origins` : codes.map((code) => countryName(code, 'en')).join(', ')
const millions = (value: number | null): string =>
  value === null ? '–' : value > 0 && value < 500 ? '<0.001' : (value / 1e6).toFixed(3)
const probability = (value: number | null): string =>
  value === null ? '–' : value < 0.0001 ? value.toExponential(1) : value.toFixed(4)
