import { dyadText } from '../../domain/dyad.js'
import { contribution } from '../../measures/trade/contribution.js'
import { intraIndustry } from '../../measures/trade/intra-industry.js'
import { priceVolume } from '../../measures/trade/price-volume.js'
import { measureExhibit } from '../exhibits/measure-exhibit.js'
import { computeShown, hasNumbers } from '../exhibits/shown.js'
import type { Flow } from '../../domain/flow.js'
import { keyWord, type Shown } from '../exhibits/measure-words.js'
import { figure, say, text, type Brief, type SectionBlock } from '../section.js'

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
    ...moved.flatMap((shown, index) => [
      ...movedMost(brief, flows[index] ?? 'export', shown),
      ...shownBy(shown, `contribution-${flows[index]}`),
    ]),
    ...prices.flatMap((shown, index) => shownBy(shown, `price-volume-${flows[index]}`)),
    ...shownBy(same, 'intra-industry'),
  ]
}

const shownBy = (shown: Shown, id: string): SectionBlock[] =>
  hasNumbers(shown) ? [measureExhibit(shown, { id })] : []

/** The product that moved the flow most in the direction in which the whole went. */
const movedMost = (brief: Brief, flow: Flow, shown: Shown): SectionBlock[] => {
  const rows = shown.result.rows.filter(({ value }) => value.value !== null)
  const whole = rows.find(({ key }) => key['product'] === 'TOTAL')
  const total = whole?.value.value ?? 0
  const [most] = rows
    .filter((row) => row !== whole && Math.sign(row.value.value as number) === Math.sign(total))
    .toSorted((a, b) => Math.abs(b.value.value as number) - Math.abs(a.value.value as number))
  if (whole === undefined || most === undefined || total === 0) return []
  return [
    text(
      say(`products.moved-${flow}`, {
        before: String(brief.year - 1),
        total: figure(whole.value, 'change-percent'),
        product: keyWord('product', String(most.key['product']), shown, true),
        points: figure(most.value, 'change'),
      }),
    ),
  ]
}
