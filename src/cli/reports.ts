import { z } from 'zod'
import { problems, type ProblemCode } from '../domain/problems.js'
import { layers } from './configuration.js'

/** An error on stderr under `--json`. */
export const errorReport = z.object({
  schema: z.literal('rapport/error@1'),
  error: z.object({
    code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
    message: z.string(),
    remedy: z.string(),
    place: z
      .object({ file: z.string().optional(), row: z.number().optional(), place: z.string().optional() })
      .optional(),
    stack: z.string().optional().describe('with --verbose, for a fault'),
  }),
})

/** `rapport config list --format json`. */
export const configReport = z.object({
  schema: z.literal('rapport/config@1'),
  file: z.string().describe('the user’s config.yaml, whether it exists or not'),
  settings: z.array(
    z.object({
      key: z.string(),
      value: z.union([z.string(), z.number()]).describe('masked where it is a key'),
      layer: z.enum(layers),
      from: z.string().describe('flag, variable, or file and line'),
    }),
  ),
})

/** `rapport doctor --format json`. */
export const doctorReport = z.object({
  schema: z.literal('rapport/doctor@1'),
  version: z.string(),
  ok: z.boolean().describe('no check is an error'),
  checks: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['ok', 'warning', 'error']),
      says: z.string(),
      remedy: z.string().optional(),
    }),
  ),
})
