// How soon a reader can type on the first page: 10 Mbit/s, a round trip of 40 ms, a processor slowed four times. By itself:
//   node bench/first-page.mjs [WORKSPACE]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { startServer } from './serve.mjs'

const executablePath = '/usr/bin/chromium'
const line = { latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8, offline: false }
const slower = 4

/**
 * One visit with nothing kept: milliseconds from the address to a field that takes what is typed and offers for it, and what
 * came until then.
 */
const visit = async (browser, address) => {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.clearBrowserCache')
  await cdp.send('Network.emulateNetworkConditions', line)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const scripts = []
  let bytes = 0
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  // Measured in the page itself: the field is there and takes the first letter, then the first pair is offered for what was typed.
  await page.addInitScript(`{
    const look = () => {
      const field = document.querySelector('main input[role=combobox]')
      if (field === null) return requestAnimationFrame(look)
      globalThis.fieldAt = performance.now()
      field.focus()
      field.value = 'serbia rus'
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      const offered = () => {
        if (document.querySelector('main li[role=option]') === null) return requestAnimationFrame(offered)
        globalThis.offeredAt = performance.now()
      }
      offered()
    }
    requestAnimationFrame(look)
  }`)
  await page.goto('/', { waitUntil: 'commit' })
  while (!(await page.evaluate('globalThis.offeredAt ?? 0')))
    await new Promise((done) => setTimeout(done, 50))
  const [field, offered, paint] = await page.evaluate(
    `[fieldAt, offeredAt, performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0]`,
  )
  const code = await Promise.all(scripts)
  await context.close()
  return {
    paint,
    field,
    offered,
    bytes,
    javascript: code.reduce((sum, each) => sum + gzipSync(each).byteLength, 0),
  }
}

const middle = (visits, what) =>
  visits.map((each) => each[what]).toSorted((a, b) => a - b)[Math.floor(visits.length / 2)]

/** The median of five visits after one to warm up; null where there is no browser. */
export const firstPageBench = async (workspace, times = 5) => {
  if (!existsSync(executablePath)) return null
  const server = await startServer(workspace)
  server.child.removeAllListeners('exit')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    await visit(browser, server.address)
    const visits = []
    for (let index = 0; index < times; index += 1) visits.push(await visit(browser, server.address))
    return Object.fromEntries(
      ['paint', 'field', 'offered', 'bytes', 'javascript'].map((what) => [what, middle(visits, what)]),
    )
  } finally {
    await browser.close()
    server.child.kill('SIGTERM')
  }
}

/** @param row takes a line: what, the target, what was measured */
export const firstPageRows = async (row, workspace) => {
  const found = await firstPageBench(workspace)
  if (found === null) {
    process.stderr.write(`first page: left out, there is no browser at ${executablePath}\n`)
    return
  }
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
  row(
    `the first page takes input (${kilobytes(found.javascript)} of JavaScript, ${kilobytes(found.bytes)} in all, gzip)`,
    '1.5 s, 250 kB',
    { seconds: found.field / 1000 },
  )
  row('a pair is offered for what was typed', '', { seconds: found.offered / 1000 })
}

if (process.argv[1]?.endsWith('first-page.mjs')) {
  const scratch = mkdtempSync(join(tmpdir(), 'rapport-bench-'))
  try {
    await firstPageRows(
      (work, target, { seconds }) => console.log(`${work}: ${seconds.toFixed(2)} s (target ${target})`),
      process.argv[2] ?? join(scratch, 'workspace'),
    )
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
