import { ExternalHyperlink, InternalHyperlink, SimpleField, TextRun, type ParagraphChild } from 'docx'
import type { Run } from '../../document.js'
import { explained } from '../explained.js'
import { figureAnchor, type Context } from './context.js'
import { inLine } from './legal-text.js'

/** A piece of text in a character style, or in its paragraph's own. */
export const words = (text: string, style?: string): TextRun =>
  new TextRun({ text: inLine(text), ...(style !== undefined && { style }) })

/** How runs look: a figure in prose is marked as a link, one in a table or caption is not. */
export type RunStyles = { readonly text?: string; readonly figure?: string }

/** Runs of prose: figures link to the number index, names of exhibits refer to them, a missing value says why. */
export const prose = (runs: readonly Run[], context: Context): ParagraphChild[] =>
  runsOf(explained(runs, context.labels), context, { figure: 'Figure' })

/** Runs in given character styles. A figure’s link is its reference: its anchor is the entry’s bookmark, `n12`. */
export const runsOf = (
  runs: readonly Run[],
  context: Context,
  { text: plain, figure = plain }: RunStyles = {},
): ParagraphChild[] =>
  runs.flatMap(({ text, ref }) =>
    ref === undefined
      ? withReferences(text, context, plain)
      : [new InternalHyperlink({ anchor: figureAnchor(ref), children: [words(text, figure)] })],
  )

const digits = /^\p{Nd}/u

/** Text in which the label of an exhibit is a field that refers to it. `Exhibit 1` is not part of `Exhibit 12`. */
const withReferences = (text: string, { exhibits }: Context, style?: string): ParagraphChild[] => {
  const found = [...exhibits]
    .map(([label, anchor]) => ({ label, anchor, at: labelAt(text, label) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  const children: ParagraphChild[] = []
  let printed = 0
  for (const { label, anchor, at } of found) {
    if (at < printed) continue
    if (at > printed) children.push(words(text.slice(printed, at), style))
    children.push(new SimpleField(`REF ${anchor} \\h`, label))
    printed = at + label.length
  }
  return printed < text.length ? [...children, words(text.slice(printed), style)] : children
}

const labelAt = (text: string, label: string): number => {
  let at = text.indexOf(label)
  while (at >= 0 && digits.test(text.slice(at + label.length))) at = text.indexOf(label, at + 1)
  return at
}

/** Text in which words between backticks are code. */
export const withCode = (text: string): TextRun[] =>
  text
    .split('`')
    .flatMap((part, index) => (part === '' ? [] : [words(part, index % 2 === 0 ? undefined : 'Code')]))

/** Text in which web addresses are links: citations and licences have them. */
export const linked = (text: string): ParagraphChild[] =>
  text
    .split(/(https?:\/\/[^\s<>"'()]*[^\s<>"'().,;:])/)
    .flatMap((part, index): ParagraphChild[] =>
      part === ''
        ? []
        : index % 2 === 1 && URL.canParse(part)
          ? [new ExternalHyperlink({ link: new URL(part).href, children: [words(part, 'Address')] })]
          : [words(part)],
    )
