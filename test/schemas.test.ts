import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { configReport, doctorReport } from '../src/cli/reports.js'
import { sourceOf } from '../src/sources/index.js'
import { reports } from '../src/workbench/reports/index.js'
import { compiledPath } from './compiled.js'
import { comtradeServer } from './pull/comtrade-server.js'

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...reports,
  config: configReport,
  doctor: doctorReport,
}
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })

/** Serbia’s exports of wheat and tyres to Russia, one of unknown quantity, and a row that is none. */
const flows = `t,i,j,k,v,q
2020,688,643,100199,1200.5,4000
2020,688,643,401110,53000,NA
2020,643,688,271019,910000.125,1500000
2020,688,276,401110,7000,12
2020,688,643,401110,much,12
`

const folder = mkdtempSync(path.join(tmpdir(), 'rapport-schemas-'))
const at = (name: string) => path.join(folder, name)

/** What a command line prints, with the workspace of this test. */
const run = (...argv: string[]): Promise<string> => runAt(undefined, ...argv)

/** The same, with UN Comtrade at another address than its own. */
const runAt = async (comtrade: string | undefined, ...argv: string[]): Promise<string> => {
  const own = { PATH: process.env['PATH'], RAPPORT_WORKSPACE: at('work'), HOME: folder }
  const env = { ...own, RAPPORT_URL_COMTRADE: comtrade, RAPPORT_QUOTA_COMTRADE_PER_MINUTE: '60000' }
  const options = { cwd: folder, env, maxBuffer: 2 ** 26 }
  return promisify(execFile)(process.execPath, [compiledPath('cli/main'), ...argv], options).then(
    ({ stdout }) => stdout,
    (error: unknown) => {
      const { stdout, stderr } = error as { stdout: string; stderr: string }
      return stdout === '' ? stderr : stdout // a check that found something ends with 1
    },
  )
}
const keptIn = (name: string): string => readFileSync(at(name), 'utf8')
const json = ['--format', 'json'] as const
const flow = ['--dyad', 'SRB-RUS', '--flow', 'export', '--year', '2020'] as const

