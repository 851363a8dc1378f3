import { Readable } from 'node:stream'
import { z } from 'zod'
import {
  addOrganisation,
  changeOrganisation,
  eraseOrganisation,
  namedCells,
} from '../../workbench/catalogue.js'
import { withUpload } from '../../workbench/catalogue-import.js'
import { decideOn } from '../../workbench/catalogue-decide.js'
import { searchFilter } from '../../workbench/catalogue-filter.js'
import {
  catalogueStatus,
  exportCatalogue,
  letGo,
  searchCatalogue,
  showOrganisation,
} from '../../workbench/catalogue-read.js'
import { verdicts } from '../../workbench/screen-decisions.js'
import { endpoint, type Endpoint } from '../endpoint.js'
import { flag } from '../inputs.js'

/*
 * The catalogue changes without the lake’s manifest, and holds personal data: its answers are made each time, and no browser or proxy may keep one.
 */
const privately = (body: string, type = 'application/json', download?: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      ...(download !== undefined && { 'content-disposition': `attachment; filename="${download}"` }),
    },
  })
const json = (value: unknown): Response => privately(JSON.stringify(value))

const id = z.string().max(20).describe('the entry’s id, such as org-7')
const cells = z
  .record(z.string().max(100), z.string().max(20_000))
  .describe(
    'what is given, by the headings of `rapport catalogue template`; further contacts as contact_2_person',
  )
const reason = z.string().max(1000)
const by = z.string().min(1).max(200).optional().describe('who decides; else the user who serves')

const search = endpoint({
  id: 'catalogue',
  method: 'get',
  path: '/api/catalogue',
  summary: 'Organisations of the partner catalogue by words in any of the languages and scripts; without words all of them.',
  input: z.object({
    q: z.string().max(500).default('').describe('words, all of which must be found'),
    hs: z.string().max(500).optional().describe('only with one of these chapters: 44, 84-85'),
    sector: z.string().max(200).optional().describe('only of this sector: a code of NACE Rev. 2, or words'),
    country: z.string().max(100).optional().describe('only of this country: code or name'),
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe('how many are given at most'),
  }),
  gives: { json: 'catalogue' },
  example: '/api/catalogue',
  run: async ({ folder }, { q, limit, ...filter }) =>
    json(await searchCatalogue(folder, { words: q, limit, ...searchFilter(filter) })),
}) // prettier-ignore

const status = endpoint({
  id: 'catalogue-status',
  method: 'get',
  path: '/api/catalogue/status',
  summary: 'How many entries the partner catalogue has, and what lists of sanctions say of them.',
  input: z.object({}),
  gives: { json: 'catalogue-status' },
  example: '/api/catalogue/status',
  run: async ({ folder }) => json(await catalogueStatus(folder)),
})

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json', vcard: 'text/vcard; charset=utf-8' } as const // prettier-ignore
const endings = { csv: 'csv', json: 'json', vcard: 'vcf' } as const

const exporting = endpoint({
  id: 'catalogue-export',
  method: 'get',
  path: '/api/catalogue/export',
  summary: 'The partner catalogue as a file, or all that is held of one organisation.',
  input: z.object({
    format: z.enum(['csv', 'json', 'vcard']).default('json').describe('json has everything that is held'),
    id: id.optional().describe('only this entry'),
  }),
  gives: { json: 'catalogue-export', others: ['text/csv', 'text/vcard'] },
  example: '/api/catalogue/export',
  run: async ({ folder }, { format, id: only }) =>
    privately(await exportCatalogue(folder, { format, id: only }), types[format], `catalogue.${endings[format]}`),
}) // prettier-ignore

const show = endpoint({
  id: 'catalogue-entry',
  method: 'get',
  path: '/api/catalogue/{id}',
  summary: 'An entry of the partner catalogue with all that is held of it, and what was decided about it.',
  input: z.object({ id }),
  gives: { json: 'catalogue-show' },
  run: async ({ folder }, { id: wanted }) => json(await showOrganisation(folder, wanted)),
})

