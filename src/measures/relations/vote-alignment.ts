import { z } from 'zod'
import { dyadText, type Dyad } from '../../domain/dyad.js'
import { yearOf, yearsText } from '../../domain/period.js'
import { known, unknown } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { computed } from '../trade/lineages.js'
import { dyad, years } from '../trade/params.js'
import {
  editionNames,
  editions,
  rollCallsOf,
  votesLineage,
  type Ballot,
  type Edition,
  type RollCall,
} from './roll-calls.js'
import { sessionOf, sessionOpenedIn } from './sessions.js'
import { alignmentOf, voteForms, type Vote, type VotePair } from './votes-kernel.js'

/** Issues of roll calls: the Middle East, nuclear weapons, disarmament, human rights, colonialism, development. */
export const voteIssues = ['me', 'nu', 'di', 'hr', 'co', 'ec'] as const

const params = z.object({
  dyad,
  years,
  form: z.enum(voteForms).default('agreement').describe('how alike two votes are counted'),
  period: z
    .enum(['calendar', 'session'])
    .default('calendar')
    .describe('calendar years, or the regular sessions that opened in them'),
  by: z.enum(['all', 'issue']).default('all').describe('one number a year, or one an issue and year'),
  issue: z
    .enum(voteIssues)
    .optional()
    .describe(
      'only roll calls on one issue: me Middle East, nu nuclear weapons, di disarmament, hr human rights, co colonialism, ec development',
    ),
  absent: z
    .enum(['exclude', 'abstain'])
    .default('exclude')
    .describe('whether an absent member is left out or counted as abstaining'),
  body: z.enum(['UNGA', 'UNSC']).default('UNGA').describe('the General Assembly or the Security Council'),
  votes: z
    .enum(['all', 'final'])
    .default('all')
    .describe('all roll calls, or those on whole resolutions in editions that hold no others'),
  edition: z
    .enum(editionNames as readonly [Edition, ...Edition[]])
    .optional()
    .describe(
      'the edition of the votes; without it, for each year, the one with most votes of both (by-resolution, a list of single resolutions, only if named)',
    ),
})
type Params = z.output<typeof params>

/** Below so many roll calls a share moves by a tenth and more with a single vote. */
const few = 10

/** How often two countries voted alike in the United Nations. */
export const voteAlignment = measure({
  id: 'vote-alignment',
  name: {
    en: 'Voting alignment in the United Nations',
    ru: 'Совпадение голосований в ООН',
    sr: 'Usaglašenost glasanja u Ujedinjenim nacijama',
  },
  meaning:
    'Share of the recorded votes in which both countries took part and voted alike, from 0 to 1; s-score and kappa run down to −1. Resolutions adopted without a vote are not among them, so that agreement is understated.',
  unit: 'index',
  formula:
    '\\text{agreement} = f/t; \\quad \\text{Lijphart} = (f + g/2)/t; \\quad S = 1 - \\sum |v_i - v_j| / t; \\quad \\kappa = 1 - D_o/D_e',
  reference:
    'Lijphart, American Political Science Review 57 (1963), 902–917; Signorino and Ritter, International Studies Quarterly 43 (1999), 115–144; Häge, Political Analysis 19 (2011), 287–305; Häge and Hug, International Interactions 42 (2016)',
  params,
  example: { dyad: 'SRB-RUS', years: '2014-2023' },
  chart: { kind: 'line' },
  compute: (read, question) => aligned(read, question),
})

const conventionsOf = ({ form, absent, period, votes, by }: Params): ConventionId[] => [
  `vote-${form}`,
  absent === 'exclude' ? 'absent-excluded' : 'absent-abstains',
  period === 'calendar' ? 'votes-calendar-year' : 'votes-session',
  votes === 'all' ? 'votes-all' : 'votes-final',
  ...(by === 'issue' ? (['issues-overlap'] as const) : []),
  'votes-recorded-only',
]

/** What was counted in one period: an edition and its roll calls in which both took part. */
type Counted = {
  readonly year: number
  readonly edition: Edition | null
  readonly calls: readonly RollCall[]
  /** True where the edition holds roll calls of the period, whoever voted in them. */
  readonly held: boolean
}

const aligned = async (read: Reader, question: Params): Promise<Measured> => {
  const { all, snapshots } = await rollCallsOf(read, question.dyad, question.body)
  const counted = question.years.map((year) => countedIn(all, year, question))
  const rows = counted.flatMap((each) => rowsOf(each, question, snapshots))
  const used = new Set(
    counted.flatMap(({ calls }) =>
      calls.flatMap(({ addresses }) => addresses.flatMap((at) => at?.snapshot ?? [])),
    ),
  )
  return {
    rows,
    basis:
      used.size === 0
        ? null
        : {
            source: 'un-votes',
            record: 'document',
            snapshots: snapshots.filter((id) => used.has(id)),
            classification: '',
            named: question.edition !== undefined,
          },
    conventions: conventionsOf(question),
    notes: [...editionNotes(counted), ...endNotes(counted, all, question), ...fewNotes(rows)],
  }
}

const isIn = (call: RollCall, year: number, { period }: Pick<Params, 'period'>): boolean =>
  period === 'calendar'
    ? call.date !== null && yearOf(call.date) === year
    : sessionOf(call) === sessionOpenedIn(year)

