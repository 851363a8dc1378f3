import { barChart } from '../../charts/bar-chart.js'
import { bumpChart } from '../../charts/bump-chart.js'
import type { Flow } from '../../domain/flow.js'
import { yearRange } from '../../domain/period.js'
import { statementsOf } from '../../lake/statements.js'
import { basisOf, chooseRecord, readingConventions } from '../../measures/trade/flow-values.js'
import { partnerTables, type Partner, type PartnerTable } from '../../measures/trade/partners.js'
import type { Choice } from '../../lake/choice.js'
import {
  figure,
  missing,
  say,
  section,
  text,
  type Brief,
  type Exhibit,
  type SectionBlock,
} from '../section.js'
import { bringTrade, countries } from './dyad-words.js'
import { statedExhibit } from './stated.js'

const shown = 10
const rankedYears = 10
const mostPlaces = 15

/** The reporter's largest partners in each direction, and where the partner of the brief stands among them. */
export const partners = section({
  id: 'partners',
  title: 'partners.title',
  write: async (brief) => {
    const blocks = [...(await flowBlocks(brief, 'export')), ...(await flowBlocks(brief, 'import'))]
    const stated = await statementsOf(
      brief.read.lake,
      {
        indicator: ['trade-value', 'partner-share', 'partner-rank'],
        reporter: brief.dyad.reporter,
        category: 'TOTAL',
      },
      brief.read.asOf,
    )
    const ofOthers = stated.filter(({ dimension }) => dimension === 'export' || dimension === 'import')
    return ofOthers.length === 0
      ? blocks
      : [...blocks, statedExhibit('stated-partners', say('stated.topic-partners'), ofOthers)]
  },
})

const flowBlocks = async (brief: Brief, flow: Flow): Promise<SectionBlock[]> => {
  const question = { dyad: brief.dyad, flow, years: [brief.year], product: 'TOTAL' }
  const all = { partners: 'all' } as const
  const choice =
    (brief.main && (await chooseRecord(brief.read, { ...question, ...mainRecord(brief.main) }, all))) ??
    (await chooseRecord(brief.read, question, all))
  if (choice === null)
    return [
      missing(
        say(`partners.missing-${flow}`, { ...countries(brief), year: String(brief.year) }),
        bringTrade(brief),
      ),
    ]
  const years = yearRange(Math.max(brief.first, brief.year - rankedYears + 1), brief.year)
  const wide = await chooseRecord(
    brief.read,
    { ...question, years, source: choice.scope.source.id, record: choice.record },
    all,
  )
  const tables = await partnerTables(brief.read, wide ?? choice, { ...question, years })
  const table = tables.at(-1) as PartnerTable
  const one = table.partners.find(({ partner }) => partner === brief.dyad.partner)
  const lead = one && one.rank.value !== null
  return [
    ...(lead
      ? [
          text(
            say(`partners.lead-${flow}`, {
              ...countries(brief),
              rank: figure(one.rank, 'integer'),
              ranked: figure(table.ranked, 'integer'),
              share: figure(one.share, 'percent'),
            }),
          ),
        ]
      : []),
    valuesExhibit(brief, flow, choice, table, tables.at(-2)),
    ...(tables.length > 1 ? [ranksExhibit(brief, flow, wide ?? choice, tables)] : []),
  ]
}

const mainRecord = ({ source, record }: NonNullable<Brief['main']>) => ({
  source,
  record: record as Choice['record'],
})

/** The largest with a rank, and the brief's partner wherever it stands. */
const chosen = (brief: Brief, table: PartnerTable): Partner[] => {
  const ranked = table.partners.filter(({ rank }) => rank.value !== null)
  const top = ranked.slice(0, shown)
  const own = ranked.find(({ partner }) => partner === brief.dyad.partner)
  return own && !top.includes(own) ? [...top, own] : top
}

