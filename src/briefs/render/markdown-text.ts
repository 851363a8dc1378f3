import type { Run } from '../document.js'
import { reasonText, type Labels } from './labels.js'

/**
 * Text as text: nothing in it is taken for markup, whether by CommonMark, by GitHub (`$`, `@`, `:`, `~`) or as HTML.
 * Line breaks become spaces: a run is part of a line.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$&@]/g, '\\$&')
    .replace(/^(\s*)(?=(?:[-+=]+(?:\s|$)|---))/, '$1\\')
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\')

/** Runs as Markdown; a figure is a link into the number index, a missing value carries its reason. */
export const runsMarkdown = (runs: readonly Run[], labels: Labels): string =>
  runs
    .map(({ text, ref, reason }) => {
      const words = escapeMarkdown(text)
      const shown = ref === undefined ? words : `[${words}](#n${ref})`
      return reason === undefined ? shown : `${shown} (${escapeMarkdown(reasonText(reason, labels))})`
    })
    .join('')
