/**
 * The code points a TrueType font has glyphs for, from its `cmap` table (formats 4 and 12, which ours use).
 * Source: OpenType specification, cmap.
 */
export const glyphsOf = (font: Buffer): Set<number> => {
  const cmap = tableOffset(font, 'cmap')
  const letters = new Set<number>()
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
    const format = font.readUInt16BE(at)
    const ranges = format === 4 ? segments(font, at) : format === 12 ? groups(font, at) : []
    for (const [from, to] of ranges) for (let letter = from; letter <= to; letter++) letters.add(letter)
  }
  return letters
}

const tableOffset = (font: Buffer, tag: string): number => {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + 16 * index
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`the font has no ${tag} table`)
}

/** A segment with an offset into a glyph array may have holes; ours name every letter in format 12 too, so these are left out. */
const segments = (font: Buffer, at: number): [number, number][] => {
  const count = font.readUInt16BE(at + 6) / 2
  return Array.from({ length: count }, (_, index): [number, number, number] => [
    font.readUInt16BE(at + 16 + 2 * count + 2 * index),
    font.readUInt16BE(at + 14 + 2 * index),
    font.readUInt16BE(at + 16 + 6 * count + 2 * index),
  ])
    .filter(([, to, offset]) => offset === 0 && to !== 0xffff)
    .map(([from, to]) => [from, to])
}

const groups = (font: Buffer, at: number): [number, number][] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => [
    font.readUInt32BE(at + 16 + 12 * index),
    font.readUInt32BE(at + 20 + 12 * index),
  ])
