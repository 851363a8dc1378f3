import type { NullReason } from '../../domain/quantity.js'
import type { Figures } from './complexity-figures.js'
import type { Complexity, NoComplexity } from './eci.js'

export type KnownComplexity = Extract<Complexity, { reason: null }>

/** An index that there is not, with the reason of a result and in words. */
export type NoIndex = { readonly reason: NullReason; readonly arithmetic: string }

const words: Readonly<Record<NoComplexity, string>> = {
  'too-few': 'fewer than three economies or two products stay',
  disconnected: 'the matrix falls into parts: the second eigenvector only says which part an economy is in',
  ambiguous: 'the second and the third eigenvalue are equal: the eigenvector is not determined',
}

/** ECI and PCI of a year, or why there are none. */
export const complexityIn = ({ ground }: Figures): KnownComplexity | NoIndex => {
  const result = ground.complexity()
  if (result.reason === null) return result
  return {
    reason: result.reason === 'too-few' ? 'too-few' : 'undefined',
    arithmetic: words[result.reason],
  }
}

/** How large the matrix is, for the words of an arithmetic. */
export const sizeOf = ({ ground: { m } }: Figures): string =>
  `${m.countries} economies × ${m.products} products`
