import { chartSvg } from '../charts/svg.js'
import { hex } from '../charts/palette.js'
import { fontFamily } from '../charts/style.js'
import { wrap } from '../charts/text-width.js'
import { measureExhibit } from '../briefs/exhibits/measure-exhibit.js'
import { labelsFor } from '../briefs/render/labels.js'
import { basisWord, chartWords } from '../briefs/wording.js'
import { refusal } from '../domain/problem.js'
import type { Lake } from '../lake/lake.js'
import type { Language } from '../messages/language.js'
import { message } from '../messages/message.js'
import type { MeasureResult } from '../workbench.js'

const [titleSize, noteSize, margin] = [17, 12, 16] as const
const [titleLine, noteLine] = [22, 16] as const

/**
 * The default chart of a result as one SVG that stands alone: with its title above, its sources and whether their
 * rows may be passed on below, and a description for who cannot see it.
 * @throws Refusal `no-data` where there is no number to draw
 */
export const measureSvg = async (
  lake: Lake,
  { measure, parameters, result, licences }: MeasureResult,
  language: Language,
): Promise<string> => {
  const exhibit = measureExhibit({ measure, parameters, result }, { id: measure.id })
  const words = chartWords(language, { sources: lake.sources, snapshots: lake.manifest.snapshots })
  const drawn = exhibit.chart?.(words)
  if (drawn === undefined)
    throw refusal('no-data', `${measure.id} has nothing to draw here: fewer than two values.`, {
      remedy: 'Ask for the table (--format table): each missing value has its reason there.',
    })
  const { drawing, alt } = drawn
  const title = wrap(words.text(exhibit.title), drawing.width, titleSize, 3)
  const sources = exhibit.sources.map((basis) => words.text(basisWord(basis)))
  const held = licences
    .filter(({ redistribute }) => redistribute !== 'yes')
    .map(({ source }) => words.text({ source }))
  const licence = held.length === 0 ? [] : [`${labelsFor(language).notRedistributed}: ${held.join('; ')}`]
  const notes = [words.text(exhibit.subtitle), ...sources, ...licence].flatMap((note) =>
    // a fifth of room is left, since the fonts may not be there and others are wider
    wrap(note, drawing.width * 0.8, noteSize, 4),
  )
  const top = margin + title.length * titleLine + 8
  const height = top + drawing.height + 14 + notes.length * noteLine + margin
  const width = drawing.width + 2 * margin
  const inner = await chartSvg(drawing.option, { id: measure.id, ...drawing })
  const lines = (texts: readonly string[], y: number, step: number, size: number, weight: number) =>
    texts.map(
      (text, index) =>
        `<text x="${margin}" y="${y + index * step}" font-family="${escape(fontFamily)}" font-size="${size}" font-weight="${weight}" fill="${hex(weight > 400 ? 'ink' : 'muted')}">${escape(text)}</text>`,
    )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${language}">`,
    `<title>${escape(words.text(exhibit.title))}</title>`,
    `<desc>${escape([alt, ...result.conventions.map((id) => message(language, `convention.${id}`))].join(' '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${hex('paper')}"/>`,
    ...lines(title, margin + titleSize, titleLine, titleSize, 600),
    inner.replace('<svg ', `<svg x="${margin}" y="${top}" `),
    ...lines(notes, top + drawing.height + 14 + noteSize, noteLine, noteSize, 400),
    '</svg>',
  ].join('\n')
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
