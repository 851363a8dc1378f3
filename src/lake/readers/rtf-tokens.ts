import { refusal } from '../../domain/problem.js'

/** What the syntax of RTF consists of, in the order of the file. Line ends of the file itself mean nothing and are left out. */
export type RtfTokens = {
  readonly open: () => void
  readonly close: () => void
  /** A byte of text, as it stands or escaped (`\'e8`, `\{`), in the code page of where it stands. */
  readonly byte: (byte: number) => void
  /** A backslash and one character that is no letter: `\~`, `\*`; a line end is `\n`. */
  readonly symbol: (character: string) => void
  /** A backslash and a word in letters, with its number where it has one: `\par`, `\u-3913`. */
  readonly word: (word: string, number: number | null) => void
}

/** Takes a file in pieces; `ended` is asked at its end, and is false where the syntax is torn. */
export type RtfSyntax = {
  readonly write: (chunk: Uint8Array) => void
  readonly ended: () => boolean
}

/** Beyond these a control word is a mistake: the specification allows 32 letters and ten digits. */
const limits = { word: 32, digits: 10 }

const backslash = 0x5c
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/**
 * Cuts RTF into its tokens (Microsoft, Rich Text Format Specification 1.9.1, “Basic entities”). Holds one control word.
 * The data of `\bin` are passed over.
 * @throws Refusal `input-format` for what is not the syntax of RTF
 */
export const rtfSyntax = (file: string, tokens: RtfTokens): RtfSyntax => {
  let mode: 'text' | 'escape' | 'word' | 'hex' | 'binary' = 'text'
  let [word, digits, hex] = ['', '', '']
  let toPass = 0
  const refuse = (message: string) => refusal('input-format', message, { place: { file } })

  const endWord = (): void => {
    mode = 'text'
    const number = /\d/.test(digits) ? Number(digits) : null
    if (word === 'bin' && number !== null && number > 0) {
      mode = 'binary'
      toPass = number
    } else tokens.word(word, number)
  }

  const inText = (byte: number): void => {
    if (byte === backslash) mode = 'escape'
    else if (byte === 0x7b) tokens.open()
    else if (byte === 0x7d) tokens.close()
    else if (byte !== 0x0a && byte !== 0x0d) tokens.byte(byte)
  }

  const inEscape = (byte: number): void => {
    mode = 'text'
    if (isLetter(byte)) {
      mode = 'word'
      word = String.fromCharCode(byte)
      digits = ''
    } else if (byte === 0x27) {
      mode = 'hex'
      hex = ''
    } else if (byte === backslash || byte === 0x7b || byte === 0x7d) tokens.byte(byte)
    else tokens.symbol(byte === 0x0d ? '\n' : String.fromCharCode(byte))
  }

  const inWord = (byte: number): void => {
    if (digits === '' && isLetter(byte)) word += String.fromCharCode(byte)
    else if (isDigit(byte) || (digits === '' && byte === 0x2d)) digits += String.fromCharCode(byte)
    else {
      const isMinus = digits === '-'
      endWord()
      if (isMinus) tokens.byte(0x2d)
      if (byte === 0x20 && !isMinus) return
      step(byte)
      return
    }
    if (word.length > limits.word || digits.length > limits.digits)
      throw refuse(`“\\${word}${digits}” is no control word of RTF.`)
  }

  const inHex = (byte: number): void => {
    hex += String.fromCharCode(byte)
    if (!/^[\da-f]+$/i.test(hex))
      throw refuse(`“\\'${JSON.stringify(hex).slice(1, -1)}” is no character in RTF.`)
    if (hex.length < 2) return
    mode = 'text'
    tokens.byte(Number.parseInt(hex, 16))
  }

  const inBinary = (byte: number): void => {
    if (toPass > 0) toPass -= 1
    else {
      mode = 'text'
      step(byte)
    }
  }

  const steps = { text: inText, escape: inEscape, word: inWord, hex: inHex, binary: inBinary }
  const step = (byte: number): void => steps[mode](byte)
  return {
    write: (chunk) => {
      for (const byte of chunk) step(byte)
    },
    ended: () => mode === 'text',
  }
}
