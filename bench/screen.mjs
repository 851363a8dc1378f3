// What `rapport screen` takes on the real lists of a workspace: RAPPORT_BENCH_WORKSPACE names one; without it nothing is measured.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median, program } from './command.mjs'
import { moduleOf } from './modules.mjs'

/** Ending with 1 says that somebody was found. */
const fromShell = (...args) =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, [program, 'screen', ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    let err = ''
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 || code === 1
        ? resolve({ seconds: (performance.now() - began) / 1000 })
        : reject(new Error(`screen ${args.join(' ')} ended with ${code}: ${err}`)),
    )
  }) // prettier-ignore

/** Listed names with a letter left out, and strangers: the same on every machine. */
const namesOf = (inForce, count) => {
  const listed = [...inForce.indexes.values()].flatMap(({ classes }) =>
    classes.flatMap(({ texts }) => Array.from({ length: texts.length }, (_, at) => texts.at(at))),
  )
  const given = 'Ivan Sergey Anna Petr Ahmed Hassan Wei Jong Carlos Milan Jovana Omar Mehmet Oleg'.split(' ')
  const family =
    'Petrov Smith Garcia Nikolic Park Zhang Demir Haddad Kovalenko Rossi Silva Novak Tanaka'.split(' ')
  return Array.from({ length: count }, (_, at) => {
    if (at % 10 > 0)
      return `${given[at % given.length]} ${given[(at * 5) % given.length]} ${family[at % family.length]}${at % 3 ? '' : 'ski'}`
    const name = listed[(at * 7919) % listed.length]
    return name.slice(0, at % name.length) + name.slice((at % name.length) + 1)
  })
}

/** @param row takes a line: what, the target, what was measured */
export const screenBench = async (row) => {
  const workspace = process.env.RAPPORT_BENCH_WORKSPACE
  if (workspace === undefined) {
    process.stderr.write('screening: left out, RAPPORT_BENCH_WORKSPACE names no workspace\n')
    return
  }
  const { layout } = await moduleOf('lake/layout')
  const { readManifest } = await moduleOf('lake/manifest')
  const { readEntries } = await moduleOf('sanctions/screen/read-entries')
  const { buildIndex } = await moduleOf('sanctions/screen/index-build')
  const { openScreening, screenRow } = await moduleOf('workbench/screen')
  const places = layout(workspace)
  const { inForce } = await openScreening(workspace)
  const used = (await readManifest(places)).snapshots.filter(({ id }) => inForce.indexes.has(id))
  const began = performance.now()
  let listed = 0
  for (const snapshot of used) {
    const entries = await readEntries(places, snapshot)
    listed += entries.reduce((sum, { names }) => sum + names.length, 0)
    buildIndex(entries, { index: 0, names: '', snapshot: snapshot.id })
  }
  const seconds = (performance.now() - began) / 1000
  row(`index of ${listed} listed names`, '3 s for 60,000', { seconds })
  const screening = await openScreening(workspace)
  const names = namesOf(inForce, 1_000)
  const times = names
    .map((name) => {
      const start = performance.now()
      screenRow(screening, { name }, { threshold: 0.7, limit: 10 })
      return (performance.now() - start) / 1000
    })
    .toSorted((a, b) => a - b)
  row('screening one name, median', '0.015 s', { seconds: times[500] })
  row('the same, 99th of 100', '0.060 s', { seconds: times[990] })
  row('one name from the shell', '1 s', await median(() => fromShell('--name', 'Sergei Lavrov', '--workspace', workspace)))
  const folder = mkdtempSync(join(tmpdir(), 'rapport-screen-'))
  try {
    const file = join(folder, 'names.csv')
    writeFileSync(file, `name\n${namesOf(inForce, 5_000).map((name) => `"${name.replaceAll('"', '')}"`).join('\n')}\n`)
    const out = join(folder, 'out.csv')
    row('a file of 5,000 names, from the shell', '25 s', await fromShell(file, '--out', out, '--workspace', workspace))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
} // prettier-ignore

if (process.argv[1] === fileURLToPath(import.meta.url))
  await screenBench((work, target, { seconds }) =>
    console.log(`${work}: ${seconds.toFixed(3)} s (target ${target})`),
  )
