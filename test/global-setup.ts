import { rmSync } from 'node:fs'
import { compiledFolder, compileModules } from '../scripts/compile.mjs'

/** Compiles `src` once before the tests, for those that start a process (`compiledPath`). */
export default function compileSources(): () => void {
  const into = compiledFolder('test')
  compileModules(into)
  process.env['RAPPORT_TEST_COMPILED'] = into
  return () => rmSync(into, { recursive: true, force: true })
}
