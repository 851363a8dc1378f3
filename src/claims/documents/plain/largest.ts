/** The largest of any number of numbers; `Math.max` takes only as many as fit its arguments. */
export const largest = (numbers: readonly number[], least = 0): number =>
  numbers.reduce((most, number) => Math.max(most, number), least)
