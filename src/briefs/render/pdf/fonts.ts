import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { glyphsOf } from './glyphs.js'

const require = createRequire(import.meta.url)

const files = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
]

/** The fonts of printed briefs and of the texts in their charts, and the letters that all of them have. */
export type PdfFonts = { readonly blobs: readonly Buffer[]; readonly letters: ReadonlySet<number> }

export const loadFonts = (): PdfFonts => {
  const blobs = fontFiles().map((file) => readFileSync(file))
  const [first = new Set<number>(), ...others] = blobs.map(glyphsOf)
  return { blobs, letters: new Set([...first].filter((letter) => others.every((each) => each.has(letter)))) }
}

/** Where the fonts lie. @throws Error when their packages are not installed */
export const fontFiles = (): string[] => files.map((file) => require.resolve(`@expo-google-fonts/${file}`))
