import { Buffer } from 'node:buffer'
import path from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { countryByComtrade } from '../../src/domain/country.js'
import { originalRows } from '../../src/lake/original-rows.js'
import type { OriginalRow } from '../../src/lake/readers/reader.js'
import { baci } from '../../src/sources/baci/source.js'
import { documents } from '../../src/sources/documents/source.js'
import { wtoHs2 } from '../../src/sources/wto-hs2/source.js'
import {
  baciText,
  counts,
  imported,
  importInto,
  rejectsIn,
  rowsIn,
  temporaryFolder,
  withLake,
  write,
} from './workspace.js'

const name = 'BACI_HS92_Y2020_V202301.csv'
const text = baciText('2020,688,643,270900,1,NA', '2020,688,999,270900,1,NA', '2020,688,643,271121,2,NA')

const start = (content: string | Uint8Array, as = name) => {
  const folder = temporaryFolder()
  return { workspace: path.join(folder, 'workspace'), file: write(folder, `data/${as}`, content) }
}

/** The records of a snapshot's originals at the places of all its rows. */
const originalsOf = (workspace: string) =>
  withLake(workspace, async (lake) => {
    const [snapshot] = lake.manifest.snapshots
    if (snapshot === undefined) return []
    const rows = await rowsIn(workspace, Object.keys(snapshot.tables)[0] as 'flow')
    const found = await Promise.all(
      snapshot.originals.map(({ number }) => {
        const wanted = rows.filter(({ file }) => file === number).map(({ row }) => Number(row))
        return originalRows(lake, snapshot, number, wanted)
      }),
    )
    return rows.map((row): [typeof row, OriginalRow | undefined] => [
      row,
      found[Number(row['file']) - 1]?.get(Number(row['row'])),
    ])
  })

