import { z } from 'zod'

/** Whether rows of the sources in an export may be passed on. */
export const licences = z.array(
  z.object({
    source: z.string(),
    licence: z.string(),
    redistribute: z
      .enum(['yes', 'no', 'unclear'])
      .describe('whether rows may be passed on; `unclear` is treated as `no`'),
  }),
)
