import { z } from 'zod'
import { json } from '../answer.js'
import { endpoint } from '../endpoint.js'

export const upload = endpoint({
  id: 'upload',
  method: 'post',
  path: '/api/uploads',
  summary:
    'Send a file for a job: the body is the file as it is. Kept for an hour after it was last used, or until the server ends.',
  input: z.object({ name: z.string().min(1).max(1000).describe('how the file is called') }),
  takesFile: true,
  gives: { json: 'upload' },
  run: async ({ uploads }, { name }, { body, signal }) => {
    const { path: _path, ...told } = await uploads.receive(name, body, signal)
    return json({ schema: 'rapport/upload@1', ...told })
  },
})
