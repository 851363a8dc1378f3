import { dyadText } from '../../domain/dyad.js'
import type { FlowRecord } from '../../domain/flow.js'
import { indicatorOf } from '../../measures/indicator.js'
import { eciMeasure } from '../../measures/complexity/eci-measure.js'
import { productSpaceMeasure } from '../../measures/complexity/product-space-measure.js'
import type { Basis, MeasuredRow } from '../../measures/measure.js'
import { revealedComparativeAdvantage } from '../../measures/trade/revealed-comparative-advantage.js'
import { measureChart } from '../exhibits/measure-chart.js'
import { measureExhibit } from '../exhibits/measure-exhibit.js'
import type { Shown } from '../exhibits/measure-words.js'
import { computeShown, hasNumbers } from '../exhibits/shown.js'
import { figure, missing, say, section, text, type Brief, type SectionBlock } from '../section.js'
import { bringMarkets, countries } from './dyad-words.js'

/** What the reporter is specialised in, how that hangs together, and how complex the exports of both countries are. */
export const complexity = section({
  id: 'complexity',
  title: 'complexity.title',
  write: async (brief) => {
    const preset = await presetFor(brief)
    const series = await computeShown(brief.read, eciMeasure, {
      dyad: dyadText(brief.dyad),
      years: `${brief.year - 9}-${brief.year}`,
      preset,
    })
    const { basis } = series.result
    if (basis === null || !hasMatrix(series))
      return [
        missing(say('complexity.missing', { ...countries(brief), year: String(brief.year) }), bringMarkets),
      ]
    const exported = await spaceOf(brief, basis, preset, brief.dyad.partner)
    return [
      ...lead(brief, series),
      ...(await advantages(brief, basis, exported)),
      ...(basis.level === 1 ? [] : await spaceBlocks(brief, basis, preset, exported)),
      ...seriesBlocks(brief, series),
    ]
  },
})

/** An index that is not defined (a matrix in parts) leaves products and their network to show; too few countries do not. */
const hasMatrix = (series: Shown): boolean =>
  hasNumbers(series) || series.result.rows.some(({ value }) => value.reason === 'undefined')

type PresetHere = 'oec' | 'none'

/** Fewer is a pull for one dyad: the rule would leave everyone else out. */
const someCountries = 20

/** The publisher’s rule where the workspace knows who has how many people; else everyone stays, and the notes say so. */
const presetFor = async ({ read, year }: Brief): Promise<PresetHere> => {
  const population = await indicatorOf(read, { indicator: 'population', unit: 'persons', years: [year] })
  return population.countries.length >= someCountries ? 'oec' : 'none'
}

/** Everything of the section is from the record that gives the index. */
const sameRecord = ({ source, record, classification, level }: Basis) => ({
  source,
  record: record as FlowRecord,
  classification,
  ...(level !== undefined && level !== 1 && { level }),
})

const lead = (brief: Brief, { result }: Shown): SectionBlock[] => {
  const ranked = (country: string) =>
    result.rows.find(
      ({ key, value }) => key['country'] === country && key['year'] === brief.year && value.value !== null,
    )
  const one = ranked(brief.dyad.reporter)
  const other = ranked(brief.dyad.partner)
  const year = String(brief.year)
  const said = (row: MeasuredRow, country: string) => ({
    country: { country },
    index: figure(row.value, 'index', 2),
    rank: standing(row, 'rank'),
    kept: standing(row, 'kept'),
  })
  if (one !== undefined && other !== undefined) {
    const second = said(other, brief.dyad.partner)
    return [
      text(
        say('complexity.lead', {
          ...said(one, brief.dyad.reporter),
          year,
          other: second.country,
          second: second.index,
          place: second.rank,
        }),
      ),
    ]
  }
  const row = one ?? other
  const country = one === undefined ? brief.dyad.partner : brief.dyad.reporter
  return row === undefined ? [] : [text(say('complexity.lead-one', { ...said(row, country), year }))]
}

const standing = ({ value, also }: MeasuredRow, name: 'rank' | 'kept') =>
  figure(also?.[name] ?? value, 'integer')

