import type { Measure } from './measure.js'
import { balance } from './trade/balance.js'
import { concentration } from './trade/concentration.js'
import { growth } from './trade/growth.js'
import { mirrorGap } from './trade/mirror-gap.js'
import { partnerRank } from './trade/partner-rank.js'
import { partnerShare } from './trade/partner-share.js'
import { productShare } from './trade/product-share.js'
import { shareInProduct } from './trade/share-in-product.js'
import { tradeValue } from './trade/trade-value.js'
import { turnover } from './trade/turnover.js'

/** Every measure, in the order of the documentation. */
export const measures: readonly Measure[] = [
  tradeValue,
  balance,
  turnover,
  growth,
  partnerShare,
  partnerRank,
  productShare,
  shareInProduct,
  concentration,
  mirrorGap,
] as unknown as readonly Measure[]

export const measureOf = (id: string): Measure | null => measures.find((measure) => measure.id === id) ?? null
