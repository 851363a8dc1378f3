import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/**
 * Compiles `src` once before the tests, for those that start a process (`compiledPath`). File by file and without checking
 * types, which takes about a second; under `node_modules`, so that packages are found from there; in a folder of its own
 * for each run, so that two runs do not meet.
 */
export default function compileSources(): () => void {
  const root = process.cwd()
  const into = path.join(root, 'node_modules', '.cache', 'rapport-test', String(process.pid))
  const { options } = ts.convertCompilerOptionsFromJson(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config.compilerOptions,
    root,
  )
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  for (const file of sources.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))) {
    const { outputText } = ts.transpileModule(readFileSync(path.join('src', file), 'utf8'), {
      fileName: path.join(root, 'src', file),
      // transpileModule would look for the nearest package.json to tell ESM from CommonJS, and has no file system
      compilerOptions: {
        ...options,
        noEmit: false,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
      },
    })
    const target = path.join(into, file.replace(/\.ts$/, '.js'))
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, outputText)
  }
  writeFileSync(path.join(into, 'package.json'), '{ "type": "module" }')
  process.env['RAPPORT_TEST_COMPILED'] = into
  return () => rmSync(into, { recursive: true, force: true })
}
