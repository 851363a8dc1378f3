import { dyadText } from '../../domain/dyad.js'
import { attempt } from '../../domain/problem.js'
import type { ConventionId } from '../../measures/conventions.js'
import { dependence } from '../../measures/trade/dependence.js'
import { alignOf, type Align } from '../../sanctions/align.js'
import { exposureOf, type Exposure } from '../../sanctions/exposure.js'
import { goodsLists, goodsSource, isCounter, regimesIn, type Regime } from '../../sanctions/goods/list.js'
import { measureExhibit } from '../exhibits/measure-exhibit.js'
import { computeShown } from '../exhibits/shown.js'
import {
  figure,
  missing,
  say,
  section,
  text,
  type Brief,
  type Exhibit,
  type Said,
  type SectionBlock,
  type Word,
} from '../section.js'
import { bringMarkets, bringTrade, countries } from './dyad-words.js'

/** What the reporter depends on the partner for, which of their trade is listed, and what aligning would cover. */
export const exposure = section({
  id: 'exposure',
  title: 'exposure.title',
  write: async (brief) => [...(await dependenceBlocks(brief)), ...(await listedBlocks(brief))],
})

const dependenceBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const fill = { ...countries(brief), year: String(brief.year) }
  const asked = { dyad: dyadText(brief.dyad), year: brief.year }
  const found = await attempt(() => computeShown(brief.read, dependence, asked))
  if (!found.ok || found.value.result.rows.every(({ value }) => value.value === null))
    return [missing(say('exposure.no-dependence', fill), bringMarkets)]
  const flagged = found.value.result.rows.some(({ key }) => key['product'] !== 'TOTAL')
  return flagged
    ? [
        measureExhibit(found.value, {
          id: 'dependences',
          title: say('exposure.dependence-exhibit', fill),
        }),
      ]
    : [text(say('exposure.dependence-none', fill))]
}

const listedBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const lists = await attempt(() => goodsLists(brief.read))
  if (!lists.ok)
    return [missing(say('exposure.no-list', countries(brief)), 'rapport import sanctions-goods FOLDER')]
  const regimes = regimesIn(lists.value.goods)
  const found: Exposure[] = []
  for (const { name } of regimes)
    found.push(
      await exposureOf(brief.read, {
        dyad: brief.dyad,
        regime: name,
        years: [brief.year],
        top: 1,
        counters: 'none',
      }),
    )
  const sides = found.flatMap((each) => each.sides).filter(({ basis }) => basis !== null)
  if (sides.length === 0)
    return [
      missing(say('exposure.no-flows', { ...countries(brief), year: String(brief.year) }), bringTrade(brief)),
    ]
  return [
    text(say('exposure.list', { date: { date: lists.value.importedOn } })),
    listExhibit(brief, sides),
    ...(await alignBlocks(brief, regimes)),
  ]
}

type Side = Exposure['sides'][number]
type Sided = Pick<Side, 'basis'>

const sourcesOf = (sides: readonly Sided[]): Exhibit['sources'] => [
  ...sides.flatMap(({ basis }) => basis ?? []),
  { source: goodsSource, record: 'document' },
]

const conventionsOf = (sides: readonly Sided[]): ConventionId[] => [
  'nominal-usd',
  ...new Set(
    sides.flatMap(({ basis }): ConventionId[] =>
      basis === null ? [] : [`record-${basis.record}` as 'record-own'],
    ),
  ),
]

const coarseNotes = (sides: readonly Sided[]): Said[] =>
  sides.some(({ basis }) => (basis?.level ?? 6) < 6) ? [say('exposure.level-coarse')] : []

const million = say('unit.usd-million')
const percent = say('unit.percent')
const column = (title: Said, unit?: Said) => ({
  title,
  ...(unit !== undefined && { unit }),
  numeric: unit !== undefined,
})

const listExhibit = (brief: Brief, sides: readonly Side[]): Exhibit => ({
  kind: 'exhibit',
  id: 'listed-goods',
  title: say('exposure.list-exhibit', { ...countries(brief), year: String(brief.year) }),
  subtitle: say('exposure.list-subtitle'),
  chart: null,
  columns: [
    column(say('exposure.column-regime')),
    column(say('exposure.column-imposed')),
    column(say('column.flow')),
    column(say('column.value'), million),
    column(say('exposure.column-sure'), million),
    column(say('exposure.column-possible'), million),
    column(say('exposure.column-share-possible'), percent),
  ],
  rows: sides.flatMap((side) =>
    side.years.map(({ total, value, share }) => ({
      cells: [
        side.regime,
        { country: side.imposedBy },
        say(`flow.${side.flow}`),
        figure(total, 'usd-million'),
        figure(value.low, 'usd-million'),
        figure(value.high, 'usd-million'),
        figure(share.high, 'percent-bare'),
      ],
    })),
  ),
  conventions: conventionsOf(sides),
  sources: sourcesOf(sides),
  notes: coarseNotes(sides),
})

/** The regime with the most codes, of those that the partner does not impose. */
const largestOf = (regimes: readonly Regime[]): Regime | undefined =>
  regimes
    .filter((each) => !isCounter(each))
    .toSorted((a, b) => b.exports + b.imports - (a.exports + a.imports) || (a.name < b.name ? -1 : 1))[0]

