/**
 * Works out the arithmetic that a lineage prints: `742 / 1.06 − 700`, `ln(742 / 1.06) − ln(700)`, `(9 / 4)^(1/2) − 1`.
 * @returns null where the text is no such expression
 */
export const workedOut = (text: string): number | null => {
  const tokens = text.match(/\d+(?:\.\d+)?|ln|[+−/^()]/g) ?? []
  if (tokens.join('') !== text.replaceAll(' ', '')) return null
  let at = 0
  const next = () => tokens[at++] ?? ''
  const sum = (): number => {
    let total = quotient()
    while (tokens[at] === '+' || tokens[at] === '−') total += next() === '+' ? quotient() : -quotient()
    return total
  }
  const quotient = (): number => {
    let value = power()
    while (tokens[at] === '/') {
      next()
      value /= power()
    }
    return value
  }
  const power = (): number => {
    const base = atom()
    if (tokens[at] !== '^') return base
    next()
    return base ** atom()
  }
  const atom = (): number => {
    const token = next()
    if (token === 'ln') return Math.log(atom())
    if (token !== '(') return Number(token)
    const value = sum()
    next()
    return value
  }
  const value = sum()
  return at === tokens.length ? value : null
}
