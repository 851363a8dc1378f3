// The server over a BACI-sized lake: pages of dyads at the first request and when asked again, fifty clients at once, what it
// takes of memory and files, how soon an import is seen and how soon it ends.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { program } from './command.mjs'

const pages = {
  overview: 'summary',
  trade: 'trade-over-time',
  partners: 'partners',
  products: 'products',
  services: 'services',
  demand: 'demand',
  targets: 'targets',
  complexity: 'complexity',
  mirror: 'mirror,what-disagrees',
  votes: 'votes',
  arms: 'arms',
  opinion: 'opinion',
  people: 'people',
  agreements: 'agreements,events',
  exposure: 'exposure',
  diversion: 'diversion',
}
/** Large and small, near and far. */
const dyads =
  'DEU-CHN SRB-RUS IND-RUS BRA-ARG USA-MEX FRA-DEU KOR-JPN ZAF-BWA TUR-RUS AUS-NZL MDA-ROU NGA-GBR EGY-ITA POL-UKR VNM-CHN PER-CHL'.split(
    ' ',
  )

/** A server of its own process, and how to ask it. */
export const startServer = async (workspace, ...args) => {
  const child = spawn(
    process.execPath,
    [program, 'serve', '--port', '0', '--workspace', workspace, ...args],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let said = ''
  const address = await new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/\S+\//.exec(said)
      if (found) resolve(found[0])
    })
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)))
  })
  return { child, address }
}

const family = (pid) => {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
  return [pid, ...children.flatMap((each) => family(Number(each)))]
}
const sumOf = (pid, of) =>
  family(pid).reduce((sum, each) => {
    try {
      return sum + of(each)
    } catch {
      return sum // it ended while it was looked at
    }
  }, 0)
const megabytes = (pid) =>
  Math.round(
    sumOf(pid, (each) =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0),
    ) / 1024,
  )
const openFiles = (pid) => sumOf(pid, (each) => readdirSync(`/proc/${each}/fd`).length)

const asked = async (address, path) => {
  const began = performance.now()
  const answer = await fetch(new URL(path, address))
  const body = await answer.arrayBuffer()
  return { ms: performance.now() - began, status: answer.status, bytes: body.byteLength }
}
const quantile = (values, q) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
}
const pathOf = (dyad, page, year) => `/api/brief/${dyad}?only=${pages[page]}&year=${year}&lineages=false`

/** First requests of every page of every dyad, then the same again. */
export const pagesBench = async ({ address }, year) => {
  const found = {}
  const [first, again] = [[], []]
  for (const page of Object.keys(pages)) {
    const own = []
    for (const dyad of dyads) {
      const { ms, status } = await asked(address, pathOf(dyad, page, year))
      if (status !== 200) throw new Error(`${page} of ${dyad}: ${status}`)
      own.push(ms)
      again.push((await asked(address, pathOf(dyad, page, year))).ms)
    }
    first.push(...own)
    found[page] = { p50: quantile(own, 0.5), p95: quantile(own, 0.95) }
  }
  return { pages: found, first: quantile(first, 0.95), again: quantile(again, 0.95) }
}

