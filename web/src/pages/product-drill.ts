import type { Leads } from '../exhibits/context.js'

/** The flow that an exhibit of products is of: `products-import-chapters` → import. */
const flowOf = (exhibit: string): string | null => /^products-(export|import)-/.exec(exhibit)?.[1] ?? null

/**
 * Where rows and tiles of products lead: into their chapter or heading; from a list of subheadings of all chapters into the
 * heading of each. Sections have codes of their own and lead nowhere, nor do subheadings within their heading.
 * @param address the page's address with a flow and a code in place of what it has
 */
export const productLeads =
  (address: (changes: { readonly flow: string; readonly hs: string }) => string): Leads =>
  ({ id }, { product }) => {
    const flow = flowOf(id)
    if (flow === null || product === undefined || id.endsWith('-sections')) return null
    const hs = id.endsWith('-subheadings') ? product.slice(0, 4) : product
    return /^\d\d(\d\d)?$/.test(hs) ? address({ flow, hs }) : null
  }

/** From the chapter down to the code at hand: 27, 2709. */
export const levelsOf = (hs: string | null): string[] =>
  hs === null ? [] : [2, 4, 6].filter((length) => length <= hs.length).map((length) => hs.slice(0, length))

/** A code that a text begins with, as a reader may type it: `HS 27`, `2709`, `27.09`, `270900`; null where it is none. */
export const codeIn = (text: string): string | null => {
  const digits = /^\s*(?:HS\s*)?(\d[\d. ]*)/i.exec(text)?.[1]?.replaceAll(/[. ]/g, '') ?? ''
  if (digits.length < 2) return null
  return digits.length >= 4 ? digits.slice(0, 4) : digits.slice(0, 2)
}
