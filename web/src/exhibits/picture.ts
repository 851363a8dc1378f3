import { palette, type Chart } from '../core.js'
import { drawnCanvas, svgText } from './echarts.js'

/** What stands around a chart that leaves the page: its statement above, its measure and sources below. */
export type Frame = { readonly title: string; readonly lines: readonly string[] }

const margin = 16
const titleFont = "600 18px 'Source Serif 4', Georgia, serif"
const lineFont = "400 12px 'Source Sans 3', sans-serif"
const [titleLine, noteLine] = [24, 16] as const
const pixels = 2

type Placed = {
  readonly text: string
  readonly y: number
  readonly font: string
  readonly colour: 'ink' | 'muted'
}
type Layout = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly texts: readonly Placed[]
}

/** Words broken into lines of at most so many pixels. */
const wrapped = (text: string, font: string, width: number, measure: CanvasRenderingContext2D): string[] => {
  measure.font = font
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && measure.measureText(longer).width <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const layoutOf = ({ width, height }: Chart, { title, lines }: Frame): Layout => {
  const measure = contextOf(document.createElement('canvas'))
  const titles = wrapped(title, titleFont, width, measure)
  const notes = lines.flatMap((line) => wrapped(line, lineFont, width, measure))
  const top = margin + titles.length * titleLine + 8
  const below = top + height + 20
  return {
    width: width + 2 * margin,
    height: below + notes.length * noteLine + margin / 2,
    top,
    texts: [
      ...titles.map((text, index) => ({
        text,
        y: margin + 18 + index * titleLine,
        font: titleFont,
        colour: 'ink' as const,
      })),
      ...notes.map((text, index) => ({
        text,
        y: below + index * noteLine,
        font: lineFont,
        colour: 'muted' as const,
      })),
    ],
  }
}

const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('this browser has no canvas')
  return context
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)

const svgFile = (chart: Chart, layout: Layout): Blob => {
  const inner = svgText(chart.option, chart.width, chart.height)
  const texts = layout.texts.map(
    ({ text, y, font, colour }) =>
      `<text x="${margin}" y="${y}" style="font:${escaped(font)}" fill="${palette[colour].light}">${escaped(text)}</text>`,
  )
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${layout.width}" height="${layout.height}" viewBox="0 0 ${layout.width} ${layout.height}" role="img">`,
    `<desc>${escaped(chart.alt)}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.paper.light}"/>`,
    ...texts,
    inner.replace('<svg ', `<svg x="${margin}" y="${layout.top}" `),
    '</svg>',
  ].join('\n')
  return new Blob([svg], { type: 'image/svg+xml' })
}

const pngFile = async (chart: Chart, layout: Layout): Promise<Blob> => {
  const canvas = document.createElement('canvas')
  canvas.width = layout.width * pixels
  canvas.height = layout.height * pixels
  const context = contextOf(canvas)
  context.scale(pixels, pixels)
  context.fillStyle = palette.paper.light
  context.fillRect(0, 0, layout.width, layout.height)
  for (const { text, y, font, colour } of layout.texts) {
    context.font = font
    context.fillStyle = palette[colour].light
    context.fillText(text, margin, y)
  }
  const drawn = drawnCanvas(chart.option, chart.width, chart.height, pixels)
  context.drawImage(drawn, margin, layout.top, chart.width, chart.height)
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error('no picture')) : done(blob)), 'image/png'),
  )
}

/** Saves a chart as a picture that stands alone, in the light colours of print whatever the theme. */
export const savePicture = async (
  chart: Chart,
  frame: Frame,
  format: 'svg' | 'png',
  name: string,
): Promise<void> => {
  await document.fonts.ready
  const layout = layoutOf(chart, frame)
  const blob = format === 'svg' ? svgFile(chart, layout) : await pngFile(chart, layout)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name}.${format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
