/** The page on which a job is seen with what came of it; null where its list entry is all there is. */
export const placeOfJob = ({
  id,
  kind,
  title,
}: {
  readonly id: string
  readonly kind: string
  readonly title: string
}): string | null => {
  const job = encodeURIComponent(id)
  if (kind === 'check') return `/check/${job}`
  if (kind === 'screen-batch') return `/screen/${job}`
  if (kind === 'catalogue-import') return `/catalogue?view=import&job=${job}`
  if (kind === 'catalogue-screen') return `/catalogue?job=${job}`
  if (kind === 'briefs') {
    const dyad = /\b([A-Z]{2,5}-[A-Z]{2,5})\b/.exec(title)?.[1]
    return `/brief?${new URLSearchParams({ ...(dyad !== undefined && { dyad }), job: id })}`
  }
  // A title names the source after the verb, a snapshot begins with its source's name.
  const word = /^\S+ (\S+)/.exec(title)?.[1] ?? ''
  if (kind === 'import' || kind === 'pull') return `/sources/${word}?job=${job}`
  return kind === 'forget' ? `/sources/${word.replace(/-[0-9a-f]+$/, '')}?job=${job}` : null
}
