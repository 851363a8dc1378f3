import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/engine/engine.js'
import { forgetSnapshot } from '../../src/lake/forget.js'
import { layout } from '../../src/lake/layout.js'
import { baci } from '../../src/sources/baci/source.js'
import { comtrade } from '../../src/sources/comtrade/source.js'
import { gravity } from '../../src/sources/gravity/source.js'
import { normal, seeded } from '../measures/reconciliation/seeded.js'
import {
  baciText,
  filesIn,
  filesNamed,
  imported,
  importedAt,
  manifestText,
  temporaryFolder,
  write,
} from '../lake/workspace.js'
import { ask, download, reconcileIn, rowsOfSnapshot, traced, well, workspaceOf } from './derived.js'

/** Each flow in few words: `2020 SRB→RUS 27 1050`. */
const flowsOf = async (workspace: string, snapshot: string): Promise<string[]> =>
  (await rowsOfSnapshot(workspace, snapshot, 'flow')).map(
    ({ period, reporter, partner, product, value_usd }) =>
      `${String(period)} ${String(reporter)}→${String(partner)} ${String(product)} ${Number(value_usd)}`,
  )

/** Each parent in few words: `1 exporter 1000 × 0.5`. */
const parentsOf = async (workspace: string, snapshot: string): Promise<string[]> =>
  (await rowsOfSnapshot(workspace, snapshot, 'flow_parent')).map(
    ({ row, role, value, factor }) => `${String(row)} ${String(role)} ${Number(value)} × ${Number(factor)}`,
  )

describe('two records of one flow', () => {
  const rows = [
    'SRB X RUS 2020 27 1000',
    'RUS M SRB 2020 27 1166',
    'RUS X SRB 2020 27 50',
    'SRB M RUS 2020 10 106',
  ]

  test('become one value FOB, as the exporter’s export; one record alone stands, made FOB', async () => {
    const workspace = await workspaceOf(rows)
    const { snapshot, found, outcome } = well(await reconcileIn(workspace))
    expect(outcome).toBe('imported')
    expect(await flowsOf(workspace, snapshot.id)).toEqual([
      '2020 RUS→SRB 10 100',
      '2020 RUS→SRB 27 50',
      '2020 SRB→RUS 27 1050',
    ])
    expect(found).toMatchObject({ pairs: 1, exporterOnly: 1, importerOnly: 1 })
    const [flow] = await rowsOfSnapshot(workspace, snapshot.id, 'flow')
    expect(flow).toMatchObject({
      source: 'reconciled',
      flow: 'export',
      valuation: 'fob',
      partner_basis: 'na',
      reported_by: 'reconciled',
      net_kg: null,
      classification: 'HS',
      level: 2,
      file: 1,
    })
    expect(filesIn(workspace)).toEqual(filesNamed(workspace))
  })

  test('stay its parents, each with what it was multiplied with', async () => {
    const workspace = await workspaceOf(rows)
    const { snapshot } = well(await reconcileIn(workspace))
    expect(await parentsOf(workspace, snapshot.id)).toEqual([
      '1 importer 106 × 0.943396226415094',
      '2 exporter 50 × 1',
      '3 exporter 1000 × 0.5',
      '3 importer 1166 × 0.471698113207547',
    ])
  })

  test('say why freight is a set rate and weights are equal', async () => {
    const { snapshot, found } = well(await reconcileIn(await workspaceOf(rows)))
    expect(found.cif).toMatchObject({
      set: 0.06,
      fit: null,
      median: 0.06,
      records: { fit: 0, set: 2, fob: 0 },
    })
    expect(found.cif.why).toContain('no distances')
    expect(found.errors.why).toContain('only one flow is in both records')
    expect(found.gap?.before).toBeCloseTo(Math.log(1.166), 12)
    expect(found.gap?.after).toBeCloseTo(Math.log(1.1), 12)
    expect(snapshot.derived?.notes).toEqual([
      'From UN Comtrade: HS, level 2 (2020).',
      expect.stringContaining('the set rate of 6 %: the lake has no distances'),
      expect.stringContaining('the weight ½'),
    ])
  })

  test('at a rate that is named', async () => {
    const workspace = await workspaceOf(rows)
    const { snapshot, found } = well(await reconcileIn(workspace, { cif: 0.1 }))
    expect(found.cif).toMatchObject({ set: 0.1, why: null })
    expect((await flowsOf(workspace, snapshot.id))[2]).toBe('2020 SRB→RUS 27 1030')
    expect(snapshot.derived?.parameters).toEqual({
      source: 'comtrade',
      years: null,
      cif: 0.1,
      level: 'finest',
    })
  })

  test('where the importer states FOB, its record is taken as it is', async () => {
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    const header = 'reporterISO,flowCode,partnerISO,period,cmdCode,primaryValue,cifvalue,fobvalue'
    const text = `${header}\nSRB,X,RUS,2020,27,1000,,\nRUS,M,SRB,2020,27,1100,,1100\n`
    await imported(workspace, comtrade, [write(folder, 'fob.csv', text)])
    const { snapshot, found } = well(await reconcileIn(workspace))
    expect(await flowsOf(workspace, snapshot.id)).toEqual(['2020 SRB→RUS 27 1050'])
    expect(found.cif.records).toEqual({ fit: 0, set: 0, fob: 1 })
  })

  test('are rounded half to even in the last place, exactly', async () => {
    const workspace = await workspaceOf([
      'SRB X RUS 2020 27 0.001',
      'RUS M SRB 2020 27 0.002',
      'SRB X RUS 2020 28 0.003',
      'RUS M SRB 2020 28 0.004',
      'SRB X RUS 2020 29 98765432109876.544',
      'RUS M SRB 2020 29 98765432109876.546',
    ])
    const { snapshot } = well(await reconcileIn(workspace, { cif: 0 }))
    const values = (await rowsOfSnapshot(workspace, snapshot.id, 'flow')).map(({ value_usd }) => value_usd)
    expect(values).toEqual(['0.002', '0.004', '98765432109876.545'])
  })

  test('a zero on one side is a record like another', async () => {
    const workspace = await workspaceOf(['SRB X RUS 2020 27 0', 'RUS M SRB 2020 27 106'])
    const { snapshot } = well(await reconcileIn(workspace))
    expect(await flowsOf(workspace, snapshot.id)).toEqual(['2020 SRB→RUS 27 50'])
  })
})

