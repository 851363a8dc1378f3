/** A month `2022-03` some months earlier or later. */
export const monthsFrom = (month: string, offset: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + offset
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

export const rollingForms = ['twelve-months', 'year-to-date'] as const
export type RollingForm = (typeof rollingForms)[number]

/** The months a value adds up: the twelve that end with the month, or those from January on; in order. */
export const monthsAdded = (month: string, form: RollingForm): string[] => {
  const count = form === 'twelve-months' ? 12 : Number(month.slice(5))
  return Array.from({ length: count }, (_, index) => monthsFrom(month, index - count + 1))
}
