import type { CheckedClaim, CheckedDocument, PlacedFinding } from '../../../src/claims/checked.js'
import type { Verdict } from '../../../src/claims/claim.js'
import type { Evidence } from '../../../src/claims/data/evidence.js'
import type { Block, CellPlace, DocumentFormat } from '../../../src/claims/documents/document.js'
import { say } from '../../../src/claims/messages/said.js'
import type { CheckReport } from '../../../src/claims/report/report.js'

type BlockGiven = Partial<Omit<Block, 'text'>> & { readonly text: string }
type ClaimGiven = Partial<CheckedClaim> & { readonly words: string; readonly verdict?: Verdict }
/** A message is given as a text, which stands for what a rule would say; it is the same in every language. */
type FindingGiven = Partial<Omit<PlacedFinding, 'message'>> & {
  readonly words: readonly string[]
  readonly message?: string
}
export type Given = {
  readonly file?: string
  readonly format?: DocumentFormat
  readonly blocks: readonly (string | BlockGiven)[]
  readonly claims?: readonly ClaimGiven[]
  readonly findings?: readonly FindingGiven[]
  readonly unread?: readonly string[]
  /** Between blocks. */
  readonly break?: string
  readonly captions?: readonly number[]
}

/** A document whose blocks stand in its text one after the other, with claims and findings at the words named. */
export const documentOf = (given: Given, index = 0): CheckedDocument => {
  const gap = given.break ?? '\n\n'
  let at = 0
  const blocks = given.blocks.map((each): Block => {
    const { text, ...more } = typeof each === 'string' ? { text: each } : each
    const from = at
    at += text.length + gap.length
    return {
      kind: 'paragraph',
      text,
      stretches: [{ at: 0, length: text.length, from, width: text.length }],
      marks: [],
      cell: null,
      mark: null,
      level: null,
      page: null,
      line: null,
      paragraph: null,
      ...more,
    }
  })
  const text = blocks.map((block) => block.text).join(gap)
  const placeOf = (words: string) => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`the sample has no “${words}”`)
    return { start, end: start + words.length }
  }
  const tables = (given.captions ?? []).map((caption) => ({ caption, rows: 2, columns: 2 }))
  const claims = (given.claims ?? []).map(({ words, ...more }, order) =>
    claimOf(order, placeOf(words), words, more),
  )
  return {
    index,
    file: given.file ?? 'draft.txt',
    sha256: 'ab'.repeat(32),
    document: {
      format: given.format ?? 'text',
      text,
      blocks,
      tables,
      unreadable: [],
      pages: null,
      title: null,
    },
    language: 'en',
    style: { decimal: '.' },
    passages: blocks.map((block, order) => ({
      index: order,
      block,
      sentences: [
        {
          start: 0,
          end: block.text.length,
          mentions: (given.unread ?? [])
            .filter((words) => block.text.includes(words))
            .map((words) => {
              const start = block.text.indexOf(words)
              return {
                type: 'unread' as const,
                text: words,
                why: 'a ratio' as const,
                start,
                end: start + words.length,
              }
            }),
        },
      ],
    })),
    claims,
    relations: [],
    tables: [],
    checked: claims.map((claim) => ({
      ...claim,
      block: blocks.findIndex(
        (_, order) =>
          blockStart(blocks, order) <= claim.place.start && claim.place.start < blockEnd(blocks, order),
      ),
    })),
    findings: (given.findings ?? []).map(({ words, message, ...more }, order) => ({
      id: `f${order + 1}`,
      rule: 'arith/total',
      group: 'arithmetic',
      severity: 'warning',
      spans: words.map((each) => ({ document: index, ...placeOf(each) })),
      message: said(message ?? 'The parts add up to another total.'),
      arithmetic: '2 + 3 = 5',
      count: 1,
      silenced: null,
      ...more,
    })),
    coverage: { numbers: 4, understood: 3, claimed: 2 },
  }
}

const said = (text: string) => say('data/sentence', { text })

const blockStart = (blocks: readonly Block[], order: number): number => blocks[order]?.stretches[0]?.from ?? 0
const blockEnd = (blocks: readonly Block[], order: number): number =>
  blockStart(blocks, order) + (blocks[order]?.text.length ?? 0)

const claimOf = (
  order: number,
  place: { start: number; end: number },
  words: string,
  more: Partial<CheckedClaim>,
): CheckedClaim => ({
  id: `c${order + 1}`,
  document: 0,
  block: 0,
  sentence: 0,
  place,
  text: words,
  kind: 'exports',
  quantity: null,
  trade: null,
  subject: 'BRA-ARG',
  period: '2022',
  fiscal: false,
  of: null,
  perYear: false,
  sign: 0,
  topic: null,
  modal: false,
  says: null,
  negated: false,
  source: null,
  open: [],
  filled: [],
  verdict: 'no-data',
  evidence: null,
  ...more,
})

/** Words of a quantity and what they mean. */
export const money = (text: string, value: number): NonNullable<CheckedClaim['quantity']> => ({
  type: 'quantity',
  start: 0,
  end: text.length,
  text,
  kind: 'money',
  value,
  low: value * 0.99,
  high: Infinity,
  bound: 'over',
  resolution: 1,
  unit: 'USD',
  per: null,
  upTo: null,
  sign: 0,
  bracketed: false,
  mended: null,
})

export const evidence: Evidence = {
  verdict: 'contradicted',
  says: said('The source says 12.1 bn.'),
  arithmetic: '15.3 / 12.1 − 1 = 26 %',
  trials: [
    {
      definitions: ['stated'],
      says: 'Brazil’s exports to Argentina, 2022',
      source: 'baci',
      snapshots: ['baci-1'],
      value: 12.1e9,
      off: -0.21,
      fits: false,
      arithmetic: '12.1 bn',
    },
  ],
  settles: null,
}

export const cell = (row: number, column: number, more: Partial<CellPlace> = {}): CellPlace => ({
  table: 0,
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  header: row === 0,
  ...more,
})

/** A report of documents, held against one snapshot. */
export const reportOf = (...documents: readonly CheckedDocument[]): CheckReport => ({
  checked: {
    reading: { documents },
    documents,
    against: [{ source: 'baci', snapshot: 'baci-1', vintage: '202401' }],
    idleSilences: [],
  },
  generator: 'Rapport 0.1.0',
  failed: [],
  licences: [{ source: 'baci', licence: 'Etalab 2.0', redistribute: 'yes' }],
})
