import type { CheckedDocument } from '../checked.js'
import type { Verdict } from '../claim.js'
import { escapeHtml } from './escape.js'
import { mentionsOf, quoted, wordsAt } from './mentioned.js'
import { spotText, type Spots } from './places.js'
import {
  counted,
  openFindings,
  severityCounts,
  titleOf,
  verdictOrder,
  verdictWords,
  type CheckReport,
} from './report.js'

const meanings = {
  supported: 'The data say the same, within the claim’s own rounding.',
  'other-definition':
    'The data say the same under another definition, which is named: the partner’s books, another year.',
  contradicted: 'The data say otherwise under every definition tried.',
  inconsistent: 'Another place of the text says otherwise, or its parts do not add up.',
  'no-data': 'Nothing in the workspace could settle it. That says nothing about the claim.',
} as const satisfies Record<Verdict, string>

/** What a reader should know before the text: what was found, how much was understood, and what it was held against. */
export const summaryHtml = (document: CheckedDocument, report: CheckReport, spots: Spots): string => {
  return (
    `<header>\n<p class="kicker">Checked document</p>\n<h1>${escapeHtml(titleOf(document))}</h1>\n` +
    `${lead(document)}\n${bar(document)}\n${legend(document)}\n${findingList(document, spots)}\n` +
    `${record(document, report)}\n${warnings(document)}</header>`
  )
}

const lead = (document: CheckedDocument): string => {
  const open = openFindings(document)
  const severities = severityCounts(open).map(({ severity, count }) => counted(count, severity))
  const { numbers, understood, claimed } = document.coverage
  const share = numbers === 0 ? '' : ` (${Math.floor((understood / numbers) * 100)} %)`
  return (
    `<p class="lead">${open.length === 0 ? 'No findings' : escapeHtml(severities.join(', '))}. ` +
    `${counted(document.checked.length, 'claim')} in ${counted(numbers, 'number')}: ` +
    `${understood.toLocaleString('en-GB')} understood${share}, ${claimed.toLocaleString('en-GB')} in claims.</p>`
  )
}

const countOf = ({ checked }: CheckedDocument, verdict: Verdict): number =>
  checked.filter((claim) => claim.verdict === verdict).length

/** The claims by verdict as one bar; the legend beneath says the same in words. */
const bar = (document: CheckedDocument): string => {
  const total = document.checked.length
  if (total === 0) return ''
  let at = 0
  const parts = verdictOrder.flatMap((verdict) => {
    const count = countOf(document, verdict)
    const [x, width] = [(at / total) * 1000, (count / total) * 1000]
    at += count
    return count === 0
      ? []
      : [
          `<rect class="v-${verdict}" x="${x.toFixed(1)}" y="0" width="${Math.max(1, width - 2).toFixed(1)}" height="12"/>`,
        ]
  })
  return `<svg class="bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts.join('')}</svg>`
}

const legend = (document: CheckedDocument): string =>
  `<dl class="legend">${verdictOrder
    .map(
      (verdict) =>
        `<div class="v-${verdict}"><dt id="v-${verdict}"><b>${countOf(document, verdict)}</b> <span class="sample">${verdictWords[verdict]}</span></dt>` +
        `<dd>${meanings[verdict]}</dd></div>`,
    )
    .join('')}</dl>`

const findingList = (document: CheckedDocument, spots: Spots): string => {
  const open = openFindings(document)
  if (open.length === 0) return ''
  return `<section aria-labelledby="findings"><h2 id="findings">Findings</h2>\n<ol class="findings">${open
    .map(({ id, severity, message, spans: [first], rule }) => {
      const place = first === undefined ? '' : spotText(spots(first.start))
      return (
        `<li value="${id.slice(1)}" class="s-${severity}"><b>${severity}</b> <a href="#at-${id}">${escapeHtml(message)}</a> ` +
        `<span class="where">${place} <code>${escapeHtml(rule)}</code></span></li>`
      )
    })
    .join('\n')}</ol></section>`
}

const record = ({ file, sha256, language, document }: CheckedDocument, report: CheckReport): string => {
  const { against } = report.checked
  const held = against.map(
    ({ snapshot, vintage }) =>
      `<code>${escapeHtml(snapshot)}</code>${vintage === null ? '' : ` of ${escapeHtml(vintage)}`}`,
  )
  const pages = document.pages === null ? '' : `, ${counted(document.pages, 'page')}`
  const rows = [
    ['File', `${escapeHtml(file)} (${document.format}${pages}, ${language})`],
    ['SHA-256', `<code>${sha256}</code>`],
    ['Held against', held.length === 0 ? 'no data' : held.join(', ')],
    ['Checked by', escapeHtml(report.generator)],
  ]
  return `<dl class="record">${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`
}

const warnings = ({ document: { unreadable } }: CheckedDocument): string =>
  unreadable.length === 0
    ? ''
    : `<ul class="warnings">${unreadable
        .map(({ says, page }) => `<li>${page === null ? '' : `Page ${page}: `}${escapeHtml(says)}</li>`)
        .join('')}</ul>\n`

/** What stands after the text: the numbers that were not understood, and the findings that were silenced. */
export const appendixHtml = (document: CheckedDocument, spots: Spots): string => {
  const unread = mentionsOf(document, 'unread').map(({ mention: { why }, place }, index) => {
    const words = escapeHtml(quoted(wordsAt(document, place)))
    return `<li><a href="#at-u${index + 1}">${words}</a>, ${spotText(spots(place.start))}: ${escapeHtml(why)}</li>`
  })
  const silenced = document.findings.flatMap(({ rule, message, spans: [first], silenced: reason }) =>
    reason === null
      ? []
      : [
          `<li>${escapeHtml(message)} <span class="where">${first === undefined ? '' : spotText(spots(first.start))} <code>${escapeHtml(rule)}</code></span><br>Reason: ${escapeHtml(reason)}</li>`,
        ],
  )
  return listed('Numbers not understood', unread) + listed('Silenced findings', silenced)
}

const listed = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<section class="appendix"><h2>${title}</h2><ul>${items.join('')}</ul></section>\n`