const alignBlocks = async (brief: Brief, regimes: readonly Regime[]): Promise<SectionBlock[]> => {
  const regime = largestOf(regimes)
  if (regime === undefined) return []
  const found = await attempt(() =>
    alignOf(brief.read, { dyad: brief.dyad, regime: regime.name, until: brief.year }),
  )
  if (!found.ok) return []
  const align = found.value
  const years = align.sides.flatMap(({ flow, years: own }) => own.map((year) => ({ ...year, flow })))
  if (years.every(({ basis }) => basis === null)) return []
  return [
    ...years
      .filter(({ year, value }) => year === align.base.year && value.high.value !== null)
      .map((each) => text(alignLead(brief, align, each))),
    alignExhibit(brief, align, years),
    ...years
      .filter(({ year, products }) => year === align.base.year && products.length > 0)
      .map((each) => productsExhibit(brief, align, each)),
  ]
}

type AlignedYear = Align['sides'][number]['years'][number] & { readonly flow: 'export' | 'import' }

const alignLead = (brief: Brief, { regime }: Align, { flow, year, value, shareOfAll }: AlignedYear): Said =>
  say('exposure.align-lead', {
    ...countries(brief),
    regime: regime.name,
    year: String(year),
    flow: say(`exposure.align-flow-${flow}`),
    low: figure(value.low, 'usd'),
    high: figure(value.high, 'usd'),
    share: figure(shareOfAll.high, 'percent'),
  })

const alignExhibit = (brief: Brief, { regime }: Align, years: readonly AlignedYear[]): Exhibit => ({
  kind: 'exhibit',
  id: 'align',
  title: say('exposure.align-exhibit', { ...countries(brief), regime: regime.name }),
  subtitle: say('exposure.align-subtitle'),
  chart: null,
  columns: [
    column(say('column.flow')),
    column(say('column.year')),
    column(say('column.value'), million),
    column(say('exposure.column-sure'), million),
    column(say('exposure.column-possible'), million),
    column(say('exposure.column-share-possible'), percent),
    column(say('exposure.column-share-world'), percent),
  ],
  rows: years.map(({ flow, year, total, value, share, shareOfAll }) => ({
    cells: [
      say(`flow.${flow}`),
      String(year),
      figure(total, 'usd-million'),
      figure(value.low, 'usd-million'),
      figure(value.high, 'usd-million'),
      figure(share.high, 'percent-bare'),
      figure(shareOfAll.high, 'percent-bare'),
    ],
  })),
  conventions: conventionsOf(years),
  sources: sourcesOf(years),
  notes: [say('exposure.align-note'), ...coarseNotes(years)],
})

const shownOthers = 3

const productsExhibit = (brief: Brief, { cases }: Align, aligned: AlignedYear): Exhibit => ({
  kind: 'exhibit',
  id: `align-products-${aligned.flow}`,
  title: say('exposure.products-exhibit', { year: String(aligned.year) }),
  subtitle: say(`exposure.products-subtitle-${aligned.flow}`, countries(brief)),
  chart: null,
  columns: [
    column(say('column.product')),
    column(say('exposure.column-covered')),
    column(say('column.value'), million),
    column(say('column.share-in-flow'), percent),
    column(say('exposure.column-others')),
  ],
  rows: aligned.products.map((product) => ({
    cells: [
      {
        product: product.product,
        classification: aligned.basis?.classification ?? 'HS',
        level: aligned.basis?.level ?? 2,
      },
      say(product.covered === 'whole' ? 'exposure.column-sure' : 'exposure.column-possible'),
      figure(product.value, 'usd-million'),
      figure(product.share, 'percent-bare'),
      othersWord(product.alternatives ?? []),
    ],
  })),
  conventions: conventionsOf([aligned]),
  sources: [
    ...sourcesOf([aligned]),
    ...(cases === null ? [] : [{ source: cases.source, record: 'document' }]),
  ],
  notes: [
    ...(aligned.among === null ? [] : [amongNote(aligned.among)]),
    ...(cases === null
      ? []
      : [
          say(cases.againstPartner ? 'exposure.sanctioned-note' : 'exposure.sanctioned-note-anyone', {
            ...countries(brief),
            year: String(cases.year),
          }),
        ]),
    ...coarseNotes([aligned]),
  ],
})

/** Of an extract few countries are in the data: a rank among them says little. */
const amongNote = ({ exporters, importers }: NonNullable<AlignedYear['among']>): Said =>
  say('exposure.others-among', { exporters: { number: exporters }, importers: { number: importers } })

const othersWord = (
  alternatives: NonNullable<Align['sides'][number]['years'][number]['products'][number]['alternatives']>,
): Word => ({
  all: alternatives.slice(0, shownOthers).map(({ country, withOthers, sanctionedBy }) =>
    say(sanctionedBy.length > 0 ? 'exposure.other-sanctioned' : 'exposure.other', {
      country: { country },
      value: figure(withOthers, 'usd'),
    }),
  ),
})
