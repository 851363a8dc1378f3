import { z } from 'zod'
import { dyad, reading, years } from '../trade/params.js'
import { pciStandardisations } from './eci.js'
import { outlookProducts } from './outlook.js'
import { diagonals } from './proximity.js'

/** How a country’s weight in a product is measured against the world’s. */
export const advantages = ['balassa', 'per-head'] as const

/** What every measure of complexity takes: which exports, and who is specialised and stays. */
export const matrixParams = {
  dyad,
  years,
  level: z.coerce
    .number()
    .pipe(z.union([z.literal(2), z.literal(4), z.literal(6)]))
    .optional()
    .describe(
      'digits of the products, 2, 4 or 6; without it 4 where the record has them, else 2, else its sections',
    ),
  threshold: z.coerce
    .number()
    .positive()
    .default(1)
    .describe('the index at which a country counts as specialised, the value itself included'),
  rca: z
    .enum(advantages)
    .default('balassa')
    .describe('the index: shares in exports (Balassa) or exports per head, against the world’s'),
  preset: z
    .enum(['none', 'oec', 'atlas-2014'])
    .default('none')
    .describe('who stays before anything is computed: everyone, or the rule of a publisher'),
  ...reading,
}

const matrixObject = z.object(matrixParams)
export type MatrixParams = z.output<typeof matrixObject>

/** Which countries a ranking shows. */
export const countries = z
  .enum(['dyad', 'all'])
  .default('dyad')
  .describe('the two of the dyad, or all that stay, the highest first')

/** How long a list of products is. */
export const top = z.coerce
  .number()
  .int()
  .min(0)
  .default(20)
  .describe('how many products are listed, the largest first; 0 for all')

const code = z.string().regex(/^\d{2,6}$/, 'a product is a code of digits')

/** A product that must be named. */
export const product = code.describe('a product’s code, leading zeros kept')

/** A product asked for alone. */
export const oneProduct = code
  .optional()
  .describe('one product’s code, leading zeros kept; without it the largest')

/** Which of the reporter’s products are listed. */
export const which = z
  .enum(['absent', 'present', 'all'])
  .default('absent')
  .describe('products that the reporter is not specialised in, those that it is specialised in, or all')

export const diagonal = z
  .enum(diagonals)
  .default('keep')
  .describe('whether a product counts as near itself: keep (φ = 1) or zero')

export const pciForm = z
  .enum(pciStandardisations)
  .default('by-eci')
  .describe('the mean and deviation that PCI is standardised by: those of the ECI, or its own')

export const outlookProduct = z
  .enum(outlookProducts)
  .default('uncentred')
  .describe('which complexity of products is summed: before centring, or as PCI is published')
