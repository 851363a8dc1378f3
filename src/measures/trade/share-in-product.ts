import { measure } from '../measure.js'
import { productParams, shares } from './product-shares.js'

/** What part of the reporter’s trade in a product is with the partner. */
export const shareInProduct = measure({
  id: 'share-in-product',
  name: {
    en: 'Share of the partner in the trade of a product',
    ru: 'Доля партнёра в торговле товаром',
    sr: 'Udeo partnera u trgovini proizvodom',
  },
  meaning:
    'Value of a product in the flow with the partner over the reporter’s flow of that product with the world: the last column of Trade Map’s product tables.',
  unit: 'share',
  formula: 'x_{ijk} / x_{iwk}',
  reference: 'ITC, Trade Map user guide, “Share in the country’s exports (imports)”',
  params: productParams,
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2018', product: '05' },
  compute: (read, question) => shares(read, question, 'share-in-product'),
})
