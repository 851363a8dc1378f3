/**
 * Advance widths of Source Sans 3 Regular in hundredths of an em, read from the font's own table. Charts are laid out
 * on a server that has no canvas, and ECharts would take every Cyrillic letter for a full em.
 */
const widths: readonly (readonly [number, string])[] = [
  [20, ' \u00a0'],
  [24, '|'],
  [25, "',.:;ij·’‘ìíîïіїј"],
  [26, 'IlІЇ'],
  [30, '!f()[]{}-'],
  [34, 't/\\r'],
  [42, 'гѓ*sšѕ'],
  [44, '"?z«»“”„žxх'],
  [46, 'cçčćзстэєvyуў'],
  [48, 'JY–ЈFLь'],
  [50, '#$+0123456789<=>^_aegk~×−àáâäèéêë€ЃГаекѐёќXЎУХвч'],
  [53, 'VяESŠЀЁЅЕдлATZ`houÄòóôöùúûüŽАТбоћ'],
  [56, 'bnñЗпdpqđнрцђџCPRČĆЄРСЭийѝ'],
  [59, 'KßЌБКЬЯBВЧъ'],
  [63, '&DGЛмĐДЦ'],
  [65, 'HNUÜЏНПOQÖЍИЙО'],
  [69, 'ыЂжЋ'],
  [73, 'wЪMМФфюљшщњ'],
  [82, 'W—Ы%mЖ@'],
  [90, 'ШЩ№ЉЮЊ…'],
  [119, '‰'],
]
const widthOf = new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])))

/** Width in pixels of one line of text in Source Sans 3; semibold runs some 4 % wider than regular. */
export const textWidth = (text: string, fontSize: number, bold = false): number => {
  let hundredths = 0
  for (const letter of text) hundredths += widthOf.get(letter) ?? (letter >= '\u2e80' ? 100 : 60)
  return (hundredths / 100) * fontSize * (bold ? 1.04 : 1)
}

/** Cuts a text to a width, with an ellipsis where something was left out. */
export const shorten = (text: string, width: number, fontSize: number): string => {
  if (textWidth(text, fontSize) <= width) return text
  const letters = [...text]
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, fontSize) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Breaks a text at spaces into at most `lines` lines of a width; the last one ends in an ellipsis if it must. */
export const wrap = (text: string, width: number, fontSize: number, lines: number): string[] => {
  const done: string[] = []
  let line = ''
  const words = text.split(/\s+/)
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, fontSize) <= width) line = longer
    else if (done.length === lines - 1)
      return [...done, shorten(`${line} ${words.slice(index).join(' ')}`, width, fontSize)]
    else {
      done.push(shorten(line, width, fontSize))
      line = word
    }
  }
  return [...done, shorten(line, width, fontSize)]
}
