import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'

const require = createRequire(import.meta.url)

const files = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
]

/**
 * Works out the page of each heading, so that the contents name pages before anybody updates their fields. Text is
 * measured in the fonts that the styles name; a letter they lack is taken for one of average width. The number index,
 * thousands of rows behind the last heading, is left out: nothing refers to pages within it.
 */
export const pageNumbers: PageNumberEstimator = (body, context) => {
  estimator ??= openEstimator()
  const parts: unknown = body['w:body']
  if (!Array.isArray(parts)) return estimator(body, context)
  const index = parts.findLastIndex((part: unknown) => isTable(part))
  const { bookmarks } = estimator({ 'w:body': parts.filter((_, at) => at !== index) }, context)
  return { bookmarks }
}

let estimator: PageNumberEstimator | undefined

/** Reading the fonts takes some 0.2 s: once a process. */
const openEstimator = (): PageNumberEstimator =>
  estimatePageNumbersWith({
    guess: true,
    fonts: files.map((file) => ({ data: readFileSync(require.resolve(`@expo-google-fonts/${file}`)) })),
  })

const isTable = (part: unknown): boolean => typeof part === 'object' && part !== null && 'w:tbl' in part
