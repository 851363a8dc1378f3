/** Characters of the fonts Symbol and Wingdings that have a place in a text, by their code in the font. */
const symbol = new Map(
  Object.entries({
    '2d': '−',
    '44': 'Δ',
    '53': 'Σ',
    '57': 'Ω',
    '61': 'α',
    '62': 'β',
    '64': 'δ',
    '65': 'ε',
    '6d': 'μ',
    '70': 'π',
    '73': 'σ',
    a3: '≤',
    a5: '∞',
    ab: '↔',
    ac: '←',
    ad: '↑',
    ae: '→',
    af: '↓',
    b0: '°',
    b1: '±',
    b3: '≥',
    b4: '×',
    b7: '•',
    b8: '÷',
    b9: '≠',
    bb: '≈',
    bc: '…',
    d7: '⋅',
    e5: '∑',
  }),
)
const wingdings = new Map(
  Object.entries({ '9f': '•', a7: '▪', df: '←', e0: '→', e1: '↑', e2: '↓', e8: '→', fc: '✓' }),
)

/** The character that `w:sym` shows; empty where it is none that a text could hold. */
export const symbolOf = (font: string, code: string): string => {
  const value = Number.parseInt(code, 16)
  if (!Number.isFinite(value) || value < 0x20 || value > 0xffff) return ''
  const own = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value
  const known = /^wingdings/i.test(font) ? wingdings : /^symbol/i.test(font) ? symbol : null
  const found = own > 0xff ? undefined : known?.get(own.toString(16).padStart(2, '0'))
  if (found !== undefined) return found
  if (own >= 0x21 && own <= 0x7e && known === symbol && !/[A-Za-z]/.test(String.fromCharCode(own)))
    return String.fromCharCode(own)
  return known === null && (value < 0xd800 || value > 0xf8ff) ? String.fromCharCode(value) : ''
}
