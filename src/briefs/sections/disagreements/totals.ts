import { yearRange } from '../../../domain/period.js'
import type { Quantity } from '../../../domain/quantity.js'
import { choicesFor } from '../../../lake/choice.js'
import type { Basis } from '../../../measures/measure.js'
import { basisOf } from '../../../measures/trade/flow-values.js'
import { computed } from '../../../measures/trade/lineages.js'
import { totals } from '../../../measures/trade/totals.js'
import { figure, say, type Brief, type SectionBlock } from '../../section.js'
import { countries } from '../dyad-words.js'

/** Published World rows and sums of partners that are further apart than this are shown. */
const telling = 0.005
const shownYears = 10

type Finding = {
  readonly flow: 'export' | 'import'
  readonly year: number
  readonly published: Quantity
  readonly summed: Quantity
  readonly basis: Basis
}

/** The reporter's totals as a source publishes them, against the sum of its partners in the same source. */
export const totalBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const years = yearRange(Math.max(brief.first, brief.year - shownYears + 1), brief.year)
  const findings: Finding[] = []
  for (const flow of ['export', 'import'] as const) {
    const dyad = { reporter: brief.dyad.reporter, partner: 'WLD' }
    const choices = await choicesFor(
      brief.read.lake,
      { ...dyad, flow, years, level: 'total' },
      { asOf: brief.read.asOf },
    )
    for (const choice of choices.filter(({ worldLevel }) => worldLevel !== null)) {
      const asked = { dyad, flow, years, product: 'TOTAL' }
      const [published, summed] = await Promise.all([
        totals(brief.read, choice, { ...asked, total: 'published' }),
        totals(brief.read, choice, { ...asked, total: 'summed' }),
      ])
      for (const year of years) {
        const [a, b] = [published.values.get(year), summed.values.get(year)]
        if (a?.value && b?.value && Math.abs(b.value / a.value - 1) > telling)
          findings.push({ flow, year, published: a, summed: b, basis: basisOf(choice, false) as Basis })
      }
    }
  }
  if (findings.length === 0) return []
  return [
    {
      kind: 'exhibit',
      id: 'totals',
      title: say('disagree.totals-exhibit'),
      subtitle: say('disagree.totals-subtitle'),
      chart: null,
      columns: [
        { title: say('column.year'), numeric: false },
        { title: say('column.flow'), numeric: false },
        { title: say('column.source'), numeric: false },
        { title: say('column.published'), unit: say('unit.usd-million'), numeric: true },
        { title: say('column.summed'), unit: say('unit.usd-million'), numeric: true },
        { title: say('column.ratio'), numeric: true },
      ],
      rows: findings.map(({ flow, year, published, summed, basis }) => ({
        cells: [
          String(year),
          say('disagree.flow', { reporter: countries(brief).reporter, flow: say(`flow.${flow}`) }),
          { source: basis.source },
          figure(published, 'usd-million'),
          figure(summed, 'usd-million'),
          figure(ratioOf(published, summed), 'change'),
        ],
      })),
      conventions: ['nominal-usd', 'total-published', 'total-summed', 'groups-excluded'],
      sources: findings.map(({ basis }) => basis),
      notes: [],
    },
  ]
}

const ratioOf = (published: Quantity, summed: Quantity): Quantity => ({
  value: (summed.value as number) / (published.value as number) - 1,
  unit: 'rate',
  reason: null,
  lineage: computed('difference', {}, [], `${summed.value} / ${published.value} − 1`, {
    summed: summed.lineage,
    published: published.lineage,
  }),
})
