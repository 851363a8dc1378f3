import { z } from 'zod'
import { screeningFilters, sides } from '../../workbench/catalogue-facets.js'

/**
 * The catalogue changes without the lake’s manifest, and holds personal data: its answers are made each time, and no browser or proxy may keep one.
 */
export const privately = (
  body: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
  download?: string,
): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      ...(download !== undefined && {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(download)}`,
      }),
    },
  })

/** A JSON answer that nobody keeps. */
export const privateJson = (value: unknown): Response => privately(JSON.stringify(value))

export const entryId = z.string().max(20).describe('the entry’s id, such as org-7')

/** What a search asks, of whatever gives what was found. */
export const searchInput = {
  q: z.string().max(500).default('').describe('words, all of which must be found'),
  hs: z.string().max(500).optional().describe('only with one of these chapters: 44, 84-85'),
  sector: z.string().max(200).optional().describe('only of this sector: a code of NACE Rev. 2, or words'),
  country: z.string().max(100).optional().describe('only of this country: code or name'),
  side: z
    .enum(sides)
    .optional()
    .describe(
      'only those that say what they offer, or seek; words are then not looked for in the other of the two',
    ),
  screening: z
    .enum(screeningFilters)
    .optional()
    .describe('only those with this result of screening; stale: lists changed since'),
}
