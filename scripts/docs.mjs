// Prints the documentation that follows from the code: `npm run docs`.
//   --check        compares instead of writing, and ends with 1 where a file is missing or stale
//   --from DIR     modules of `src` compiled before; they are compiled first unless such are named
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { compiledFolder, compileModules } from './compile.mjs'
import { apiPage } from './docs/api.mjs'
import { cliPage } from './docs/cli.mjs'
import { errorsPage } from './docs/errors.mjs'
import { measuresPage } from './docs/measures.mjs'
import { noticesPage } from './docs/notices.mjs'
import { rulePages } from './docs/rules.mjs'
import { schemaFiles } from './docs/schemas.mjs'
import { sourcesPage } from './docs/sources.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, from: { type: 'string' } },
})
const from = values.from ?? compiledFolder('docs')
if (values.from === undefined) {
  compileModules(from)
  process.once('exit', () => rmSync(from, { recursive: true, force: true }))
}

/** A module of the compiled code, by its path within it. */
const load = (module) => import(pathToFileURL(path.resolve(root, from, `${module}.js`)).href)

const pages = new Map([
  ['docs/api.md', await apiPage(load)],
  ['docs/cli.md', await cliPage(load)],
  ['docs/measures.md', await measuresPage(load)],
  ['docs/sources.md', await sourcesPage(load)],
  ['docs/errors.md', await errorsPage(load)],
  ...(await rulePages(load)),
  ...(await schemaFiles(load)).map(({ name, text }) => [`docs/schemas/${name}.json`, text]),
  ['THIRD-PARTY-NOTICES.md', noticesPage(root)],
])

const kept = (file) => {
  try {
    return readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/** Files of the folders in which everything is printed from here. */
const printedIn = (folder) => {
  mkdirSync(path.join(root, folder), { recursive: true })
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}
const superfluous = ['docs/schemas', 'docs/rules'].flatMap(printedIn).filter((file) => !pages.has(file))
const stale = [...pages].filter(([file, text]) => kept(file) !== text).map(([file]) => file)

if (values.check) {
  for (const file of [...stale, ...superfluous])
    console.error(`${file} is not what the code says: npm run docs`)
  process.exitCode = stale.length + superfluous.length > 0 ? 1 : 0
} else {
  for (const file of superfluous) rmSync(path.join(root, file))
  for (const file of stale) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), pages.get(file))
  }
  console.log(`${pages.size} files, ${stale.length} written, ${superfluous.length} removed`)
}
