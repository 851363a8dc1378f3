import { z } from 'zod'
import { Refusal } from '../domain/problem.js'
import { parseYears } from '../domain/period.js'
import { countryArgument, dyadArgument } from '../workbench/dyad-argument.js'

/** A parser that may refuse, as a zod transform: the refusal's sentence is the issue's. */
const read =
  <T>(parse: (text: string) => T) =>
  (text: string, context: z.RefinementCtx<string>): T => {
    try {
      return parse(text)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      context.addIssue({
        code: 'custom',
        message: error.problem.message,
        params: { problem: error.problem },
      })
      return z.NEVER
    }
  }

export const lang = z
  .enum(['en', 'ru', 'sr-Latn', 'sr-Cyrl'])
  .default('en')
  .describe('the language of titles, names and numbers')

export const asOf = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
  .optional()
  .describe('the lake as it was known on that day')

export const dyad = z
  .string()
  .transform(read(dyadArgument))
  .describe('two countries, reporter first: SRB-RUS, or by name')
export const country = z.string().transform(read(countryArgument)).describe('a country: code or name')
export const year = z.coerce.number().int().min(1800).max(2199).describe('a year')
export const years = z
  .string()
  .transform(read((text) => [...parseYears(text)]))
  .describe('a year or a range of years, such as 2018-2022')
export const list = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  )
  .describe('names with commas between them')
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true')
