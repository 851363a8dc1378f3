import { formatDate } from '../../../messages/numbers.js'
import type { BriefDocument } from '../../document.js'
import type { Labels } from '../labels.js'

/** What the drawer shows, as JSON in the page, each lineage once. `<` is written as an escape: no text can end the element. */
export const lineageData = (
  { figures, lineages, snapshots, language }: BriefDocument,
  labels: Labels,
): string => {
  const data = {
    labels,
    figures: Object.fromEntries(
      figures.map(({ ref, value, unit, reason, text, source, locator, lineage }) => [
        ref,
        { value, unit, reason, text, source, locator, lineage },
      ]),
    ),
    lineages,
    snapshots: Object.fromEntries(
      snapshots.map(({ id, importedAt, ...snapshot }) => [
        id,
        { ...snapshot, imported: formatDate(importedAt.slice(0, 10), language) },
      ]),
    ),
  }
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
