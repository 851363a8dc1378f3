// Pulls UN Comtrade in a process of its own: `pull-process.mjs WORKSPACE URL YEARS`, from the compiled sources. Prints the
// report, or the problem with its exit code.
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const compiled = (module) =>
  import(pathToFileURL(path.join(process.env.RAPPORT_TEST_COMPILED, `${module}.js`)).href)
const { runPull } = await compiled('lake/pull/run')
const { layout } = await compiled('lake/layout')
const { engineFolder } = await compiled('lake/sweep')
const { openDuckdb } = await compiled('engine/duckdb/duckdb')
const { attempt } = await compiled('domain/problem')
const { exitOf } = await compiled('domain/problems')
const { comtrade } = await compiled('sources/comtrade/source')
const { comtradePull } = await compiled('sources/comtrade/pull')

const [workspace, url, years] = process.argv.slice(2)
const places = layout(workspace)
const engine = () => openDuckdb({ memory: 512, threads: 1, temporary: engineFolder(places) })
const request = { dyad: { reporter: 'SRB', partner: 'RUS' }, years, products: null, monthly: false }
const report = await attempt(() =>
  runPull(places, engine, { ...comtrade, pull: comtradePull }, request, {
    now: '2026-01-01T00:00:00.000Z',
    urls: { comtrade: url },
    quotas: { perMinute: 60_000 },
  }),
)
process.stdout.write(JSON.stringify(report.ok ? report.value : { problem: report.error }))
process.exitCode = report.ok ? 0 : exitOf(report.error.code)
