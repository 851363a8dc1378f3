import { z } from 'zod'
import { endpoint } from '../endpoint.js'
import { followServer } from '../jobs/follow.js'

export const serverEvents = endpoint({
  id: 'events',
  method: 'get',
  path: '/api/events',
  summary:
    'Events as they happen: `lake` with the manifest, first as it is and then at each change; `jobs` when one came, went or changed its state.',
  input: z.object({}),
  gives: { others: ['text/event-stream'] },
  run: async ({ jobs, compute }, _input, { events }) =>
    events((stream) => followServer(stream, jobs, compute)),
})
