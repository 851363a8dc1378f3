import { q } from './words.js'

/** Where a number stands: in a kind of block, or in another document. */
type Where = 'table' | 'heading' | 'caption' | 'note' | 'text'
const wheres: Readonly<Record<Where, string>> = {
  table: 'a table',
  heading: 'a heading',
  caption: 'a caption',
  note: 'a note',
  text: 'the text',
}

type Pairs = { part: string; share: string; other: string; second: string }

/** What the rules of consistency say. */
export const consistency = {
  'consistency/direction': ({
    move,
    from,
    to,
    rise,
  }: {
    move: string
    from: string
    to: string
    rise: boolean
  }) => `${q(move)} from ${q(from)} to ${q(to)}: the numbers ${rise ? 'rise' : 'fall'}.`,
  'consistency/different-totals': ({ part, share, other, second }: Pairs) =>
    `${q(part)} at ${q(share)} and ${q(other)} at ${q(second)} imply different totals.`,
  'consistency/total-exceeded': ({ part, share, count }: { part: string; share: string; count: number }) =>
    `${q(part)} at ${q(share)} implies a total that ${count} of its parts exceed.`,
  'consistency/part-too-large': ({ part, whole }: { part: string; whole: string }) =>
    `${q(part)} is a part of ${q(whole)} and many times as large: a thousand times less would fit.`,
  'consistency/scale-alone': ({ one, other, of }: { one: string; other: string; of: string }) =>
    `${q(one)} and ${q(other)} for the same quantity (${of}) differ by their scale alone.`,
  'consistency/sum-but-scale': ({ said, one, other }: { said: string; one: string; other: string }) =>
    `${q(said)} is what ${q(one)} and ${q(other)} come to but for the scale.`,
  'consistency/digits-but-scale': ({ said, before }: { said: string; before: string }) =>
    `${q(said)} is ${q(before)} but for the scale.`,
  'consistency/far-above': ({ said }: { said: string }) =>
    `${q(said)} is far above all beside it: a thousand times less would fit.`,
  'consistency/name-in-note': ({ found, meant }: { found: string; meant: string }) =>
    `The note has ${q(found)} where the sentence it is cited for has ${q(meant)}.`,
  'consistency/repeated-sentence': ({ text }: { text: string }) =>
    `This sentence stands in the text twice: ${q(text)}.`,
  'consistency/repeated-sentences': ({ count, text }: { count: number; text: string }) =>
    `These ${count} sentences stand in the text twice, from ${q(text)} on.`,
  'consistency/heading': ({ heading, text }: { heading: string; text: string }) =>
    `The heading says ${q(heading)}, the text ${q(text)}.`,
  'consistency/where': ({ where }: { where: Where }) => wheres[where],
  'consistency/two-values': ({ one, here, other, there, of }: TwoValues) =>
    `${q(one)} in ${here}, ${q(other)} in ${there}, for the same quantity (${of}).`,
  'consistency/cut-off': ({ text, table, row }: { text: string; table: string; row: string }) =>
    `${q(text)} is the table’s ${q(table)} (${row}) cut off, not rounded.`,
  'consistency/table-and-text': ({ text, table, row }: { text: string; table: string; row: string }) =>
    `The text says ${q(text)}, the table ${q(table)} (${row}).`,
  'consistency/in-table-in-text': ({ table, text }: { table: string; text: string }) =>
    `${table} in the table, ${text} in the text`,
}

/** `there`: where the other stands, or the name of its document. */
type TwoValues = { one: string; here: string; other: string; there: string; of: string }
