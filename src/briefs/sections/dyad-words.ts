import type { Quantity } from '../../domain/quantity.js'
import type { Brief, Word } from '../section.js'

/** The two countries, as most messages name them. */
export const countries = ({ dyad }: Pick<Brief, 'dyad'>): { reporter: Word; partner: Word } => ({
  reporter: { country: dyad.reporter },
  partner: { country: dyad.partner },
})

export const hasValue = (quantity: Quantity | undefined): boolean =>
  quantity !== undefined && quantity.value !== null

/** What brings trade records into the lake. */
export const bringTrade = 'rapport import ots FOLDER'