describe('what has no mirror', () => {
  test('is not shared out, is not in it, and is counted', async () => {
    const workspace = await workspaceOf([
      'SRB X RUS 2020 27 1000',
      'RUS M SRB 2020 27 1060',
      'SRB X W00 2020 27 9000',
      'SRB X X-NES 2020 27 70',
      'SRB X X-SPE 2020 27 80',
      'SRB X EUN 2020 27 90',
      'SRB X SRB 2020 27 5',
      'SRB M W00 2020 27 9000',
    ])
    const { snapshot, found } = well(await reconcileIn(workspace))
    expect(await flowsOf(workspace, snapshot.id)).toEqual(['2020 SRB→RUS 27 1000'])
    expect(found.leftOut).toEqual({ noValue: 0, world: 2, groups: 1, unnamed: 1, special: 1, ownTrade: 1 })
    expect(snapshot.derived?.notes.at(-1)).toBe(
      'Not shared out, and not in it: 2 rows with the world, 1 row of groups of countries, 1 row with areas not specified, 1 row with special categories, 1 row of a country with itself.',
    )
  })
  test('re-exports and months are not added to what they are part of', async () => {
    const workspace = await workspaceOf([
      'SRB X RUS 2020 27 1000',
      'SRB RX RUS 2020 27 400',
      'SRB X RUS 202003 27 90',
      'RUS M SRB 2020 27 1060',
    ])
    const { snapshot } = well(await reconcileIn(workspace))
    expect(await flowsOf(workspace, snapshot.id)).toEqual(['2020 SRB→RUS 27 1000'])
  })
})

