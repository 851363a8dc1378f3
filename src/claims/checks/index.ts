import { repeatedPassage } from './consistency/repeated-passage.js'
import { impossibleDate } from './names/impossible-date.js'
import { period } from './names/period.js'
import { resolution } from './names/resolution.js'
import { weekday } from './names/weekday.js'
import { addressDate } from './reference/address-date.js'
import { contents } from './reference/contents.js'
import { duplicateExhibit } from './reference/duplicate-exhibit.js'
import { missingExhibit } from './reference/missing-exhibit.js'
import { noteWithoutMark } from './reference/note-without-mark.js'
import { noteWithoutText } from './reference/note-without-text.js'
import { numberingGap } from './reference/numbering-gap.js'
import { tableRow } from './reference/table-row.js'
import { twoAddresses } from './reference/two-addresses.js'
import type { Example, Rule } from './rule.js'

/** What a rule says of itself, whether it reads the documents alone or holds them against data. */
export type RuleText = Pick<Rule, 'id' | 'group' | 'severity' | 'meaning' | 'details'> & {
  readonly examples: readonly Example[]
}

/** Every rule that reads the documents alone, in the order of the groups. */
export const rules: readonly Rule[] = [
  repeatedPassage,
  addressDate,
  contents,
  duplicateExhibit,
  missingExhibit,
  noteWithoutMark,
  noteWithoutText,
  numberingGap,
  tableRow,
  twoAddresses,
  impossibleDate,
  period,
  resolution,
  weekday,
]

/** Every rule, with those that hold claims against data: what `--explain` and the pages of documentation show. */
export const ruleTexts: readonly RuleText[] = [...rules]
