import type { Block, SectionDocument } from '../../document.js'
import type { Labels } from '../labels.js'
import { escapeHtml, isolated, runsHtml } from './escape.js'
import { exhibitHtml } from './exhibit.js'

/** A section with its heading and blocks, under the anchor that the contents list leads to. */
export const sectionHtml = async (
  { id, title, blocks }: SectionDocument,
  labels: Labels,
): Promise<string> => {
  const anchor = `s-${escapeHtml(id)}`
  const parts: string[] = []
  for (const block of blocks) parts.push(await blockHtml(block, labels))
  return `<section id="${anchor}" aria-labelledby="${anchor}-title">\n<h2 id="${anchor}-title">${isolated(title)}</h2>\n${parts.join('\n')}\n</section>`
}

const blockHtml = async (block: Block, labels: Labels): Promise<string> => {
  switch (block.kind) {
    case 'text':
      return `<p>${runsHtml(block.runs, labels)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${runsHtml(item, labels)}</li>`).join('')}</ul>`
    case 'missing':
      return `<div class="missing"><p>${isolated(block.text)}</p>${
        block.command === null ? '' : `<p>${labels.bring}: <code>${escapeHtml(block.command)}</code></p>`
      }</div>`
    case 'exhibit':
      return await exhibitHtml(block, labels)
  }
}
