const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const

export type Paint = (colour: keyof typeof codes, text: string) => string

/** Colours text, or leaves it as it is where colour is off. */
export const painter =
  (on: boolean): Paint =>
  (colour, text) =>
    on ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text

/** Colour only on a terminal, and not where the user said no. */
export const wantsColour = (
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
  refused: boolean,
): boolean => stream.isTTY === true && !refused && !env['NO_COLOR'] && env['TERM'] !== 'dumb'

/** Characters that a terminal obeys or that turn the direction of writing: controls, and the bidi overrides. */
const steering = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Text from data without what could steer the reader's terminal; line breaks stay. */
export const harmless = (text: string): string =>
  text.replace(steering, (each) => (each === '\n' ? each : each === '\t' ? ' ' : '\ufffd'))
