import { z } from 'zod'
import { listDecisions, verdicts } from '../../workbench/screen-decisions.js'
import { json } from '../answer.js'
import { endpoint } from '../endpoint.js'
import { asOf } from '../inputs.js'

const answer = async (folder: string) =>
  json({ schema: 'rapport/decisions@1', decisions: await listDecisions(folder) })

export const decisions = endpoint({
  id: 'decisions',
  method: 'get',
  path: '/api/decisions',
  summary: 'What was decided about names and entries of lists, each line following from the one before.',
  input: z.object({}),
  gives: { json: 'decisions' },
  example: '/api/decisions',
  run: ({ folder }) => answer(folder),
})

const text = (what: string) => z.string().max(500).optional().describe(what)

export const decide = endpoint({
  id: 'decide',
  method: 'post',
  path: '/api/decisions',
  summary: 'Write down what was decided about a name and an entry: a line that cannot be changed unseen.',
  input: z.object({
    name: z.string().min(1).max(500).describe('the name that was screened'),
    kind: text('person, organisation, vessel or aircraft'),
    birth: text('as it was given to the search'),
    country: text('as it was given to the search'),
    id: text('as it was given to the search'),
    entry: z.string().min(1).max(200).describe('LIST:ID, as the search tells it'),
    decision: z.enum(verdicts).describe('what was decided'),
    reason: z.string().min(1).max(10_000).describe('why, for whoever asks later'),
    by: z.string().min(1).max(200).optional().describe('who decided; else the user who serves'),
    asOf,
  }),
  gives: { json: 'decisions' },
  run: async (
    { folder, jobs, who },
    { entry, decision, reason, by = who, asOf: day, ...query },
    { signal },
  ) => {
    await jobs.once({ kind: 'decide', request: { query, entry, decision, reason, by, asOf: day } }, signal)
    return answer(folder)
  },
})
