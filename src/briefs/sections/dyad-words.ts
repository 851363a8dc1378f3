import { dyadText } from '../../domain/dyad.js'
import type { Quantity } from '../../domain/quantity.js'
import type { Brief, Word } from '../section.js'

/** The two countries, as most messages name them. */
export const countries = ({ dyad }: Pick<Brief, 'dyad'>): { reporter: Word; partner: Word } => ({
  reporter: { country: dyad.reporter },
  partner: { country: dyad.partner },
})

export const hasValue = (quantity: Quantity | undefined): boolean =>
  quantity !== undefined && quantity.value !== null

/** What brings the dyad's trade records of the year and the four before it into the lake. */
export const bringTrade = ({ dyad, year }: Pick<Brief, 'dyad' | 'year'>): string =>
  `rapport pull comtrade --dyad ${dyadText(dyad)} --years ${year - 4}-${year}`

/** What brings every country's trade by market and product: a pull of one dyad has no other markets. */
export const bringMarkets = 'rapport import baci FILE'
