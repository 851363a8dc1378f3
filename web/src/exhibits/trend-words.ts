import { formatNumber } from '../core.js'
import { preferences, t } from '../state/preferences.svelte.js'
import type { Trend } from './trend.js'

/** What a reader who cannot see a small drawing needs: where it begins and ends. */
export const trendWords = ({ years, values }: Trend): string => {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, year: years[index] ?? 0 }]))
  const [first, last] = [known.at(0), known.at(-1)]
  if (first === undefined || last === undefined) return ''
  const number = (value: number) => formatNumber(value, Math.abs(value) < 100 ? 2 : 0, preferences.language)
  return t('overview.trend', {
    first: String(first.year),
    last: String(last.year),
    from: number(first.value),
    to: number(last.value),
  })
}
