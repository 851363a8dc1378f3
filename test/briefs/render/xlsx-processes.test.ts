import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** Renders the sample as a workbook in a process of its own and prints a hash. The TypeScript is loaded through vite. */
const program = `
const { createServer } = await import('vite')
const quiet = { configFile: false, appType: 'custom', logLevel: 'error', server: { middlewareMode: true, watch: null, ws: false } }
const vite = await createServer({ ...quiet, optimizeDeps: { noDiscovery: true, include: [] } })
const { sampleBrief } = await vite.ssrLoadModule('/test/briefs/render/sample.ts')
const { renderXlsx } = await vite.ssrLoadModule('/src/briefs/render/xlsx/xlsx.ts')
const { createHash } = await import('node:crypto')
console.log(createHash('sha256').update(await renderXlsx(sampleBrief('ru'))).digest('hex'), new Date(0).getHours())
await vite.close()
`

const hash = async (env: Record<string, string>): Promise<string[]> => {
  const options = { env: { ...process.env, ...env }, timeout: 60_000 }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', program],
    options,
  )
  return stdout.trim().split(' ')
}

test('a workbook has the same bytes in two processes and two time zones', async () => {
  const [tokyo, newYork] = await Promise.all([
    hash({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' }),
    hash({ TZ: 'America/New_York', LANG: 'C' }),
  ])
  expect(tokyo[1]).not.toBe(newYork[1]) // the zones did reach the processes
  expect(tokyo[0]).toBe(newYork[0])
}, 90_000)
