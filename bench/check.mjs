// What `rapport check` takes: documents from 10 to 1,000 pages of text and of PDF, with and without data. By itself or
// from main.mjs. RAPPORT_BENCH_WORKSPACE names a workspace with the WTO and OTS data for the line that holds a text
// against them.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { checkDocument } from './check-documents.mjs'
import { median, program } from './command.mjs'
import { moduleOf } from './modules.mjs'

/** Peak RSS in MB of a process, as the system counts it; null where it does not say, or the process has ended. */
const peak = (pid) => {
  const path = `/proc/${pid}/status`
  if (!existsSync(path)) return null
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return null
  }
}

const childrenOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  } catch {
    return []
  }
}

/**
 * Runs the command, start and end included: seconds, and the peak RSS of its process and of the one that reads the document,
 * added up. Ending with 1 says that it found something.
 */
const fromShell = (...args) =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, [program, 'check', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const peaks = new Map()
    const watch = setInterval(() => {
      for (const pid of [child.pid, ...childrenOf(child.pid)])
        peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peak(pid) ?? 0))
    }, 20)
    let err = ''
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(watch)
      const seconds = (performance.now() - began) / 1000
      const rss = Math.round([...peaks.values()].reduce((sum, each) => sum + each, 0))
      if (code === 0 || code === 1) resolve({ seconds, rss: rss === 0 ? undefined : rss })
      else reject(new Error(`check ${args.join(' ')} ended with ${code}: ${err}`))
    })
  })

/** @param row takes a line: what, the target, what was measured */
export const checkBench = async (row) => {
  const { check } = await moduleOf('workbench/check')
  const inProcess = (file) => async () => {
    const began = performance.now()
    const { failed } = await check(null, [{ file, bytes: readFileSync(file) }])
    if (failed.length > 0) throw new Error(failed[0].problem.message)
    return { seconds: (performance.now() - began) / 1000 }
  }
  const text = await checkDocument('txt', 30)
  row(
    'check a text of 30 pages without data, from the shell',
    '1 s, 1,000 MB',
    await median(() => fromShell(text, '--no-data')),
  )
  row('the same in process', '1 s', await median(inProcess(text)))
  const workspace = process.env.RAPPORT_BENCH_WORKSPACE
  if (workspace === undefined)
    process.stderr.write('check against data: left out, RAPPORT_BENCH_WORKSPACE names no workspace\n')
  else
    row(
      'the same against the data of a workspace, from the shell',
      '3 s, 1,000 MB',
      await median(() => fromShell(text, '--workspace', workspace)),
    )
  const long = await checkDocument('pdf', 300)
  row(
    'check a PDF of 300 pages without data, from the shell',
    '20 s, 1,000 MB',
    await fromShell(long, '--no-data'),
  )
  for (const format of ['txt', 'pdf']) {
    let before = null
    for (const pages of [10, 100, 1000]) {
      const file = await checkDocument(format, pages)
      const measured = await (pages < 1000 ? median(inProcess(file), 3) : inProcess(file)())
      const perPage = measured.seconds / pages
      const ratio = before === null ? '' : `, a page ${(perPage / before).toFixed(2)} times the last line’s`
      row(`check ${pages} pages of ${format === 'txt' ? 'text' : 'PDF'}, in process${ratio}`, '', measured)
      before = perPage
    }
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const rows = []
  await checkBench((work, target, { seconds, rss }) => {
    rows.push({ work, seconds: seconds.toFixed(2), 'peak RSS, MB': rss ?? '', target })
    process.stderr.write(`${work}: ${seconds.toFixed(2)} s${rss ? `, ${rss} MB` : ''}\n`)
  })
  console.table(rows)
}
