import { z } from 'zod'
import { addOrganisation, changeOrganisation, namedCells } from '../../workbench/catalogue.js'
import { searchFilter } from '../../workbench/catalogue-filter.js'
import {
  catalogueErasures,
  catalogueStatus,
  exportCatalogue,
  letGo,
  mediaFile,
  searchCatalogue,
  showOrganisation,
} from '../../workbench/catalogue-read.js'
import { endpoint, type Endpoint } from '../endpoint.js'
import { entryId as id, privateJson as json, privately, searchInput } from './catalogue-answer.js'
import {
  decide,
  erase,
  findings,
  importing,
  importJob,
  screening,
  screeningJob,
  screenOne,
} from './catalogue-work.js'

const cells = z
  .record(z.string().max(100), z.string().max(20_000))
  .describe(
    'what is given, by the headings of `rapport catalogue template`; further contacts as contact_2_person',
  )
const search = endpoint({
  id: 'catalogue',
  method: 'get',
  path: '/api/catalogue',
  summary: 'Organisations of the partner catalogue by words in any of the languages and scripts; without words all of them.',
  input: z.object({
    ...searchInput,
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe('how many are given at most'),
  }),
  gives: { json: 'catalogue' },
  example: '/api/catalogue',
  run: async ({ folder }, { q, limit, screening: result, ...filter }) =>
    json(await searchCatalogue(folder, { words: q, limit, screening: result, ...searchFilter(filter) })),
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

const erasures = endpoint({
  id: 'catalogue-erasures',
  method: 'get',
  path: '/api/catalogue/erasures',
  summary: 'That entries of the partner catalogue were erased: id, when, who and why, and nothing of what they were.',
  input: z.object({}),
  gives: { json: 'catalogue-erasures' },
  example: '/api/catalogue/erasures',
  run: async ({ folder }) => json(await catalogueErasures(folder)),
}) // prettier-ignore

const exporting = endpoint({
  id: 'catalogue-export',
  method: 'get',
  path: '/api/catalogue/export',
  summary: 'The partner catalogue as a file, what of it a search finds, or all that is held of one organisation.',
  input: z.object({
    format: z.enum(['csv', 'json', 'vcard']).default('json').describe('json has everything that is held'),
    id: id.optional().describe('only this entry'),
    ...searchInput,
  }),
  gives: { json: 'catalogue-export', others: ['text/csv', 'text/vcard'] },
  example: '/api/catalogue/export',
  run: async ({ folder }, { format, id: only, q, screening: result, ...filter }) => {
    const request = { format, id: only, words: q, screening: result, ...searchFilter(filter) }
    const name = `${only ?? 'catalogue'}.${endings[format]}`
    return privately(await exportCatalogue(folder, request), types[format], name)
  },
}) // prettier-ignore

const media = endpoint({
  id: 'catalogue-media',
  method: 'get',
  path: '/api/catalogue/{id}/media/{name}',
  summary: 'A media file of an entry, to be saved.',
  input: z.object({ id, name: z.string().max(200).describe('the file, as the entry names it') }),
  gives: { others: ['application/octet-stream'] },
  run: async ({ folder }, { id: wanted, name }) =>
    privately(new Uint8Array(await mediaFile(folder, wanted, name)), 'application/octet-stream', name),
})

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

/** The addresses of the partner catalogue; fixed ones before one with a parameter in their place. */
export const catalogueEndpoints: readonly Endpoint[] = [
  search,
  status,
  erasures,
  exporting,
  show,
  findings,
  media,
  add,
  importing,
  importJob,
  screening,
  screeningJob,
  change,
  screenOne,
  decide,
  erase,
]
