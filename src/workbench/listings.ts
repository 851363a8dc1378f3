import { measures } from '../measures/index.js'
import { describeParameters, type ParameterDescription } from '../measures/describe.js'
import type { Measure } from '../measures/measure.js'
import { sources } from '../sources/index.js'

/** Sources as data: for listings, documentation and programs. */
export const listSources = () =>
  sources.map(({ id, name, publisher, home, licence, covers, obtain, inputs, pull, caveats, cite }) => ({
    id,
    name,
    publisher,
    home,
    licence,
    covers,
    obtain,
    inputs: [...new Set(inputs.map(({ what }) => what))],
    brings: [...new Set(inputs.map(({ table }): string => table))],
    pull: pull !== undefined,
    caveats,
    citation: cite(null),
  }))

export type MeasureListing = Pick<
  Measure,
  'id' | 'name' | 'meaning' | 'unit' | 'formula' | 'reference' | 'example'
> & {
  readonly parameters: readonly ParameterDescription[]
}

/** Measures as data: the glossary, help and docs/measures.md are printed from this. */
export const listMeasures = (): MeasureListing[] =>
  measures.map(({ id, name, meaning, unit, formula, reference, example, params }) => ({
    id,
    name,
    meaning,
    unit,
    formula,
    reference,
    example,
    parameters: describeParameters(params),
  }))