const add = endpoint({
  id: 'catalogue-add',
  method: 'post',
  path: '/api/catalogue',
  summary: 'Add an organisation to the partner catalogue; its names are held against the lists of sanctions.',
  input: z.object({
    cells,
    anyway: z.boolean().default(false).describe('add it even where the catalogue seems to have it'),
  }),
  gives: { json: 'catalogue-show' },
  run: async ({ folder }, { cells: given, anyway }) => {
    const entry = await addOrganisation(folder, { cells: namedCells(given), anyway })
    return json(await showOrganisation(folder, entry.id))
  },
})

const change = endpoint({
  id: 'catalogue-change',
  method: 'post',
  path: '/api/catalogue/{id}/change',
  summary: 'Change what is given of an entry; an empty text empties a heading, what is not named stays.',
  input: z.object({ id, cells }),
  gives: { json: 'catalogue-show' },
  run: async ({ folder }, { id: wanted, cells: given }) => {
    await changeOrganisation(folder, wanted, { cells: namedCells(given) })
    letGo()
    return json(await showOrganisation(folder, wanted))
  },
})

const importing = endpoint({
  id: 'catalogue-import',
  method: 'post',
  path: '/api/catalogue/import',
  summary:
    'Bring organisations of a file into the partner catalogue: the body is the file as it is (CSV, XLSX, vCard, JSON of an export). It is not kept.',
  input: z.object({
    name: z.string().min(1).max(200).describe('how the file is called'),
    dryRun: flag.describe('say row by row what would be done, change nothing'),
    skipBad: flag.describe('leave out rows in which something is wrong; else nothing is written'),
    duplicates: z
      .enum(['skip', 'update', 'add'])
      .default('skip')
      .describe('what becomes of a row whose name is like that of an entry'),
    encoding: z
      .string()
      .max(40)
      .optional()
      .describe('of a text that is not UTF-8: windows-1250, windows-1251'),
    source: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('where the entries come from, for rows that do not say'),
  }),
  takesFile: true,
  gives: { json: 'catalogue-import' },
  // A file from elsewhere is read in a process of its own, held to its limits.
  run: ({ folder, jobs }, { name, ...request }, { body, signal }) =>
    withUpload(folder, body === null ? Readable.from([]) : Readable.fromWeb(body), async (path) =>
      json(await jobs.once({ kind: 'catalogue-import', file: { name, path }, request }, signal)),
    ),
})

const screening = endpoint({
  id: 'catalogue-screen',
  method: 'post',
  path: '/api/catalogue/screen',
  summary: 'Hold those entries against the lists of sanctions for which lists came or changed.',
  input: z.object({}),
  gives: { json: 'catalogue-status' },
  run: async ({ folder, jobs }, _, { signal }) => {
    await jobs.once({ kind: 'catalogue-screen' }, signal)
    return json(await catalogueStatus(folder))
  },
})

const decide = endpoint({
  id: 'catalogue-decide',
  method: 'post',
  path: '/api/catalogue/{id}/decide',
  summary:
    'Write down what was decided about an entry and an entry of a list: the log names it by its id alone.',
  input: z.object({
    id,
    entry: z.string().min(1).max(200).describe('LIST:ID, as the entry’s findings have it'),
    decision: z.enum(verdicts).describe('what was decided'),
    reason: reason.min(1).describe('why, for whoever asks later; it names nobody'),
    by,
  }),
  gives: { json: 'catalogue-show' },
  run: async ({ folder, who }, { id: wanted, by: name = who, ...decided }) => {
    await decideOn(folder, wanted, { ...decided, by: name })
    return json(await showOrganisation(folder, wanted))
  },
})

const erase = endpoint({
  id: 'catalogue-erase',
  method: 'post',
  path: '/api/catalogue/{id}/erase',
  summary: 'Erase an entry with its files. What stays is its id, the day, who did it, and the reason.',
  input: z.object({
    id,
    reason: reason.optional().describe('why; it stays, so it names nobody'),
    by,
  }),
  gives: { json: 'catalogue-erased' },
  run: async ({ folder, who }, { id: wanted, reason: why, by: name = who }) => {
    const erased = await eraseOrganisation(folder, wanted, { who: name, reason: why ?? null })
    letGo()
    return json(erased)
  },
})

/** The addresses of the partner catalogue; fixed ones before one with a parameter in their place. */
export const catalogueEndpoints: readonly Endpoint[] = [
  search,
  status,
  exporting,
  show,
  add,
  importing,
  screening,
  change,
  decide,
  erase,
]
