// Imports files into a workspace in a process of its own: `import-process.mjs WORKSPACE SOURCE FILE…`, from the compiled
// sources. Prints the outcome, or the problem with its exit code.
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const compiled = (module) =>
  import(pathToFileURL(path.join(process.env.RAPPORT_TEST_COMPILED, `${module}.js`)).href)
const { importFiles } = await compiled('lake/import')
const { layout } = await compiled('lake/layout')
const { engineFolder } = await compiled('lake/sweep')
const { openDuckdb } = await compiled('engine/duckdb/duckdb')
const { attempt } = await compiled('domain/problem')
const { exitOf } = await compiled('domain/problems')
const { sourceOf } = await compiled('sources/index')

const [workspace, source, ...files] = process.argv.slice(2)
const places = layout(workspace)
const engine = () => openDuckdb({ memory: 512, threads: 1, temporary: engineFolder(places) })
const now = '2026-01-01T00:00:00.000Z'
const notes = []
const report = await attempt(() =>
  importFiles(places, engine, sourceOf(source), files, { now, onNote: (note) => notes.push(note) }),
)
process.stdout.write(
  JSON.stringify(report.ok ? { outcome: report.value.outcome, notes } : { problem: report.error, notes }),
)
process.exitCode = report.ok ? 0 : exitOf(report.error.code)
