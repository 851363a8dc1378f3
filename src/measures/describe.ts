import { z } from 'zod'

/** A parameter of a measure, as help and documentation show it. */
export type ParameterDescription = {
  readonly name: string
  readonly says: string
  readonly choices: readonly string[]
  readonly fallback: string | null
  readonly required: boolean
}

/** What a measure's parameters are, read from their schema, so that they are described in one place. */
export const describeParameters = (params: z.ZodObject): ParameterDescription[] =>
  Object.entries(params.shape).map(([name, type]) => {
    const schema = z.toJSONSchema(type as z.ZodType, { io: 'input', unrepresentable: 'any' }) as {
      description?: string
      default?: unknown
      enum?: unknown[]
    }
    const optional = (type as z.ZodType).safeParse(undefined).success
    return {
      name,
      says: schema.description ?? '',
      choices: (schema.enum ?? []).map(String),
      fallback: schema.default === undefined ? null : String(schema.default),
      required: !optional,
    }
  })