/** The votes of both, where both count; absence counts as abstention only if asked. */
export const pairOf = (ballots: RollCall['ballots'], absent: Params['absent']): VotePair | null => {
  const [a, b] = ballots.map((ballot) => castAs(ballot, absent))
  return a && b ? [a, b] : null
}

const castAs = (ballot: Ballot | null, absent: Params['absent']): Vote | null =>
  ballot === 'absent' ? (absent === 'abstain' ? 'abstain' : null) : ballot

const countedIn = (all: readonly RollCall[], year: number, question: Params): Counted => {
  const inYear = all.filter((call) => isEligible(call.edition, question) && isIn(call, year, question))
  const counts = (call: RollCall): boolean =>
    pairOf(call.ballots, question.absent) !== null &&
    (question.issue === undefined || call.issues.includes(question.issue)) &&
    (question.by === 'all' || call.issues.length > 0)
  const candidates = editionNames.map((edition) => {
    const held = inYear.filter((call) => call.edition === edition)
    return { year, edition, calls: held.filter(counts), held: held.length > 0 }
  })
  const [best] = candidates.filter(({ held }) => held).toSorted((a, b) => b.calls.length - a.calls.length) // stable: equal ones stay in their order
  return best ?? { year, edition: null, calls: [], held: false }
}

const isEligible = (edition: Edition, { edition: asked, votes, absent }: Params): boolean =>
  (asked === undefined ? editions[edition].whole : edition === asked) &&
  (votes === 'all' || editions[edition].final) &&
  (absent === 'exclude' || editions[edition].absences)

const rowsOf = (counted: Counted, question: Params, snapshots: readonly string[]): MeasuredRow[] => {
  const key = { year: counted.year }
  if (question.by === 'all') return [rowOf(key, counted, question, snapshots)]
  return (question.issue === undefined ? voteIssues : [question.issue]).map((issue) =>
    rowOf(
      { ...key, issue },
      { ...counted, calls: counted.calls.filter(({ issues }) => issues.includes(issue)) },
      question,
      snapshots,
    ),
  )
}

const rowOf = (
  key: MeasuredRow['key'],
  { calls: all, held, edition }: Counted,
  { dyad: pair, form, absent, body, period }: Params,
  snapshots: readonly string[],
): MeasuredRow => {
  const voted = all.map((call) => ({ call, pair: pairOf(call.ballots, absent) as VotePair }))
  const calls = form === 'yes-no' ? voted.filter((each) => !each.pair.includes('abstain')) : voted
  const result = alignmentOf(
    calls.map((each) => each.pair),
    form,
  )
  const sides = sidesOf(
    pair,
    body,
    calls.map(({ call }) => call),
    snapshots,
  )
  const of = (arithmetic: string) =>
    computed(
      'vote-alignment',
      { dyad: dyadText(pair), form, body, ...(edition && { edition }), ...key },
      [`vote-${form}`],
      arithmetic,
      calls.length > 0 ? sides : {},
    )
  const lineage = of(held ? result.arithmetic : 'no roll call of the period in the lake')
  const count = (value: number, what: string) =>
    held ? known(value, 'count', of(`roll calls ${what}`)) : unknown('no-report', 'count', lineage)
  const { same, half, opposite, total } = result.counts
  return {
    key,
    value:
      result.value === null
        ? unknown(held ? (result.reason ?? 'undefined') : 'no-report', 'index', lineage)
        : known(result.value, 'index', lineage),
    also: {
      rollCalls: count(total, 'in which both took part'),
      same: count(same, 'in which both voted the same'),
      oneAbstained: count(half, 'in which one of the two abstained'),
      opposite: count(opposite, 'in which one voted yes and the other no'),
      ...(period === 'session' && { session: known(sessionOpenedIn(Number(key['year'])), 'other', lineage) }),
    },
  }
}

/** The votes of each as inputs. */
const sidesOf = (pair: Dyad, body: string, calls: readonly RollCall[], snapshots: readonly string[]) => {
  const of = (country: string, side: 0 | 1) => votesLineage(calls, { body, country, side, snapshots })
  return {
    [`votes of ${pair.reporter}`]: of(pair.reporter, 0),
    [`votes of ${pair.partner}`]: of(pair.partner, 1),
  }
}

/** Which years are of which edition, where there are several. */
const editionNotes = (counted: readonly Counted[]): Note[] => {
  const used = editionNames.flatMap((edition) => {
    const of = counted
      .filter((each) => each.edition === edition && each.calls.length > 0)
      .map(({ year }) => year)
    return of.length === 0 ? [] : [{ id: 'vote-edition' as const, values: { edition, years: yearsText(of) } }]
  })
  return used.length > 1 ? used : []
}

/** Where an edition ends within a period that was asked for. */
const endNotes = (counted: readonly Counted[], all: readonly RollCall[], question: Params): Note[] =>
  counted.flatMap(({ year, edition }) => {
    const last = all.findLast((call) => call.edition === edition && call.date !== null)
    if (edition === null || !last || !isIn(last, year, question)) return []
    return [{ id: 'votes-end' as const, values: { edition, date: last.date as string } }]
  })

const fewNotes = (rows: readonly MeasuredRow[]): Note[] => {
  const thin = rows.filter(
    ({ also, value }) => value.value !== null && (also?.['rollCalls']?.value ?? 0) < few,
  )
  const of = [...new Set(thin.map(({ key }) => Number(key['year'])))]
  return of.length === 0 ? [] : [{ id: 'few-votes', values: { years: yearsText(of), count: few } }]
}
