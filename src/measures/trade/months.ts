import { refusal } from '../../domain/problem.js'
import type { Condition } from '../../domain/lineage.js'
import type { Level } from '../../domain/flow.js'
import type { Quantity } from '../../domain/quantity.js'
import { sql } from '../../engine/sql.js'
import { conditionSql, type FlowScope } from '../../lake/binding.js'
import type { Choice } from '../../lake/choice.js'
import { boundTo, emptySum, sumFlows } from '../../lake/reading.js'
import type { Source } from '../../lake/source.js'
import type { Reader } from '../measure.js'
import { chooseRecord, conditionsOf, isOne, levelOf, quantityOf, type FlowQuestion } from './flow-values.js'

/** Months of the years given, first to last: `2022-01` … `2022-12`. */
export const monthsIn = (years: readonly number[]): string[] =>
  years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  )

/** A flow by month, from one record of one source. */
export type Months = {
  readonly choice: Choice
  /** The value of a month of the years asked for. */
  readonly value: (month: string) => Quantity
}

type Candidate = {
  readonly choice: Choice
  readonly partner: 'one' | 'all' | 'world'
  readonly months: number
}

const precedence = ['own', 'mirror', 'reconciled'] as const

/**
 * Reads a flow month by month: of the source named, or of the record that has most of the months asked for, then by
 * the precedence of records and the order of sources. What a lake covers is written down for years alone, so that
 * the rows themselves are asked which months there are.
 *
 * A month without a row is zero only where the books have other rows of that month and are no extract; a source whose
 * snapshots hold single cells says nothing of what it lacks.
 * @returns null where no record has months
 * @throws Refusal `unknown-source`; `measure-refused` of documents, and of a mirror of a reconciled source
 */
export const monthsOf = async (read: Reader, question: FlowQuestion): Promise<Months | null> => {
  if (question.record === 'document')
    throw refusal('measure-refused', 'Documents state no series of months.', {
      remedy: 'Leave --record out, or ask for own, mirror or reconciled.',
    })
  await chooseRecord(read, question) // refuses what cannot be asked
  const candidates: Candidate[] = []
  for (const record of precedence.filter((each) => question.record === undefined || each === question.record))
    for (const source of read.lake.sources)
      if (
        (question.source === undefined || source.id === question.source) &&
        (record === 'reconciled') === (source.record === 'reconciled')
      )
        candidates.push(...(await candidatesIn(read, source, record, question)))
  const [best] = candidates.toSorted((a, b) => b.months - a.months)
  return best === undefined ? null : readMonths(read, best, question)
}

/** A source's classifications and levels with months of the flow: the World row before the sum over partners. */
const candidatesIn = async (
  read: Reader,
  source: Source,
  record: Choice['record'],
  question: FlowQuestion,
): Promise<Candidate[]> => {
  const snapshots = read.lake
    .snapshots(source.id, read.asOf)
    .filter(({ tables }) => tables['flow'] !== undefined)
  if (snapshots.length === 0) return []
  const scope: FlowScope = { source, record, snapshots, years: question.years }
  const kinds = question.dyad.partner === 'WLD' ? (['world', 'all'] as const) : (['one'] as const)
  const found = await Promise.all(kinds.map((partner) => shelves(read, scope, question, partner)))
  return found
    .flat()
    .filter(
      ({ choice }) =>
        question.classification === undefined || choice.classification === question.classification,
    )
    .filter(
      ({ choice }) => question.classification !== undefined || !choice.classification.startsWith('EBOPS'),
    )
    .toSorted((a, b) => standing(a, question) - standing(b, question))
}

/** HS before CN before SITC before others; for a total the coarsest level. */
const standing = ({ choice }: Candidate, { product }: FlowQuestion): number => {
  const family = families.findIndex((each) => choice.classification.startsWith(each))
  return (family < 0 ? families.length : family) * 10 + (product === 'TOTAL' ? choice.level : 0)
}
const families = ['HS', 'CN', 'SITC']

const shelves = async (
  read: Reader,
  scope: FlowScope,
  question: FlowQuestion,
  partner: Candidate['partner'],
): Promise<Candidate[]> => {
  const level = levelOf(question.product)
  const where = monthConditions(choiceOn(scope, '', 0), question, partner).filter(
    ({ column }) => column !== 'classification' && column !== 'level',
  )
  const rows = await read.lake.ask<{ classification: string; level: number; months: number }>(
    boundTo(
      read.lake,
      scope,
      sql`select classification, cast("level" as integer) as "level", cast(count(distinct period) as integer) as months
        from flow where ${conditionSql(where)} group by 1, 2 order by 1 desc, 2`,
    ),
  )
  return rows.flatMap((row): Candidate[] =>
    level === 'total' || row.level === level
      ? [{ choice: choiceOn(scope, row.classification, row.level as Level), partner, months: row.months }]
      : [],
  )
}

/** A choice for months, which no coverage speaks of. */
const choiceOn = (scope: FlowScope, classification: string, level: Level): Choice => ({
  scope,
  record: scope.record,
  classification,
  level,
  worldLevel: level,
  covered: [],
  partners: 'all',
  products: 'all',
})

const monthConditions = (
  choice: Choice,
  question: FlowQuestion,
  partner: Candidate['partner'],
): Condition[] => {
  const products = question.product === 'TOTAL' ? 'all' : [question.product]
  return conditionsOf(choice, question, partner, products).map((each) =>
    each.column === 'period' ? isOne('period', ...monthsIn(question.years)) : each,
  )
}

const readMonths = async (
  read: Reader,
  { choice, partner }: Candidate,
  question: FlowQuestion,
): Promise<Months> => {
  const where = monthConditions(choice, question, partner)
  const [sums, reported] = await Promise.all([
    sumFlows(read.lake, choice.scope, where, ['period']),
    monthsReported(read, choice, question),
  ])
  const byMonth = new Map(sums.map((sum) => [String(sum.key['period']), sum]))
  const others = where.filter(({ column }) => column !== 'period')
  return {
    choice,
    value: (month) =>
      quantityOf(
        byMonth.get(month) ?? emptySum(choice.scope, [...others, isOne('period', month)]),
        partner !== 'world' && reported.has(month),
      ),
  }
}

/** Months in which the books read here have any row of this flow; none of a source that holds extracts. */
const monthsReported = async (
  read: Reader,
  choice: Choice,
  question: FlowQuestion,
): Promise<ReadonlySet<string>> => {
  const [column, keeper] =
    choice.record === 'mirror' ? ['partner', question.dyad.partner] : ['reporter', question.dyad.reporter]
  if (choice.scope.source.replaces === 'cell' || keeper === 'WLD') return new Set()
  const where = [
    isOne(column as string, keeper as string),
    isOne('flow', question.flow),
    isOne('classification', choice.classification),
    isOne('level', choice.level),
    isOne('period', ...monthsIn(question.years)),
  ]
  const rows = await read.lake.ask<{ period: string }>(
    boundTo(read.lake, choice.scope, sql`select distinct period from flow where ${conditionSql(where)}`),
  )
  return new Set(rows.map(({ period }) => period))
}
