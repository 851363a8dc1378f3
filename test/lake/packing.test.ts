import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { problems } from '../../src/domain/problems.js'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { sql } from '../../src/engine/sql.js'
import { packedProblem } from '../../src/lake/packing.js'
import { baci } from '../../src/sources/baci/source.js'
import { ots } from '../../src/sources/ots/source.js'
import type { Source } from '../../src/lake/source.js'
import {
  baciText,
  filesIn,
  flowsIn,
  imported,
  importText,
  manifestText,
  refused,
  temporaryFolder,
  write,
} from './workspace.js'

const name = 'BACI_HS92_Y2020_V202301.csv'
const text = baciText(
  ...Array.from({ length: 400 }, (_, index) => `2020,688,643,${270000 + index * 7},1.${index},NA`),
)
const gz = gzipSync(text)

/** A copy with one byte turned over. */
const spoilt = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  const index = at < 0 ? copy.length + at : at
  copy[index] = (copy[index] as number) ^ 0xff
  return copy
}

const zip = (members: Readonly<Record<string, string>>, level: 0 | 6 = 6) =>
  zipSync(
    Object.fromEntries(Object.entries(members).map(([member, content]) => [member, strToU8(content)])),
    { level },
  )

/** Where a zip keeps a member's bytes, and where its directory at the end begins. */
const placeIn = (bytes: Uint8Array, signature: string): number =>
  Buffer.from(bytes).indexOf(signature, 0, 'latin1')

describe('a packed file', () => {
  test('reads as what is in it: gzip by its bytes and not its name, and each member of a zip', async () => {
    const members = { [`data/${name}`]: text, 'data/Readme.txt': 'CEPII', 'data/country_codes.csv': 'code' }
    for (const [as, bytes] of [
      [`${name}.gz`, gz],
      [name, gz],
      ['BACI_HS92_V202301.zip', zip(members)],
      ['BACI_HS92_V202301.zip', zip(members, 0)],
    ] as const) {
      const { workspace, result } = await importText(baci, as, bytes)
      expect(result.ok && result.value.snapshot.originals[0]?.kept).toBe(400)
      expect(await flowsIn(workspace)).toHaveLength(400)
      if (as.endsWith('zip'))
        expect(result.ok && result.value.leftAside).toEqual([
          `${as}/data/Readme.txt`,
          `${as}/data/country_codes.csv`,
        ])
    }
  })

  const zipped = zip({ [name]: text })
  test.each<[string, Source, string, Uint8Array | string, string]>([
    ['a gzip that was torn', baci, `${name}.gz`, gz.subarray(0, gz.length / 2), 'input-truncated'],
    ['a gzip that lost its last byte', baci, `${name}.gz`, gz.subarray(0, -1), 'input-truncated'],
    ['a gzip with a wrong checksum', baci, `${name}.gz`, spoilt(gz, -8), 'input-truncated'],
    ['a gzip with a wrong length', baci, `${name}.gz`, spoilt(gz, -1), 'input-truncated'],
    ['a gzip with a spoilt middle', baci, `${name}.gz`, spoilt(gz, gz.length >> 1), 'input-truncated'],
    ['a zip that was torn', baci, 'baci.zip', zipped.subarray(0, zipped.length / 2), 'input-truncated'],
    ['a zip that lost its last byte', baci, 'baci.zip', zipped.subarray(0, -1), 'input-truncated'],
    // the sum stands in the directory at the end, sixteen bytes after its mark; stored, so that nothing else breaks
    [
      'a zip with a wrong sum',
      baci,
      'baci.zip',
      spoilt(zip({ [name]: text }, 0), placeIn(zip({ [name]: text }, 0), 'PK\x01\x02') + 16),
      'input-truncated',
    ],
    [
      'a zip with a spoilt member',
      baci,
      'baci.zip',
      spoilt(zipped, 30 + name.length + 40),
      'input-truncated',
    ],
    ['a 7z', baci, 'BACI_HS92_V202301.7z', Buffer.from('377abcaf271c0004', 'hex'), 'input-packing'],
    ['a 7z called csv', baci, name, Buffer.from('377abcaf271c0004', 'hex'), 'input-packing'],
    ['an xz', baci, `${name}.xz`, Buffer.from('fd377a585a000004', 'hex'), 'input-packing'],
    ['a zip that is text', baci, 'baci.zip', text, 'input-unrecognised'],
    ['text called Parquet', ots, 'ots_section_flows_pairs.parquet', text, 'input-format'],
  ])('is refused when it is %s, and nothing of it is imported', async (_, source, as, bytes, code) => {
    const { workspace, file, result } = await importText(source, as, bytes)
    expect(result).toMatchObject({ ok: false, error: { code } })
    if (!result.ok) {
      expect([as, file, `${as}/${name}`]).toContain(result.error.place?.file)
      expect(result.error.remedy).toBe(problems[result.error.code].remedy)
    }
    expect(manifestText(workspace)).toBeNull()
  })

  test('is refused when it unpacks to far more than it is: a bomb', async () => {
    const blank = gzipSync(Buffer.alloc(2 ** 25, ' ')) // 32 MB in 32 KB; a gzip may have several parts
    const bomb = Buffer.concat([gzipSync('t,i,j,k,v,q\n'), ...Array.from({ length: 9 }, () => blank)])
    const { workspace, result } = await importText(baci, `${name}.gz`, bomb)
    expect(result).toMatchObject({ ok: false, error: { code: 'input-too-large' } })
    expect(filesIn(workspace)).toEqual([])
  })

  test('is refused when two of its members have one name: only one of them would be read', async () => {
    const other = `${name.slice(0, -1)}w` // the same length, so that it can be renamed in place
    const twice = Buffer.from(zip({ [name]: text, [other]: text.replace('1.0', '2.0') }, 0))
    for (let at = twice.indexOf(other); at !== -1; at = twice.indexOf(other)) twice.write(name, at)
    const { result } = await importText(baci, 'baci.zip', twice)
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'input-format', message: `The archive holds ${name} twice.` },
    })
  })

  test('whose path speaks of zips is not blamed for a full disk', () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, open '/data/zip/invalid.csv'"), {
      code: 'ENOSPC',
      syscall: 'open',
    })
    expect(packedProblem(full, 'x')).toBeNull()
  })
})