/** One real output for each schema, or several. */
const outputs: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  align: async () => [
    await run('scenario', 'align', 'DEU', 'ARM', '--regime', 'invented', ...json, ...goods),
  ],
  brief: async () => [keptIn('SRB-RUS-2020.json'), keptIn('SRB-RUS-2022.ru.json')],
  catalogue: async () => {
    await run('catalogue', 'add', 'Ivan Listed Trading', ...organisation, ...lists)
    return [await run('catalogue', 'search', 'furniture', ...json, ...lists)]
  },
  'catalogue-entry': async () => {
    const { entry } = JSON.parse(
      await run('catalogue', 'add', 'Another firm', ...organisation, ...json, '--anyway', ...lists),
    ) as { entry: { id: string } }
    return [keptIn(`lists/catalogue/entries/${entry.id}.json`)]
  },
  'catalogue-erased': async () => {
    await run('catalogue', 'add', 'A third', ...json, ...other)
    return [await run('catalogue', 'erase', 'org-1', '--yes', '--by', 'a test', ...json, ...other)]
  },
  'catalogue-export': async () => [await run('catalogue', 'export', ...json, ...lists)],
  'catalogue-import': async () => {
    writeFileSync(at('firms.csv'), 'name,country,hs,what\nOne firm,SRB,94,x\nTwo firms,Atlantis,94,x\n')
    return [
      await run('catalogue', 'import', at('firms.csv'), ...json, ...lists),
      await run('catalogue', 'import', at('firms.csv'), '--skip-bad', ...json, ...lists),
    ]
  },
  'catalogue-show': async () => [
    await run('catalogue', 'add', 'A fourth', ...organisation, '--anyway', ...json, ...lists),
  ],
  'catalogue-status': async () => [await run('catalogue', 'status', ...json, ...lists)],
  'catalogue-store': async () => {
    await run('catalogue', 'add', 'A fifth', '--anyway', ...other)
    return [keptIn('other/catalogue/meta.json')]
  },
  check: async () => [
    await run('check', at('draft.md'), at('annex.html'), at('gone.txt'), ...json),
    await run('check', at('draft.md'), '--no-data', '--dyad', 'SRB-RUS', ...json),
  ],
  'check-list': async () => [
    await run('check', at('draft.md'), '--list', 'quantities', ...json),
    await run('check', at('draft.md'), '--list', 'claims', ...json),
    await run('check', at('draft.md'), '--list', 'unread', ...json),
  ],
  config: async () => [await run('config', 'list', ...json)],
  compare: async () => [
    await run('compare', 'SRB', 'RUS', '--year', '2018', '--with', '2019', '--format', 'json'),
  ],
  convert: async () => {
    await run('import', 'eurostat', at('comext.csv'), ...derived)
    await run('import', 'fx', at('ecb.csv'), ...derived)
    return [
      await run('convert', 'eurostat', '--dry-run', ...json, ...derived),
      await run('convert', 'eurostat', ...json, ...derived),
    ]
  },
  coverage: async () =>
    readdirSync(at('work/snapshots'))
      .filter((name) => name.startsWith('baci-'))
      .map((name) => keptIn(`work/snapshots/${name}/coverage.json`)),
  decisions: async () => {
    const about = [
      '--name',
      'Ivan Listed',
      '--entry',
      'OFAC SDN:1',
      '--reason',
      'another birth date',
      '--by',
      'a test',
    ]
    await run('decision', 'add', ...about, '--decision', 'no-match', ...lists)
    return [await run('decision', 'list', ...json, ...lists)]
  },
  diff: async () => {
    for (const version of ['202301', '202401'])
      await run('import', 'baci', at(`BACI_HS92_Y2020_V${version}.csv`), ...other)
    return [await run('diff', 'baci', ...json, ...other)]
  },
  diversion: async () => [
    await run(
      'diversion',
      '--origin',
      'DEU',
      '--target',
      'RUS',
      ...'--via ARM,KGZ --regime invented --pre 2019-2020 --post 2021-2022'.split(' '),
      ...json,
      ...goods,
    ),
  ],
  doctor: async () => [await run('doctor', ...json)],
  error: async () => [
    await run('measure', 'growht', '--json'),
    await run('import', 'baci', at('empty/BACI_HS17_Y2020_V202301.csv'), '--json'),
  ],
  exposure: async () => [
    await run('exposure', 'DEU', 'ARM', '--regime', 'invented', '--years', '2019-2022', ...json, ...goods),
  ],
  forget: async () => {
    const { snapshot } = JSON.parse(
      await run('import', 'baci', at('BACI_HS17_Y2020_V202301.csv'), ...json, ...other),
    ) as { snapshot: { id: string } }
    return [
      await run('forget', snapshot.id, '--dry-run', ...json, ...other),
      await run('forget', snapshot.id, '--why', 'a licence', '--by', 'a test', ...json, ...other),
    ]
  },
  import: async () => [
    await run('import', 'baci', at('BACI_HS17_Y2020_V202301.csv'), '--dry-run', ...json),
    imported,
  ],
  manifest: async () => [keptIn('work/manifest.json')],
  measure: async () => [
    await run('measure', 'trade-value', ...flow, ...json),
    await run('measure', 'partner-share', ...flow, ...json),
    await run('measure', 'growth', '--dyad', 'SRB-RUS', '--flow', 'import', '--years', '2016-2020', ...json),
  ],
  measures: async () => [await run('measures', ...json)],
  pull: async () => {
    const words = ['pull', 'comtrade', '--dyad', 'SRB-RUS', '--years', '2021', ...json]
    const { url } = await comtradeServer()
    return sourceOf('comtrade')?.pull
      ? [await runAt(url, ...words, '--dry-run'), await runAt(url, ...words)]
      : []
  },
  reconcile: async () => {
    await run('import', 'comtrade', at('both-sides.csv'), ...derived)
    return [
      await run('reconcile', 'comtrade', '--dry-run', ...json, ...derived),
      await run('reconcile', 'comtrade', '--cif', '0.1', ...json, ...derived),
    ]
  },
  screen: async () => [
    await run('screen', '--name', 'Ivan Listed', ...json, ...lists),
    await run('screen', '--name', 'Nobody Atall', ...json, ...lists),
  ],
  'screen-calibration': async () => [await run('screen', '--calibrate', at('labels.csv'), ...json, ...lists)],
  'screen-diff': async () => [await run('screen', '--diff', 'sanctions-ofac', ...json, ...lists)],
  'screen-pair': async () => linesOf(await run('screen', '--pairs', at('labels.csv'), ...json, ...lists)),
  'screen-row': async () => linesOf(await run('screen', at('names.csv'), ...json, ...lists)),
  sources: async () => [await run('sources', ...json)],
  sql: async () => [await run('sql', 'select * from flow', '--rows', '2', ...json)],
  status: async () => [
    await run('status', ...json),
    await run('status', '--dyad', 'SRB-RUS', '--findings', ...json),
  ],
  target: async () => [
    await run(
      'scenario',
      'target',
      'DEU',
      'ARM',
      '--value',
      '1bn',
      '--by',
      '2030',
      '--flow',
      'export',
      ...json,
      ...goods,
    ),
  ],
  trace: async () => [
    await run('trace', 'SRB-RUS-2020.json', '1', ...json),
    await run('trace', 'SRB-RUS-2020.json', '3', '--all', ...json),
  ],
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/** One with listed goods and six-digit flows of four years; one with two states of a list of names. */
const goods = ['--workspace', at('goods')] as const
const lists = ['--workspace', at('lists')] as const
const madeUpYear = (year: number): string =>
  [
    't,i,j,k,v,q',
    ...Array.from({ length: 40 }, (_, index) => 840_101 + index).flatMap((code, index) => {
      const grown = year > 2020 && index < 4 ? 6 : 1
      return ['276,51', '276,417', '51,643', '417,643'].map(
        (pair, place) =>
          `${year},${pair},${code},${100 + 7 * index + place + ((index * year) % 11) * grown},`,
      )
    }),
  ].join('\n')
