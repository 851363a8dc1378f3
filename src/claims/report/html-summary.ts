import type { Speaker } from '../messages/speaker.js'
import type { CheckedDocument } from '../checked.js'
import type { Verdict } from '../claim.js'
import { escapeHtml } from './escape.js'
import { mentionsOf, quoted, wordsAt } from './mentioned.js'
import { spotText, type Spots } from './places.js'
import { messageOf, openFindings, severityCounts, titleOf, verdictOrder, type CheckReport } from './report.js'

/** What a reader should know before the text: what was found, how much was understood, and what it was held against. */
export const summaryHtml = (
  document: CheckedDocument,
  report: CheckReport,
  spots: Spots,
  speaker: Speaker,
): string => {
  const { tell } = speaker
  return (
    `<header>\n<p class="kicker">${tell('report/heading', { of: 'checked' })}</p>\n<h1>${escapeHtml(titleOf(document))}</h1>\n` +
    `${lead(document, speaker)}\n${bar(document)}\n${legend(document, speaker)}\n${findingList(document, spots, speaker)}\n` +
    `${record(document, report, speaker)}\n${warnings(document, speaker)}</header>`
  )
}

const lead = (document: CheckedDocument, { tell, figure }: Speaker): string => {
  const open = openFindings(document)
  const severities = severityCounts(open).map((each) => tell('report/severities', each))
  const { numbers, understood } = document.coverage
  const share = numbers === 0 ? '' : ` (${figure(`${Math.floor((understood / numbers) * 100)} %`)})`
  const found = open.length === 0 ? tell('report/no-findings-lead') : severities.join(', ')
  const claims = tell('report/lead', { ...document.coverage, claims: document.checked.length, share })
  return `<p class="lead">${escapeHtml(found)}. ${escapeHtml(claims)}</p>`
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

const legend = (document: CheckedDocument, { tell }: Speaker): string =>
  `<dl class="legend">${verdictOrder
    .map(
      (verdict) =>
        `<div class="v-${verdict}"><dt id="v-${verdict}"><b>${countOf(document, verdict)}</b> <span class="sample">${tell('report/verdict', { verdict })}</span></dt>` +
        `<dd>${tell('report/verdict-means', { verdict })}</dd></div>`,
    )
    .join('')}</dl>`

const findingList = (document: CheckedDocument, spots: Spots, speaker: Speaker): string => {
  const { tell } = speaker
  const open = openFindings(document)
  if (open.length === 0) return ''
  return `<section aria-labelledby="findings"><h2 id="findings">${tell('report/heading', { of: 'findings' })}</h2>\n<ol class="findings">${open
    .map((finding) => {
      const { id, severity, spans, rule } = finding
      const [first] = spans
      const place = first === undefined ? '' : spotText(spots(first.start))
      return (
        `<li value="${id.slice(1)}" class="s-${severity}"><b>${tell('report/severity', { severity })}</b> <a href="#at-${id}">${escapeHtml(messageOf(finding, speaker))}</a> ` +
        `<span class="where">${place} <code>${escapeHtml(rule)}</code></span></li>`
      )
    })
    .join('\n')}</ol></section>`
}

const record = (
  { file, sha256, language, document }: CheckedDocument,
  report: CheckReport,
  { tell }: Speaker,
): string => {
  const { against } = report.checked
  const held = against.map(
    ({ snapshot, vintage }) =>
      `<code>${escapeHtml(snapshot)}</code>${vintage === null ? '' : ` ${escapeHtml(tell('report/of-vintage', { vintage }))}`}`,
  )
  const pages = document.pages === null ? '' : `, ${tell('report/pages', { count: document.pages })}`
  const rows = [
    [tell('report/heading', { of: 'file' }), `${escapeHtml(file)} (${document.format}${pages}, ${language})`],
    ['SHA-256', `<code>${sha256}</code>`],
    [
      tell('report/heading', { of: 'held-against' }),
      held.length === 0 ? tell('report/heading', { of: 'no-data' }) : held.join(', '),
    ],
    [tell('report/heading', { of: 'checked-by' }), escapeHtml(report.generator)],
  ]
  return `<dl class="record">${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`
}

const warnings = ({ document: { unreadable } }: CheckedDocument, { text }: Speaker): string =>
  unreadable.length === 0
    ? ''
    : `<ul class="warnings">${unreadable.map(({ says }) => `<li>${escapeHtml(text(says))}</li>`).join('')}</ul>\n`

/** What stands after the text: the numbers that were not understood, and the findings that were silenced. */
export const appendixHtml = (document: CheckedDocument, spots: Spots, speaker: Speaker): string => {
  const { tell } = speaker
  const unread = mentionsOf(document, 'unread').map(({ mention: { why }, place }, index) => {
    const words = escapeHtml(quoted(speaker, wordsAt(document, place)))
    return `<li><a href="#at-u${index + 1}">${words}</a>, ${spotText(spots(place.start))}: ${escapeHtml(tell('report/why-unread', { why }))}</li>`
  })
  const silenced = document.findings.flatMap((finding) => {
    const {
      rule,
      spans: [first],
      silenced: reason,
    } = finding
    return reason === null
      ? []
      : [
          `<li>${escapeHtml(messageOf(finding, speaker))} <span class="where">${first === undefined ? '' : spotText(spots(first.start))} <code>${escapeHtml(rule)}</code></span><br>${escapeHtml(tell('report/reason', { reason }))}</li>`,
        ]
  })
  return (
    listed(tell('report/heading', { of: 'not-understood' }), unread) +
    listed(tell('report/heading', { of: 'silenced' }), silenced)
  )
}

const listed = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<section class="appendix"><h2>${title}</h2><ul>${items.join('')}</ul></section>\n`