describe('the level at which records meet', () => {
  const rows = [
    'SRB X RUS 2020 TOTAL 900',
    'RUS M SRB 2020 TOTAL 954',
    'SRB X RUS 2020 27 300',
    'RUS M SRB 2020 27 318',
    'SRB X RUS 2020 270900 200',
    'RUS M SRB 2020 270900 212',
    'SRB X RUS 2021 TOTAL 990',
    'RUS M SRB 2021 TOTAL 1060',
    'SRB X RUS 2021 27 310',
  ]
  test('is of each year the finest that both have', async () => {
    const workspace = await workspaceOf(rows)
    const { snapshot, found } = well(await reconcileIn(workspace))
    expect(
      found.panels.map(({ year, classification, level, pairs }) => [year, classification, level, pairs]),
    ).toEqual([
      [2020, 'HS2017', 6, 1],
      [2021, 'HS', 0, 1],
    ])
    expect(await flowsOf(workspace, snapshot.id)).toEqual([
      '2020 SRB→RUS 270900 200',
      '2021 SRB→RUS TOTAL 995',
    ])
  })
  test('or the one that is named, of the years that have it', async () => {
    const workspace = await workspaceOf(rows)
    const two = well(await reconcileIn(workspace, { level: 2 }))
    expect(await flowsOf(workspace, two.snapshot.id)).toEqual(['2020 SRB→RUS 27 300', '2021 SRB→RUS 27 310'])
    const total = well(await reconcileIn(workspace, { level: 0, years: [2021] }))
    expect(await flowsOf(workspace, total.snapshot.id)).toEqual(['2021 SRB→RUS TOTAL 995'])
  })
  test('says so where another one has more pairs of countries', async () => {
    const { found, snapshot } = well(
      await reconcileIn(await workspaceOf([...rows, 'HUN X RUS 2020 TOTAL 70'])),
    )
    const wider = { classification: 'HS', level: 0, countryPairs: 2 }
    expect(found.panels).toMatchObject([{ countryPairs: 1, wider }, { wider: null }])
    expect(snapshot.derived?.notes).toContain(
      'Of 2020 1 of 2 pairs of countries are compared: the others meet at HS, level 0.',
    )
  })
  test('services have neither CIF nor FOB, and are not in it', async () => {
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    const header = 'typeCode,classificationCode,reporterISO,flowCode,partnerISO,period,cmdCode,primaryValue'
    const text = `${header}\nS,EB10,SRB,X,RUS,2020,SA,10\nS,EB10,RUS,M,SRB,2020,SA,20\n`
    await imported(workspace, comtrade, [write(folder, 'services.csv', text)])
    expect(await reconcileIn(workspace)).toMatchObject({ ok: false, error: { code: 'no-data' } })
  })
})

describe('running it again', () => {
  const rows = ['SRB X RUS 2020 27 1000', 'RUS M SRB 2020 27 1166']

  test('on the same snapshots changes nothing, and tells the same', async () => {
    const workspace = await workspaceOf(rows)
    const first = well(await reconcileIn(workspace))
    const before = manifestText(workspace)
    const again = well(await reconcileIn(workspace, {}, { now: '2026-02-02T00:00:00.000Z' }))
    expect(again).toMatchObject({ outcome: 'known', found: first.found, snapshot: first.snapshot })
    expect(manifestText(workspace)).toBe(before)
  })
  test('tried only, it tells everything and changes nothing', async () => {
    const workspace = await workspaceOf(rows)
    const before = manifestText(workspace)
    const { outcome, found } = well(await reconcileIn(workspace, {}, { dryRun: true }))
    expect([outcome, found.pairs]).toEqual(['tried', 1])
    expect(manifestText(workspace)).toBe(before)
  })
  test('after a newer download makes a new one, which answers in place of the older', async () => {
    const folder = temporaryFolder()
    const workspace = await workspaceOf(rows)
    const first = well(await reconcileIn(workspace))
    await imported(workspace, comtrade, [write(folder, 'later.csv', download(['RUS M SRB 2020 27 1060']))])
    const second = well(await reconcileIn(workspace))
    expect(second.snapshot.id).not.toBe(first.snapshot.id)
    expect(second.snapshot.derived?.from).toHaveLength(2)
    expect(await flowsOf(workspace, second.snapshot.id)).toEqual(['2020 SRB→RUS 27 1000'])
    expect(await ask(workspace, 'trade-value', { flow: 'export', product: '27', record: 'reconciled' })).toBe(
      1000,
    )
  })
})

