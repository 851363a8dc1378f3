import { dyadText } from '../../domain/dyad.js'
import { complementarity } from '../../measures/trade/complementarity.js'
import { demandGrowth } from '../../measures/trade/demand-growth.js'
import { diversification } from '../../measures/trade/diversification.js'
import { exportPotential } from '../../measures/trade/export-potential.js'
import { tradeIntensity } from '../../measures/trade/trade-intensity.js'
import { measureExhibit } from '../exhibits/measure-exhibit.js'
import type { Shown } from '../exhibits/measure-words.js'
import { computeShown, hasNumbers } from '../exhibits/shown.js'
import { figure, missing, say, section, text, type Brief, type SectionBlock } from '../section.js'
import { bringMarkets, countries } from './dyad-words.js'

/** Where demand grows, how far exports are spread over markets, and what trade with the partner could still hold. */
export const demand = section({
  id: 'demand',
  title: 'demand.title',
  write: async (brief) => {
    const dyad = dyadText(brief.dyad)
    const years = `${brief.year - 4}-${brief.year}`
    const long = `${Math.max(brief.first, brief.year - 9)}-${brief.year}`
    const [growing, spread, potential, intensity, fit] = await Promise.all([
      computeShown(brief.read, demandGrowth, { dyad, years }),
      computeShown(brief.read, diversification, { dyad, years }),
      computeShown(brief.read, exportPotential, { dyad, year: brief.year }),
      computeShown(brief.read, tradeIntensity, { dyad, years: long }),
      computeShown(brief.read, complementarity, { dyad, years: long }),
    ])
    const span = { from: String(brief.year - 4), to: String(brief.year) }
    const found = [
      ...growthBlocks(brief, growing, span),
      ...(hasNumbers(spread) && hasDemand(spread)
        ? [
            measureExhibit(spread, {
              id: 'diversification',
              title: say('demand.diversification-exhibit', { ...countries(brief), ...span }),
              also: ['demand', 'marketShare', 'exports'],
            }),
          ]
        : []),
      ...potentialBlocks(brief, potential),
      ...(hasNumbers(intensity) ? [measureExhibit(intensity, { id: 'trade-intensity' })] : []),
      ...(hasNumbers(fit) ? [measureExhibit(fit, { id: 'complementarity' })] : []),
    ]
    const isMissing = !hasNumbers(growing) && !hasDemand(spread)
    return isMissing
      ? [missing(say('demand.missing', { ...countries(brief), ...span }), bringMarkets), ...found]
      : found
  },
})

/** Whether any market’s growth is known: shares alone say nothing of where demand grows. */
const hasDemand = ({ result }: Shown): boolean =>
  result.rows.some(({ also }) => also?.['demand'] !== undefined && also['demand'].value !== null)

const growthBlocks = (brief: Brief, shown: Shown, span: { from: string; to: string }): SectionBlock[] => {
  if (!hasNumbers(shown)) return []
  const own = shown.result.rows.find(({ key }) => key['partner'] === brief.dyad.partner)
  const market = own?.also?.['demand']
  const lead =
    own === undefined || own.value.value === null || market === undefined || market.value === null
      ? []
      : [
          text(
            say('demand.lead', {
              ...countries(brief),
              ...span,
              exports: figure(own.value, 'change-percent'),
              market: figure(market, 'change-percent'),
            }),
          ),
        ]
  return [
    ...lead,
    measureExhibit(shown, {
      id: 'demand-growth',
      title: say('demand.growth-exhibit', { ...countries(brief), ...span }),
      also: ['demand', 'marketShare', 'exports'],
    }),
  ]
}

const potentialBlocks = (brief: Brief, shown: Shown): SectionBlock[] =>
  hasNumbers(shown)
    ? [
        measureExhibit(shown, {
          id: 'export-potential',
          title: say('demand.potential-exhibit', { ...countries(brief), year: String(brief.year) }),
          also: ['potential', 'trade', 'demand'],
        }),
      ]
    : []
