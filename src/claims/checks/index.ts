import type { Example, Rule } from './rule.js'

/** What a rule says of itself, whether it reads the documents alone or holds them against data. */
export type RuleText = Pick<Rule, 'id' | 'group' | 'severity' | 'meaning' | 'details'> & {
  readonly examples: readonly Example[]
}

/** Every rule that reads the documents alone, in the order of the groups. */
export const rules: readonly Rule[] = []

/** Every rule, with those that hold claims against data: what `--explain` and the pages of documentation show. */
export const ruleTexts: readonly RuleText[] = [...rules]