describe('measures on it', () => {
  const asked = { source: 'reconciled', product: '27' }
  const rows = [
    'SRB X RUS 2020 27 1000',
    'RUS M SRB 2020 27 1166',
    'DEU X SRB 2020 27 80',
    'SRB X W00 2020 27 1000',
    'SRB X W00 2020 TOTAL 1000',
    'SRB X RUS 2020 TOTAL 1000',
  ]
  test('see each flow from both ends', async () => {
    const workspace = await workspaceOf(rows)
    well(await reconcileIn(workspace))
    expect(await ask(workspace, 'trade-value', { ...asked, flow: 'export' })).toBe(1050)
    expect(await ask(workspace, 'trade-value', { ...asked, dyad: 'RUS-SRB' })).toBe(1050)
    expect(await ask(workspace, 'trade-value', { ...asked, dyad: 'SRB-DEU' })).toBe(80)
  })
  test('take no row for a zero of a pair that nobody asked the publisher for', async () => {
    const workspace = await workspaceOf(rows)
    well(await reconcileIn(workspace))
    expect(await ask(workspace, 'trade-value', { ...asked, dyad: 'DEU-RUS', flow: 'export' })).toBe(
      'no-report',
    )
    expect(
      await ask(workspace, 'partner-rank', { source: 'reconciled', dyad: 'DEU-SRB', flow: 'export' }),
    ).toBe('no-report')
  })
  test('have all partners where the exporter’s records reach its published total', async () => {
    const workspace = await workspaceOf(rows)
    well(await reconcileIn(workspace))
    expect(await ask(workspace, 'trade-value', { ...asked, dyad: 'SRB-DEU', flow: 'export' })).toBe(0)
  })
})

describe('tracing it', () => {
  const rows = ['SRB X RUS 2020 27 1000', 'RUS M SRB 2020 27 1166']

  test('leads to both records as they stand in the downloads', async () => {
    const workspace = await workspaceOf([rows[0] as string], [rows[1] as string])
    const { snapshot } = well(await reconcileIn(workspace))
    const [row, ...others] = await traced(
      workspace,
      snapshot.id,
      await rowsOfSnapshot(workspace, snapshot.id, 'flow'),
    )
    expect(others).toEqual([])
    expect(row).toMatchObject({ file: 'made by reconciliation', row: 1, value: '1050', original: null })
    expect(row?.parents).toMatchObject([
      {
        role: 'exporter',
        file: 'download-0.csv',
        row: 1,
        value: '1000',
        factor: '0.5',
        note: 'weight 0.5000',
        original: { reporteriso: 'SRB', primaryvalue: '1000' },
      },
      {
        role: 'importer',
        file: 'download-1.csv',
        row: 1,
        value: '1166',
        factor: '0.471698113207547',
        note: 'weight 0.5000, freight and insurance 0.0600 (set)',
        original: { reporteriso: 'RUS', primaryvalue: '1166' },
      },
    ])
  })
  test('says of a record whose snapshot is gone that it is, and opens the other', async () => {
    const workspace = await workspaceOf([rows[0] as string], [rows[1] as string])
    const { snapshot } = well(await reconcileIn(workspace))
    const flows = await rowsOfSnapshot(workspace, snapshot.id, 'flow')
    const [[, importer]] = [(await rowsOfSnapshot(workspace, snapshot.id, 'flow_parent')) as Row[]]
    const lost = String(importer?.['parent_snapshot'])
    await forgetSnapshot(layout(workspace), lost, { who: 'a test', why: 'withdrawn', now: importedAt })
    const [row] = await traced(workspace, snapshot.id, flows)
    expect(row?.parents?.[0]).toMatchObject({ role: 'exporter', original: { primaryvalue: '1000' } })
    expect(row?.parents?.[1]).toMatchObject({
      role: 'importer',
      snapshot: lost,
      value: '1166',
      original: null,
      gone: `Snapshot ${lost} was forgotten on 2026-01-01 by a test: withdrawn.`,
    })
  })
})

