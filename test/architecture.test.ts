import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** Which part of `src` may import which: this table is the architecture. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  messages: ['domain'],
  engine: ['domain'],
  lake: ['domain', 'engine'],
  sources: ['domain', 'messages', 'engine', 'lake'],
  measures: ['domain', 'engine', 'lake'],
  sanctions: ['domain', 'messages', 'engine', 'lake', 'sources', 'measures'],
  scenarios: ['domain', 'lake', 'measures'],
  claims: ['domain', 'messages', 'engine', 'lake', 'sources', 'measures'],
  catalogue: ['domain', 'messages', 'lake', 'sanctions'],
  charts: ['domain', 'messages'],
  briefs: [
    'domain',
    'messages',
    'engine',
    'lake',
    'sources',
    'measures',
    'sanctions',
    'scenarios',
    'catalogue',
    'charts',
  ],
  workbench: [
    'domain',
    'messages',
    'engine',
    'lake',
    'sources',
    'measures',
    'sanctions',
    'scenarios',
    'claims',
    'catalogue',
    'charts',
    'briefs',
  ],
  api: ['domain', 'messages', 'workbench'],
  cli: ['domain', 'messages', 'workbench', 'api'],
  index: ['domain', 'workbench'],
}

/** Packages that only some parts may know; any part may use the others. */
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  '@duckdb/node-api': ['engine'],
  '@hono/node-server': ['api'],
  '@myriaddreamin/typst-ts-node-compiler': ['briefs'],
  commander: ['cli'],
  'csv-parse': ['lake'],
  '@streamparser/json': ['lake'],
  'any-ascii': ['sanctions'],
  htmlparser2: ['claims', 'lake'],
  'read-excel-file': ['lake'],
  saxes: ['claims', 'lake'],
  unpdf: ['claims'],
  echarts: ['charts'],
  hono: ['api'],
  'intl-messageformat': ['messages'],
  yaml: ['cli'],
  yauzl: ['claims', 'lake'],
}

/** Files of more than 300 lines, each with the reason why it is not cut. A test file may have 500. */
const long: Readonly<Record<string, string>> = {
  'src/domain/country-table.ts': 'a code table: one line a country',
  'src/messages/hs-chapters.ts': 'a code table: one entry a chapter',
  'src/messages/en.ts': 'the catalogue of messages: one entry a message',
  'src/messages/ru.ts': 'the catalogue of messages: one entry a message',
  'src/domain/problems.ts': 'the table of errors: one entry a code',
  'src/lake/tables.ts': 'the canonical tables: one line a column',
  'src/lake/import.ts': 'the steps of an import, in the order in which they happen',
  'src/messages/sr.ts': 'the catalogue of messages: one entry a message',
}

const typescriptIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
const files = typescriptIn('src')
const partOf = (file: string): string => file.replace(/\.[jt]s$/, '').split('/')[0] as string
const importsOf = (file: string): string[] =>
  ts.preProcessFile(readFileSync(`src/${file}`, 'utf8')).importedFiles.map(({ fileName }) => fileName)
const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/')

describe('imports', () => {
  test('every part of src stands in the table', () => {
    expect([...new Set(files.map(partOf))].filter((part) => !(part in mayImport))).toEqual([])
  })

  test.each(files)('%s imports only what stands below it', (file) => {
    const [, folder] = file.split('/')
    for (const name of importsOf(file).filter((each) => each.startsWith('.'))) {
      const target = posix.join(posix.dirname(file), name)
      const part = partOf(file)
      if (partOf(target) !== part) expect(mayImport[part], `${file} → ${target}`).toContain(partOf(target))
      else if (part === 'sources' && partOf(file) !== 'index' && file.split('/').length > 2)
        expect(target.split('/')[1], `${file} → ${target}: sources do not know each other`).toBe(folder)
    }
  })

  test('docs/architecture.md shows the same table', () => {
    const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(
      /^\| `(\w+)`\s+\| ((?:\w+, )*\w+)\s*\|$/gm,
    )
    const shown = [...rows].map(([, part, list = '']) => [part, list === 'nothing' ? [] : list.split(', ')])
    expect(Object.fromEntries(shown)).toEqual(mayImport)
  })

  test('packages stay in the parts that may know them', () => {
    const strays = files.flatMap((file) =>
      importsOf(file)
        .map(packageOf)
        .filter((name) => onlyIn[name] !== undefined && !onlyIn[name].includes(partOf(file)))
        .map((name) => `${file} → ${name}`),
    )
    expect(strays).toEqual([])
  })

  test('every package that is imported is a dependency, and none of the development', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
    }
    const used = new Set(files.flatMap(importsOf).filter((name) => !name.startsWith('.')))
    const foreign = [...used].filter((name) => !name.startsWith('node:')).map(packageOf)
    expect(foreign.filter((name) => !(name in dependencies))).toEqual([])
    expect([...used].filter((name) => builtinModules.includes(name))).toEqual([]) // written with node:
  })

  test('domain, charts and measures touch no file, process or network', () => {
    const pure = files.filter((file) => ['domain', 'charts', 'measures'].includes(partOf(file)))
    const touching = pure.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('node:') && name !== 'node:path')
        .map((name) => `${file} → ${name}`),
    )
    expect(touching).toEqual([])
  })
})

describe('files', () => {
  const all = ['src', 'test', 'bench'].flatMap((folder) =>
    typescriptIn(folder).map((file) => `${folder}/${file}`),
  )

  test('a long one has a reason', () => {
    const limit = (file: string) => (file.startsWith('test/') ? 500 : 300)
    const found = all.filter((file) => readFileSync(file, 'utf8').split('\n').length - 1 > limit(file))
    expect(found.filter((file) => long[file] === undefined)).toEqual([])
  })

  test('none holds the type any, nor turns the checker off', () => {
    const off = new RegExp(`@ts-(?:${'ignore|nocheck|expect-error'})`)
    const found = all.filter((file) => {
      const text = readFileSync(file, 'utf8')
      return off.test(text) || hasAny(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
    })
    expect(found).toEqual([])
  })
})

const hasAny = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.AnyKeyword ||
  (ts.forEachChild(node, (child) => hasAny(child) || undefined) ?? false)
