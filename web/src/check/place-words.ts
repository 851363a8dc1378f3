import { t } from '../state/preferences.svelte.js'

/** Where something stands, as a reader of the file finds it: `page 3, line 12`. */
export const placeWords = ({
  page,
  line,
  paragraph,
}: {
  readonly page?: number | undefined
  readonly line?: number | undefined
  readonly paragraph?: number | undefined
}): string =>
  [
    ...(page === undefined ? [] : [t('check.page', { page: String(page) })]),
    ...(line === undefined ? [] : [t('check.line', { line: String(line) })]),
    ...(paragraph === undefined ? [] : [t('check.paragraph', { paragraph: String(paragraph) })]),
  ].join(', ')
