import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { z } from 'zod'
import type { Condition, Lineage } from '../../src/domain/lineage.js'
import type { Quantity } from '../../src/domain/quantity.js'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { sql } from '../../src/engine/sql.js'
import { importFiles } from '../../src/lake/import.js'
import { openLake } from '../../src/lake/lake.js'
import { layout } from '../../src/lake/layout.js'
import type { BulkInput, Source } from '../../src/lake/source.js'
import type { Measure, Measured, Reader } from '../../src/measures/measure.js'
import { baci } from '../../src/sources/baci/source.js'
import { documents } from '../../src/sources/documents/source.js'
import { wtoHs2 } from '../../src/sources/wto-hs2/source.js'

/*
 * A workspace small enough to work out by hand, made by the real import. All numbers are invented; each row that is
 * there for a trap says so. Four sources, in the order in which the lake prefers them:
 *
 * wto-hs2    importers' records by HS chapter, with World rows; the European Union (918) is one importer
 * books      a source of the tests: each country's own exports and imports, so that one flow has two records
 * baci       one reconciled record a flow, HS6, thousands of dollars, no World rows
 * documents  what documents state
 */

const cells = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim().split(/\s+/))
    .filter(([first]) => first !== '')

const wtoHeader =
  'FrequencyCode,IndicatorCode,PartnerEconomyCode,PeriodCode,ProductOrSectorClassificationCode,ProductOrSectorCode,ReportingEconomyCode,UnitCode,Value,Year'

/** Partner, chapter and value under an importer and a year, as the WTO writes them. */
const wtoFile = (importer: string, year: number, rows: string): string =>
  [
    wtoHeader,
    ...cells(rows).map(
      ([partner, product, value]) =>
        `A,HS_M_0010,${partner},A,HS,${product},${importer},USD,${value},${year}`,
    ),
  ].join('\n')

// Codes: 892 Serbia, 643 Russia, 276 Germany, 156 China, 070 Bosnia, 893 Montenegro, 191 Croatia, 990 nes, 000 World
const wto: readonly (readonly [string, number, string])[] = [
  [
    '892',
    2010, // partners add up to 2000 = World; by chapter 27: 1190, 84: 810
    `643 27 600
     643 84 100
     276 27 50
     276 84 300
     156 84 350  # as much as Germany: a tie for the second place
     070 27 40
     070 84 60
     893 27 0    # a zero is a report of none, and no rank
     990 27 500  # second largest of all, but nobody
     000 27 1190
     000 84 810`,
  ],
  [
    '892',
    2011, // partners 1555, World 1570: 1 % apart
    `643 27 770
     276 84 385
     156 84 400
     000 27 770
     000 84 800`,
  ],
  [
    '892',
    2012, // partners 1270.5, World 1275: 0.35 % apart
    `643 27 847
     276 84 423.5
     000 27 850
     000 84 425`,
  ],
  // Serbia has no 2013
  [
    '892',
    2014,
    `643 27 1024.87
     276 84 0
     000 27 1024.87
     000 84 0`,
  ],
  [
    '892',
    2015,
    `643 27 1127.357
     000 27 1127.357`,
  ],
  [
    '918',
    2010,
    `892 84 900
     892 27 100
     643 27 5000
     000 27 5100
     000 84 900`,
  ],
  ['918', 2011, '892 84 1100\n000 84 1100'],
  ['918', 2012, '892 84 1210\n000 84 1210'],
  ['191', 2010, '892 84 80\n000 84 80'], // Croatia does not report 2011
  ['070', 2010, '892 84 250\n000 84 250'], // nor does Bosnia
  [
    '893',
    2010,
    `892 27 300
     892 84 20
     000 27 300
     000 84 20`,
  ],
  ['893', 2011, '892 27 330'], // without a World row
  [
    '156',
    2010, // 40 of it comes from China itself; 30 from “the European Union” (899) beside its members
    `892 84 5
     156 84 40
     643 27 1000
     899 84 30
     000 27 1000
     000 84 75`,
  ],
]

