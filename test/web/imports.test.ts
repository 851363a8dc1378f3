import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

type Import = { readonly name: string; readonly types: boolean }

/** What a module names, and whether it takes only types from there. */
const importsIn = (text: string): Import[] => {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      found.push({
        name: node.moduleSpecifier.text,
        types: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
      })
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ name: node.moduleSpecifier.text, types: node.isTypeOnly })
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments
      if (name && ts.isStringLiteral(name)) found.push({ name: name.text, types: false })
    } else ts.forEachChild(node, visit)
  }
  ts.forEachChild(file, visit)
  return found
}

const door = 'web/src/core.ts'
const files = readdirSync('web/src', { recursive: true, encoding: 'utf8' })
  .map((name) => `web/src/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.(?:ts|svelte)$/.test(name))
  .toSorted()
/** The code of a module; of a component that of its scripts. */
const codeOf = (file: string): string => {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.svelte')) return text
  return [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code).join('\n')
}
const target = (file: string, name: string): string =>
  posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts')

describe('the web app', () => {
  test.each([
    ["import { a } from '../../src/x.js'", false],
    ["import type { A } from '../../src/x.js'", true],
    ["export type { A } from '../../src/x.js'", true],
    ["const x = () => { void import('../../src/x.js') }", false],
  ])('is read rightly: %s', (text, types) => {
    expect(importsIn(text)).toEqual([{ name: '../../src/x.js', types }])
  })

  test.each(files.filter((file) => file !== door))(
    '%s has of src only types, and the rest through core.ts',
    (file) => {
      const values = importsIn(codeOf(file)).filter(({ name, types }) => name.startsWith('.') && !types)
      expect(
        values.map(({ name }) => target(file, name)).filter((each) => !each.startsWith('web/src/')),
      ).toEqual([])
    },
  )

  test('what comes through core.ts brings no package and nothing of Node', () => {
    const reached = new Set<string>()
    const strays: string[] = []
    const follow = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const { name, types } of importsIn(codeOf(file)).filter((each) => !each.types)) {
        if (name.startsWith('.')) follow(target(file, name))
        else strays.push(`${file} → ${name}${types ? ' (types)' : ''}`)
      }
    }
    follow(door)
    expect(strays).toEqual([])
    expect(reached.size).toBeGreaterThan(3)
  })

  test('knows few packages', () => {
    const packages = files
      .flatMap((file) => importsIn(codeOf(file)))
      .filter(({ name }) => !/^(?:\.|virtual:)/.test(name))
      .map(({ name }) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
    expect([...new Set(packages)].toSorted()).toEqual(['echarts', 'svelte'])
  })

  test('no file is long without a reason', () => {
    const table = /\/messages\//
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length - 1 > 300)
    expect(long.filter((file) => !table.test(file))).toEqual([])
  })
})
