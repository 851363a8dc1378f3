import type { Flow } from '../../domain/flow.js'
import type { Quantity } from '../../domain/quantity.js'
import { statementsOf } from '../../lake/statements.js'
import type { Measured } from '../../measures/measure.js'
import { balance } from '../../measures/trade/balance.js'
import { growth } from '../../measures/trade/growth.js'
import { computed } from '../../measures/trade/lineages.js'
import { partnerRank } from '../../measures/trade/partner-rank.js'
import { partnerShare } from '../../measures/trade/partner-share.js'
import { fiveYears } from '../../measures/trade/params.js'
import { turnover } from '../../measures/trade/turnover.js'
import {
  figure,
  missing,
  say,
  section,
  text,
  type Brief,
  type Exhibit,
  type FigureFormat,
  type Said,
  type SectionBlock,
  type Word,
} from '../section.js'
import { bringTrade, countries, hasValue } from './dyad-words.js'
import { otherRecord, type OtherRecord } from './other-record.js'
import { apart, flowSentences, roundedUsd, type FlowFigures } from './summary-sentences.js'

/** Ten figures a reader needs, each against the year before and against another record of the same flow. */
export const summary = section({
  id: 'summary',
  title: 'summary.title',
  write: async (brief) => {
    const years = [brief.year - 1, brief.year]
    const both = await turnover.compute(brief.read, { dyad: brief.dyad, years, product: 'TOTAL' })
    const now = both.rows.at(-1)
    const [lines, stated] = await Promise.all([figureLines(brief, both), statedCount(brief)])
    if (lines.every(({ latest }) => !hasValue(latest)))
      return stated
        ? [text(say('summary.lead-stated', { ...countries(brief), year: String(brief.year) }))]
        : [
            missing(
              say('summary.missing', { ...countries(brief), year: String(brief.year) }),
              bringTrade(brief),
            ),
          ]
    const flows = (['export', 'import'] as const).map((flow) => flowFigures(lines, flow))
    const [exportsApart, importsApart] = flows.map(({ latest, other }) =>
      apart(latest, other?.quantity ?? null),
    ) as [number | null, number | null]
    const bothApart =
      exportsApart === null && importsApart === null ? null : (exportsApart ?? 0) + (importsApart ?? 0)
    const lead: SectionBlock[] =
      now && hasValue(now.value)
        ? [
            text(
              say('summary.lead', {
                ...countries(brief),
                year: String(brief.year),
                exports: roundedUsd(now.also?.['exports'] as Quantity, exportsApart),
                imports: roundedUsd(now.also?.['imports'] as Quantity, importsApart),
                turnover: roundedUsd(now.value, bothApart),
                balance: roundedUsd((await balanceIn(brief, both)) ?? now.value, bothApart),
              }),
            ),
          ]
        : []
    return [...lead, ...flowSentences(brief, flows), tenFigures(brief, lines, both)]
  },
})

const statedCount = async ({ read, dyad }: Brief): Promise<boolean> => {
  const both = { reporter: [dyad.reporter, dyad.partner], partner: [dyad.reporter, dyad.partner] }
  return (await statementsOf(read.lake, both, read.asOf)).length > 0
}

type Line = {
  /** What the figure is, for a page that draws its series beside it. */
  readonly figure: string
  readonly name: Said
  readonly as: FigureFormat
  readonly latest: Quantity
  readonly before: Quantity | null
  readonly other: OtherRecord | null
  /** What the figure rests on beyond the record that all of them are from. */
  readonly conventions?: Measured['conventions']
  /** A value that may change its sign has no rate of change. */
  readonly crossesZero?: true
}

const question = (brief: Brief, both: Measured) => ({
  dyad: brief.dyad,
  product: 'TOTAL',
  ...(both.basis ? { source: both.basis.source, record: both.basis.record as 'reconciled' } : {}),
})

const balanceIn = async (brief: Brief, both: Measured): Promise<Quantity | undefined> => {
  const asked = { ...question(brief, both), years: [brief.year - 1, brief.year] }
  return (await balance.compute(brief.read, asked)).rows.at(-1)?.value
}

