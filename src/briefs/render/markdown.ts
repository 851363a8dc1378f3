import { formatDate } from '../../messages/numbers.js'
import type { BriefDocument } from '../document.js'
import { heldBack } from './held-back.js'
import { labelsFor, reasonText, type Labels } from './labels.js'
import { blockMarkdown } from './markdown-blocks.js'
import { escapeMarkdown as escape } from './markdown-text.js'

/** The brief as Markdown (CommonMark with tables): each figure leads to its entry in the number index at the end. */
export const renderMarkdown = (brief: BriefDocument): string => {
  const labels = labelsFor(brief.language)
  const parts = [
    `# ${escape(brief.title)}`,
    escape(brief.subtitle),
    `${escape(labels.asOf)} ${escape(formatDate(brief.asOf, brief.language))} · ${escape(brief.generator)}`,
    ...brief.sections.flatMap(({ title, blocks }) => [
      `## ${escape(title)}`,
      ...blocks.map((block) => blockMarkdown(block, labels)),
    ]),
    `## ${escape(labels.snapshots)}`,
    notice(brief, labels),
    ...snapshots(brief, labels),
    `## ${escape(labels.numberIndex)}`,
    escape(labels.numberIndexNote),
    index(brief, labels),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

const notice = ({ snapshots: all }: BriefDocument, labels: Labels): string => {
  const names = heldBack(all)
  return names.length === 0 ? '' : `${escape(labels.notRedistributed)}: ${names.map(escape).join(', ')}.`
}

const snapshots = ({ snapshots: all, language }: BriefDocument, labels: Labels): string[] =>
  all.map(({ id, name, vintage, importedAt, licence, redistribute, citation, files }) =>
    [
      `### ${escape(name)}`,
      '',
      `- ${labels.snapshot}: ${escape(id)}`,
      ...(vintage === null ? [] : [`- ${labels.vintage}: ${escape(vintage)}`]),
      `- ${labels.imported}: ${escape(formatDate(importedAt.slice(0, 10), language))}`,
      `- ${labels.licence}: ${escape(licence)}; ${escape(labels.redistribution[redistribute])}`,
      `- ${labels.citation}: ${escape(citation)}`,
      ...files.map(
        (file) => `- ${labels.file} ${file.number}: ${escape(file.name)} (SHA-256 ${file.sha256})`,
      ),
    ].join('\n'),
  )

const index = ({ figures }: BriefDocument, labels: Labels): string => {
  const rows = figures.map(({ ref, text, reason, source, locator }) => {
    const value = reason === null ? text : `${text} (${reasonText(reason, labels)})`
    return `| <a id="n${ref}"></a>${ref} | ${[value, source, locator].map(escape).join(' | ')} |`
  })
  const titles = [labels.reference, labels.value, labels.source, labels.place].map(escape)
  return [`| ${titles.join(' | ')} |`, '| ---: | ---: | --- | --- |', ...rows].join('\n')
}
