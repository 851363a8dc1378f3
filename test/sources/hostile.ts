import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { attempt, type Result } from '../../src/domain/problem.js'
import type { RowsInput, Source } from '../../src/lake/source.js'
import { recognise } from '../../src/lake/originals.js'
import { counts, importText, sharedFolder, write } from '../lake/workspace.js'

type Counts = { read: number; kept: number; rejected: number; empty: number }

/** Reads a file through reader and parser alone, as an import does, and counts what became of its records. */
export const judged = async (input: RowsInput, file: string, folder: string): Promise<Result<Counts>> =>
  attempt(async () => {
    const name = path.basename(file)
    const opened = await input.reader.open({ path: file, member: null, name, folder })
    const answer = input.parse({ name, number: 1, head: opened.head })
    const sum: Counts = { read: 0, kept: 0, rejected: 0, empty: 0 }
    for await (const record of opened.records) {
      const answers = answer(record)
      sum.read += 1
      if (answers.some(({ kind }) => kind === 'accept')) sum.kept += 1
      else if (answers.length > 0) sum.rejected += 1
      else sum.empty += 1
    }
    return sum
  })

/** What may come of a bad file: a refusal that names it. A fault of ours throws, and fails the test. */
const answeredWell = (result: Result<Counts>): void => {
  if (result.ok)
    expect(result.value.read).toBe(result.value.kept + result.value.rejected + result.value.empty)
  else expect(result.error.code).toMatch(/^input-/)
}

const variants = (bytes: Buffer): readonly (readonly [string, Buffer])[] => {
  const text = bytes.toString('utf8')
  const lines = text.split('\n')
  return [
    ['in Windows-1251', Buffer.from([...bytes.subarray(0, bytes.length / 2), 0xd1, 0xf0, 0xe1, 0x0a])],
    ['with a NUL', Buffer.concat([bytes, Buffer.from('\0\n')])],
    ['with a line of 10 MB', Buffer.from(`${text}\n${'x'.repeat(10 * 2 ** 20)}\n`)],
    [
      'with a formula in each line',
      Buffer.from(lines.map((line) => `${line},=cmd|' /C calc'!A0`).join('\n')),
    ],
    ['with its lines reversed', Buffer.from(lines.toReversed().join('\n'))],
    [
      'with its columns reversed',
      Buffer.from(lines.map((line) => line.split(',').toReversed().join(',')).join('\n')),
    ],
    ['with an open quotation mark', Buffer.from(text.replace(/[^\n]*$/, '"$&'))],
    ['with DOS line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['twice over', Buffer.concat([bytes, bytes])],
    ['empty', Buffer.alloc(0)],
    ['of one byte', Buffer.from('{')],
    [
      'an entity bomb',
      Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'),
    ],
    ['deep', Buffer.from('['.repeat(100_000))],
    ['deeply tagged', Buffer.from('<a>'.repeat(100_000))],
  ]
}

/**
 * Hostile versions of a good small file: each is read in full and accounted for, or refused by name; nothing hangs,
 * nothing is lost, no error is a fault of ours. For a rows input every truncation is tried.
 */
export const hostile = (source: Source, name: string, content: string | Uint8Array): void => {
  const bytes = Buffer.from(content)
  const root = sharedFolder()
  let count = 0
  const read = async (text: Uint8Array): Promise<void> => {
    const folder = path.join(root, String(count++))
    mkdirSync(folder, { recursive: true })
    const file = write(folder, name, text)
    const found = await attempt(async () => recognise(source, [file]))
    const input = found.ok ? found.value.recognised[0]?.input : undefined
    if (!found.ok) expect(found.error.code).toMatch(/^input-/)
    if (input?.kind === 'rows') answeredWell(await judged(input, file, folder))
    if (input?.kind === 'bulk') {
      const { result } = await importText(source, name, text)
      if (result.ok) counts(result.value)
      else expect(result.error.code).toMatch(/^input-/)
    }
    rmSync(folder, { recursive: true, force: true })
  }

  test(`${name}: as it should be, it is read`, async () => {
    const { result } = await importText(source, name, bytes)
    expect(result.ok ? 'read' : result.error).toBe('read')
  })
  test(`${name}: cut at every byte`, async () => {
    const isRows = source.inputs.find((each) => each.name.test(name))?.kind === 'rows'
    const step = isRows ? Math.max(1, Math.floor(bytes.length / 1500)) : Math.ceil(bytes.length / 8)
    const ends = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) => index * step)
    const worker = async (): Promise<void> => {
      for (let end = ends.pop(); end !== undefined; end = ends.pop()) await read(bytes.subarray(0, end))
    }
    await Promise.all(Array.from({ length: isRows ? 8 : 1 }, worker))
  }, 120_000)
  test.each(variants(bytes))(`${name}: %s`, async (_, text) => read(text), 60_000)
  test(`${name}: torn, with a wrong checksum, or with paths that lead out, when packed`, async () => {
    const packed = gzipSync(bytes)
    const wrong = Buffer.from(packed)
    wrong.writeUInt32LE(1, wrong.length - 8)
    for (const text of [packed.subarray(0, packed.length - 6), wrong]) {
      const { result } = await importText(source, `${name}.gz`, text)
      expect(result.ok ? 'read' : result.error.code).toMatch(/^input-(truncated|unrecognised)$/)
    }
    const zip = zipSync({ [`../../${name}`]: bytes })
    const { result } = await importText(source, 'packed.zip', zip)
    if (!result.ok) expect(result.error.code).toMatch(/^input-/)
  })
}
