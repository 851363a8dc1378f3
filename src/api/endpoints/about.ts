import { z } from 'zod'
import { allCountries } from '../../domain/country.js'
import { countryName } from '../../messages/country-names.js'
import { languages } from '../../messages/language.js'
import { json } from '../answer.js'
import { endpoint } from '../endpoint.js'
import { lang } from '../inputs.js'
import { search } from '../search.js'

export const health = endpoint({
  id: 'health',
  method: 'get',
  path: '/api/health',
  summary: 'Whether the server is there, and of which lake it tells.',
  input: z.object({}),
  gives: { json: 'health' },
  example: '/api/health',
  run: async ({ version, compute }) =>
    json({ schema: 'rapport/health@1', status: 'ok', version, manifest: compute.manifest() }),
})

export const countries = endpoint({
  id: 'countries',
  method: 'get',
  path: '/api/countries',
  summary: 'Every country, territory and group that can be named, with its names in four languages.',
  input: z.object({ lang }),
  gives: { json: 'countries' },
  example: '/api/countries?lang=sr-Latn',
  run: async (_server, input) =>
    json({
      schema: 'rapport/countries@1',
      countries: allCountries.map(({ code, iso2, kind, since, until }) => ({
        code,
        iso2,
        name: countryName(code, input.lang),
        names: Object.fromEntries(languages.map((language) => [language, countryName(code, language)])),
        kind,
        since,
        until,
      })),
    }),
})

export const searching = endpoint({
  id: 'search',
  method: 'get',
  path: '/api/search',
  summary: 'Countries, products, measures and sources by a word in any of the languages, or by code.',
  input: z.object({
    q: z.string().min(1).max(200).describe('what is looked for'),
    lang,
    limit: z.coerce.number().int().min(1).max(50).default(12).describe('how many are given at most'),
  }),
  gives: { json: 'search' },
  example: '/api/search?q=milk',
  run: async (_server, { q, lang: language, limit }) =>
    json({ schema: 'rapport/search@1', results: search(q, language, limit) }),
})
