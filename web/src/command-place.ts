/**
 * The place of the workbench that does what a command of the terminal does: `rapport pull comtrade --dyad SRB-RUS` is done on
 * the page of the source, its form filled in. Null where no page does it.
 */
export const placeOfCommand = (command: string): string | null => {
  const [name, verb, source = '', ...rest] = command.trim().split(/\s+/)
  if (name === 'rapport' && verb === 'catalogue' && source === 'import') return '/catalogue?view=import'
  if (name !== 'rapport' || !/^[a-z][a-z0-9-]*$/.test(source)) return null
  if (verb === 'import') return `/sources/${source}`
  if (verb !== 'pull') return null
  const given = rest.flatMap((word, index): [string, string][] => {
    const option = /^--(dyad|years|products|monthly)$/.exec(word)?.[1]
    if (option === undefined) return []
    return option === 'monthly' ? [['monthly', 'true']] : [[option, rest[index + 1] ?? '']]
  })
  const query = new URLSearchParams(given)
  return `/sources/${source}${query.size === 0 ? '' : `?${query}`}`
}
