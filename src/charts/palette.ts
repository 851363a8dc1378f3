/** A colour on light paper and the one that takes its place on dark paper. */
export type Tint = { readonly light: string; readonly dark: string }

const tint = (light: string, dark: string): Tint => ({ light, dark })

/**
 * The colours of every format. Text colours reach 4.5:1 on their paper. Reporter and partner differ in lightness
 * too (by some 18 steps of L*), so that they stay apart in grey print and for colour-blind readers.
 * Each light hex occurs once: `themedSvg` recognises a colour by it.
 */
export const palette = {
  paper: tint('#fbfaf7', '#16171a'),
  ink: tint('#1c1b19', '#e8e6e1'),
  muted: tint('#5f5c56', '#a8a49b'),
  other: tint('#8c8880', '#85817a'),
  rule: tint('#d8d4cb', '#3a3b3f'),
  accent: tint('#8a2846', '#e08aa5'),
  reporter: tint('#1d4480', '#6d97dc'),
  partner: tint('#a3600b', '#e6b35c'),
  category1: tint('#b9cbe6', '#2f4a75'),
  category2: tint('#ecd3a4', '#6a4d1c'),
  category3: tint('#bfd8c2', '#34573a'),
  category4: tint('#e3bfc4', '#6d3742'),
  category5: tint('#cfc3e0', '#4b3f6b'),
  category6: tint('#b8dad9', '#24555a'),
  category7: tint('#e6c8ae', '#6b452b'),
  category8: tint('#d5d8a8', '#525624'),
  category9: tint('#cfcac0', '#4a4843'),
  category10: tint('#d9bfd6', '#5b3d5a'),
} as const satisfies Record<string, Tint>

export type Colour = keyof typeof palette

/** The light hex of a colour: what stands in an option. */
export const hex = (colour: Colour): string => palette[colour].light

/** Backgrounds for kinds of things (sections of goods): ink is legible on each, neighbours differ in hue. */
export const categories = [
  'category1',
  'category2',
  'category3',
  'category4',
  'category5',
  'category6',
  'category7',
  'category8',
  'category9',
  'category10',
] as const satisfies readonly Colour[]
