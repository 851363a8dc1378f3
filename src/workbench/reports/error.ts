import { z } from 'zod'
import { problems, type ProblemCode } from '../../domain/problems.js'

/** A problem: on stderr under `--json`, and from the server with a status of 400 or more. */
export const errorReport = z.object({
  schema: z.literal('rapport/error@1'),
  error: z.object({
    code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
    message: z.string(),
    remedy: z.string(),
    place: z
      .object({ file: z.string().optional(), row: z.number().optional(), place: z.string().optional() })
      .optional(),
    stack: z.string().optional().describe('with --verbose, for a fault; never from the server'),
  }),
})
