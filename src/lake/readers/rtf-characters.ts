/** Control words and symbols that stand for a character. A hyphen or a space that does not break is one like any other. */
export const namedCharacters: ReadonlyMap<string, string> = new Map([
  ['~', ' '],
  ['_', '-'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['endash', '–'],
  ['emdash', '—'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
])

/** The code pages that RTF names by number and that are not called `windows-<number>`. */
const codePages: Readonly<Record<number, string>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  65001: 'utf-8',
}

/** The code pages of fonts’ character sets; those of 0, 1 and 2 (ANSI, default, symbols) are the document’s. */
const charsets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** The code page that a font’s `\fcharset` names; undefined where it is the document’s. */
export const codePageOfCharset = (charset: number): number | undefined => charsets[charset]

/** What the words of a document’s beginning say of its code page: `\ansi`, `\mac`, `\pc`, `\pca`. */
export const codePageOfFamily: ReadonlyMap<string, number> = new Map([
  ['ansi', 1252],
  ['mac', 10000],
  ['pc', 437],
  ['pca', 850],
])

export type Decoder = InstanceType<typeof TextDecoder>

/**
 * Reads the bytes of a code page, strictly.
 * @returns null for a code page that is not known here
 */
export const decoderOf = (codePage: number): Decoder | null => {
  try {
    return new TextDecoder(codePages[codePage] ?? `windows-${codePage}`, { fatal: true, ignoreBOM: true })
  } catch {
    return null
  }
}
