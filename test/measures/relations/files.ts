import path from 'node:path'
import { expect } from 'vitest'
import type { Evidence } from '../../../src/domain/lineage.js'
import type { Quantity } from '../../../src/domain/quantity.js'
import { rowLineages, rowsOf, sampleSize } from '../../../src/lake/reading.js'
import type { Source } from '../../../src/lake/source.js'
import type { Measured, Reader } from '../../../src/measures/measure.js'
import { imported, temporaryFolder, withLake, write } from '../../lake/workspace.js'

/** A file as its publisher writes it, under the source that reads it; several are imported one after another. */
export type GivenFile = readonly [source: Source, name: string, text: string]

/** Imports the files into a new workspace and works on its lake. */
export const withFiles = async <T>(
  files: readonly GivenFile[],
  work: (read: Reader) => Promise<T>,
): Promise<T> => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  for (const [index, [source, name, text]] of files.entries())
    await imported(workspace, source, [write(path.join(folder, String(index)), name, `${text.trim()}\n`)])
  return withLake(workspace, (lake) => work({ lake, asOf: null }))
}

/** All numbers of a result. */
export const quantitiesOf = ({ rows }: Measured): Quantity[] =>
  rows.flatMap(({ value, also }) => [value, ...Object.values(also ?? {})])

/** Each selection of rows, run again, gives the rows that the lineage counted and named. */
export const expectRowsAgain = async ({ lake }: Reader, result: Measured): Promise<void> => {
  const leaves = quantitiesOf(result).flatMap(({ lineage }) => rowLineages(lineage))
  expect(leaves.length).toBeGreaterThan(0)
  for (const leaf of leaves) {
    const rows = await rowsOf(lake, leaf.selection)
    expect(rows).toHaveLength(leaf.rows)
    expect(rows.slice(0, sampleSize).map(exact)).toEqual(leaf.sample.map(exact))
  }
}

/** Numbers as numbers: `60.000` is 60. */
const exact = (each: Evidence): unknown => ({
  ...each,
  value: /^-?\d+(?:\.\d+)?$/.test(each.value ?? '') ? Number(each.value) : each.value,
})
