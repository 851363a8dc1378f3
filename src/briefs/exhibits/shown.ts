import type { z } from 'zod'
import type { Measure, Reader } from '../../measures/measure.js'
import type { Shown } from './measure-words.js'

/** Computes a measure for a section, its parameters as on the command line. */
export const computeShown = async <P extends z.ZodObject>(
  read: Reader,
  measure: Measure<P>,
  parameters: z.input<P>,
): Promise<Shown> => {
  const parsed = measure.params.parse(parameters)
  return {
    measure: measure as unknown as Measure,
    parameters: parsed,
    result: await measure.compute(read, parsed),
  }
}

/** True where a result has a number to show. */
export const hasNumbers = ({ result }: Shown): boolean =>
  result.rows.some(({ value }) => value.value !== null)
