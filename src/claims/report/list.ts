import { englishSpeaker, type Speaker } from '../messages/speaker.js'
import type { CheckedDocument } from '../checked.js'
import type { Place } from '../documents/document.js'
import { mentionsOf, wordsAt } from './mentioned.js'
import { knownSpot, spotsOf, spotText } from './places.js'
import type { CheckReport } from './report.js'

/** What `--list` can show. */
export const lists = ['quantities', 'claims', 'unread'] as const
export type ListName = (typeof lists)[number]

/**
 * What was recognised in the documents, one row each; a key that a list has not is left out. `at` is the place in
 * words: `12:40`, `p3:12`, `¶14`.
 */
export const reportList = (report: CheckReport, list: ListName, speaker: Speaker = englishSpeaker) => ({
  schema: 'rapport/check-list@1' as const,
  generator: report.generator,
  list,
  documents: report.checked.documents.map((document) => ({
    file: document.file,
    sha256: document.sha256,
    rows: rowsOf(document, list, speaker),
  })),
})

export type ListReport = ReturnType<typeof reportList>
export type ListRow = {
  readonly at: string
  readonly start: number
  readonly end: number
  readonly page?: number
  readonly line?: number
  readonly paragraph?: number
  readonly text: string
  readonly kind?: string
  readonly subject?: string | null
  readonly period?: string | null
  readonly value?: number | null
  readonly unit?: string | null
  readonly low?: number | null
  readonly high?: number | null
  readonly verdict?: string
  readonly why?: string
}

const rowsOf = (document: CheckedDocument, list: ListName, { tell }: Speaker): readonly ListRow[] => {
  const spots = spotsOf(document.document)
  const placed = (place: Place) => {
    const spot = spots(place.start)
    return { at: spotText(spot), ...place, ...knownSpot(spot), text: wordsAt(document, place) }
  }
  switch (list) {
    case 'quantities':
      return mentionsOf(document, 'quantity').map(({ mention: { kind, value, unit, low, high }, place }) => ({
        ...placed(place),
        kind,
        value,
        unit,
        low: finite(low),
        high: finite(high),
      }))
    case 'claims':
      return document.checked.map(({ place, kind, subject, period, quantity, verdict }) => ({
        ...placed(place),
        kind,
        subject,
        period,
        value: quantity?.value ?? null,
        unit: quantity?.unit ?? null,
        verdict,
      }))
    case 'unread':
      return mentionsOf(document, 'unread').map(({ mention: { why }, place }) => ({
        ...placed(place),
        why: tell('report/why-unread', { why }),
      }))
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
