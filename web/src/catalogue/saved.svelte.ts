/** What was added or changed last, until the entry is left: its page says so. */
export const saved = $state<{ entry: { readonly id: string; readonly how: 'added' | 'changed' } | null }>({
  entry: null,
})
