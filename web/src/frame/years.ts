/** A stretch of years, both ends in it. */
export type Span = { readonly first: number; readonly last: number }

/** Stretches in a text of years as the server writes it: `1996–2008, 2010–2020`, `2017`. */
export const spansIn = (text: string | null): Span[] =>
  [...(text ?? '').matchAll(/(\d{4})(?:[–-](\d{4}))?/g)].map(([, first, last]) => ({
    first: Number(first),
    last: Number(last ?? first),
  }))

/** Each year in such a text. */
export const yearsIn = (text: string | null): number[] =>
  spansIn(text).flatMap(({ first, last }) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
  )

/** Stretches laid together, those that touch or overlap as one, in order. */
export const joined = (spans: readonly Span[]): Span[] => {
  const out: Span[] = []
  for (const span of spans.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    const before = out.at(-1)
    if (before !== undefined && span.first <= before.last + 1)
      out[out.length - 1] = { first: before.first, last: Math.max(before.last, span.last) }
    else out.push(span)
  }
  return out
}
