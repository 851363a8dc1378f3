// A lake of ten BACI-sized years (110 million rows), imported once into the ignored folder.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rapport } from './command.mjs'

const folder = fileURLToPath(new URL('.data/', import.meta.url))

export const firstYear = 2012
export const lastYear = 2021

/** The lake's workspace; made anew where the version of Rapport that made it is another. */
export const tenYears = async (files, version) => {
  const workspace = join(folder, 'ten-years')
  const mark = join(workspace, `made-by-${version}`)
  if (existsSync(mark)) return workspace
  rmSync(workspace, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const making = `${workspace}.part`
  rmSync(making, { recursive: true, force: true })
  for (let year = firstYear; year <= lastYear; year += 1) {
    const file = year === lastYear ? files.baci : await files.baciYear(year)
    const { seconds, rss } = await rapport('import', 'baci', file, '--workspace', making, '--quiet')
    process.stderr.write(`imported ${year}: ${seconds.toFixed(1)} s, ${rss} MB\n`)
  }
  writeFileSync(join(making, `made-by-${version}`), '')
  renameSync(making, workspace)
  return workspace
}
