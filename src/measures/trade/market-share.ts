import { z } from 'zod'
import { dyadText, reversed } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import type { Quantity } from '../../domain/quantity.js'
import type { Choice } from '../../lake/choice.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type Reader } from '../measure.js'
import {
  basisOf,
  chooseRecord,
  conditionsOf,
  missingYearsNote,
  noRecord,
  readingConventions,
  valuesByYear,
  type FlowQuestion,
} from './flow-values.js'
import { computed, ratio } from './lineages.js'
import { dyad, product, reading, total, years } from './params.js'
import { totals } from './totals.js'

const params = z.object({ dyad, years, product, ...reading, total })
type Params = z.output<typeof params>

/** What part of the partner's imports comes from the reporter. */
export const marketShare = measure({
  id: 'market-share',
  name: { en: 'Market share', ru: 'Доля на рынке партнёра', sr: 'Udeo na tržištu partnera' },
  meaning:
    'The partner’s imports from the reporter over its imports from the world, of a product or of all: by the partner’s own books (own) or by those of its suppliers (mirror).',
  unit: 'share',
  formula: 'm_{jik} / m_{jwk}',
  reference: 'Mikic and Gilbert, Trade Statistics in Policymaking, rev. ed., UN ESCAP 2009, ch. III',
  params,
  example: { dyad: 'SRB-RUS', years: '2014-2018' },
  compute: async (read, question) => {
    if (question.record === 'document')
      throw refusal('measure-refused', 'Documents state no market shares that are read here.', {
        remedy: 'Leave --record out, or ask for own, mirror or reconciled.',
      })
    const imports = { ...question, dyad: reversed(question.dyad), flow: 'import' as const }
    // Every supplier where they are all there; else the total that the source itself publishes.
    const choice =
      (await chooseRecord(read, imports, { partners: 'all' })) ?? (await chooseRecord(read, imports))
    return choice === null ? unanswered(question) : inMarket(read, question, choice, imports)
  },
})

const unanswered = ({ years: asked }: Params): Measured => ({
  rows: asked.map((year) => ({ key: { year }, value: noRecord('market-share', 'share') })),
  basis: null,
  conventions: ['nominal-usd'],
  notes: [],
})

const inMarket = async (
  read: Reader,
  question: Params,
  choice: Choice,
  imports: FlowQuestion,
): Promise<Measured> => {
  const products = question.product === 'TOTAL' ? 'all' : [question.product]
  const [parts, whole] = await Promise.all([
    valuesByYear(read, choice, conditionsOf(choice, imports, 'one', products), question.years),
    totals(read, choice, { ...imports, total: question.total }),
  ])
  return {
    rows: question.years.map((year) => {
      const [part, all] = [parts.get(year) as Quantity, whole.values.get(year) as Quantity]
      const parameters = { dyad: dyadText(question.dyad), year, product: question.product }
      const value = ratio(part, all, 'share', (arithmetic) =>
        computed('market-share', parameters, [], arithmetic, { part: part.lineage, whole: all.lineage }),
      )
      return { key: { year }, value, also: { part, whole: all } }
    }),
    basis: basisOf(choice, question.source !== undefined || question.record !== undefined),
    conventions: [...marketConventions(choice), ...whole.conventions],
    notes: [...missingYearsNote(choice, question.years, yearsText), ...whole.notes],
  }
}

/** The conventions of reading a market's imports, in words that say whose books they are. */
export const marketConventions = (choice: Choice): ConventionId[] =>
  readingConventions(choice, 'import').map((id) =>
    id === 'record-own' ? 'market-own-record' : id === 'record-mirror' ? 'market-mirror-record' : id,
  )
