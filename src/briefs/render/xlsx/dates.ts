import type { Cell } from './sheet.js'

/** Days since 30 December 1899, which is how a workbook counts them; of no time zone. */
export const dayNumber = (isoDay: string): number =>
  Math.round((Date.parse(isoDay.slice(0, 10)) - Date.UTC(1899, 11, 30)) / 86_400_000)

/** A day as a date that can be sorted and counted with. */
export const dateCell = (isoDay: string): Cell => ({ value: dayNumber(isoDay), format: 'yyyy-mm-dd' })
