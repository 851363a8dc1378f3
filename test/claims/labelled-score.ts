import type { Checked } from '../../src/claims/checked.js'

type Pair = readonly [number, number]

/** Labels of a document, as `labelled/README.md` describes them. */
export type Labels = {
  readonly file: string
  readonly claims: readonly {
    readonly start: number
    readonly end: number
    readonly text?: string
    readonly kind: string
    readonly value: number | null
    readonly unit: string | null
    readonly period: string | null
    readonly subject: string | null
  }[]
  readonly findings: readonly {
    readonly rule: string
    readonly group: string
    readonly spans: readonly Pair[]
    readonly note: string
    readonly also?: readonly string[]
    /** Needs the lake, or documents given together with it. */
    readonly needs?: string
  }[]
}

/** What was found of what is there, and what is there of what was found. */
export type Score = {
  readonly hit: number
  readonly labelled: number
  readonly right: number
  readonly said: number
}

const overlaps = (a: Pair, b: Pair): boolean => a[0] < b[1] && b[0] < a[1]

export const sum = (scores: readonly Score[]): Score => ({
  hit: scores.reduce((all, { hit }) => all + hit, 0),
  labelled: scores.reduce((all, { labelled }) => all + labelled, 0),
  right: scores.reduce((all, { right }) => all + right, 0),
  said: scores.reduce((all, { said }) => all + said, 0),
})

export const recall = ({ hit, labelled }: Score): number => (labelled === 0 ? 1 : hit / labelled)
export const precision = ({ right, said }: Score): number => (said === 0 ? 1 : right / said)

/** Claims: one that overlaps a labelled one is right, a labelled one that is overlapped was found. */
export const claimScore = (document: Checked['documents'][number], { claims }: Labels): Score => {
  const said = document.checked.map(({ place }): Pair => [place.start, place.end])
  const labelled = claims.map(({ start, end }): Pair => [start, end])
  return {
    hit: labelled.filter((each) => said.some((found) => overlaps(found, each))).length,
    labelled: labelled.length,
    right: said.filter((each) => labelled.some((known) => overlaps(known, each))).length,
    said: said.length,
  }
}

/** Findings: one of the labelled error’s group, or of a rule named in `also`, that touches one of its places. */
export const findingScore = (
  document: Checked['documents'][number],
  { findings }: Labels,
  needs: readonly string[] = [],
): Score => {
  const said = document.findings
  const fits = (found: (typeof said)[number], label: Labels['findings'][number]): boolean =>
    (found.group === label.group || label.also?.includes(found.rule) === true) &&
    found.spans.some(
      (span) =>
        span.document === document.index &&
        label.spans.some((each) => overlaps([span.start, span.end], each)),
    )
  const asked = findings.filter((label) => label.needs === undefined || needs.includes(label.needs))
  return {
    hit: asked.filter((label) => said.some((found) => fits(found, label))).length,
    labelled: asked.length,
    right: said.filter((found) => findings.some((label) => fits(found, label))).length,
    said: said.length,
  }
}
