/** How far below the middle of a line its letters stand, in ems: half the height of Source Sans 3's capitals. */
const middle = 0.33

/**
 * The picture as word processors draw it. They know neither `dominant-baseline`, so each text is moved down to where
 * its letters stand, nor `paint-order`, so a text with a halo becomes two: the halo, and the text on it.
 */
export const portableSvg = (svg: string): string =>
  svg.replace(/<text\b([^>]*)>([^]*?)<\/text>/g, (_, attributes: string, content: string) => {
    const placed = onBaseline(attributes)
    if (!placed.includes('paint-order="stroke"')) return `<text${placed}>${content}</text>`
    const halo = placed.replace(' paint-order="stroke"', '')
    const bare = halo.replace(/ stroke(?:-[a-z]+)?="[^"]*"/g, '')
    return `<text${halo}>${content}</text><text${bare}>${content}</text>`
  })

const onBaseline = (attributes: string): string => {
  if (!attributes.includes(' dominant-baseline="central"')) return attributes
  const bare = attributes.replace(' dominant-baseline="central"', '')
  const size = Number(/ font-size="([\d.]+)px"/.exec(bare)?.[1] ?? 12)
  const y = Number(/ y="([^"]*)"/.exec(bare)?.[1] ?? 0)
  const moved = ` y="${(y + middle * size).toFixed(2)}"`
  return / y="/.test(bare) ? bare.replace(/ y="[^"]*"/, moved) : bare + moved
}
