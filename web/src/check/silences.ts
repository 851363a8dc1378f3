import type { Finding } from './report.js'

/** A finding, or a rule, that is not to be reported for one document, and why. */
export type Silence = {
  readonly rule: string
  /** Words that stand at the place; null for every place of the document. */
  readonly text: string | null
  readonly reason: string
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The words a finding stands at, as a silence names them; null where it stands at none. */
export const wordsOf = ({ spans }: Pick<Finding, 'spans'>): string | null => {
  const words = oneLine(spans[0]?.text ?? '')
  return words === '' ? null : words
}

/** The silence of a list that a finding falls under. */
export const silenceOf = (
  finding: Pick<Finding, 'rule' | 'spans'>,
  silences: readonly Silence[],
): Silence | null =>
  silences.find(({ rule, text }) => rule === finding.rule && (text === null || text === wordsOf(finding))) ??
  null

/**
 * The entry of `.rapport.yaml` that says the same on the command line. A JSON string is a YAML string in double quotes, so
 * that no character of the words can mean anything.
 */
export const silencesYaml = (file: string, silences: readonly Silence[]): string =>
  ['check:', '  silence:', ...silences.flatMap((silence) => entry(file, silence))].join('\n') + '\n'

const entry = (file: string, { rule, text, reason }: Silence): string[] => [
  `    - rule: ${rule}`,
  `      file: ${JSON.stringify(anywhere(file))}`,
  ...(text === null ? [] : [`      text: ${JSON.stringify(text)}`]),
  `      reason: ${JSON.stringify(oneLine(reason))}`,
]

/** A `file` of a silence is a pattern from the folder of `.rapport.yaml`, which the browser does not know: any folder. */
const anywhere = (name: string): string => `**/${name.replaceAll('*', '?')}`

/** Documents whose silences are kept; the ones changed last. */
const mostDocuments = 100
const key = 'rapport.silences'

type Kept = readonly (readonly [sha256: string, silences: readonly Silence[]])[]

const isSilence = (value: unknown): value is Silence => {
  if (typeof value !== 'object' || value === null) return false
  const { rule, text, reason } = value as Partial<Record<keyof Silence, unknown>>
  return typeof rule === 'string' && (text === null || typeof text === 'string') && typeof reason === 'string'
}

/** What a text of the storage holds; nothing of what is not as it was kept. */
export const keptIn = (text: string | null): Kept => {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    if (!Array.isArray(value)) return []
    return value.flatMap((each: unknown): Kept => {
      if (!Array.isArray(each)) return []
      const [sha256, silences]: unknown[] = each
      return typeof sha256 === 'string' && Array.isArray(silences)
        ? [[sha256, silences.filter(isSilence)]]
        : []
    })
  } catch {
    return []
  }
}

type Shelf = {
  readonly getItem: (name: string) => string | null
  readonly setItem: (name: string, value: string) => void
}

/** The browser's storage, by a name that Node knows too. */
const shelf = (): Shelf => {
  const { localStorage: found } = globalThis as { readonly localStorage?: Shelf }
  if (found === undefined) throw new Error('no storage here')
  return found
}

/** The silences of a document in this browser, by the hash of its bytes: another version is another document. */
export const readSilences = (sha256: string): readonly Silence[] => {
  try {
    return keptIn(shelf().getItem(key)).find(([each]) => each === sha256)?.[1] ?? []
  } catch {
    return [] // storage is forbidden: nothing was kept
  }
}

/** Keeps the silences of a document. @returns whether they will be there later */
export const keepSilences = (sha256: string, silences: readonly Silence[]): boolean => {
  try {
    const others = keptIn(shelf().getItem(key)).filter(([each]) => each !== sha256)
    const next: Kept = silences.length === 0 ? others : [[sha256, silences], ...others]
    shelf().setItem(key, JSON.stringify(next.slice(0, mostDocuments)))
    return true
  } catch {
    return false // storage is forbidden or full: they last as long as the page
  }
}
