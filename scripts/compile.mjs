import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * Compiles `src` module by module and without checking types, which takes about a second: for tests, benches and printed pages, which
 * reach modules that the bundled `dist` does not name. Into a folder under `node_modules`, so that packages are found from there.
 */
export const compileModules = (into) => {
  const { options } = ts.convertCompilerOptionsFromJson(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config.compilerOptions,
    root,
  )
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  for (const file of sources.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))) {
    const { outputText } = ts.transpileModule(readFileSync(path.join(root, 'src', file), 'utf8'), {
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
}

/** A folder for one run, under `node_modules`: two runs at once do not meet. */
export const compiledFolder = (what) =>
  path.join(root, 'node_modules', '.cache', `rapport-${what}`, String(process.pid))
