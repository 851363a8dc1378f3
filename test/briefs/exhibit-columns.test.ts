import { describe, expect, test } from 'vitest'
import { measureExhibit } from '../../src/briefs/exhibits/measure-exhibit.js'
import { chartWords } from '../../src/briefs/wording.js'
import type { Lineage } from '../../src/domain/lineage.js'
import { known, type Unit } from '../../src/domain/quantity.js'
import { measureOf } from '../../src/measures/index.js'
import type { Measure } from '../../src/measures/measure.js'
import { en, type MessageId } from '../../src/messages/en.js'
import { languages } from '../../src/messages/language.js'
import { message } from '../../src/messages/message.js'

const lineage: Lineage = {
  kind: 'computed',
  measure: 'x',
  parameters: {},
  conventions: [],
  arithmetic: '1',
  inputs: {},
}
const of = (value: number, unit: Unit) => known(value, unit, lineage)

const exhibitOf = (id: string, unit: Unit, also: Readonly<Record<string, Unit>>) =>
  measureExhibit(
    {
      measure: measureOf(id) as unknown as Measure,
      parameters: {},
      result: {
        rows: [
          {
            key: { year: 2018, partner: 'RUS' },
            value: of(1, unit),
            also: Object.fromEntries(Object.entries(also).map(([name, each]) => [name, of(1, each)])),
          },
        ],
        basis: null,
        conventions: [],
        notes: [],
      },
    },
    { id: 'sample' },
  )

const titles = (id: string, unit: Unit, also: Readonly<Record<string, Unit>>) => {
  const words = chartWords('en', { sources: [], snapshots: [] })
  return exhibitOf(id, unit, also)
    .columns.map(({ title }) => words.text(title))
    .slice(2)
}

test('the column of potential not used is not called like the potential beside it', () => {
  expect(titles('export-potential', 'USD', { potential: 'USD', demand: 'USD' })).toEqual([
    'Unrealised potential',
    'Potential',
    'Imports of the partner from all', // dollars a year, no growth
  ])
})

test('the growth of a market’s imports and its size among them are named as columns', () => {
  expect(titles('demand-growth', 'rate', { demand: 'rate', marketShare: 'share' })).toEqual([
    'Growth of exports',
    'Growth of imports',
    'Share of world imports',
  ])
})

describe.each(languages)('in %s', (language) => {
  test('headers begin with a capital or a sign', () => {
    const ids = (Object.keys(en) as MessageId[]).filter((id) => /^(?:also|key|column)\./.test(id))
    const legends = new Set(['also.marketShare']) // stands behind a number: 5% of world imports
    const small = ids
      .filter((id) => !legends.has(id))
      .filter((id) =>
        /^\p{Ll}/u.test(message(language, id, { year: '1', from: '1', to: '2', reporter: 'X' })),
      )
    expect(small).toEqual([])
  })
})
