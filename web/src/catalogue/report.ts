import type { CatalogueFindings, CatalogueImport, CatalogueShow, ImportStep } from '../core.js'
import type { MessageId } from '../messages/message.js'

type Outcome = CatalogueImport['rows'][number]['outcome']

/** In this order: what has to be done something about comes first. */
export const outcomes = ['error', 'duplicate', 'change', 'add'] as const satisfies readonly Outcome[]

/** The page lists so many rows of a kind; the file has all. */
export const mostListed = 200

/** How many organisations an import would bring or change. */
export const bringing = ({ counts }: Pick<CatalogueImport, 'counts'>): number => counts.add + counts.change

type Kept = NonNullable<CatalogueShow['entry']['screened']>['findings'][number]
type Live = CatalogueFindings['findings'][number]

/** A finding as it was kept when the entry was screened, as the lists have it now, or both. */
export type SeenFinding = { readonly key: string; readonly kept: Kept | null; readonly live: Live | null }

/** Findings that were kept, each with what the list says now; then those that came since. */
export const seenFindings = (kept: readonly Kept[], live: readonly Live[]): readonly SeenFinding[] => [
  ...kept.map((each) => ({
    key: each.entry,
    kept: each,
    live: live.find(({ entry }) => entry === each.entry) ?? null,
  })),
  ...live
    .filter(({ entry }) => kept.every((each) => each.entry !== entry))
    .map((each) => ({ key: each.entry, kept: null, live: each })),
]

/** A line of the table of a contact: one datum. */
export type Datum = { readonly kind: 'person' | 'role' | 'email' | 'phone'; readonly text: string }

/** Each datum of a contact by itself, in the order in which they are read. */
export const dataOf = ({
  person,
  role,
  emails,
  phones,
}: CatalogueShow['entry']['organisation']['contacts'][number]): readonly Datum[] => [
  ...(person === null ? [] : [{ kind: 'person', text: person } as const]),
  ...(role === null ? [] : [{ kind: 'role', text: role } as const]),
  ...emails.map((text) => ({ kind: 'email', text }) as const),
  ...phones.map((text) => ({ kind: 'phone', text }) as const),
]

/** Whether a job that was cancelled had written anything: before `writing` an import changes nothing. */
export const hadWritten = (note: string | undefined): boolean => note === 'writing' || note === 'screening'

/** The row of the same import that a row is like: `row 3`, with its file before it where there are several; null for an entry. */
export const rowIn = (of: string): number | null => {
  const [, row] = /(?:^| )row (\d+)$/.exec(of) ?? []
  return row === undefined ? null : Number(row)
}

/** What an import changes of an entry, by the word for it. */
const changeWords = {
  name: 'catalogue.name',
  aliases: 'catalogue.aliases',
  country: 'catalogue.country',
  address: 'catalogue.address',
  register: 'catalogue.register',
  taxNumber: 'catalogue.tax',
  sector: 'catalogue.sector',
  chapters: 'catalogue.chapters',
  offers: 'catalogue.offers',
  seeks: 'catalogue.seeks',
  languages: 'catalogue.languages',
  contacts: 'catalogue.contacts',
  links: 'catalogue.links',
  verifiedOn: 'catalogue.verified',
  note: 'catalogue.note',
  source: 'catalogue.origin',
} as const satisfies Readonly<Record<keyof CatalogueShow['entry']['organisation'], MessageId>>

/** The word for a key of an organisation; null for one that is not known. */
export const changeWord = (key: string): MessageId | null =>
  Object.entries(changeWords).find(([name]) => name === key)?.[1] ?? null

const stepWords = {
  reading: 'catalogue.step.reading',
  comparing: 'catalogue.step.comparing',
  writing: 'catalogue.step.writing',
  screening: 'catalogue.step.screening',
} as const satisfies Readonly<Record<ImportStep, MessageId>>

/** The words for what a job of the catalogue is at; null for what is none of its steps. */
export const stepWord = (note: string): MessageId | null =>
  Object.entries(stepWords).find(([step]) => step === note)?.[1] ?? null
