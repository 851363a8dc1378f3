import { z } from 'zod'

/** A flow of goods as UN Comtrade uses the word, seen from the reporter. */
export const Flow = z.enum(['export', 'import'])
export type Flow = z.infer<typeof Flow>

export const opposite = (flow: Flow): Flow => (flow === 'export' ? 'import' : 'export')

/**
 * Whose record of a flow is read: the reporter's own books, its partner's (`mirror`), one that a source has
 * already reconciled, or what a cited document states.
 */
export const records = ['own', 'mirror', 'reconciled', 'document'] as const
export type FlowRecord = (typeof records)[number]

/** Level of a classification: 0 total, 1 section, then the number of digits. */
export type Level = 0 | 1 | 2 | 4 | 6 | 8
