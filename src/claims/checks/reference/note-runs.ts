import { notesHeading } from '../../documents/classify.js'
import { placeOf } from '../../documents/document.js'
import type { ReadDocument } from '../../reading.js'
import type { Span } from '../rule.js'
import { spanIn } from '../block-span.js'
import { sourceLines, type SourceLine } from './source-lines.js'
import type { NumberedMark, NumberedNote } from './marked-notes.js'

/** A run of lines that count up from one, `1. Text`, `2. Text`, as its notes are set; items of a numbered list too. */
type Run = {
  readonly lines: readonly SourceLine[]
  /** It stands under `Notes`, below a rule, or its numbers have brackets or are raised. */
  readonly setOff: boolean
  readonly start: number
  readonly end: number
}

export type NoteRun = { readonly notes: readonly NumberedNote[]; readonly marks: readonly NumberedMark[] }

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const numberOf = (written: string): number =>
  Number(written.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(raised.indexOf(digit))))

/** How a note can begin. The first group is its number. */
const styles: readonly { readonly form: RegExp; readonly sure: boolean }[] = [
  { form: /^[\s>]{0,12}(?:[-•*+] )?\[\^?(\d{1,3})\]:?\s{0,4}(?=\S)/u, sure: true },
  { form: /^[\s>]{0,12}(?:[-•*+] )?([⁰¹²³⁴-⁹]{1,3})[⁾)]?\s{0,4}(?=\S)/u, sure: true },
  { form: /^[\s>]{0,12}(?:[-•*+] )?<sup>\W{0,2}(\d{1,3})\W{0,2}<\/sup>\s{0,4}(?=\S)/iu, sure: true },
  { form: /^[\s>]{0,12}\{(\d{1,3})\}\s{0,4}(?=\S)/u, sure: true },
  {
    form: /^[\s>]{0,12}(?:note|footnote|endnote|примечание|сноска|napomena|fusnota|напомена|фуснота) (?:no\.? ?|№ ?)?(\d{1,3})\s?[.:)–—-]\s{0,4}(?=\S)/iu,
    sure: true,
  },
  { form: /^[\s>]{0,12}\((\d{1,3})\)\s{0,4}(?=\S)/u, sure: false },
  { form: /^[\s>]{0,12}(\d{1,3})[.)]\s{1,4}(?=\S)/u, sure: false },
  { form: /^[\s>]{0,12}(\d{1,3})[ \t\u00a0]{1,4}(?=[\p{L}"“„«<(])/u, sure: false },
]

/** Lines of one note after its first: an address, a second sentence. */
const mostBetween = 3

const runsIn = (lines: readonly SourceLine[]): Run[] => {
  const found: Run[] = []
  const forms = [...styles.map(({ form }) => form), null]
  for (const [at, form] of forms.entries()) {
    const numbers = lines.map((line) =>
      form === null ? line.number : numberOf(form.exec(line.text)?.[1] ?? 'x'),
    )
    let open: number[] = []
    const close = (): void => {
      const [first = 0] = open
      const last = open.at(-1) ?? 0
      const [one, end] = [lines[first], lines[last]]
      if (open.length > 1 && one !== undefined && end !== undefined)
        found.push({
          lines: open.flatMap((index) => lines[index] ?? []),
          setOff: styles[at]?.sure === true || one.parted || isUnderHeading(lines, first),
          start: one.start,
          end: end.end,
        })
      open = []
    }
    for (const [index, number] of numbers.entries()) {
      if (number === null || Number.isNaN(number)) continue
      const next = open.length > 0 && number === open.length + 1
      if (next && index - (open.at(-1) ?? 0) <= mostBetween + 1) open.push(index)
      else if (number === 1) {
        close()
        open = [index]
      } else if (open.length > 0 && index - (open.at(-1) ?? 0) > mostBetween + 1) close()
    }
    close()
  }
  return found
}

const isUnderHeading = (lines: readonly SourceLine[], first: number): boolean => {
  const above = lines[first - 1]?.text.replace(/[*_#:]/gu, '').trim() ?? ''
  return notesHeading(above)
}

/** In which form marks stand; those of one document have one. */
type Form = 'square' | 'round' | 'curly' | 'raised' | 'glued'
type Found = NumberedMark & { readonly form: Form }

/** Before a mark: a word, a number, what closes a sentence or a quotation. */
const carrier = '(?<=[\\p{L}\\p{N}.,;:!?”"“»’%)\\]}])'
const unread: readonly (readonly [Form, RegExp])[] = [
  [
    'square',
    new RegExp(
      `${carrier}[ \\u00a0]?\\[\\^?(\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){0,8})(?:,[^\\[\\]]{1,20})?\\]`,
      'gu',
    ),
  ],
  ['curly', new RegExp(`${carrier}[ \\u00a0]?\\{(\\d{1,3})\\}`, 'gu')],
  ['round', new RegExp(`${carrier}\\((\\d{1,2})\\)(?![\\p{L}\\d])`, 'gu')],
  ['round', /(?<=[\p{L}%»”"])[ \u00a0]\((\d{1,2})\)(?=[.,;:!?]|$)/gu],
  ['round', /(?<=[.!?][”"»]?)[ \u00a0]\((\d{1,2})\)(?=\s|$)/gu],
  ['square', /\[(\d{1,3}\]\s?[–-]\s?\[\d{1,3})\]/gu],
  [
    'raised',
    /(?<=[\p{L}\p{N}.,;:!?”"“»’%)])([⁰¹²³⁴-⁹]{1,3}(?:[ ,˒⁻–-]{1,2}[⁰¹²³⁴-⁹]{1,3}){0,6})[⁾)]?(?![\p{L}\d])/gu,
  ],
  ['glued', /(?<=\p{Ll}{3}|\p{L}{2}[.,;:!?]|[”"“»’)%][.,;:!?]?)(\d{1,3})(?=[\s.,;:)]|$)/gu],
]

/** What a text has where it has marks of a form: most blocks have none of most. */
const openers: Readonly<Record<Form, RegExp>> = {
  square: /\[/,
  curly: /\{/,
  round: /\(/,
  raised: /[⁰¹²³⁴-⁹]/u,
  glued: /\d/,
}

/** More marks in a row with one, as the text has them: `[1]–[3]`, `[1–3]`, `¹ ²`. */
const several =
  /^\[?(\d{1,3}\]?\s?[–-]\s?\[?\d{1,3}(?=\])|[⁰¹²³⁴-⁹]{1,3}(?:[ ,˒⁻–-]{1,2}[⁰¹²³⁴-⁹]{1,3}){1,6})/u

const formOf = (text: string, { start, end }: NumberedMark): Form => {
  const around = `${text.slice(Math.max(0, start - 1), start)}${text.slice(start, end + 1)}`
  if (/[[\]]/u.test(around)) return 'square'
  if (/[{}]/u.test(around)) return 'curly'
  return /^[⁰¹²³⁴-⁹]/u.test(text.slice(start, end)) ? 'raised' : 'glued'
}

/** What may be a mark, in the order of the text. */
const marksIn = (read: ReadDocument): Found[] => {
  const { blocks, text } = read.document
  return blocks.flatMap((block, index): Found[] => {
    if (block.kind === 'furniture' || block.kind === 'contents' || block.kind === 'footnote') return []
    const known = block.marks.flatMap((mark): Found[] => {
      const one = { ...mark, block: index, number: Number(mark.mark) }
      if (!/^\d{1,3}$/u.test(mark.mark)) return []
      const form = formOf(text, one)
      const more = several.exec(text.slice(mark.start, mark.start + 40))?.[1] ?? ''
      return [one.number, ...(more === '' ? [] : each(more))].map((number) => ({ ...one, number, form }))
    })
    const more = unread.flatMap(([form, pattern]) =>
      openers[form].test(block.text)
        ? Array.from(block.text.matchAll(pattern)).flatMap(({ 0: all, 1: list = '', index: at }): Found[] => {
            const place = spanIn(read, index, at + all.length - all.trimStart().length, at + all.length)
            return each(list).map((number) => ({
              ...place,
              at,
              mark: `${number}`,
              block: index,
              number,
              form,
            }))
          })
        : [],
    )
    return [...known, ...more].toSorted((a, b) => a.start - b.start)
  })
}

/** `1, 3`, `4–6`: each of them. */
const each = (written: string): number[] => {
  const list = written.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(raised.indexOf(digit)))
  const range = /^(\d{1,3})\]?\s?[⁻–-]\s?\[?(\d{1,3})$/u.exec(list)
  if (range === null) return list.split(/[ ,;˒⁻–-]{1,3}/u).map(Number)
  const [from, to] = [Number(range[1]), Number(range[2])]
  return to > from && to - from < 40
    ? Array.from({ length: to - from + 1 }, (_, add) => from + add)
    : [from, to]
}

/** Those of the form that most of the notes are called in; null where they are called in none. */
const answered = (run: Run, marks: readonly Found[]): readonly Found[] | null => {
  const count = run.lines.length
  const best = (['square', 'curly', 'round', 'raised', 'glued'] as const)
    .map((form) => {
      const own = marks.filter((mark) => mark.form === form)
      const known = new Set(own.flatMap(({ number }) => (number >= 1 && number <= count ? [number] : [])))
      return { own, known }
    })
    .reduce((a, b) => (b.known.size > a.known.size ? b : a))
  if (best.known.size === 0 || best.known.size * 5 < count * 3 - (count === 2 ? 1 : 0)) return null
  return run.setOff || rises(best.own) ? best.own : null
}

/** First called in order: a list of other things is not. */
const rises = (marks: readonly Found[]): boolean => {
  const seen = [...new Set(marks.map(({ number }) => number))]
  return seen.every((number, at) => at === 0 || number > (seen[at - 1] ?? 0))
}

/**
 * Notes as a reader finds them who knows no format: lines that count up from one, under a heading, below a rule or at the end, to
 * which numbers of the text lead, all in one form: brackets, raised, or right after a word.
 */
export const noteRun = (read: ReadDocument): NoteRun | null => {
  const known = kept.get(read)
  if (known !== undefined) return known
  const lines = sourceLines(read)
  const runs = runsIn(lines).toSorted(
    (a, b) => Number(b.setOff) - Number(a.setOff) || b.lines.length - a.lines.length || b.start - a.start,
  )
  let made: NoteRun | null = null
  const marked = runs.length === 0 ? [] : marksIn(read)
  for (const run of runs.slice(0, mostRuns)) {
    if (!run.setOff && proseAfter(read, run)) continue
    const outside = marked.filter(({ start }) => start < run.start || start >= run.end)
    const marks = answered(run, outside)
    if (marks === null) continue
    made = { notes: run.lines.map((line, at) => noteOf(read, line, at + 1)), marks }
    break
  }
  kept.set(read, made)
  return made
}

/** A text has as many lists as it likes; its notes are among the longest. */
const mostRuns = 6
const kept = new WeakMap<ReadDocument, NoteRun | null>()

const proseAfter = ({ document: { blocks } }: ReadDocument, { end }: Run): boolean =>
  blocks.some((block) => block.kind === 'paragraph' && block.text.length > 120 && placeOf(block).start > end)

const noteOf = (
  read: ReadDocument,
  { start, end, text, block }: SourceLine,
  number: number,
): NumberedNote => {
  const form = styles.find((style) => numberOf(style.form.exec(text)?.[1] ?? 'x') === number)?.form
  const said = form === undefined ? text : text.replace(form, '')
  return { block, number, bracketed: true, line: { span: trimmed(read, start, end), text: said } }
}

const trimmed = (read: ReadDocument, start: number, end: number): Span => {
  const text = read.document.text.slice(start, end)
  const before = text.length - text.trimStart().length
  return { document: read.index, start: start + before, end: start + text.trimEnd().length }
}
