import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderDocx } from '../../../src/briefs/render/docx/docx.js'
import { partsOf } from './docx-reading.js'
import { sampleBrief } from './sample.js'

/** Renders the sample in a process of its own and prints the file's hash. The TypeScript is loaded through vite. */
const program = `
const { createServer } = await import('vite')
const quiet = { configFile: false, appType: 'custom', logLevel: 'error', server: { middlewareMode: true, watch: null, ws: false } }
const vite = await createServer({ ...quiet, optimizeDeps: { noDiscovery: true, include: [] } })
const { sampleBrief } = await vite.ssrLoadModule('/test/briefs/render/sample.ts')
const { renderDocx } = await vite.ssrLoadModule('/src/briefs/render/docx/docx.ts')
const { createHash } = await import('node:crypto')
if (process.env.TZ === 'Asia/Tokyo') await renderDocx(sampleBrief('en')) // counters have moved on
console.log(createHash('sha256').update(await renderDocx(sampleBrief('sr-Cyrl'))).digest('hex'))
await vite.close()
`

const hash = async (env: Record<string, string>): Promise<string> => {
  const options = { env: { ...process.env, ...env }, timeout: 60_000 }
  return (await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], options)).stdout
}

test('two processes, in two zones and locales, give the same bytes', async () => {
  const [one, other] = await Promise.all([
    hash({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' }),
    hash({ TZ: 'America/New_York', LANG: 'C' }),
  ])
  expect(one).toMatch(/^[0-9a-f]{64}\n$/)
  expect(other).toBe(one)
}, 90_000)

test('the only time in the file is the brief’s', async () => {
  const brief = sampleBrief()
  const file = await renderDocx({ ...brief, asOf: '2020-02-29' })
  const core = partsOf(file).get('docProps/core.xml') ?? ''
  expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2020-02-29T00:00:00Z', '2020-02-29T00:00:00Z'])
  // Each entry of a ZIP archive opens with PK\3\4; ten bytes on stands its time, then its date: 1 January 1980 is 0 and 0x21.
  const bytes = Buffer.from(file)
  const entries = Object.keys(unzipSync(file)).length
  let at = bytes.indexOf('PK\u0003\u0004', 0, 'latin1')
  for (let entry = 0; entry < entries; entry++) {
    expect([bytes.readUInt16LE(at + 10), bytes.readUInt16LE(at + 12)]).toEqual([0, 0x21])
    at = bytes.indexOf('PK\u0003\u0004', at + 30 + bytes.readUInt32LE(at + 18), 'latin1')
  }
})
