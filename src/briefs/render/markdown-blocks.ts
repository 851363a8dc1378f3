import type { Block, ExhibitBlock, Table } from '../document.js'
import type { Labels } from './labels.js'
import { escapeMarkdown as escape, runsMarkdown } from './markdown-text.js'

/** One block of a section; an exhibit is its title, its table, and what stands under it. */
export const blockMarkdown = (block: Block, labels: Labels): string => {
  switch (block.kind) {
    case 'text':
      return runsMarkdown(block.runs, labels)
    case 'list':
      return block.items.map((item) => `- ${runsMarkdown(item, labels)}`).join('\n')
    case 'missing':
      return block.command === null
        ? `> ${escape(block.text)}`
        : `> ${escape(block.text)}\n>\n> ${labels.bring}: ${code(block.command)}`
    case 'exhibit':
      return exhibit(block, labels)
  }
}

const exhibit = (block: ExhibitBlock, labels: Labels): string =>
  [
    `### ${escape(block.label)}. ${runsMarkdown(block.title, labels)}`,
    escape(block.subtitle),
    ...(block.chart === null ? [] : [escape(block.chart.alt)]),
    table(block.table, labels),
    [
      ...(block.conventions.length === 0
        ? []
        : [`- ${labels.convention}: ${escape(block.conventions.join(' '))}`]),
      ...block.sources.map((text) => `- ${labels.source}: ${escape(text)}`),
      ...block.notes.map((runs) => `- ${labels.note}: ${runsMarkdown(runs, labels)}`),
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')

const table = ({ columns, rows }: Table, labels: Labels): string =>
  [
    columns.map(({ title, unit }) => escape(unit === null ? title : `${title}, ${unit}`)),
    columns.map(({ numeric }) => (numeric ? '---:' : '---')),
    ...rows.map(({ cells, emphasis }) =>
      cells.map((runs) => {
        const words = runsMarkdown(runs, labels)
        return emphasis && words !== '' ? `**${words}**` : words
      }),
    ),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

/** A command between as many backticks as it takes to hold those within it. */
const code = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return fence + pad + text.replace(/[\r\n]+/g, ' ') + pad + fence
}
