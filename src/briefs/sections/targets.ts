import { Refusal } from '../../domain/problem.js'
import { known, type Quantity } from '../../domain/quantity.js'
import { statementsOf, type Statement } from '../../lake/statements.js'
import { computed, ratio } from '../../measures/trade/lineages.js'
import { targetGround, targetOn, type Target, type TargetGround } from '../../scenarios/target/target.js'
import {
  figure,
  missing,
  say,
  section,
  text,
  type Brief,
  type Figure,
  type Said,
  type SectionBlock,
} from '../section.js'
import { bringTrade, countries } from './dyad-words.js'
import { statedFigure } from './stated.js'
import { askedExhibit, lineExhibit } from './targets-exhibits.js'
import { basisSaid, fill, wholeDigits } from './targets-words.js'
import { moversBlocks, roomBlocks } from './targets-room.js'

/** What a target that documents state for the turnover asks of each flow. */
export const targets = section({
  id: 'targets',
  title: 'targets.title',
  write: async (brief) => {
    const stated = await statedTargets(brief)
    const { reporter, partner } = brief.dyad
    if (stated.length === 0)
      return [
        missing(
          say('targets.none', countries(brief)),
          `rapport scenario target ${reporter} ${partner} --value AMOUNT --by YEAR`,
        ),
      ]
    const ground = await groundOf(brief)
    return ground === null
      ? [missing(say('targets.no-record', countries(brief)), bringTrade(brief))]
      : stated.flatMap((each) => targetBlocks(brief, ground, each))
  },
})

/** A target with the statements that name it. */
type StatedTarget = { readonly by: number | null; readonly statements: readonly Statement[] }

/** Targets of the dyad’s turnover in either order, equal ones together, in the order of the documents. */
const statedTargets = async ({ read, dyad }: Brief): Promise<StatedTarget[]> => {
  const both = [dyad.reporter, dyad.partner]
  const filter = { indicator: 'turnover-target', dimension: 'turnover', category: 'TOTAL' }
  const found = await statementsOf(read.lake, { ...filter, reporter: both, partner: both }, read.asOf)
  const groups = new Map<string, Statement[]>()
  for (const statement of found.filter(({ unit, value }) => unit === 'USD' && value > 0)) {
    const key = `${statement.value} ${statement.period ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  return [...groups.values()].map((statements) => ({ by: yearIn(statements[0]?.period ?? null), statements }))
}

/** The last year a period names: of `2020/2025` 2025. */
const yearIn = (period: string | null): number | null => {
  const years = period?.match(/\d{4}/g) ?? []
  return years.length === 0 ? null : Math.max(...years.map(Number))
}

/** The record that the other sections read, else the best; null where the lake has none. */
const groundOf = async ({ read, dyad, year, main }: Brief): Promise<TargetGround | null> => {
  const record = (['own', 'mirror', 'reconciled'] as const).find((each) => each === main?.record)
  const asked = { dyad, flow: 'turnover' as const, until: year, top: 8 }
  try {
    return await targetGround(read, { ...asked, ...(record && { source: main?.source, record }) })
  } catch (error) {
    if (error instanceof Refusal && ['no-data', 'usage-option'].includes(error.problem.code)) return null
    throw error
  }
}

/** Years ahead of the last recorded one where a document names no year. */
const ahead = [5, 10] as const

const targetBlocks = (
  brief: Brief,
  ground: TargetGround,
  { by, statements }: StatedTarget,
): SectionBlock[] => {
  const [first] = statements as readonly [Statement]
  const value = known(first.value, 'USD', first.lineage)
  const shown = statedFigure(first)
  const documents = {
    all: [...new Set(statements.map(({ title }) => title))].map((title) =>
      say('targets.document', { title }),
    ),
  }
  const lead = { ...countries(brief), value: shown, documents }
  const said = text(
    by === null ? say('targets.lead', lead) : say('targets.lead-by', { ...lead, year: String(by) }),
  )
  if (by !== null && by <= ground.last) return [said, ...pastBlocks(ground, value, by)]
  const years = by === null ? ahead.map((each) => ground.last + each) : [by]
  const found = years.map((year) => targetOn(ground, value, year))
  const last = found.at(-1) as Target
  return [
    said,
    ...(by === null
      ? [
          text(
            say('targets.open-year', {
              last: String(ground.last),
              first: String(years[0]),
              second: String(years[1]),
            }),
          ),
        ]
      : []),
    text(
      say('targets.now', {
        ...fill(last),
        current: figure(last.current, 'usd'),
        basis: basisSaid(last),
        multiple: figure(last.multiple, 'index', 2),
      }),
    ),
    ...found.flatMap((each, at) => [text(askedSaid(each, at > 0)), ...trendBlocks(each, at > 0)]),
    lineExhibit(brief, last, shown),
    askedExhibit(brief, found, shown),
    ...roomBlocks(last),
    ...moversBlocks(last, shown),
  ]
}

/** A target of a year that is recorded: what was reached of it. */
const pastBlocks = (ground: TargetGround, value: Quantity, by: number): SectionBlock[] => {
  const recorded = ground.years.find(({ year }) => year === by)?.whole
  if (recorded === undefined || recorded.value === null) return []
  const share = ratio(recorded, value, 'share', (says) =>
    computed('target', { by }, [], says, { recorded: recorded.lineage, target: value.lineage }),
  )
  return [
    text(
      say('targets.past', {
        year: String(by),
        recorded: figure(recorded, 'usd'),
        basis: basisSaid(ground),
        share: figure(share, 'percent', 0),
      }),
    ),
  ]
}

/** The growth asked beside the one shown; of a second year of the target the one asked alone. */
const askedSaid = (found: Target, isSecond: boolean): Said => {
  const { rate, standardError, low, high } = found.trend
  const asked = figure(found.asked, 'change-percent')
  if (isSecond) return say('targets.asked-also', { ...fill(found), asked })
  if (standardError.value === null) return say('targets.asked-only', { ...fill(found), asked })
  const digits = standardError.value >= 0.1 ? 0 : 1
  const percent = (quantity: Quantity): Figure => figure(quantity, 'change-percent', digits)
  return say('targets.asked', {
    ...fill(found),
    asked,
    shown: percent(rate),
    low: percent(low),
    high: percent(high),
  })
}

const trendBlocks = (found: Target, isSecond: boolean): SectionBlock[] => {
  const { value, low, high } = found.projected
  if (value.value === null || low.value === null || high.value === null) return []
  const digits = wholeDigits(found.projected)
  return [
    text(
      say(isSecond ? 'targets.on-trends-also' : 'targets.on-trends', {
        ...fill(found),
        sum: figure(value, 'usd', digits),
        low: figure(low, 'usd', digits),
        high: figure(high, 'usd', digits),
      }),
    ),
  ]
}
