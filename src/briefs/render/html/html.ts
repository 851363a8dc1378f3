import { formatDate } from '../../../messages/numbers.js'
import { createHash } from 'node:crypto'
import type { BriefDocument } from '../../document.js'
import { labelsFor, type Labels } from '../labels.js'
import { escapeHtml, isolated } from './escape.js'
import { fontFaces } from './fonts.js'
import { lineageData } from './lineage-data.js'
import { numberIndexHtml, snapshotsHtml } from './number-index.js'
import { pageScript } from './script.js'
import { sectionHtml } from './sections.js'
import { pageStyle } from './style.js'

/**
 * The brief as one HTML file that asks nobody for anything: fonts, charts, lineages, style and script are inside, and
 * its policy allows only those. Without script every number still leads to the index at the end.
 */
export const renderHtml = async (brief: BriefDocument): Promise<string> => {
  const labels = labelsFor(brief.language)
  const sections: string[] = []
  for (const section of brief.sections) sections.push(await sectionHtml(section, labels))
  const data = lineageData(brief, labels)
  const page = [
    `<a class="skip" href="#text">${labels.skip}</a>`,
    `<button type="button" id="theme" hidden>${labels.dark}</button>`,
    `<div class="page">`,
    titleBlock(brief, labels),
    contents(brief, labels),
    `<main id="text" tabindex="-1">`,
    ...sections,
    snapshotsHtml(brief, labels),
    numberIndexHtml(brief, labels),
    '</main></div>',
    drawer(labels),
  ].join('\n')
  const style = `${fontFaces(brief.title + page + data)}${pageStyle}`
  return `<!doctype html>
<html lang="${brief.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, pageScript)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escapeHtml(brief.generator)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(brief.title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${page}
<script type="application/json" id="lineage">${data}</script>
<script>${pageScript}</script>
</body>
</html>
`
}

const policy = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

const titleBlock = ({ title, subtitle, asOf, generator, language }: BriefDocument, labels: Labels): string =>
  [
    '<header class="title"><div class="countries" aria-hidden="true"><i></i><i></i></div>',
    `<h1>${isolated(title)}</h1><p class="sub">${isolated(subtitle)}</p>`,
    `<p class="made">${labels.asOf} <time datetime="${escapeHtml(asOf)}">${escapeHtml(formatDate(asOf, language))}</time> · ${isolated(generator)} · ${labels.hint}</p></header>`,
  ].join('\n')

const contents = ({ sections }: BriefDocument, labels: Labels): string => {
  const entries = [
    ...sections.map(({ id, title }) => [`s-${id}`, title] as const),
    ['snapshots', labels.snapshots] as const,
    ['number-index', labels.numberIndex] as const,
  ]
  return `<nav aria-labelledby="contents"><div class="stick"><p id="contents">${labels.contents}</p><ol>${entries
    .map(([id, title]) => `<li><a href="#${escapeHtml(id)}">${isolated(title)}</a></li>`)
    .join('')}</ol></div></nav>`
}

const drawer = (labels: Labels): string =>
  `<aside id="drawer" role="dialog" aria-labelledby="drawer-title" tabindex="-1" hidden>` +
  `<div class="bar"><h2 id="drawer-title">${labels.whereFrom}</h2>` +
  `<button type="button">${labels.close}</button></div><div class="body"></div></aside>`