/** Pairs of Open Trade Statistics as Parquet. */
const otsParquet = async (
  folder: string,
  columns = 'export_value_usd, import_value_usd',
): Promise<string> => {
  const engine = await openDuckdb({ memory: 256, threads: 1, temporary: path.join(folder, 'engine') })
  const file = path.join(folder, 'ots_section_flows_pairs.parquet')
  await engine.writeParquet(
    sql`select "year", community_name, reporter_iso, partner_iso, ${{ text: columns, values: [] }} from (
      select 2010::smallint as "year", 'Machines' as community_name, 'srb' as reporter_iso, 'rus' as partner_iso,
             range as export_value_usd, range * 7 as import_value_usd from range(1, 3000))`,
    { path: file },
  )
  engine.close()
  return file
}

describe('a Parquet file', () => {
  test('packed once more reads the same', async () => {
    const folder = temporaryFolder()
    const file = await otsParquet(folder)
    const packed = write(folder, 'packed/ots_section_flows_pairs.parquet.gz', gzipSync(readFileSync(file)))
    const plain = await imported(path.join(folder, 'one'), ots, [file])
    const again = await imported(path.join(folder, 'two'), ots, [packed])
    expect(again.snapshot.originals[0]).toMatchObject({ read: 2999, kept: 2999, encoding: null })
    expect(await flowsIn(path.join(folder, 'two'))).toEqual(await flowsIn(path.join(folder, 'one')))
    expect(again.snapshot.id).not.toBe(plain.snapshot.id)
  })

  test.each([
    ['was torn', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['lost its last byte', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['has a spoilt page', (bytes: Buffer) => bytes.fill(0xff, 40, bytes.length / 2)],
    ['is empty', (bytes: Buffer) => bytes.subarray(0, 0)],
  ])('is refused when it %s', async (_, spoil) => {
    const folder = temporaryFolder()
    const file = await otsParquet(folder)
    write(folder, path.basename(file), spoil(readFileSync(file)))
    expect(await refused(path.join(folder, 'workspace'), ots, [file])).toMatchObject({
      code: 'input-format',
      place: { file: path.basename(file) },
    })
  })

  test('without a column is refused with the column’s name and those that are there', async () => {
    const folder = temporaryFolder()
    const file = await otsParquet(folder, 'export_value_usd')
    expect(await refused(path.join(folder, 'workspace'), ots, [file])).toMatchObject({
      code: 'input-columns',
      message:
        'The file has no column “import_value_usd”; it has year, community_name, reporter_iso, partner_iso, export_value_usd.',
    })
  })
})
