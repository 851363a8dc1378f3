import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'

type Chunk = {
  readonly name: string
  readonly entry: boolean
  readonly imports: readonly string[]
  readonly modules: readonly string[]
  readonly text: string
}

/** In a process of its own, since within vitest Vite would take its settings. */
const script = `
  import { build } from 'vite'
  const built = await build({ configFile: 'web/vite.config.ts', logLevel: 'silent', build: { write: false } })
  const chunks = [built].flat().flatMap(({ output }) => output).map((file) => ({
    name: file.fileName,
    entry: file.isEntry ?? false,
    imports: file.imports ?? [],
    modules: file.moduleIds ?? [],
    text: file.type === 'chunk' ? file.code : typeof file.source === 'string' ? file.source : '',
  }))
  process.stdout.write(JSON.stringify(chunks))`

describe('the bundle of the web app', () => {
  let chunks: readonly Chunk[] = []
  beforeAll(async () => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { env, maxBuffer: 100_000_000 },
    )
    chunks = JSON.parse(stdout) as Chunk[]
  })
  const named = (name: string) => chunks.find((each) => each.name === name) as Chunk

  test('every package of which it holds a copy stands in the notices', () => {
    const packages = new Set(
      chunks.flatMap(({ modules }) =>
        modules.flatMap(
          (id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1] ?? [],
        ),
      ),
    )
    expect(packages).toContain('svelte')
    const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8')
    expect([...packages].filter((name) => !notices.includes(`\n| ${name} |`))).toEqual([])
  })

  test('the first page takes less than 250 kB of JavaScript, compressed, and no chart library', () => {
    const reached = new Set<string>()
    const follow = (chunk: Chunk): void => {
      if (reached.has(chunk.name)) return
      reached.add(chunk.name)
      for (const name of chunk.imports) follow(named(name))
    }
    for (const chunk of chunks.filter(({ entry }) => entry)) follow(chunk)
    const first = [...reached].map(named)
    expect(first.flatMap(({ modules }) => modules).filter((id) => /echarts|zrender/.test(id))).toEqual([])
    const bytes = first.reduce((sum, { text }) => sum + gzipSync(text).byteLength, 0)
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(250_000)
  })

  test('its page has no script, style or handler of its own, and names no other host', () => {
    const html = named('index.html').text
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/)
    for (const [, address = ''] of html.matchAll(/\b(?:src|href)="([^"]*)"/g))
      expect(address).toMatch(/^\/[^/]/)
    for (const { name, text } of chunks.filter((each) => each.name.endsWith('.css')))
      expect(text.match(/url\((?!["']?\/assets\/)[^)]*\)|@import/g), name).toBeNull()
  })

  test('it brings no source map', () => {
    expect(
      chunks.filter(({ name, text }) => name.endsWith('.map') || /\/[/*][#@] sourceMappingURL/.test(text)),
    ).toEqual([])
  })
})
