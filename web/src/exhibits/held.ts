import type { Run } from '../core.js'

/** A run with the signs around it that must not be parted from it at the end of a line. */
export type Held = { readonly run: Run; readonly before: string; readonly after: string }

const opening = /[([«„“]+$/u
const closing = /^[)\].,;:!?»”“…]+/u

/**
 * Runs as they stand on a page: a figure is a button, after which a browser would break the line, so that a full stop could begin
 * the next one. The signs at either side of a figure are taken from its neighbours and held with it.
 */
export const heldRuns = (runs: readonly Run[]): Held[] => {
  const isFigure = (run: Run | undefined): boolean => run?.ref !== undefined
  const cut = runs.map((run, index) => {
    if (isFigure(run)) return { closes: '', text: run.text, opens: '' }
    const closes = isFigure(runs[index - 1]) ? signs(run.text, closing) : ''
    const rest = run.text.slice(closes.length)
    const opens = isFigure(runs[index + 1]) ? signs(rest, opening) : ''
    return { closes, text: rest.slice(0, rest.length - opens.length), opens }
  })
  return runs.map((run, index) => ({
    run: { ...run, text: cut[index]?.text ?? '' },
    before: isFigure(run) ? (cut[index - 1]?.opens ?? '') : '',
    after: isFigure(run) ? (cut[index + 1]?.closes ?? '') : '',
  }))
}

const signs = (text: string, at: RegExp): string => at.exec(text)?.[0] ?? ''
