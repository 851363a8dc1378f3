import { z } from 'zod'
import { measure } from '../measure.js'
import { advantageOf, signed, standingOf, worked } from './complexity-figures.js'
import { complexityIn, sizeOf } from './complexity-index.js'
import { eigenvectorNotes } from './complexity-notes.js'
import { matrixParams, oneProduct, pciForm, top } from './complexity-params.js'
import { pciOf } from './pci.js'
import { measuredProducts } from './product-rows.js'

const id = 'pci'

/** How complex a product is, by what else those that export it export. */
export const pciMeasure = measure({
  id,
  name: {
    en: 'Product complexity index',
    ru: 'Индекс сложности товара',
    sr: 'Indeks složenosti proizvoda',
  },
  meaning:
    'How complex a product is: the mean of K over the countries specialised in it, over the second eigenvalue, standardised. By the ECI’s mean and deviation a country’s ECI is the mean of it over its products.',
  unit: 'z-score',
  formula: 'Q_k = \\frac{1}{\\lambda_2 u_k} \\sum_i M_{ik} K_i, \\quad \\frac{Q_k - \\bar K}{\\sigma_K}',
  reference:
    'Hausmann et al. 2014, The Atlas of Economic Complexity, Technical Box 2.2; standardisation as in Stata’s ecomplexity and py-ecomplexity 0.5.3',
  params: z.object({ ...matrixParams, pci: pciForm, product: oneProduct, top }),
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', years: '2010', level: 2 },
  compute: (read, question) =>
    measuredProducts(read, question, {
      id,
      unit: 'z-score',
      conventions: ['eci-second-eigenvector', `pci-${question.pci}` as const],
      notes: eigenvectorNotes,
      index: (figures) => {
        const found = complexityIn(figures)
        if (found.reason !== null) return found
        const { ofProducts } = figures.ground
        const { values, mean, deviation } = pciOf(found, question.pci)
        const places = new Map(ofProducts.map((code, at) => [code, at]))
        const all = [...values]
        const counts = new Map(
          figures.ground.products.map((code, at) => [code, figures.ground.ubiquity[at] as number]),
        )
        const at = (code: string) => places.get(code) ?? -1
        return {
          codes: ofProducts,
          value: (code) => values[at(code)] as number,
          arithmetic: (code) =>
            `Q in deviations of K over ${sizeOf(figures)}, less the mean, over the deviation: (${signed(found.q[at(code)] as number)} − (${signed(mean)})) / ${signed(deviation)}`,
          also: (code, value) => ({
            ...(typeof value === 'number' && standingOf(figures, { product: code }, value, all)),
            ubiquity: worked(
              figures,
              { product: code },
              counts.get(code) ?? 0,
              `economies that are specialised in it: ${counts.get(code) ?? 0}`,
              'count',
            ),
            rca: advantageOf(figures, question.dyad.reporter, code),
          }),
        }
      },
    }),
})
