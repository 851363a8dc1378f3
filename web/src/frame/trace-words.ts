import type { BriefDocument, TracedStep } from '../core.js'

type RowsStep = Extract<TracedStep, { kind: 'rows' }>

/** A condition on rows in short: `reporter: SRB`, `level: not 2`. */
export const conditionText = (condition: RowsStep['where'][number]): string => {
  switch (condition.op) {
    case 'in':
      return `${condition.column}: ${condition.values.join(', ')}`
    case 'not-in':
      return `${condition.column}: ≠ ${condition.values.join(', ')}`
    case 'starts-with':
      return `${condition.column}: ${condition.values.map((value) => `${value}…`).join(', ')}`
    case 'kind-not-in':
      return `${condition.column}: ≠ ${condition.values.join(', ')}${condition.except.length > 0 ? ` (+ ${condition.except.join(', ')})` : ''}`
    case 'same-as':
      return `${condition.column} = ${condition.other}`
  }
}

/** The number of a file in its snapshot, by which its rows can be asked for; null where it was derived or is not known. */
export const fileNumber = ({ snapshots }: BriefDocument, snapshot: string, name: string): number | null =>
  snapshots.find(({ id }) => id === snapshot)?.files.find((file) => file.name === name)?.number ?? null

/** Exact decimal text with its digits grouped for reading: narrow spaces, whatever the language, since it is a quotation. */
export const grouped = (text: string): string => {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? []
  if (whole === '') return text
  return `${sign === '-' ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')}${rest}`
}

/** A parameter of a computed step as text. */
export const parameterText = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value)
