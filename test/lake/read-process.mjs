// Opens a workspace in a process of its own, from the compiled sources, and prints Serbia's exports to Russia in 2020 as
// BACI has them, with the notes on the way; or the problem.
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const { openWorkspace } = await import(
  pathToFileURL(path.join(process.env.RAPPORT_TEST_COMPILED, 'workbench.js')).href
)
const notes = []
const opened = await openWorkspace({
  folder: process.argv[2],
  memory: 512,
  threads: 1,
  onNote: (note) => notes.push(note),
})
if (opened.ok) {
  const question = { dyad: 'SRB-RUS', flow: 'export', years: '2020', source: 'baci' }
  const measured = await opened.value.measure('trade-value', question)
  const value = measured.ok ? measured.value.result.rows[0].value.value : measured.error
  process.stdout.write(JSON.stringify([value, notes]))
  opened.value.close()
} else process.stdout.write(JSON.stringify(opened.error))