describe('a locator leads to the record in the original', () => {
  test('in a zip, in a file of quotes and line breaks, in one with semicolons in its cells', async () => {
    const quoted = baciText('2020,688,643,"27\n0900",1,NA', '', '2020,688,643,271121,2,"  NA"')
    const zip = start(zipSync({ [`a/${name}`]: strToU8(quoted) }), 'baci.zip')
    await imported(zip.workspace, baci, [zip.file])
    const [[row, original] = []] = await originalsOf(zip.workspace)
    expect([row?.['product'], row?.['row'], original]).toEqual([
      '271121',
      '3',
      { t: '2020', i: '688', j: '643', k: '271121', v: '2', q: '  NA' },
    ])

    const header =
      'ProductOrSector,FrequencyCode,IndicatorCode,PartnerEconomyCode,PeriodCode,ProductOrSectorClassificationCode,ProductOrSectorCode,ReportingEconomyCode,UnitCode,Value,Year'
    const wto = start(
      `${header}\nFuels; oils\tetc.,A,HS_M_0010,643,A,HS,27,892,USD,5.25,2010\n`,
      '892-2010.csv',
    )
    await imported(wto.workspace, wtoHs2, [wto.file])
    const [[, fuels] = []] = await originalsOf(wto.workspace)
    expect(fuels).toMatchObject({
      ProductOrSector: 'Fuels; oils\tetc.',
      ProductOrSectorCode: '27',
      Value: '5.25',
    })
  })

  test('in a file of documents', async () => {
    const header =
      'id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note'
    const documented = start(
      `${header}\nbad,,,,,,,,,,,,,,,\nf2,x,SRB,,2020,,,"1",USD,,,d,3,"a, b",,\n`,
      'figures.csv',
    )
    await imported(documented.workspace, documents, [documented.file])
    const [[row, original] = []] = await originalsOf(documented.workspace)
    expect(row).toMatchObject({ row: '2', stated_at: 'line 3, a, b' })
    expect(original).toMatchObject({ id: 'f2', value: '1', place: 'a, b' })
  })

  /** Cells that are right more often than not, and every kind of wrong. */
  const strange = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.string({
      unit: fc.constantFrom(
        ',',
        ';',
        '\t',
        '"',
        '\n',
        '\r\n',
        '\r',
        ' ',
        '\u001f',
        '\ufeff',
        '\\',
        '#',
        '\u00a0',
        '\u2028',
        '😀',
        '0',
      ),
      maxLength: 4,
    }),
    fc.constantFrom(
      '',
      'NA',
      ' NA ',
      'null',
      '-1',
      '1e400',
      '1_000',
      '0x10',
      '1,5',
      'NaN',
      '=1+1',
      '2020.5',
      '9'.repeat(30),
      "'",
    ),
  )
  const often = (good: fc.Arbitrary<string>) =>
    fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: strange })
  const record = fc.tuple(
    often(fc.constantFrom('2004', '2006', '2020')),
    often(fc.constantFrom('688', '643', '891', '842', '490')),
    often(fc.constantFrom('276', '643', '899')),
    often(fc.constantFrom('270900', '10121', '010121')),
    often(fc.constantFrom('1', '0.5', '17.25', '1e2')),
    often(fc.constantFrom('NA', '           NA', '3', '        0.500')),
  )
  const line = fc.oneof(
    { weight: 10, arbitrary: record.map((cells): string[] => cells) },
    { weight: 1, arbitrary: fc.array(strange, { maxLength: 8 }) },
  )
  const quotedCell = (cell: string, always: boolean) =>
    always || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

  test('whatever cells there are: rows and rejects are the lines, and each row is its record', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        async (lines, end, always, bare) => {
          // bare: no quotes at all, where the cells need none
          const cells = bare
            ? lines.map((each) => each.map((cell) => cell.replaceAll(/[",\r\n]/g, '')))
            : lines
          const content = [['t', 'i', 'j', 'k', 'v', 'q'], ...cells]
            .map((each) => each.map((cell) => quotedCell(cell, always && !bare)).join(','))
            .join(end)
          const { workspace, file } = start(`${content}${end}`)
          const result = await importInto(workspace, baci, [file])
          if (!result.ok) {
            expect(['input-no-rows', 'input-encoding', 'input-format']).toContain(result.error.code)
            expect(result.error.place?.file).toBe(name)
            return
          }
          const { read, kept, rejected } = counts(result.value)
          const rows = await originalsOf(workspace)
          const rejects = await rejectsIn(workspace)
          expect([read, kept, rejected]).toEqual([lines.length, rows.length, rejects.length])
          expect(
            [...rows.map(([{ row }]) => Number(row)), ...rejects.map(({ row }) => Number(row))].toSorted(
              (a, b) => a - b,
            ),
          ).toEqual(lines.map((_, index) => index + 1))
          for (const [row, original] of rows) {
            const [t, i, j, k, v] = Object.values(original ?? {}).map(String)
            expect(Object.values(original ?? {})).toEqual(
              cells[Number(row['row']) - 1]?.map((cell) => cell.replaceAll(/\r\n?/g, '\n')),
            )
            expect(row).toMatchObject({
              period: t?.trim(),
              reporter: countryByComtrade(Number(i), Number(t))?.code,
              partner: countryByComtrade(Number(j), Number(t))?.code,
              product: k?.trim().padStart(6, '0'),
            })
            expect(Number(row['value_usd'])).toBeCloseTo(Number(v?.replaceAll('_', '')) * 1000, 2)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('whatever bytes come: an import that adds up, or a refusal that names the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, headed) => {
        const content = Buffer.concat([Buffer.from(headed ? `${text}` : ''), bytes])
        const { workspace, file } = start(content)
        const result = await importInto(workspace, baci, [file])
        if (result.ok) {
          const { read, kept, rejected } = counts(result.value)
          expect(kept + rejected).toBe(read)
          expect(await rejectsIn(workspace)).toHaveLength(rejected)
        } else expect([name, file]).toContain(result.error.place?.file)
      }),
      { numRuns: 25 },
    )
  })
})
