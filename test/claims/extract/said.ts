import type { Claim, Relation } from '../../../src/claims/claim.js'
import { readTogether, sha256Of } from '../../../src/claims/check.js'
import { readPlain } from '../../../src/claims/documents/plain/read-plain.js'
import type { ReadDocument } from '../../../src/claims/reading.js'

/** A plain text as it was understood. */
export const readText = (text: string): ReadDocument => {
  const given = { file: 'text.txt', sha256: sha256Of(text), document: readPlain(text) }
  return readTogether([given], null).documents[0] as ReadDocument
}

/** The claims of a text, each in short: `exports 900m USD KEN-UGA 2023`, `vote no KEN 2022`. */
export const claimsOf = (text: string): string[] => readText(text).claims.map(inShort)

/** The claims of a text, one property of each beside its number: `900m USD: 2023`. */
export const eachOf = (text: string, tell: (claim: Claim) => unknown): string[] =>
  readText(text).claims.map((claim) => `${amountOf(claim)}: ${String(tell(claim))}`)

/** Kind, number (or what is said), subject and period; `?` for what stays open. */
export const inShort = (claim: Claim): string => {
  const { kind, subject, period, says } = claim
  return [kind, claim.quantity === null ? says : amountOf(claim), subject ?? '?', period ?? '?'].join(' ')
}

/** The number of a claim with its unit: `900m USD`, `21 %`; a fall has its sign. */
export const amountOf = ({ quantity, text, sign, kind }: Claim): string => {
  if (quantity === null) return text
  const value = kind === 'growth' && sign < 0 ? -Math.abs(quantity.value) : quantity.value
  return [scaled(value), quantity.unit].filter((part) => part !== null).join(' ')
}

const scaled = (value: number): string => {
  const scale = ([1e12, 1e9, 1e6] as const).find((each) => Math.abs(value) >= each) ?? 1
  const letter = { 1e12: 'tn', 1e9: 'bn', 1e6: 'm', 1: '' }[scale]
  return `${Number((value / scale).toPrecision(4))}${letter}`
}

/** How the claims of a text hang together: `growth 20 %: 500m USD → 600m USD`, `parts 90m USD = 50m USD + 40m USD`. */
export const relationsOf = (text: string): string[] => {
  const { claims, relations } = readText(text)
  const byId = new Map(claims.map((claim) => [claim.id, amountOf(claim)]))
  const named = (id: string): string => byId.get(id) ?? `no claim ${id}`
  return relations.map((relation) => relationInShort(relation, named))
}

const relationInShort = (relation: Relation, named: (id: string) => string): string => {
  switch (relation.type) {
    case 'growth': {
      const years = relation.years === null ? '' : ` in ${relation.years} years`
      return `growth ${named(relation.rate)}: ${named(relation.from)} → ${named(relation.to)}${years}`
    }
    case 'points':
    case 'difference':
      return `${relation.type} ${named(relation.change)}: ${named(relation.from)} → ${named(relation.to)}`
    case 'times':
      return `times ${named(relation.times)}: ${named(relation.from)} → ${named(relation.to)}`
    case 'share':
      return `share ${named(relation.share)}: ${named(relation.part)} of ${named(relation.whole)}`
    case 'parts': {
      const parts = relation.parts.map((id, at) => (relation.signs[at] === -1 ? '− ' : '+ ') + named(id))
      const sum = parts.join(' ').replace(/^\+ /, '')
      return `parts ${named(relation.whole)} ${relation.complete ? '=' : '≥'} ${sum}`
    }
    case 'rank':
      return `rank ${named(relation.rank)}: ${relation.aheadCount} ahead${relation.ahead.map((id) => `, ${named(id)}`).join('')}`
    case 'shares':
      return `shares ${relation.shares.map(named).join(', ')}`
  }
}
