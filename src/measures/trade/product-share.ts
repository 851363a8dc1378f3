import { measure } from '../measure.js'
import { productParams, shares } from './product-shares.js'

/** What part of the dyad’s flow a product is. */
export const productShare = measure({
  id: 'product-share',
  name: { en: 'Share of a product in the flow', ru: 'Доля товара в потоке', sr: 'Udeo proizvoda u toku' },
  meaning: 'Value of a product over the value of all products in the reporter’s flow with the partner.',
  unit: 'share',
  formula: 'x_{ijk} / x_{ij}',
  reference: 'Mikic and Gilbert, Trade Statistics in Policymaking, rev. ed., UN ESCAP 2009, ch. III',
  params: productParams,
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2018', product: '05' },
  compute: (read, question) => shares(read, question, 'product-share'),
})
