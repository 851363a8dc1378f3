import path from 'node:path'
import { sql } from '../../../src/engine/sql.js'
import type { BulkInput, Source } from '../../../src/lake/source.js'
import type { Reader } from '../../../src/measures/measure.js'
import { baci } from '../../../src/sources/baci/source.js'
import { concordance } from '../../../src/sources/concordance/source.js'
import { gravity } from '../../../src/sources/gravity/source.js'
import { sanctionsGoods } from '../../../src/sources/sanctions-goods/source.js'
import { baciText, imported, withLake, write } from '../../lake/workspace.js'
import { books } from '../../measures/small-lake.js'

/*
 * A made-up lake with one planted route and one that only looks like it. Germany and Italy sell through Armenia, Kyrgyzstan and
 * Kazakhstan to Russia, 2019–2021 against 2022–2024; chapters 84 and 85, in each five listed codes (01–05) and sixty others.
 *
 * ARM  planted: from 2022 eight times as much of the listed goods; Armenia records half of it and sells it on to Russia
 * KGZ  placebo: from 2022 five times as much of everything, listed or not
 * KAZ  as before
 */

export const years = [2019, 2020, 2021, 2022, 2023, 2024] as const
const chapters = ['84', '85']
const listedInChapter = 5
const inChapter = 65

/** `840101`, `840102` … */
const codes = chapters.flatMap((chapter) =>
  Array.from({ length: inChapter }, (_, index) => `${chapter}01${String(index + 1).padStart(2, '0')}`),
)
export const isPlanted = (code: string): boolean => Number(code.slice(4)) <= listedInChapter