/** Fifty clients that ask for pages without a pause, and one that asks whether the server is there. */
export const clientsBench = async ({ address, child }, year, seconds = 60, clients = 50) => {
  const until = performance.now() + seconds * 1000
  const [memory, files] = [[], []]
  let [requests, failures] = [0, 0]
  const names = Object.keys(pages)
  const client = async (number) => {
    for (let round = 0; performance.now() < until; round += 1) {
      const dyad = dyads[(number + round) % dyads.length]
      const path = pathOf(dyad, names[(number * 7 + round) % names.length], year - ((number + round) % 3))
      const { status } = await asked(address, path).catch(() => ({ status: 0 }))
      requests += 1
      if (status !== 200) failures += 1
    }
  }
  const watch = async () => {
    while (performance.now() < until) {
      memory.push(megabytes(child.pid))
      files.push(openFiles(child.pid))
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const [health] = await Promise.all([
    healthOf(address, seconds),
    watch(),
    ...Array.from({ length: clients }, (_, number) => client(number)),
  ])
  const half = Math.floor(memory.length / 2)
  return {
    requests,
    failures,
    healthWorst: Math.max(...health),
    healthP95: quantile(health, 0.95),
    memoryPeak: Math.max(...memory),
    memoryMiddle: Math.max(...memory.slice(0, half)),
    filesPeak: Math.max(...files),
    filesMiddle: Math.max(...files.slice(0, half)),
  }
}

/** Milliseconds of each answer to the small question, asked every 200 ms by a client in a thread of its own. */
const healthOf = (address, seconds) =>
  new Promise((resolve, reject) => {
    const workerData = { address: String(address), seconds, every: 200 }
    const worker = new Worker(new URL('health.mjs', import.meta.url), { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

/** How soon a change of the manifest is seen. */
export const changeBench = async ({ address }, workspace) => {
  const manifest = join(workspace, 'manifest.json')
  const before = readFileSync(manifest, 'utf8')
  const known = async () => (await (await fetch(new URL('/api/health', address))).json()).manifest
  const was = await known()
  const began = performance.now()
  writeFileSync(manifest, `${before} `)
  while ((await known()) === was) await new Promise((resolve) => setTimeout(resolve, 20))
  const ms = performance.now() - began
  writeFileSync(manifest, before)
  return ms
}

/** How long it takes to end while pages are being computed. */
export const endBench = async ({ address, child }, year) => {
  for (const dyad of dyads) void asked(address, pathOf(dyad, 'complexity', year - 5)).catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 200))
  const began = performance.now()
  const ended = new Promise((resolve) => child.on('exit', resolve))
  child.kill('SIGTERM')
  const code = await ended
  return { ms: performance.now() - began, code }
}

/** All of it, on one server. */
export const serveBench = async (workspace, year, seconds) => {
  const server = await startServer(workspace)
  server.child.removeAllListeners('exit')
  try {
    const dyadPages = await pagesBench(server, year)
    const clients = await clientsBench(server, year, seconds)
    const change = await changeBench(server, workspace)
    const end = await endBench(server, year)
    return { dyadPages, clients, change, end }
  } finally {
    server.child.kill('SIGKILL')
  }
}

/** @param row takes a line: what, the target, what was measured */
export const serveRows = async (row, workspace, year, seconds = 60) => {
  const { dyadPages, clients, change, end } = await serveBench(workspace, year, seconds)
  const line = (work, target, ms, rss) => row(work, target, { seconds: ms / 1000, rss })
  for (const [page, { p95 }] of Object.entries(dyadPages.pages))
    line(`page ${page} of a dyad, first request, p95`, '', p95)
  line('any page of a dyad, first request, p95', '0.5 s', dyadPages.first)
  line('the same, asked again', '0.1 s', dyadPages.again)
  line(
    `${clients.requests} requests of 50 clients at once, ${clients.failures} failed: /api/health, p95`,
    '0.1 s',
    clients.healthP95,
  )
  line(
    'the same, worst; memory of server and processes',
    '0.1 s, 1,500 MB',
    clients.healthWorst,
    clients.memoryPeak,
  )
  line(
    `memory in the first half; open files ${clients.filesMiddle}, then ${clients.filesPeak}`,
    'not growing',
    0,
    clients.memoryMiddle,
  )
  line('a change of the lake is seen', '2 s', change)
  line(`SIGTERM while pages are computed (exit ${end.code})`, '5 s', end.ms)
}

if (process.argv[1]?.endsWith('serve.mjs')) {
  const [, , workspace, year = '2020', seconds = '60'] = process.argv
  const found = []
  await serveRows(
    (work, target, { seconds: took, rss }) =>
      found.push({ work, seconds: took.toFixed(3), 'RSS, MB': rss ?? '', target }),
    workspace,
    Number(year),
    Number(seconds),
  )
  console.table(found)
}