/** Year, exporter, importer, product, thousands of dollars. 688 Serbia, 643 Russia, 899 nes. */
const baciRows: Readonly<Record<number, string>> = {
  2010: `688 643 270900 500
         643 688 270900 650.125
         643 688 840810 80
         688 276 840810 300
         688 899 710811 100
         276 688 840810 320
         156 156 850440 90     # own trade
         643 156 270900 2000`,
  2011: `688 643 270900 550
         643 688 270900 700`,
}

const baciFile = (year: number, rows: string): string =>
  ['t,i,j,k,v,q', ...cells(rows).map(([i, j, k, v]) => `${year},${i},${j},${k},${v},           NA`)].join(
    '\n',
  )

/** Each country's own books; NA is a value that was kept back. */
const bookRows = `
  SRB RUS export 2010 27 500
  SRB RUS export 2010 84 100    # 600
  SRB RUS export 2011 27 50
  SRB RUS export 2011 84 NA     # 50 and one row kept back
  SRB RUS export 2012 27 NA
  SRB RUS export 2012 84 NA     # nothing but rows kept back
  SRB BIH export 2013 84 70     # Serbia reports 2013, and nothing sent to Russia
  SRB RUS import 2010 27 742    # 742 / 1.06 = 700
  SRB RUS import 2011 27 848    # 848 / 1.06 = 800
  SRB RUS import 2012 27 0
  SRB RUS import 2013 27 100
  SRB DEU import 2010 84 200
  RUS SRB export 2010 27 700
  RUS SRB export 2011 27 400
  RUS SRB export 2012 27 10     # Russia reports no 2013
  RUS SRB import 2010 27 530    # 530 / 1.06 = 500
  RUS SRB import 2010 84 106    # 106 / 1.06 = 100`

const bookFile = (rows: string): string =>
  ['reporter,partner,flow,year,product,value', ...cells(rows).map((each) => each.slice(0, 6).join(','))].join(
    '\n',
  )

const bookInput: BulkInput = {
  id: 'books',
  kind: 'bulk',
  format: 'csv',
  name: /^books.*\.csv$/,
  what: 'books.csv',
  table: 'flow',
  columns: ['reporter', 'partner', 'flow', 'year', 'product', 'value'],
  codes: {},
  judge: () => sql`
    select "row", try_cast("year" as smallint) as "year", reporter, partner, flow, product,
           try_cast(nullif("value", 'NA') as decimal(20, 3)) as value_usd,
           case when misshapen then 'books-shape' end as reject from line`,
  rows: () => sql`
    select reporter, partner, flow, cast("year" as varchar) as period, "year", 'HS' as classification, 2 as "level",
           product, value_usd, null as net_kg, null as quantity, null as quantity_unit, 'na' as valuation,
           'na' as partner_basis, 'reporter' as reported_by, "row" from judged`,
}

/** A source of the tests: exports and imports in each country's own books. */
export const books: Source = {
  id: 'books',
  name: 'Books of the tests',
  short: 'Books',
  publisher: 'the tests',
  home: 'https://example.org',
  licence: { name: 'Apache-2.0', redistribute: 'yes', note: 'invented' },
  covers: 'invented flows',
  cite: () => 'Invented for a test.',
  obtain: 'It is written by the test.',
  parser: 1,
  record: 'reported',
  valuation: 'cif/fob',
  unions: [],
  replaces: 'reporter-year',
  inputs: [bookInput],
  rejects: { 'books-shape': 'The row has more or fewer cells than the header.' },
  caveats: [],
}

/** Indicator, period, dimension, category, value, unit, resolution of SRB–RUS. */
const statements = `
  trade-value  2020      export TOTAL 1000000000 USD   100000000 # 0.95 to 1.05 bn
  trade-value  2020      export TOTAL 996000000  USD   1000000   # the same, more exact
  trade-value  2020      import TOTAL 1500000000 USD   100000000
  trade-value  2021      export TOTAL 1000000000 USD   100000000
  trade-value  2021      export TOTAL 1200000000 USD   100000000 # these two cannot both be right
  growth       2018/2022 import 27    0.36       share 0.01
  growth       2018/2022 export 84    0.1        share 0.01
  growth       2018/2022 export 84    0.2        share 0.01
  partner-rank 2022      import TOTAL 2          rank  1
  partner-share 2022     export TOTAL 0.042      share 0.001
  product-share 2022     import 27    0.5        share 0.01
  share-in-product 2022  import 27    0.36       share 0.01`

