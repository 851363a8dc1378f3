import { rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { compiledFolder, compileModules } from '../scripts/compile.mjs'

let folder = null

/** A module of `src`, compiled by itself: the bundled `dist` does not name it. */
export const moduleOf = (name) => {
  if (folder === null) {
    folder = compiledFolder('bench')
    compileModules(folder)
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  }
  return import(pathToFileURL(path.join(folder, `${name}.js`)).href)
}
