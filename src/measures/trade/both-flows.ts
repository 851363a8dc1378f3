import type { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import type { Flow } from '../../domain/flow.js'
import { yearsText } from '../../domain/period.js'
import type { Quantity } from '../../domain/quantity.js'
import { choicesFor, type Choice } from '../../lake/choice.js'
import type { ConventionId } from '../conventions.js'
import type { Measured, Note, Reader } from '../measure.js'
import {
  basisOf,
  chooseRecord,
  conditionsOf,
  missingYearsNote,
  noRecord,
  readingConventions,
  skippedNotes,
  valuesByYear,
  levelOf,
  type FlowQuestion,
} from './flow-values.js'
import { combine, computed } from './lineages.js'
import { documentBasis, statedValue } from './trade-value.js'
import { totals } from './totals.js'

type BothQuestion = Omit<FlowQuestion, 'flow'>

/** Exports and imports of one reporter from one record: the parts of a balance or a turnover. */
type Parts = {
  readonly choice: Choice | null
  readonly exports: ReadonlyMap<number, Quantity>
  readonly imports: ReadonlyMap<number, Quantity>
  readonly conventions: readonly ConventionId[]
  readonly notes: readonly Note[]
}

/**
 * Computes a number from exports and imports of the same books. Either part unknown makes it unknown.
 * @param of the arithmetic over the values, and its sign in words
 */
export const fromBothFlows = async (
  read: Reader,
  id: string,
  question: BothQuestion & { readonly record?: z.output<typeof import('./params.js').record> },
  sign: '+' | '−',
): Promise<Measured> => {
  const { choice, exports, imports, conventions, notes } =
    question.record === 'document' ? await statedParts(read, question) : await readParts(read, question)
  const rows = question.years.map((year) => {
    const [x, m] = [exports.get(year) ?? noRecord(id), imports.get(year) ?? noRecord(id)]
    const lineage = computed(
      id,
      { dyad: dyadText(question.dyad), year, product: question.product },
      conventions,
      `${x.value ?? 'unknown'} ${sign} ${m.value ?? 'unknown'}`,
      { exports: x.lineage, imports: m.lineage },
    )
    const value = combine([x, m], 'USD', ([a = 0, b = 0]) => (sign === '+' ? a + b : a - b), lineage)
    return { key: { year }, value, also: { exports: x, imports: m } }
  })
  const named = question.source !== undefined || question.record !== undefined
  return {
    rows,
    basis: question.record === 'document' ? documentBasis(read) : basisOf(choice, named),
    conventions,
    notes: [...missingYearsNote(choice, question.years, yearsText), ...notes],
  }
}

const readParts = async (read: Reader, question: BothQuestion): Promise<Parts> => {
  const choice = await chooseForBoth(read, question)
  if (choice === null)
    return { choice, exports: new Map(), imports: new Map(), conventions: ['nominal-usd'], notes: [] }
  const [exports, imports] = await Promise.all(
    (['export', 'import'] as const).map(async (flow) => {
      const one = { ...question, flow }
      if (question.dyad.partner === 'WLD') return totals(read, choice, one)
      const products = question.product === 'TOTAL' ? 'all' : [question.product]
      const where = conditionsOf(choice, one, 'one', products)
      const values = await valuesByYear(read, choice, where, question.years)
      return { values, conventions: [], notes: skippedNotes(values) }
    }),
  )
  const both = [exports, imports].filter((each) => each !== undefined)
  const conventions: ConventionId[] = [...readingConventions(choice, 'export')]
  if (choice.record !== 'reconciled')
    conventions.push(...readingConventions(choice, 'import'), 'valuations-mixed')
  return {
    choice,
    exports: exports?.values ?? new Map(),
    imports: imports?.values ?? new Map(),
    conventions: [...new Set([...conventions, ...both.flatMap((each) => each.conventions)])],
    notes: both.flatMap((each) => each.notes),
  }
}

/** The best record that has both flows; years count only where both are covered. */
const chooseForBoth = async (read: Reader, question: BothQuestion): Promise<Choice | null> => {
  await chooseRecord(read, { ...question, flow: 'export' }) // refuses what cannot be asked
  const prefer = {
    source: question.source,
    record: question.record,
    classification: question.classification,
    asOf: read.asOf,
  }
  const of = (flow: Flow) =>
    choicesFor(
      read.lake,
      { ...question.dyad, flow, years: question.years, level: levelOf(question.product) },
      prefer,
    )
  const [exports, imports] = await Promise.all([of('export'), of('import')])
  const both = exports.flatMap((each) => {
    const other = imports.find(
      ({ record, scope, classification }) =>
        record === each.record &&
        scope.source.id === each.scope.source.id &&
        classification === each.classification,
    )
    const covered = each.covered.filter((year) => other?.covered.includes(year))
    return covered.length === 0 ? [] : [{ ...each, covered }]
  })
  return both.toSorted((a, b) => b.covered.length - a.covered.length)[0] ?? null
}

const statedParts = async (read: Reader, question: BothQuestion): Promise<Parts> => {
  const of = async (flow: Flow) =>
    new Map(
      await Promise.all(
        question.years.map(async (year): Promise<[number, Quantity]> => [
          year,
          (await statedValue(read, { ...question, flow }, year)).value,
        ]),
      ),
    )
  const [exports, imports] = await Promise.all([of('export'), of('import')])
  return {
    choice: null,
    exports,
    imports,
    conventions: ['nominal-usd', 'record-document', 'document-as-stated'],
    notes: [],
  }
}
