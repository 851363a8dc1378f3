import { createHash } from 'node:crypto'
import type { CheckedDocument } from '../checked.js'
import { escapeHtml } from './escape.js'
import { bodyHtml } from './html-body.js'
import { pageStyle } from './html-style.js'
import { appendixHtml, summaryHtml } from './html-summary.js'
import { englishSpeaker, type Speaker } from '../messages/speaker.js'
import { wordsOf } from './html-words.js'
import { spotsOf } from './places.js'
import { titleOf, type CheckReport } from './report.js'

/**
 * An annotated copy of a document: its blocks with each claim marked, and what was found beside them. One page that
 * stands alone: no script, no request, and a policy that forbids both; of the document only its words.
 */
export const reportHtml = (
  document: CheckedDocument,
  report: CheckReport,
  speaker: Speaker = englishSpeaker,
): string => {
  const { tell } = speaker
  const spots = spotsOf(document.document)
  const hash = createHash('sha256').update(pageStyle).digest('base64')
  return `<!doctype html>
<html lang="${speaker.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(report.generator)}">
<title>${escapeHtml(tell('report/title', { title: titleOf(document) }))}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#text">${tell('report/heading', { of: 'to-text' })}</a>
<div class="page">
${summaryHtml(document, report, spots, speaker)}
<main id="text" lang="${document.language}">
${bodyHtml(document, report, wordsOf(document, speaker), speaker)}
</main>
<footer>
${appendixHtml(document, spots, speaker)}</footer>
</div>
</body>
</html>
`
}