const valuesExhibit = (
  brief: Brief,
  flow: Flow,
  choice: Choice,
  table: PartnerTable,
  before: PartnerTable | undefined,
): Exhibit => {
  const rows = chosen(brief, table)
  return {
    kind: 'exhibit',
    id: `partners-${flow}`,
    title: say(`partners.${flow}-exhibit`, { ...countries(brief), year: String(brief.year) }),
    subtitle: say('partners.subtitle', countries(brief)),
    chart: (words) => ({
      drawing: barChart({
        bars: rows.map(({ partner, value }) => ({
          name: words.text({ country: partner }),
          value: value.value === null ? null : value.value / 1e6,
          highlighted: partner === brief.dyad.partner,
        })),
        unit: words.text(say('unit.usd-million')),
        format: (value) => words.number(value, 'number', 0),
      }),
      alt: words.text(say('partners.alt', countries(brief))),
    }),
    columns: [
      { title: say('column.rank'), numeric: true },
      { title: say('column.partner'), numeric: false },
      { title: say('column.value'), unit: say('unit.usd-million'), numeric: true },
      { title: say('column.share'), unit: say('unit.percent'), numeric: true },
      ...(before ? [{ title: say('column.rank-before'), numeric: true }] : []),
    ],
    rows: rows.map((each) => {
      const earlier = before?.partners.find(({ partner }) => partner === each.partner)
      return {
        cells: [
          figure(each.rank, 'integer'),
          { country: each.partner },
          figure(each.value, 'usd-million'),
          figure(each.share, 'percent-bare'),
          ...(before ? [earlier ? figure(earlier.rank, 'integer') : ''] : []),
        ],
        emphasis: each.partner === brief.dyad.partner,
        key: { partner: each.partner },
      }
    }),
    conventions: [
      ...readingConventions(choice, flow),
      table.totalConvention,
      'groups-excluded',
      'nes-unranked',
      'ranks-with-gaps',
    ],
    sources: [basisOf(choice, false)].filter((each) => each !== null),
    notes: table.notes,
  }
}

const rankIn = (table: PartnerTable, code: string) =>
  table.partners.find(({ partner }) => partner === code)?.rank

const ranksExhibit = (brief: Brief, flow: Flow, choice: Choice, tables: readonly PartnerTable[]): Exhibit => {
  const rows = chosen(brief, tables.at(-1) as PartnerTable)
  const present = tables.filter(({ partners: each }) => each.length > 0)
  const lowest = Math.max(
    shown,
    ...rows.flatMap(({ partner }) => present.flatMap((table) => rankIn(table, partner)?.value ?? [])),
  )
  const span = { from: String(present.at(0)?.year ?? brief.year), to: String(brief.year) }
  return {
    kind: 'exhibit',
    id: `ranks-${flow}`,
    title: say(`partners.ranks-exhibit-${flow}`, { ...countries(brief), ...span }),
    subtitle: say('partners.ranks-subtitle'),
    chart: (words) => ({
      drawing: bumpChart({
        lines: rows.map(({ partner }) => ({
          name: words.text({ country: partner }),
          ranks: present.map((table) => [table.year, rankIn(table, partner)?.value ?? null] as const),
          highlighted: partner === brief.dyad.partner,
        })),
        places: Math.min(mostPlaces, lowest),
      }),
      alt: words.text(say('partners.ranks-alt', countries(brief))),
    }),
    columns: [
      { title: say('column.partner'), numeric: false },
      ...present.map(({ year }) => ({ title: say('column.latest', { year: String(year) }), numeric: true })),
    ],
    rows: rows.map(({ partner }) => ({
      cells: [
        { country: partner },
        ...present.map((table) => {
          const rank = rankIn(table, partner)
          return rank ? figure(rank, 'integer') : ''
        }),
      ],
      emphasis: partner === brief.dyad.partner,
      key: { partner },
    })),
    conventions: [...readingConventions(choice, flow), 'nes-unranked', 'ranks-with-gaps'],
    sources: [basisOf(choice, false)].filter((each) => each !== null),
    notes: [],
  }
}
