import { dataRules } from '../data/rules/index.js'
import type { Example, Rule } from './rule.js'
import { rules } from './rules.js'

export { rules } from './rules.js'

/** What a rule says of itself, whether it reads the documents alone or holds them against data. */
export type RuleText = Pick<Rule, 'id' | 'group' | 'severity' | 'meaning' | 'details'> & {
  /** `data`: what the lake says beside it, in words. */
  readonly examples: readonly (Example & { readonly data?: string })[]
}

/** Every rule, with those that hold claims against data: what `--explain` and the pages of documentation show. */
export const ruleTexts: readonly RuleText[] = [...rules, ...dataRules]
