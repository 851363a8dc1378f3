import { balance } from './arith/balance.js'
import { countOfList } from './arith/count-of-list.js'
import { difference } from './arith/difference.js'
import { growthFromLevels } from './arith/growth-from-levels.js'
import { impossibleValue } from './arith/impossible-value.js'
import { partsAndTotal } from './arith/parts-and-total.js'
import { percentagePoints } from './arith/percentage-points.js'
import { rankInList } from './arith/rank-in-list.js'
import { shareFromTotal } from './arith/share-from-total.js'
import { sharesOverWhole } from './arith/shares-over-whole.js'
import { tableGrowth } from './arith/table-growth.js'
import { tableShare } from './arith/table-share.js'
import { tableSum } from './arith/table-sum.js'
import { times } from './arith/times.js'
import { directionOfChange } from './consistency/direction-of-change.js'
import { impliedTotals } from './consistency/implied-totals.js'
import { magnitude } from './consistency/magnitude.js'
import { nameInNote } from './consistency/name-in-note.js'
import { repeatedPassage } from './consistency/repeated-passage.js'
import { sameQuantity } from './consistency/same-quantity.js'
import { tableAndText } from './consistency/table-and-text.js'
import { misspeltCountry } from './language/misspelt-country.js'
import { otherCountry } from './language/other-country.js'
import { setPhrase } from './language/set-phrase.js'
import { acronym } from './names/acronym.js'
import { impossibleDate } from './names/impossible-date.js'
import { lookAlikeLetters } from './names/look-alike-letters.js'
import { membership } from './names/membership.js'
import { period } from './names/period.js'
import { personSpeltTwice } from './names/person-spelt-twice.js'
import { resolution } from './names/resolution.js'
import { weekday } from './names/weekday.js'
import { addressDate } from './reference/address-date.js'
import { contents } from './reference/contents.js'
import { duplicateExhibit } from './reference/duplicate-exhibit.js'
import { exhibitSubject } from './reference/exhibit-subject.js'
import { missingExhibit } from './reference/missing-exhibit.js'
import { noteWithoutMark } from './reference/note-without-mark.js'
import { noteWithoutText } from './reference/note-without-text.js'
import { numberingGap } from './reference/numbering-gap.js'
import { sourceMonth } from './reference/source-month.js'
import { sourceYear } from './reference/source-year.js'
import { tableRow } from './reference/table-row.js'
import { twoAddresses } from './reference/two-addresses.js'
import type { Rule } from './rule.js'

/** Every rule that reads the documents alone, in the order of the groups. */
export const rules: readonly Rule[] = [
  balance,
  countOfList,
  difference,
  growthFromLevels,
  impossibleValue,
  partsAndTotal,
  percentagePoints,
  rankInList,
  shareFromTotal,
  sharesOverWhole,
  tableGrowth,
  tableShare,
  tableSum,
  times,
  directionOfChange,
  impliedTotals,
  magnitude,
  nameInNote,
  repeatedPassage,
  sameQuantity,
  tableAndText,
  addressDate,
  contents,
  duplicateExhibit,
  exhibitSubject,
  missingExhibit,
  noteWithoutMark,
  noteWithoutText,
  numberingGap,
  sourceMonth,
  sourceYear,
  tableRow,
  twoAddresses,
  acronym,
  impossibleDate,
  lookAlikeLetters,
  membership,
  period,
  personSpeltTwice,
  resolution,
  weekday,
  misspeltCountry,
  otherCountry,
  setPhrase,
]
