import { z } from 'zod'
import { groupOf } from '../../domain/group.js'
import { methods } from '../../workbench/screen.js'
import { countryArgument } from '../../workbench/dyad-argument.js'
import { endpoint } from '../endpoint.js'
import { asOf, country, dyad, flag, list, year, years } from '../inputs.js'

const regime = z.string().describe('the regime, or how its name begins: eu, common-high-priority')
const source = z
  .string()
  .optional()
  .describe('the source of the flows; without it the one with the finest codes')
const record = z.enum(['own', 'mirror', 'reconciled']).optional().describe('whose books')
const top = z.coerce.number().int().min(0).default(20).describe('how many products; 0 for all')

export const exposure = endpoint({
  id: 'exposure',
  method: 'get',
  path: '/api/exposure/{dyad}',
  summary:
    'Which part of two countries’ trade is on a regime’s lists of goods: what is sure, what is possible.',
  input: z.object({
    dyad,
    regime,
    counter: z.string().optional().describe('a regime that the partner imposes'),
    years: years.optional().describe('without them the last year with flows by product'),
    months: flag.describe('month by month, where a source has months'),
    top,
    source,
    record,
    asOf,
  }),
  gives: { json: 'exposure' },
  run: ({ compute }, { asOf: day, ...request }, { signal }) =>
    compute.ask('exposure', { request, asOf: day }, signal),
})

export const align = endpoint({
  id: 'align',
  method: 'get',
  path: '/api/align/{dyad}',
  summary:
    'What a country’s trade with a partner would lose if it adopted a regime, with other suppliers and customers.',
  input: z.object({
    dyad,
    regime,
    adopted: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
      .optional()
      .describe('the day on which the reporter adopts what is then in force'),
    baseYear: year.optional().describe('the year of the flows; without it the last before the measures'),
    top,
    source,
    record,
  }),
  gives: { json: 'align' },
  run: ({ compute }, request, { signal }) => compute.ask('align', { request }, signal),
})

const places = list.transform((names) => names.map((name) => groupOf(name)?.code ?? countryArgument(name)))

export const diversion = endpoint({
  id: 'diversion',
  method: 'get',
  path: '/api/diversion/{target}',
  summary:
    'Signs that goods under export restrictions reach a country through third ones, with what else may be behind each.',
  input: z.object({
    target: country,
    origin: places.describe('who exports: countries or groups, taken together'),
    via: places.optional().describe('intermediaries; without it chosen from the data'),
    regime: regime.default('eu').describe('the list of goods, or how its name begins'),
    pre: years.optional().describe('the window before; 2019-2021 unless given'),
    post: years.optional().describe('the window after, as long'),
    source,
    limit: z.coerce.number().int().min(0).default(50).describe('how many rows; 0 for all'),
    asOf,
  }),
  gives: { json: 'diversion' },
  run: ({ compute }, { asOf: day, limit, origin, ...request }, { signal }) =>
    compute.ask('diversion', { request: { ...request, origins: origin }, limit, asOf: day }, signal),
})

export const screen = endpoint({
  id: 'screen',
  method: 'get',
  path: '/api/screen',
  summary:
    'Hold a name against the sanctions lists of the lake: each finding with its score in words. No legal advice.',
  input: z.object({
    name: z.string().min(1).max(500).describe('the name, in any script'),
    kind: z.string().optional().describe('person, organisation, vessel or aircraft'),
    birth: z.string().optional().describe('a date or year of birth'),
    country: z.string().optional().describe('a nationality or country of registration'),
    id: z.string().optional().describe('a number of a register, passport or ship'),
    threshold: z.coerce.number().min(0).max(1).default(0.7).describe('the least score that is shown'),
    limit: z.coerce.number().int().min(1).max(200).default(20).describe('findings at most'),
    method: z.enum(methods).default('default').describe('how names are compared'),
    lists: list.optional().describe('only these lists'),
    asOf,
  }),
  gives: { json: 'screen' },
  run: ({ compute }, { name, kind, birth, country: where, id, ...options }, { signal }) =>
    compute.ask(
      'screen',
      {
        query: {
          name,
          ...(kind && { kind }),
          ...(birth && { birth }),
          ...(where && { country: where }),
          ...(id && { id }),
        },
        ...options,
      },
      signal,
    ),
})