/** A number from 0 up to 1 that depends on the texts alone. */
const noise = (...texts: readonly (string | number)[]): number => {
  let hash = 2_166_136_261
  for (const letter of texts.join(' ')) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

const growth = (via: string, code: string, year: number): number =>
  year < 2022 ? 1 : via === 'KGZ' ? 5 : via === 'ARM' && isPlanted(code) ? 8 : 1

/** Dollars that an origin declares: bases from 20,000 to 400,000, each year up to 20 % off. */
const declared = (origin: string, via: string, code: string, year: number): number =>
  Math.round(
    20_000 *
      20 ** noise(origin, via, code) *
      (0.8 + 0.4 * noise(origin, via, code, year)) *
      growth(via, code, year),
  )

type Row = readonly [
  reporter: string,
  partner: string,
  flow: string,
  year: number,
  code: string,
  value: number,
]

const origins = ['DEU', 'ITA']
export const vias = ['ARM', 'KGZ', 'KAZ']

/** Every record: the origins’ exports, the intermediaries’ imports and exports; Russia reports to 2021. */
const rows: readonly Row[] = vias.flatMap((via) =>
  codes.flatMap((code) =>
    years.flatMap((year): Row[] => {
      const sent = origins.map((origin) => [origin, declared(origin, via, code, year)] as const)
      const whole = sent.reduce((sum, [, value]) => sum + value, 0)
      const seen = via === 'ARM' && isPlanted(code) && year >= 2022 ? 0.5 : 1
      const on = via === 'ARM' && isPlanted(code) && year >= 2022 ? 0.4 : 0.01
      return [
        ...sent.map(([origin, value]): Row => [origin, via, 'export', year, code, value]),
        ...sent.map(([origin, value]): Row => [via, origin, 'import', year, code, value * seen * 1.06]),
        [via, 'RUS', 'export', year, code, whole * on],
        ...(year < 2022 ? [['RUS', via, 'import', year, code, whole * on * 1.06] as const] : []),
      ]
    }),
  ),
)

const ledgerInput: BulkInput = {
  id: 'ledger',
  kind: 'bulk',
  format: 'csv',
  name: /^ledger.*\.csv$/,
  what: 'ledger.csv',
  table: 'flow',
  columns: ['reporter', 'partner', 'flow', 'year', 'classification', 'product', 'value'],
  codes: {},
  judge: () => sql`
    select "row", try_cast("year" as smallint) as "year", reporter, partner, flow, classification, product,
           try_cast("value" as decimal(20, 3)) as value_usd,
           case when misshapen then 'ledger-shape' end as reject from line`,
  rows: () => sql`
    select reporter, partner, flow, cast("year" as varchar) as period, "year", classification, 6 as "level",
           product, value_usd, null as net_kg, null as quantity, null as quantity_unit, 'na' as valuation,
           'na' as partner_basis, 'reporter' as reported_by, "row" from judged`,
}

/** Each country’s own books, at six digits. */
export const ledger: Source = {
  ...books,
  id: 'ledger',
  name: 'Ledger of the tests',
  short: 'Ledger',
  inputs: [ledgerInput],
  rejects: { 'ledger-shape': 'The row has more or fewer cells than the header.' },
}

const ledgerText = (
  classificationOf: (year: number) => string,
  codeOf: (code: string, year: number) => string,
) =>
  [
    'reporter,partner,flow,year,classification,product,value',
    ...rows.map(([reporter, partner, flow, year, code, value]) =>
      [reporter, partner, flow, year, classificationOf(year), codeOf(code, year), value.toFixed(3)].join(','),
    ),
  ].join('\n')

const goodsText = [
  'regime,annex,direction,tier,classification,product,partial,description,valid_from,valid_to,wind_down,note',
  ...codes.filter(isPlanted).map((code) => `Invented 1/2022,VII,export,,HS2022,${code},,,2022-03-01,,,`),
  'Invented 1/2022,XX,import,,HS2022,840160,,,2022-03-01,,,', // an import ban is no export restriction
  'Invented 1/2022,XXX,export,,HS2022,850160,,,2025-01-01,,,', // not yet in force
  'Other list,,export,,HS2022,840159,,,,,,', // listed elsewhere: no placebo
].join('\n')

/** The concordance of the tests: HS 2022 has renumbered 8401xx as 8499xx and left the rest. */
const conversionText = [
  'from_revision,to_revision,from_code,to_code,kind,weight',
  ...codes.map((code) => `HS2022,HS2017,${renumbered(code)},${code},conversion,`),
].join('\n')

function renumbered(code: string): string {
  return code.startsWith('8401') ? `8499${code.slice(4)}` : code
}

/** Codes as HS 2022 has them where the lake has two editions. */
const goodsIn2022 = goodsText.replaceAll(/HS2022,8401/g, 'HS2022,8499')

export const sources: readonly Source[] = [ledger, sanctionsGoods, concordance, gravity]

type LakeOptions = { editions?: 'one' | 'two'; table?: boolean; regime?: string }

/** Makes the lake. `editions: 'two'`: the flows are in HS 2017 to 2021 and in HS 2022 after. */
export const makeLake = async (
  folder: string,
  { editions = 'one', table = true, regime = 'Invented 1/2022' }: LakeOptions = {},
): Promise<string> => {
  const workspace = path.join(folder, 'workspace')
  const two = editions === 'two'
  const text = two
    ? ledgerText(
        (year) => (year < 2022 ? 'HS2017' : 'HS2022'),
        (code, year) => (year < 2022 ? code : renumbered(code)),
      )
    : ledgerText(
        () => 'HS2022',
        (code) => code,
      )
  await imported(workspace, ledger, [write(folder, 'ledger.csv', `${text}\n`)])
  await imported(workspace, sanctionsGoods, [
    write(
      path.join(folder, 'goods'),
      'goods.csv',
      `${(two ? goodsIn2022 : goodsText).replaceAll('Invented 1/2022', regime)}\n`,
    ),
  ])
  if (two && table)
    await imported(workspace, concordance, [
      write(path.join(folder, 'concordance'), 'conversions.csv', `${conversionText}\n`),
    ])
  return workspace
}

const numbers: Readonly<Record<string, string>> = {
  ARM: '51',
  DEU: '276',
  GEO: '268',
  ITA: '380',
  KAZ: '398',
  KGZ: '417',
  RUS: '643',
}

/**
 * The same exports as files of BACI, in which a flow has one record: what the command line can import. Georgia only buys: an extract
 * that lacks an intermediary’s own exports.
 */
export const makeBaciLake = async (folder: string): Promise<string> => {
  const workspace = path.join(folder, 'workspace')
  for (const year of years) {
    const lines = rows.flatMap(([reporter, partner, flow, of, code, value]) =>
      flow === 'export' && of === year
        ? [`${year},${numbers[reporter]},${numbers[partner]},${code},${(value / 1000).toFixed(3)},NA`]
        : [],
    )
    await imported(workspace, baci, [
      write(
        folder,
        `BACI_HS22_Y${year}_V202601.csv`,
        baciText(...lines, `${year},276,${numbers['GEO']},840101,100,NA`),
      ),
    ])
  }
  await imported(workspace, sanctionsGoods, [
    write(path.join(folder, 'goods'), 'goods.csv', `${goodsText}\n`),
  ])
  return workspace
}

export const inLake = <T>(workspace: string, work: (read: Reader) => Promise<T>): Promise<T> =>
  withLake(workspace, (lake) => work({ lake, asOf: null }), sources)
