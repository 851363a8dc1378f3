import { dyadText } from '../../domain/dyad.js'
import { contribution } from '../../measures/trade/contribution.js'
import { intraIndustry } from '../../measures/trade/intra-industry.js'
import { priceVolume } from '../../measures/trade/price-volume.js'
import { measureExhibit } from '../exhibits/measure-exhibit.js'
import { computeShown, hasNumbers } from '../exhibits/shown.js'
import type { Brief, SectionBlock } from '../section.js'

const shownProducts = 15

/** What moved the two flows in the year, at which prices, and how far both countries sell each other the same. */
export const productStructure = async (brief: Brief): Promise<SectionBlock[]> => {
  const dyad = dyadText(brief.dyad)
  const year = String(brief.year)
  const years = `${Math.max(brief.first, brief.year - 9)}-${brief.year}`
  const flows = ['export', 'import'] as const
  const [moved, prices, same] = await Promise.all([
    Promise.all(
      flows.map((flow) =>
        computeShown(brief.read, contribution, { dyad, flow, years: year, top: shownProducts }),
      ),
    ),
    Promise.all(flows.map((flow) => computeShown(brief.read, priceVolume, { dyad, flow, years }))),
    computeShown(brief.read, intraIndustry, { dyad, years }),
  ])
  return [
    ...moved.map((shown, index) => ({ shown, id: `contribution-${flows[index]}` })),
    ...prices.map((shown, index) => ({ shown, id: `price-volume-${flows[index]}` })),
    { shown: same, id: 'intra-industry' },
  ].flatMap(({ shown, id }) => (hasNumbers(shown) ? [measureExhibit(shown, { id })] : []))
}
