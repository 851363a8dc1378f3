import { hsSections } from '../../messages/hs-sections.js'

/** How much of a code a list covers: all of it, or a part. */
export type Covered = 'whole' | 'part'

/** What a list says of a code of a flow; null where it does not touch it. */
export type Cover = (code: string) => Covered | null

/** A code of a list: partial where only some of its goods are listed (“ex”). */
export type ListedCode = { readonly product: string; readonly partial: boolean }

/**
 * A code without the digits that divide nothing: where a subheading is not divided, the Combined Nomenclature and the
 * TN VED write zeros behind its six digits (Council Regulation (EEC) No 2658/87, Article 3), so that 85176200 is all
 * of 851762.
 */
export const bareCode = (code: string): string => {
  let bare = code
  while (bare.length > 6 && bare.endsWith('00')) bare = bare.slice(0, -2)
  return bare
}

/** The codes that a code stands below, itself among them: 85176290 is below 85, 8517 and 851762. */
const upwards = (code: string): string[] =>
  Array.from({ length: Math.floor(code.length / 2) }, (_, index) => code.slice(0, 2 * (index + 1)))

/**
 * What listed codes say of a code of the same edition. A code is covered whole where a listed code that is not
 * partial is the code or stands above it; in part where a partial one does, or where a listed code stands below it.
 * A heading that is not divided (854800 below 8548) is its only subheading.
 */
export const coverOf = (listed: readonly ListedCode[]): Cover => {
  const whole = new Set<string>()
  const partly = new Set<string>()
  const above = new Set<string>()
  for (const { product, partial } of listed) {
    const code = bareCode(product)
    if (partial) partly.add(code)
    else whole.add(code)
    if (!partial && code.length === 6 && code.endsWith('00')) whole.add(code.slice(0, 4))
    for (const each of upwards(code)) above.add(each)
  }
  return (code) => {
    const bare = bareCode(code)
    const line = upwards(bare)
    if (line.some((each) => whole.has(each))) return 'whole'
    return above.has(bare) || line.some((each) => partly.has(each)) ? 'part' : null
  }
}

/** What several lists together say: whole where one covers the code whole. */
export const together =
  (covers: readonly Cover[]): Cover =>
  (code) => {
    let found: Covered | null = null
    for (const cover of covers) {
      const each = cover(code)
      if (each === 'whole') return each
      found ??= each
    }
    return found
  }

/** Of several parts: all covered whole, some covered at all, or none. */
export const coverOfParts = (parts: readonly (Covered | null)[]): Covered | null => {
  if (parts.length > 0 && parts.every((each) => each === 'whole')) return 'whole'
  return parts.some((each) => each !== null) ? 'part' : null
}

/**
 * The cover of codes above the subheadings, from the subheadings that an edition has: a chapter is covered whole where
 * all of them are. Codes of six digits and more are left to `cover`.
 * @param subheadings the edition's codes of six digits; with none the cover stays as it is
 */
export const rolledUp = (subheadings: readonly string[]): ((cover: Cover) => Cover) => {
  const below = new Map<string, string[]>()
  for (const code of subheadings)
    for (const above of [code.slice(0, 2), code.slice(0, 4)]) {
      const known = below.get(above)
      if (known === undefined) below.set(above, [code])
      else known.push(code)
    }
  return (cover) => (code) => {
    if (code.length >= 6) return cover(code)
    const parts = below.get(code)
    if (parts === undefined) return cover(code)
    return coverOfParts(parts.map(cover)) ?? (cover(code) === null ? null : 'part')
  }
}

/** The chapters of a section of the HS; none of what is no section. */
export const chaptersOf = (section: string): string[] => {
  const found = hsSections[section]
  if (found === undefined || found.roman === null) return []
  const [from, to] = [Number(found.from), Number(found.to)]
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0')).filter(
    (chapter) => chapter !== '77', // reserved: it has no goods
  )
}

/** The cover of sections, from that of their chapters. */
export const ofSections =
  (cover: Cover): Cover =>
  (section) =>
    coverOfParts(chaptersOf(section).map(cover))

/**
 * True of a code that names no goods (9999, the section 99, chapters 98 and 99 of national lists): what is behind it
 * may be listed or not, and nothing can be matched.
 */
export const isUnspecified = (code: string, level: number): boolean =>
  level === 1 ? chaptersOf(code).length === 0 : !/^\d/.test(code) || /^(?:98|99|00)/.test(code)
