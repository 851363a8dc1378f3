/** Digits of a word that stand together, with their width in ems. */
export type Digits = { readonly at: number; length: number; readonly x: number; width: number }

/** Superior figures are about 0.65 as wide as the font’s others; old-style and proportional ones more than 0.75. */
const narrow = 0.72

/** The widest digit of each font so far: what its figures are usually like. */
export type DigitWidths = Map<string, number>

/**
 * Whether digits are drawn with a font’s own superior figures: the letters say `1`, on the line and in full size, only
 * their width tells.
 */
export const areSuperior = ({ width, length }: Digits, font: string, widths: DigitWidths): boolean =>
  width / length < narrow * (widths.get(font) ?? 0)
