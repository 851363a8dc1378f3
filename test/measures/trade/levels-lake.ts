import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDuckdb } from '../../../src/engine/duckdb/duckdb.js'
import { importFiles } from '../../../src/lake/import.js'
import { openLake } from '../../../src/lake/lake.js'
import { layout } from '../../../src/lake/layout.js'
import type { Source } from '../../../src/lake/source.js'
import type { OpenLake } from '../small-lake.js'

export type Files = readonly (readonly [Source, Readonly<Record<string, string>>])[]

/** A lake of files written here and imported by the real import. The folder goes with the lake. */
export const openFiles = async (files: Files): Promise<OpenLake> => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'rapport-levels-'))
  const workspace = path.join(root, 'workspace')
  const engine = () => openDuckdb({ memory: 256, threads: 2, temporary: path.join(root, 'engine') })
  for (const [source, texts] of files) {
    const folder = path.join(root, source.id)
    mkdirSync(folder)
    for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, name), text)
    await importFiles(layout(workspace), engine, source, [folder], { now: '2026-01-01T00:00:00.000Z' })
  }
  const sources = files.map(([source]) => source)
  const lake = await openLake(workspace, sources, { memory: 256, threads: 2 })
  return {
    read: { lake, asOf: null },
    close: () => {
      lake.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

const cells = (rows: string): string[][] =>
  rows
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

/** A file of BACI: exporter, importer, product, thousands of dollars, tonnes. */
export const baciText = (year: number, rows: string): string =>
  ['t,i,j,k,v,q', ...cells(rows).map((row) => [year, ...row].join(','))].join('\n') + '\n'

/** A file of each country's own books: reporter, partner, flow, year, product, value. */
export const booksText = (rows: string): string =>
  ['reporter,partner,flow,year,product,value', ...cells(rows).map((row) => row.join(','))].join('\n') + '\n'

/** A table of the World Bank's website with the years 2010 to 2013: country and values. */
export const bankText = (indicator: string, rows: string): string =>
  [
    '"Data Source","World Development Indicators",',
    '',
    '"Last Updated Date","2024-05-30",',
    '',
    '"Country Name","Country Code","Indicator Name","Indicator Code","2010","2011","2012","2013",',
    ...cells(rows).map(([code = '', ...values]) =>
      ['Name', code, 'What it is', indicator, ...values.map((each) => (each === '-' ? '' : each))]
        .map((each) => `"${each}",`)
        .join(''),
    ),
    '',
  ].join('\r\n')