const listedGoods = [
  'regime,annex,direction,tier,classification,product,partial,description,valid_from,valid_to,wind_down,note',
  ...[840_101, 840_102, 840_103, 840_104].map(
    (code) => `Invented 1/2021,VII,export,,HS2017,${code},,,2021-01-01,,,`,
  ),
].join('\n')
const listedNames = (rows: readonly string[]): string =>
  rows.map((row) => `${row},"individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1950."`).join('\n')

/** Another workspace, for snapshots that are made from others. */
const derived = ['--workspace', at('derived')] as const
/** A third one, for snapshots that are compared and forgotten. */
const other = ['--workspace', at('other')] as const
const organisation = ['--country', 'SRB', '--hs', '94', '--register', '1', '--email', 'a@firm.example', '--website', 'firm.example'] as const // prettier-ignore
const bothSides = `reporterISO,flowCode,partnerISO,period,cmdCode,primaryValue
SRB,X,RUS,2020,27,1000
RUS,M,SRB,2020,27,1166
`
const comext = `DATAFLOW,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE
ESTAT:DS-045409(1.0),DE,RS,TOTAL,IMPORT,VALUE_IN_EUROS,2020,1000
ESTAT:DS-045409(1.0),DE,RS,TOTAL,IMPORT,VALUE_IN_EUROS,2021,1000
`
const ecb = `KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE
EXR.A.USD.EUR.SP00.A,A,USD,EUR,SP00,A,2020,1.1422
`

const draft = `# Trade of two neighbours

Serbia exported goods worth USD 54.2 thousand to Russia in 2020 (see Table 4).[^1]

Table 1. Exports

[^1]: The ministry, 31 June 2021.
`

let imported = ''
beforeAll(async () => {
  writeFileSync(at('draft.md'), draft)
  writeFileSync(at('annex.html'), '<p>Exports to Russia were about 3 % of all in 2020.</p>')
  writeFileSync(at('both-sides.csv'), bothSides)
  writeFileSync(at('comext.csv'), comext)
  writeFileSync(at('ecb.csv'), ecb)
  writeFileSync(at('BACI_HS92_Y2020_V202301.csv'), flows)
  writeFileSync(at('BACI_HS92_Y2020_V202401.csv'), flows.replace('53000', '54000'))
  writeFileSync(at('BACI_HS17_Y2020_V202301.csv'), flows)
  writeFileSync(at('goods.csv'), listedGoods)
  writeFileSync(at('labels.csv'), 'left,right,label\nIvan Petrov,Petrov Ivan,1\nIvan Petrov,Anna Karlova,0\n')
  writeFileSync(at('names.csv'), 'name\nIvan Listed\nNobody Atall\n')
  for (const year of [2019, 2020, 2021, 2022]) {
    writeFileSync(at(`BACI_HS17_Y${year}_V202401.csv`), madeUpYear(year))
    await run('import', 'baci', at(`BACI_HS17_Y${year}_V202401.csv`), ...goods)
  }
  await run('import', 'sanctions-goods', at('goods.csv'), ...goods)
  for (const rows of [['1,"LISTED, Ivan"'], ['1,"LISTED, Ivan"', '2,"ADDED, Petr"']]) {
    writeFileSync(at('sdn.csv'), listedNames(rows))
    await run('import', 'sanctions-ofac', at('sdn.csv'), ...lists)
  }
  imported = await run('import', 'baci', at('BACI_HS17_Y2020_V202301.csv'), ...json)
  await run('brief', 'SRB', 'RUS', '--year', '2020', ...json)
  await run('brief', 'SRB', 'RUS', '--year', '2022', '--lang', 'ru', ...json)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Those whose fields changed their meaning, or fell away. */
const versions: Readonly<Record<string, number>> = { coverage: 2 }

describe('each JSON is what its schema says', () => {
  test('and none lacks an output here', () => {
    expect(Object.keys(outputs).toSorted()).toEqual(Object.keys(schemas).toSorted())
  })

  test.each(Object.keys(schemas))('%s', async (name) => {
    const published = ajv.compile(JSON.parse(readFileSync(`docs/schemas/${name}.json`, 'utf8')) as object)
    const closed = ajv.compile(z.toJSONSchema(schemas[name] as z.ZodType)) // knows every field
    for (const text of (await outputs[name]?.()) ?? []) {
      const value = JSON.parse(text) as { schema: string }
      expect(value.schema).toBe(`rapport/${name}@${versions[name] ?? 1}`)
      for (const valid of [published, closed]) {
        valid(value)
        expect(valid.errors ?? []).toEqual([])
      }
    }
  })
})