const figureLines = async (brief: Brief, both: Measured): Promise<Line[]> => {
  const years = [brief.year - 1, brief.year]
  const asked = question(brief, both)
  const words = countries(brief)
  const [before, latest] = both.rows
  const balances = await balance.compute(brief.read, { ...asked, years })
  const values: Line[] = (['export', 'import'] as const).map((flow) => ({
    figure: flow,
    name: say(`summary.${flow}s`, words),
    as: 'usd-million',
    latest: latest?.also?.[`${flow}s`] as Quantity,
    before: (before?.also?.[`${flow}s`] as Quantity | undefined) ?? null,
    other: null,
  }))
  const others = await Promise.all(
    (['export', 'import'] as const).map((flow) => otherRecord(brief, flow, both.basis)),
  )
  const standing = await Promise.all(
    (['export', 'import'] as const).flatMap((flow) => [
      line(
        `rank-${flow}`,
        partnerRank.compute(brief.read, { ...asked, flow, years }),
        say(`summary.rank-${flow}`, words),
        'integer',
      ),
      line(
        `share-${flow}`,
        partnerShare.compute(brief.read, { ...asked, flow, years }),
        say(`summary.share-${flow}`, words),
        'percent-bare',
      ),
    ]),
  )
  const growths = await Promise.all(
    (['export', 'import'] as const).map(async (flow): Promise<Line> => {
      const rate = async (year: number) =>
        (
          await growth.compute(brief.read, {
            ...asked,
            flow,
            years: fiveYears(year),
            method: 'log-linear',
            gaps: 'refuse',
            ownTrade: 'once',
          })
        ).rows[0]?.value
      return {
        figure: `growth-${flow}`,
        name: say(`summary.growth-${flow}`),
        as: 'percent-bare',
        latest: (await rate(brief.year)) as Quantity,
        before: (await rate(brief.year - 1)) ?? null,
        other: null,
      }
    }),
  )
  return [
    ...values.map((each, index) => ({ ...each, other: others[index] ?? null })),
    {
      figure: 'turnover',
      name: say('summary.turnover'),
      as: 'usd-million',
      latest: latest?.value as Quantity,
      before: before?.value ?? null,
      other: null,
    },
    {
      figure: 'balance',
      name: say('summary.balance'),
      as: 'usd-million',
      crossesZero: true,
      latest: balances.rows[1]?.value as Quantity,
      before: balances.rows[0]?.value ?? null,
      other: null,
    },
    ...standing,
    ...growths,
  ]
}

const line = async (id: string, measured: Promise<Measured>, name: Said, as: FigureFormat): Promise<Line> => {
  const { rows, conventions } = await measured
  return {
    figure: id,
    name,
    as,
    latest: rows[1]?.value as Quantity,
    before: rows[0]?.value ?? null,
    other: null,
    conventions,
  }
}

const flowFigures = (lines: readonly Line[], flow: Flow): FlowFigures => {
  const of = (id: string): Line | undefined => lines.find((each) => each.figure === id)
  const [value, rank, share] = [of(flow), of(`rank-${flow}`), of(`share-${flow}`)]
  return {
    flow,
    latest: value?.latest as Quantity,
    before: value?.before ?? null,
    rank: rank?.latest ?? null,
    rankBefore: rank?.before ?? null,
    share: share?.latest ?? null,
    other: value?.other ?? null,
  }
}

/** A change in per cent of values, in places of ranks, in percentage points of shares and rates. */
const changeOf = ({ as, latest, before, crossesZero }: Line): Word => {
  if (before === null || latest.value === null || before.value === null) return ''
  const [a, b] = [before.value, latest.value]
  const lineage = (arithmetic: string) =>
    computed('change', {}, [], arithmetic, { latest: latest.lineage, before: before.lineage })
  if (crossesZero) return '' // from a deficit to a surplus there is no rate
  if (as === 'usd-million') {
    if (a <= 0 || b < 0) return ''
    return figure(
      { value: b / a - 1, unit: 'rate', reason: null, lineage: lineage(`${b} / ${a} − 1`) },
      'change-percent',
    )
  }
  const difference = {
    value: b - a,
    unit: latest.unit,
    reason: null,
    lineage: lineage(`${b} − ${a}`),
  }
  return figure(difference, as === 'integer' ? 'signed' : 'change')
}

const tenFigures = (brief: Brief, lines: readonly Line[], both: Measured): Exhibit => {
  const others = lines.some(({ other }) => other !== null)
  return {
    kind: 'exhibit',
    id: 'ten-figures',
    title: say('summary.exhibit', {
      ...countries(brief),
      year: String(brief.year),
      before: String(brief.year - 1),
    }),
    subtitle: say(others ? 'summary.subtitle-others' : 'summary.subtitle'),
    chart: null,
    columns: [
      { title: say('column.indicator'), numeric: false },
      { title: say('column.latest', { year: String(brief.year) }), numeric: true },
      { title: say('column.before', { year: String(brief.year - 1) }), numeric: true },
      { title: say('column.change'), numeric: true },
      ...(others
        ? [
            { title: say('column.other-record'), numeric: true },
            { title: say('column.other-source'), numeric: false },
          ]
        : []),
    ],
    rows: lines.map((each) => ({
      cells: [
        each.name,
        figure(each.latest, each.as),
        each.before ? figure(each.before, each.as) : '',
        changeOf(each),
        ...(others ? otherCells(each) : []),
      ],
      key: { figure: each.figure },
    })),
    conventions: [
      ...both.conventions,
      ...lines.flatMap(({ conventions }) => conventions ?? []),
      'growth-log-linear',
    ],
    sources: [both.basis, ...lines.flatMap(({ other }) => other?.basis ?? [])].filter(
      (each) => each !== null,
    ),
    notes: [...both.notes, say('summary.rank-change')],
  }
}

const otherCells = ({ other, as }: Line): Word[] =>
  other?.basis
    ? [
        figure(other.quantity, as),
        say('basis', {
          source: { source: other.basis.source },
          record: say(`record.${other.basis.record as 'own'}`),
        }),
      ]
    : ['', '']
