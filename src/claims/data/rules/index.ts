import { contradicted } from './contradicted.js'
import type { DataRule } from './data-rule.js'
import { otherDefinition } from './other-definition.js'
import { otherSource } from './other-source.js'
import { otherYear } from './other-year.js'
import { vote } from './vote.js'

/** Rules that hold claims against data, in the order of their ids. */
export const dataRules: readonly DataRule[] = [otherSource, otherYear, contradicted, otherDefinition, vote]
