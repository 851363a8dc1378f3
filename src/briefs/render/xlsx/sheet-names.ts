import { cutTo, xmlText } from './safe-text.js'

/** The most letters of a sheet’s name, in UTF-16 code units. */
const most = 31

/**
 * Names of sheets that every spreadsheet program takes: up to 31 letters, none of `\ / ? * [ ] :`, no apostrophe at
 * either end, not “History”, unique whatever the case. A title too long is cut at a word.
 * @param titles in the order of the sheets; equal ones get a number
 */
export const sheetNames = (titles: readonly string[]): string[] => {
  const taken = new Set(['history'])
  return titles.map((title) => {
    const name = unused(legal(title), taken)
    taken.add(folded(name))
    return name
  })
}

/** Names are compared without case, and without what looks the same in another form of Unicode. */
const folded = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase()

const legal = (title: string): string => {
  const plain = trimmed(
    xmlText(title)
      .normalize('NFC')
      .replace(/[\\/?*[\]:\p{C}]/gu, ' ')
      .replace(/\s+/gu, ' '),
  )
  return plain === '' ? '–' : shortened(plain, most)
}

const trimmed = (text: string): string => text.replace(/^['\s]+|['\s]+$/gu, '')

/** Cut at the last word that fits, or within the first where it does not; `…` says so. */
const shortened = (text: string, room: number): string => {
  if (text.length <= room) return text
  const cut = cutTo(text, room - 1)
  const space = text[cut.length] === ' ' ? cut.length : cut.lastIndexOf(' ')
  return `${(space > room / 2 ? cut.slice(0, space) : cut).replace(/['\s,;–-]+$/u, '')}…`
}

const unused = (name: string, taken: ReadonlySet<string>): string => {
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : ` (${count})`
    const candidate = shortened(name, most - end.length) + end
    if (!taken.has(folded(candidate))) return candidate
  }
}
