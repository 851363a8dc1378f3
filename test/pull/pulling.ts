import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { attempt, type Problem, type Result } from '../../src/domain/problem.js'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { layout } from '../../src/lake/layout.js'
import type { Clock } from '../../src/lake/pull/clock.js'
import type { Page, Pull } from '../../src/lake/pull/pull.js'
import type { PullOptions, PullReport } from '../../src/lake/pull/report.js'
import type { GivenRequest } from '../../src/lake/pull/request.js'
import { runPull } from '../../src/lake/pull/run.js'
import { jsonReader } from '../../src/lake/readers/json.js'
import { accept, rowsInput, type Source } from '../../src/lake/source.js'
import { engineFolder } from '../../src/lake/sweep.js'

export const dawn = Date.parse('2026-03-01T06:00:00Z')

/** A clock on which waiting takes no time; it tells what was waited for. */
export const fakeClock = (start = dawn): Clock & { readonly slept: number[] } => {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      if (milliseconds <= 0) return
      now += milliseconds
      slept.push(milliseconds)
    },
    random: () => 0.5,
  }
}

/** One value of a page: enough for a source. */
export const value = (year: number) => ({ data: [{ year, value: String(year * 10) }] })

export const pageOf = (id: string, more: Partial<Page> = {}): Page => ({
  id,
  path: `/${id}`,
  query: { of: 'a,b' },
  format: 'json',
  types: ['application/json'],
  ...more,
})

/** A source of a year and a value, with pages as a test wants them. */
export const sourceOf = (
  pull: Partial<Pull>,
  pages: readonly string[] = ['first', 'second', 'third'],
): Source => ({
  id: 'tiny',
  name: 'A tiny source',
  short: 'Tiny',
  publisher: 'Nobody',
  home: 'https://example.org',
  licence: { name: 'none', redistribute: 'unclear', note: '' },
  covers: 'a value a year',
  cite: () => 'Nobody.',
  obtain: 'It is made up.',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'all',
  rejects: {},
  caveats: [],
  inputs: [
    rowsInput({
      id: 'answers',
      name: /\.json$/,
      what: 'answers',
      table: 'observation',
      reader: jsonReader({ records: ['$.data.*'] }),
      parse: () => (record) => {
        const { year, value: found } = record.value as { year: number; value: string }
        return [
          accept({
            indicator: 'tiny',
            reporter: 'SRB',
            period: String(year),
            value: found,
            unit: 'USD',
            qualifier: 'exact',
          }),
        ]
      },
    }),
  ],
  pull: {
    base: 'https://example.org/never',
    key: { need: 'optional', in: 'header', name: 'X-Key', obtain: 'Ask nobody.' },
    takes: {},
    quotas: () => ({ rows: null, perDay: null, perMinute: 60_000 }),
    plan: () => pages.map((id) => pageOf(id)),
    ...pull,
  },
})

export const nothingGiven: GivenRequest = { dyad: null, years: null, products: null, monthly: false }

type Given = Partial<PullOptions> & { readonly given?: Partial<GivenRequest> }

/** Pulls as the workbench does, on a clock that does not wait. */
export const pulls = (
  workspace: string,
  source: Source,
  url: string,
  { given, ...options }: Given = {},
): Promise<Result<PullReport>> => {
  const places = layout(workspace)
  const engine = () => openDuckdb({ memory: 512, threads: 1, temporary: engineFolder(places) })
  return attempt(() =>
    runPull(
      places,
      engine,
      source,
      { ...nothingGiven, ...given },
      {
        now: '2026-03-01T06:00:00.000Z',
        urls: { [source.id]: url },
        clock: fakeClock(),
        ...options,
      },
    ),
  )
}

export const pulled = async (...of: Parameters<typeof pulls>): Promise<PullReport> => {
  const report = await pulls(...of)
  if (!report.ok) throw new Error(`${report.error.code}: ${report.error.message}`)
  return report.value
}

export const refusedPull = async (...of: Parameters<typeof pulls>): Promise<Problem> => {
  const report = await pulls(...of)
  if (report.ok) throw new Error(`it was ${report.value.outcome}`)
  return report.error
}

/** Every file in a folder that holds a text. */
export const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name))
    .filter((file) => file.includes(text) || readFileSync(file).includes(text))
