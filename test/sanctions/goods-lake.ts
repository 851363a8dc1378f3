import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { importFiles } from '../../src/lake/import.js'
import { openLake } from '../../src/lake/lake.js'
import { layout } from '../../src/lake/layout.js'
import type { Source } from '../../src/lake/source.js'
import type { Reader } from '../../src/measures/measure.js'
import { baci } from '../../src/sources/baci/source.js'
import { concordance } from '../../src/sources/concordance/source.js'
import { sanctionsGoods } from '../../src/sources/sanctions-goods/source.js'

const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '')

/** Exporter, importer, code and thousands of dollars of invented flows of 2021; those of 2018 are half of them. */
const flows = `
  688 643 851762 100   # Serbia to Russia: 400
  688 643 854231 40
  688 643 271019 200
  688 643 840810 60
  688 70 271019 400    # Serbia to Bosnia: all its exports are 800
  643 688 270900 900   # Russia to Serbia: 950
  643 688 721420 50
  276 688 721420 30    # Germany and China sell 721420 to Serbia, and more of it to Bosnia
  276 70 721420 100
  156 688 721420 5
  156 70 721420 70
  276 70 851762 20`

const baciFile = (year: number, scale: number): string =>
  [
    't,i,j,k,v,q',
    ...lines(flows).map((line) => {
      const [i, j, k, v] = line.split(/\s+/)
      return `${year},${i},${j},${k},${Number(v) * scale},10.000`
    }),
  ].join('\n')

/** An invented regime; every row that is there for a trap says so. */
export const goodsRows = `
  Invented 1/2020,IV,export,1,HS2017,851762,,,2020-03-01,,,
  Invented 1/2020,V,export,,HS2017,851762,,,2021-04-01,,,            # the same code in a second annex
  Invented 1/2020,IV,export,2,CN2018,85423190,,,2020-03-01,,2021-06-30, # finer than the flow
  Invented 1/2020,VI,export,,HS2017,271019,,,2020-03-01,2020-12-31,,  # ended before 2021
  Invented 1/2020,XXI,import,,HS2017,ex 7214 20,,,2022-06-01,,,       # a part, and not yet in force in 2021
  Invented 1/2020,XXV,import,,HS2017,2709,,,2020-03-01,,,             # coarser than the flow
  Counter-sanctions 2,,import,,HS2017,840810,,,,,,                    # imposed by the partner
  Other 9/2019,,export,,HS2022,854800,,,,,,                           # another edition
  Other 9/2019,,export,,HS2022,851762,,,,,,`

const nomenclature = `
  HS2017,270900,Crude oil,2709,6,,
  HS2017,271019,Other oils,2710,6,,
  HS2017,721420,Bars,7214,6,,
  HS2017,840810,Marine engines,8408,6,,
  HS2017,851762,Machines for voice,8517,6,,
  HS2017,854231,Processors,8542,6,,
  HS2017,854890,Parts not elsewhere named,8548,6,,`

type Files = Readonly<Record<string, string>>

/**
 * A workspace of invented rows, made by the real import.
 * @param pairs a table between editions: `HS2022,HS2017,851762,851762,correlation`
 */
export const openGoodsLake = async (pairs = '') => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'rapport-goods-'))
  const workspace = path.join(root, 'workspace')
  const engine = () => openDuckdb({ memory: 256, threads: 2, temporary: path.join(root, 'engine') })
  const header =
    'regime,annex,direction,tier,classification,product,partial,description,valid_from,valid_to,wind_down,note'
  const inputs: readonly (readonly [Source, Files])[] = [
    [
      baci,
      {
        'BACI_HS17_Y2018_V202301.csv': baciFile(2018, 0.5),
        'BACI_HS17_Y2021_V202301.csv': baciFile(2021, 1),
      },
    ],
    [sanctionsGoods, { 'goods.csv': [header, ...lines(goodsRows)].join('\n') }],
    [
      concordance,
      {
        'names.csv': [
          'revision,id,text,parent,aggrlevel,standardunitabbr',
          ...lines(nomenclature).map((line) => line.split(',').slice(0, 6).join(',')),
        ].join('\n'),
        ...(pairs !== '' && {
          'pairs.csv': ['from_revision,to_revision,from_code,to_code,kind', ...lines(pairs)].join('\n'),
        }),
      },
    ],
  ]
  for (const [source, files] of inputs) {
    const folder = path.join(root, source.id)
    mkdirSync(folder)
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), `${text}\n`)
    await importFiles(layout(workspace), engine, source, [folder], { now: '2026-01-01T00:00:00.000Z' })
  }
  const lake = await openLake(workspace, [baci, sanctionsGoods, concordance], { memory: 256, threads: 2 })
  const read: Reader = { lake, asOf: null }
  return {
    read,
    workspace,
    close: () => {
      lake.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export type GoodsLake = Awaited<ReturnType<typeof openGoodsLake>>
