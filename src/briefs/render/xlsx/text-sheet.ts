import type { Block, BriefDocument, Run } from '../../document.js'
import { labelsFor, type Labels } from '../labels.js'
import { contentsSheet, exhibitSheetId } from './exhibit-sheet.js'
import { refsCell, refsIn, runsText } from './runs-text.js'
import { across, headerRow, line, looks, words, type Cell, type Sheet } from './sheet.js'
import { wordsFor } from './words.js'

/** The text of all sections, a paragraph a row with its references; exhibits stand in it by title, as a way to their sheets. */
export const textSheet = (brief: BriefDocument): Sheet => {
  const labels = labelsFor(brief.language)
  const { text } = wordsFor(brief.language)
  return {
    id: 'text',
    title: text,
    frozen: 3,
    widths: [30, 110, 24],
    rows: [
      [across(`${brief.title}. ${brief.subtitle}`, 3, { look: looks.title })],
      [{ value: `← ${labels.contents}`, look: looks.link, link: { sheet: contentsSheet } }],
      headerRow([labels.section, text, labels.reference]),
      ...brief.sections.flatMap(({ title, blocks }) =>
        blocks.flatMap((block) =>
          blockCells(block, labels).map((cells) => [words(title, { look: looks.subtitle }), ...cells]),
        ),
      ),
    ],
  }
}

const blockCells = (block: Block, labels: Labels): Cell[][] => {
  switch (block.kind) {
    case 'text':
      return [paragraph(block.runs, labels)]
    case 'list':
      return block.items.map((item) => paragraph(item, labels, '• '))
    case 'missing':
      return [
        [words(block.text, { look: { fontStyle: 'italic' } }), line(null)],
        ...(block.command === null ? [] : [[words(`${labels.bring}: ${block.command}`), line(null)]]),
      ]
    case 'exhibit':
      return [
        [
          words(`→ ${block.label}. ${runsText(block.title, labels)}`, {
            look: looks.link,
            link: { sheet: exhibitSheetId(block.id) },
          }),
          line(null),
        ],
      ]
  }
}

const paragraph = (runs: readonly Run[], labels: Labels, mark = ''): Cell[] => {
  const refs = refsIn(runs)
  const { value, ...more } = refsCell(refs)
  return [
    words(mark + runsText(runs, labels), { refs }),
    line(value, { ...more, look: { ...looks.link, wrap: true } }),
  ]
}
