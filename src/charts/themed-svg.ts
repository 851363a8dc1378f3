import { palette } from './palette.js'

const names = new Map(Object.entries(palette).map(([name, { light }]) => [light, name]))

/** Puts `var(--reporter)` and the like in place of the palette's colours: inside a page the chart follows its theme. */
export const themedSvg = (svg: string): string =>
  svg.replace(/(?<==")#[0-9a-f]{6}(?=")/gi, (hex) => {
    const name = names.get(hex.toLowerCase())
    return name === undefined ? hex : `var(--${name})`
  })