const figureFile = (rows: string): string =>
  [
    'id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note',
    ...cells(rows).map(
      ([indicator, period, dimension, category, value, unit, resolution], index) =>
        `f${index},${indicator},SRB,RUS,${period},${dimension},${category},${value},${unit},${resolution},exact,paper,${index + 1},,,`,
    ),
  ].join('\n')

const write = (folder: string, files: Readonly<Record<string, string>>): string => {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), `${text}\n`)
  return folder
}

export const smallSources: readonly Source[] = [wtoHs2, books, baci, documents]

export type OpenLake = { readonly read: Reader; readonly close: () => void }

/** Opens the lake, which is made once for a run of the tests, in the folder that the run removes. */
export const openSmallLake = async (): Promise<OpenLake> => {
  const place = process.env['RAPPORT_TEST_COMPILED']
  const folder = place === undefined ? await makeWorkspace() : path.join(place, 'small-lake')
  if (!existsSync(folder)) {
    const made = await makeWorkspace()
    try {
      renameSync(made, folder)
    } catch {
      rmSync(made, { recursive: true, force: true }) // another worker was faster
    }
  }
  const lake = await openLake(folder, smallSources, { memory: 256, threads: 2 })
  return { read: { lake, asOf: null }, close: lake.close }
}

/** Writes the files and imports them. */
const makeWorkspace = async (): Promise<string> => {
  const place = process.env['RAPPORT_TEST_COMPILED'] ?? os.tmpdir()
  const root = mkdtempSync(path.join(place, 'measures-'))
  const inputs: readonly (readonly [Source, Readonly<Record<string, string>>])[] = [
    [
      wtoHs2,
      Object.fromEntries(
        wto.map(([importer, year, rows]) => [`${importer}-${year}.csv`, wtoFile(importer, year, rows)]),
      ),
    ],
    [books, { 'books.csv': bookFile(bookRows) }],
    [
      baci,
      Object.fromEntries(
        Object.entries(baciRows).map(([year, rows]) => [
          `BACI_HS92_Y${year}_V202301.csv`,
          baciFile(Number(year), rows),
        ]),
      ),
    ],
    [
      documents,
      {
        'documents.csv':
          'id,title,publisher,authors,published,kind,language,note\npaper,A paper,,,2023,working paper,en,',
        'figures.csv': figureFile(statements),
      },
    ],
  ]
  const folder = path.join(root, 'workspace')
  const engine = () => openDuckdb({ memory: 256, threads: 2, temporary: path.join(root, 'engine') })
  for (const [source, files] of inputs)
    await importFiles(layout(folder), engine, source, [write(path.join(root, source.id), files)], {
      now: '2026-01-01T00:00:00.000Z',
    })
  return folder
}

/** Computes a measure from parameters as on the command line. */
export const measured = async <P extends z.ZodObject>(
  read: Reader,
  measure: Measure<P>,
  parameters: Readonly<Record<string, string | number>>,
): Promise<Measured> => measure.compute(read, measure.params.parse(parameters))

/** The results, each a number or the reason why there is none. */
export const answers = ({ rows }: Measured): (number | string | null)[] =>
  rows.map(({ value }) => answer(value))

export const answer = ({ value, reason }: Quantity): number | string | null => value ?? reason

/** Ids of the notes, with the values that matter to a test. */
export const noteIds = ({ notes }: Measured): string[] => notes.map(({ id }) => id)

/** The rows a lineage ends at, with their conditions as one line of text each. */
export const conditionsText = (where: readonly Condition[]): string[] =>
  where.map((each) =>
    each.op === 'same-as'
      ? `${each.column} = ${each.other}`
      : `${each.column} ${each.op} ${each.values.join()}`,
  )

/** Every lineage below one, itself included. */
export const allLineages = (lineage: Lineage): Lineage[] =>
  lineage.kind === 'rows' ? [lineage] : [lineage, ...Object.values(lineage.inputs).flatMap(allLineages)]