/** The products with an index of 1 or more that the reporter exports most of, its exports to the partner beside. */
const advantages = async (brief: Brief, basis: Basis, exported: Shown): Promise<SectionBlock[]> => {
  const shown = await computeShown(brief.read, revealedComparativeAdvantage, {
    dyad: dyadText({ ...brief.dyad, partner: 'WLD' }),
    years: String(brief.year),
    top: 0,
    ...sameRecord(basis),
  })
  const toPartner = new Map(nodesOf(exported).map(({ key, also }) => [key['product'], also?.['exports']]))
  const isKnown = [...toPartner.values()].some((value) => value !== undefined && value.value !== null)
  const rows = shown.result.rows
    .filter(({ value }) => value.value !== null && value.value >= 1)
    .toSorted((a, b) => exportsIn(b) - exportsIn(a))
    .slice(0, 15)
    .map((row): MeasuredRow => {
      const beside = toPartner.get(row.key['product'] ?? '')
      return {
        ...row,
        also: {
          ...(row.also?.['exports'] && { exportsToAll: row.also['exports'] }),
          ...(isKnown && beside && { exportsToPartner: beside }),
        },
      }
    })
  if (rows.length === 0) return []
  return [
    measureExhibit(
      { ...shown, result: { ...shown.result, rows } },
      {
        id: 'complexity-advantages',
        title: say(isKnown ? 'complexity.advantages-exhibit' : 'complexity.advantages-exhibit-world', {
          ...countries(brief),
          year: String(brief.year),
        }),
      },
    ),
  ]
}

const exportsIn = ({ also }: MeasuredRow): number => also?.['exports']?.value ?? 0

const spaceOf = (brief: Brief, basis: Basis, preset: PresetHere, partner: string): Promise<Shown> =>
  computeShown(brief.read, productSpaceMeasure, {
    dyad: dyadText({ ...brief.dyad, partner }),
    year: brief.year,
    preset,
    ...sameRecord(basis),
  })

const nodesOf = ({ result }: Shown): readonly MeasuredRow[] =>
  result.rows.filter(({ key }) => key['to'] === undefined && key['product'] !== undefined)

/** Lit is what goes to the partner; where that is not known in this record, what the reporter is specialised in. */
const spaceBlocks = async (
  brief: Brief,
  basis: Basis,
  preset: PresetHere,
  exported: Shown,
): Promise<SectionBlock[]> => {
  const isLit = nodesOf(exported).some(({ also }) => (also?.['lit']?.value ?? 0) > 0)
  const shown = isLit ? exported : await spaceOf(brief, basis, preset, 'WLD')
  const nodes = nodesOf(shown)
  if (nodes.length === 0) return []
  const title = isLit ? 'complexity.space-exhibit' : 'complexity.space-exhibit-world'
  const table = measureExhibit(
    { ...shown, result: { ...shown.result, rows: nodes } },
    {
      id: 'product-space',
      title: say(title, { ...countries(brief), year: String(brief.year) }),
      rows: 15,
      also: ['exports'], // comparative advantage stands above, over the world rather than over those compared
    },
  )
  // the number of a node is the product’s complexity, whatever the network is called
  const value = table.columns.findIndex(({ numeric }) => numeric)
  return [
    {
      ...table,
      columns: table.columns.map((column, at) =>
        at === value ? { ...column, title: say('also.pci') } : column,
      ),
      chart: measureChart(shown),
    },
  ]
}

const seriesBlocks = (brief: Brief, series: Shown): SectionBlock[] => {
  const years = series.result.rows.flatMap(({ key, value }) =>
    value.value === null ? [] : Number(key['year']),
  )
  if (years.length === 0) return []
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const known = series.result.rows.filter(
    ({ key }) => Number(key['year']) >= from && Number(key['year']) <= to,
  )
  return [
    measureExhibit(
      { ...series, result: { ...series.result, rows: known } },
      {
        id: 'complexity-index',
        title: say('complexity.index-exhibit', { ...countries(brief), from: String(from), to: String(to) }),
        also: ['rank', 'kept'],
      },
    ),
  ]
}
