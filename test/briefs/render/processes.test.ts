import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** Renders the sample in a process of its own and prints a hash for each format. The TypeScript is loaded through vite. */
const program = `
const { createServer } = await import('vite')
const quiet = { configFile: false, appType: 'custom', logLevel: 'error', server: { middlewareMode: true, watch: null, ws: false } }
const vite = await createServer({ ...quiet, optimizeDeps: { noDiscovery: true, include: [] } })
const load = (path) => vite.ssrLoadModule(path)
const { sampleBrief } = await load('/test/briefs/render/sample.ts')
const { renderJson } = await load('/src/briefs/render/json.ts')
const { renderMarkdown } = await load('/src/briefs/render/markdown.ts')
const { renderHtml } = await load('/src/briefs/render/html/html.ts')
const { renderPdf } = await load('/src/briefs/render/pdf/pdf.ts')
const { createHash } = await import('node:crypto')
if (process.env.TZ !== 'UTC') await renderHtml(sampleBrief('en')) // counters have moved on
for (const render of [renderJson, renderMarkdown, renderHtml, renderPdf])
  console.log(render.name, createHash('sha256').update(await render(sampleBrief('ru'))).digest('hex'))
await vite.close()
`

const hashes = async (env: Record<string, string>): Promise<string> => {
  const options = { env: { ...process.env, ...env }, timeout: 60_000 }
  return (await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], options)).stdout
}

test('two processes, in two zones and locales, give the same bytes and end by themselves', async () => {
  const [one, other] = await Promise.all([
    hashes({ TZ: 'UTC', LANG: 'C' }),
    hashes({ TZ: 'Asia/Vladivostok', LANG: 'ru_RU.UTF-8' }),
  ])
  expect(one.trim().split('\n')).toHaveLength(4)
  expect(other).toBe(one)
}, 90_000)
