import type { InputHead } from '../../lake/source.js'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The day SIPRI made a file on, from the lines above its table: `Data generated: 18 May 2026 2:29:20 PM`. */
export const generatedOn = (head: Readonly<Record<string, string>>): string | null => {
  for (const line of Object.values(head)) {
    const said = /generated:\s*(.+)$/i.exec(line)?.[1] ?? ''
    const iso = /^(\d{4}-\d\d-\d\d)\b/.exec(said)?.[1]
    if (iso !== undefined) return iso
    const words = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})\b/.exec(said)
    const month = months.indexOf((words?.[2] ?? '').toLowerCase()) + 1
    if (words !== null && month > 0)
      return `${words[3]}-${String(month).padStart(2, '0')}-${words[1]?.padStart(2, '0')}`
  }
  return null
}

/** The newest day that the files state. */
export const newestOf = (files: readonly InputHead[]): string | null =>
  files
    .flatMap(({ head }) => generatedOn(head) ?? [])
    .toSorted()
    .at(-1) ?? null
