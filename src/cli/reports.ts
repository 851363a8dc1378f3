import { z } from 'zod'
import { layers } from './configuration.js'

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
