/** Signs of a word that may be superior: digits that stand together, or a letter; with their widths in ems. */
export type Candidate = { readonly at: number; readonly x: number; text: string; widths: number[] }

/** The widest a font’s digits and first letters have been drawn so far, in ems, by font and sign. */
export type SignWidths = Map<string, Map<string, number>>

/** Signs that marks of notes are made of. */
export const mayBeSuperior = (sign: string): boolean => /^[\da-e]$/.test(sign)

export const measure = (widths: SignWidths, font: string, sign: string, width: number): void => {
  const signs = widths.get(font) ?? new Map<string, number>()
  widths.set(font, signs)
  if (width < 1 && width > (signs.get(sign) ?? 0)) signs.set(sign, width)
}

/** Against the same sign’s usual form. Superior figures are about 0.7 as wide. */
const narrow = 0.8
/** Against other digits, where the usual form was not seen. The `1` of old-style figures is 0.85 as wide as the next. */
const narrowest = 0.75

/**
 * Whether signs are drawn with a font’s own superior forms: they say `1` or `a`, on the line and in full size; only
 * their width tells.
 */
export const areSuperior = ({ text, widths }: Candidate, font: string, known: SignWidths): boolean => {
  const signs = known.get(font)
  if (signs === undefined) return false
  return widths.every((width, at) => {
    const sign = text[at] ?? ''
    if (width < narrow * (signs.get(sign) ?? 0)) return true
    const others = [...signs].filter(([other]) => /\d/.test(other) && other !== sign)
    return /\d/.test(sign) && others.length >= 2 && others.every(([, other]) => width < narrowest * other)
  })
}
