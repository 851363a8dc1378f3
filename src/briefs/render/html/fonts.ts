import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

const families = [
  { name: 'Source Serif 4', package: 'source-serif-4' },
  { name: 'Source Sans 3', package: 'source-sans-3' },
] as const
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const

/** `@font-face` rules with the files inside them: only the subsets of which the text has a letter. */
export const fontFaces = (text: string): string => {
  const letters = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0))
  return families
    .flatMap((family) => {
      const ranges = require(`@fontsource-variable/${family.package}/unicode.json`) as Record<string, string>
      return subsets
        .filter((subset) => occurs(ranges[subset] ?? '', letters))
        .map((subset) => face(family, subset, ranges[subset] ?? ''))
    })
    .join('\n')
}

const face = (
  { name, package: folder }: (typeof families)[number],
  subset: string,
  range: string,
): string => {
  const file = require.resolve(`@fontsource-variable/${folder}/files/${folder}-${subset}-wght-normal.woff2`)
  const data = readFileSync(file).toString('base64')
  return (
    `@font-face{font-family:'${name}';font-style:normal;font-display:swap;font-weight:200 900;` +
    `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`
  )
}

/** Whether one of the letters lies in a range as CSS writes it: `U+0000-00FF,U+0131`. */
const occurs = (range: string, letters: ReadonlySet<number>): boolean =>
  range.split(',').some((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16))
    return [...letters].some((letter) => letter >= from && letter <= to)
  })