describe('what cannot be reconciled', () => {
  test('a source that has one record a flow', async () => {
    const folder = temporaryFolder()
    const workspace = path.join(folder, 'workspace')
    const file = write(folder, 'BACI_HS92_Y2020_V202301.csv', baciText('2020,688,643,270900,1,NA'))
    await imported(workspace, baci, [file])
    expect(await reconcileIn(workspace, {}, {}, baci)).toMatchObject({
      ok: false,
      error: { code: 'measure-refused' },
    })
  })
  test('records of one side only, a source that is not in the lake, years that it has not', async () => {
    const oneSided = await workspaceOf(['SRB X RUS 2020 27 1000', 'RUS X SRB 2020 27 1000'])
    expect(await reconcileIn(oneSided)).toMatchObject({ ok: false, error: { code: 'no-data' } })
    const empty = path.join(temporaryFolder(), 'workspace')
    expect(await reconcileIn(empty)).toMatchObject({ ok: false, error: { code: 'no-data' } })
    const other = await workspaceOf(['SRB X RUS 2020 27 1000', 'RUS M SRB 2020 27 1000'])
    const refused = await reconcileIn(other, { years: [1999] })
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'no-data', message: expect.stringContaining('1999') as string },
    })
  })
})

/** A made-up world: six countries trade everything with each other; errors and freight are known. */
const world = () => {
  const countries = ['AUT', 'BGR', 'HUN', 'RUS', 'SRB', 'UKR']
  const errors: Readonly<Record<string, number>> = {
    AUT: 0.02,
    BGR: 0.25,
    HUN: 0.05,
    RUS: 0.15,
    SRB: 0.05,
    UKR: 0.5,
  }
  const deviate = normal(seeded(11))
  const distanceOf = (a: number, b: number) => 200 + 400 * Math.abs(a - b)
  const pairs = countries.flatMap((one, a) =>
    countries.flatMap((other, b) => (a === b ? [] : [{ one, other, distance: distanceOf(a, b) }])),
  )
  const flows = pairs.flatMap(({ one, other, distance }) =>
    Array.from({ length: 40 }, (_, index) => {
      const product = String(10 + index)
      const [kg, price] = [1_000_000, 1 + index / 10]
      const margin = Math.expm1(0.02 * Math.log(distance))
      const x = kg * price * Math.exp((errors[one] as number) * deviate())
      const m = kg * price * (1 + margin) * Math.exp((errors[other] as number) * deviate())
      return [
        `${one} X ${other} 2020 ${product} ${x.toFixed(3)} ${kg}`,
        `${other} M ${one} 2020 ${product} ${m.toFixed(3)} ${kg}`,
      ]
    }),
  )
  const header =
    'iso_o,iso_d,contig,comlang_off,comlang_ethno,colony,comcol,curcol,col45,smctry,dist,distcap,distw,distwces'
  const distances = pairs.map(
    ({ one, other, distance }) =>
      `${one},${other},0,0,0,0,0,0,0,0,${distance},${distance},${distance},${distance}`,
  )
  return { flows: flows.flat(), distances: `${[header, ...distances].join('\n')}\n`, errors }
}

