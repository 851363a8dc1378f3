import type { Comparison } from '../../src/sanctions/names/compare.js'
import type { Name, NameKind, NameWord } from '../../src/sanctions/names/name.js'
import type { Alike } from '../../src/sanctions/names/words-alike.js'
import type { MadeUp } from './people.mjs'

export type ListedName = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly quality: string | null
  readonly script: string | null
}
export type Engine = {
  readonly nameOf: (written: string, kind: NameKind | null) => Name
  readonly compare: (a: Name, b: Name) => Comparison
  readonly alike: (a: NameWord, b: NameWord) => Alike | null
}
export type RecallRow = {
  readonly kind: string
  readonly tried: number
  readonly own: number
  readonly any: number
}
export type LabelledPair = {
  readonly left: string
  readonly right: string
  readonly kind: string
  readonly same: boolean
  readonly otherName: boolean
}
export declare const bound: number
export declare const recallByKind: (
  names: readonly ListedName[],
  perKind: number,
  seed: number,
  engine: Engine,
) => {
  rows: RecallRow[]
  misses: { kind: string; changed: string; name: string; score: number; found: boolean }[]
}
export declare const foundWrongly: (
  made: readonly MadeUp[],
  names: readonly ListedName[],
  engine: Engine,
  search?: ((name: string, kind: 'person' | 'entity') => { score: number; with: string }) | null,
) => {
  tried: number
  apart: number
  wrongApart: number
  wrong: { name: string; with: string; score: number }[]
}
export declare const labelledPairs: (
  lists: readonly (readonly ListedName[])[],
  links: readonly (readonly [ListedName, ListedName])[],
  count: number,
  seed: number,
  engine: Engine,
) => LabelledPair[]
export declare const byThreshold: (
  pairs: readonly LabelledPair[],
  thresholds: readonly number[],
  engine: Engine,
) => { rows: { threshold: number; precision: number | null; recall: number; f1: number }[] }
