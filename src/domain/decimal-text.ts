/**
 * The unsigned number `whole.fraction` times ten to the power of `power`, by moving its point: no digit is lost, as
 * doubles would lose it. Zeros before the number and after its places are left out: `0.5`, `1200`.
 * @param whole digits before the point, perhaps none
 * @param fraction digits behind it, perhaps none
 */
export const pointMoved = (whole: string, fraction: string, power: number): string => {
  const digits = `${whole}${fraction}`
  const point = whole.length + power
  const before = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const behind = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits
  const places = behind.replace(/0+$/, '')
  return before.replace(/^0+(?=\d)/, '') + (places === '' ? '' : `.${places}`)
}