describe('with distances and weights', () => {
  const made = world()
  const workspaceWith = async (): Promise<string> => {
    const workspace = await workspaceOf(made.flows)
    await imported(workspace, gravity, [write(temporaryFolder(), 'dist_cepii.csv', made.distances)])
    return workspace
  }

  test('freight is estimated, and errors are found in their order', async () => {
    const workspace = await workspaceWith()
    const { found, snapshot } = well(await reconcileIn(workspace))
    expect(found.cif.fit?.n).toBe(1200)
    expect(found.cif.records).toEqual({ fit: 1200, set: 0, fob: 0 })
    expect(found.cif.median).toBeGreaterThan(0.1) // e^(0.02 · ln 1000) − 1 = 0.148
    expect(found.cif.median).toBeLessThan(0.2)
    expect(found.gap?.after).toBeLessThan(found.gap?.before ?? 0)
    expect(snapshot.derived?.from.map((id) => id.split('-')[0])).toEqual(['comtrade', 'gravity'])
    const order = (side: 'exporter' | 'importer') =>
      found.errors.countries
        .toSorted((a, b) => (a[side] ?? 0) - (b[side] ?? 0))
        .map(({ country }) => country)
        .slice(-3)
    expect(order('exporter')).toEqual(['RUS', 'BGR', 'UKR'])
    expect(order('importer')).toEqual(['RUS', 'BGR', 'UKR'])
  })

  test('the value lies nearer to the record with the smaller error', async () => {
    const workspace = await workspaceWith()
    const { snapshot } = well(await reconcileIn(workspace))
    const flows = await rowsOfSnapshot(workspace, snapshot.id, 'flow')
    const parents = await rowsOfSnapshot(workspace, snapshot.id, 'flow_parent')
    const row = flows.find(({ reporter, partner }) => reporter === 'AUT' && partner === 'UKR')?.['row']
    const factor = (role: string) =>
      Number(parents.find((each) => each['row'] === row && each['role'] === role)?.['factor'])
    expect(factor('exporter')).toBeGreaterThan(0.8)
    expect(factor('exporter') + factor('importer')).toBeLessThan(1)
  })

  test('each value is the sum of its records times their factors', async () => {
    const workspace = await workspaceWith()
    const { snapshot } = well(await reconcileIn(workspace))
    const parents = await rowsOfSnapshot(workspace, snapshot.id, 'flow_parent')
    const sums = new Map<string, number>()
    for (const { row, value, factor } of parents)
      sums.set(String(row), (sums.get(String(row)) ?? 0) + Number(value) * Number(factor))
    for (const { row, value_usd } of await rowsOfSnapshot(workspace, snapshot.id, 'flow'))
      expect(Math.abs((sums.get(String(row)) ?? 0) - Number(value_usd))).toBeLessThan(0.00051)
  })

  test('what was not weighed has the set rate only where a distance or a unit value is missing', async () => {
    const workspace = await workspaceOf([...made.flows, 'SRB X CHN 2020 99 500', 'CHN M SRB 2020 99 530'])
    await imported(workspace, gravity, [write(temporaryFolder(), 'dist_cepii.csv', made.distances)])
    const { found, snapshot } = well(await reconcileIn(workspace))
    expect(found.cif.records).toEqual({ fit: 1200, set: 1, fob: 0 })
    expect(snapshot.derived?.notes.join(' ')).toContain(
      '1 of 1,201 importers’ records lack what the estimate needs',
    )
  })

  test('a set rate asks nothing of distances, and does not rest on them', async () => {
    const { found, snapshot } = well(await reconcileIn(await workspaceWith(), { cif: 0.06 }))
    expect(found.cif).toMatchObject({ fit: null, why: null })
    expect(snapshot.derived?.from.map((id) => id.split('-')[0])).toEqual(['comtrade'])
  })

  test('the same lake gives the same bytes, on one thread and on two', async () => {
    const [one, two] = [await workspaceWith(), await workspaceWith()]
    const reports = [
      well(await reconcileIn(one, {}, { threads: 1 })),
      well(await reconcileIn(two, {}, { threads: 2 })),
    ]
    expect(reports[1]?.snapshot).toEqual(reports[0]?.snapshot)
    for (const file of filesIn(one).filter((each) => each.includes('reconciled-')))
      expect(readFileSync(path.join(two, file)).equals(readFileSync(path.join(one, file))), file).toBe(true)
  })
})
