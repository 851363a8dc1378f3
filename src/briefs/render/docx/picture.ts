import { Resvg } from '@resvg/resvg-js'
import { ImageRun } from 'docx'
import { chartSvg } from '../../../charts/svg.js'
import type { Chart } from '../../document.js'
import { fontFiles } from '../pdf/fonts.js'
import { pixels, textTwips } from './page.js'
import { portableSvg } from './portable-svg.js'

/** Charts are drawn for a page this wide. */
const fullWidth = 720

/** A chart as SVG, with a PNG of twice its size for readers that draw no SVG, and its words for those who see neither. */
export const picture = async ({ option, width, height, alt }: Chart, id: string): Promise<ImageRun> => {
  const svg = portableSvg(await chartSvg(option, { id, width, height }))
  const scale = (pixels(textTwips) * Math.min(1, width / fullWidth)) / width
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) }
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation,
    altText: { name: id, description: alt },
    fallback: { type: 'png', data: pngOf(svg) },
  })
}

/** The same letters on every machine: only the fonts that come with Rapport are used. */
const pngOf = (svg: string): Buffer =>
  new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Source Sans 3' },
    fitTo: { mode: 'zoom', value: 2 },
  })
    .render()
    .asPng()
