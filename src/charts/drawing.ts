import type { ChartOption } from './option.js'
import type { Colour } from './palette.js'

/** An option with the size in pixels it was laid out for; label places are computed for exactly this size. */
export type Drawing = { readonly option: ChartOption; readonly width: number; readonly height: number }

/** Size in pixels. What is left out is chosen by the chart: 720 wide, as high as its content asks. */
export type Size = { readonly width?: number; readonly height?: number }

/** A value as the reader's language prints it, without unit. Called while building; only the text enters the option. */
export type Format = (value: number) => string

/**
 * Whose line or bar it is: it decides the colour, which follows a country through every page. `mirror` is the
 * partner's record of the reporter's flow: the partner's colour, dashed.
 */
export type Role = 'reporter' | 'partner' | 'total' | 'mirror' | 'other'

const colours: Readonly<Record<Role, Colour>> = {
  reporter: 'reporter',
  partner: 'partner',
  total: 'ink',
  mirror: 'partner',
  other: 'other',
}

/** The colour of a role's lines and bars. */
export const roleColour = (role: Role): Colour => colours[role]

/** The colour of a role's text: grey lines are too pale for letters. */
export const roleTextColour = (role: Role): Colour => (role === 'other' ? 'muted' : colours[role])
