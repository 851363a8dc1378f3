import type { Language } from '../../../messages/language.js'
import { formatDate } from '../../../messages/numbers.js'
import type { BriefDocument, FigureEntry, SnapshotEntry } from '../../document.js'
import { heldBack } from '../held-back.js'
import { reasonText, type Labels } from '../labels.js'
import { escapeHtml, isolated, linked } from './escape.js'

/** Every figure with value, source and place: where a number leads when no script runs, and in print. */
export const numberIndexHtml = ({ figures }: BriefDocument, labels: Labels): string =>
  [
    `<section id="number-index" aria-labelledby="number-index-title">`,
    `<h2 id="number-index-title">${labels.numberIndex}</h2><p>${labels.numberIndexNote}</p>`,
    `<div class="scroll" role="group" aria-labelledby="number-index-title"><table class="small">`,
    `<thead><tr><th scope="col" class="num">${labels.reference}</th><th scope="col" class="num">${labels.value}</th>`,
    `<th scope="col">${labels.source}</th><th scope="col">${labels.place}</th></tr></thead><tbody>`,
    ...figures.map((figure) => entry(figure, labels)),
    '</tbody></table></div></section>',
  ].join('\n')

const entry = ({ ref, text, reason, source, locator }: FigureEntry, labels: Labels): string =>
  `<tr id="n${ref}"><th scope="row" class="num">${ref}</th><td class="num">${isolated(text)}${
    reason === null ? '' : `<span class="unseen"> ${escapeHtml(reasonText(reason, labels))}</span>`
  }</td><td>${isolated(source)}</td><td>${isolated(locator)}</td></tr>`

/** Each snapshot with licence, citation and files. */
export const snapshotsHtml = ({ snapshots, language }: BriefDocument, labels: Labels): string =>
  [
    `<section id="snapshots" aria-labelledby="snapshots-title"><h2 id="snapshots-title">${labels.snapshots}</h2>`,
    ...notice(snapshots, labels),
    ...snapshots.map((snapshot) => snapshotHtml(snapshot, labels, language)),
    '</section>',
  ].join('\n')

const notice = (snapshots: BriefDocument['snapshots'], labels: Labels): string[] => {
  const names = heldBack(snapshots)
  return names.length === 0
    ? []
    : [`<p>${escapeHtml(labels.notRedistributed)}: ${names.map(isolated).join(', ')}.</p>`]
}

const snapshotHtml = (snapshot: SnapshotEntry, labels: Labels, language: Language): string => {
  const { id, name, vintage, importedAt, licence, redistribute, citation, files } = snapshot
  const entries: readonly (readonly [string, string])[] = [
    [labels.citation, linked(citation)],
    [labels.licence, `${linked(licence)}; ${escapeHtml(labels.redistribution[redistribute])}`],
    ...(vintage === null ? [] : [[labels.vintage, isolated(vintage)] as const]),
    [labels.imported, escapeHtml(formatDate(importedAt.slice(0, 10), language))],
    [labels.snapshot, `<code>${escapeHtml(id)}</code>`],
    ...files.map(
      (file) =>
        [
          `${labels.file} ${file.number}`,
          `${isolated(file.name)}<br><code class="hash">${escapeHtml(file.sha256)}</code>`,
        ] as const,
    ),
  ]
  return `<h3>${isolated(name)}</h3><dl class="record">${entries
    .map(([term, words]) => `<dt>${term}</dt><dd>${words}</dd>`)
    .join('')}</dl>`
}
