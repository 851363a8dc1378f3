/** Revisions of the Harmonized System in the order of UN Comtrade's codes H0 to H6. */
const revisions = ['1992', '1996', '2002', '2007', '2012', '2017', '2022'] as const

/**
 * The classification a publisher's name means: `HS22`, `H6`, `HS6`, `HS 2022`, `SITC Rev. 4`, `S4`, `BEC5`, `CN 2024`.
 * @returns null for what is no classification, or none with a revision
 */
export const classificationOf = (text: string): string | null => {
  const name = text
    .trim()
    .toUpperCase()
    .replace(/REV(?:ISION)?\.?/, '')
    .replaceAll(/[^A-Z0-9]/g, '')
  const [, hs = ''] = /^HS?(\d|\d\d|\d{4})$/.exec(name) ?? []
  if (hs.length === 1) return revisions[Number(hs)] === undefined ? null : `HS${revisions[Number(hs)]}`
  if (hs !== '') {
    const found = revisions.find((year) => year.endsWith(hs))
    return found === undefined ? null : `HS${found}`
  }
  const [, sitc] = /^S(?:ITC)?([1-4])$/.exec(name) ?? []
  const [, bec] = /^B(?:EC)?([45])$/.exec(name) ?? []
  const [, cn] = /^CN((?:19|20)\d\d)$/.exec(name) ?? []
  if (sitc) return `SITC${sitc}`
  if (bec) return `BEC${bec}`
  return cn ? `CN${cn}` : null
}

/** UN Comtrade's and its users' names of the revisions of HS, each with ours. */
export const revisionNames: readonly (readonly [name: string, means: string])[] = revisions.flatMap(
  (year, index) => [
    [`H${index}`, `HS${year}`] as const,
    [`HS${year.slice(2)}`, `HS${year}`] as const,
    [`HS${year}`, `HS${year}`] as const,
  ],
)

const shapes: readonly (readonly [RegExp, RegExp])[] = [
  [/^HS/, /^(?:\d{2}|\d{4}|\d{6})$/],
  [/^CN/, /^(?:\d{2}|\d{4}|\d{6}|\d{8})$/],
  [/^SITC/, /^[\dX]{1,5}$/],
  [/^BEC/, /^\d{1,6}$/],
]

/**
 * A code as it is kept: without the dots and spaces it is printed with, with the zero that a spreadsheet drops (codes
 * of the Harmonized System and of the Combined Nomenclature have an even number of digits).
 * @returns null for what is no code of that classification
 */
export const codeIn = (classification: string, text: string): string | null => {
  const bare = text.trim().replaceAll(/[\s.]/g, '')
  const isPaired = /^(?:HS|CN)/.test(classification)
  const code = isPaired && /^[1-9]\d*$/.test(bare) && bare.length % 2 === 1 ? `0${bare}` : bare
  return shapes.some(([name, shape]) => name.test(classification) && shape.test(code)) ? code : null
}
