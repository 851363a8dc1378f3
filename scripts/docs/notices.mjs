import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fenced, list, page, printed, table } from './markdown.mjs'

/** Packages of the development of which the pages in `dist/web` hold a copy; a test asks the bundler whether these are all. */
const bundled = new Set(['clsx', 'svelte'])

/**
 * `THIRD-PARTY-NOTICES.md`: what is installed with Rapport, with the licences' full texts. From the lock file, so that it
 * is the same on every platform: of packages that exist once a platform only the names are told.
 */
export const noticesPage = (root) => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const runtime = Object.entries(packages).filter(
    ([at, { dev, devOptional }]) =>
      at !== '' && ((!dev && !devOptional) || bundled.has(at.replace(/^node_modules\//, ''))),
  )
  const builds = new Set(runtime.flatMap(([at, each]) => buildsOf(nameOf(at), each)))
  const named = runtime
    .map(([at, each]) => ({ at, name: nameOf(at), ...each }))
    .filter(({ name }) => !builds.has(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return page([
    printed('package-lock.json'),
    '# Third-party notices',
    'Rapport is licensed under the Apache License 2.0 ([LICENSE](LICENSE)). It is installed together with the packages below, each under its own licence; the fonts are under the SIL Open Font License. Packages that are only needed to build and test Rapport are not installed with it and not listed, but for those of which its pages hold a copy.',
    table(
      ['Package', 'Version', 'Licence'],
      named.map(({ name, version, license }) => [name, version, license]),
    ),
    '## Builds for a platform',
    'One of each is installed, the one that fits the machine, under the licence of the package it belongs to. They hold compiled code of further projects, whose notices their publishers keep with the source code of that package.',
    list(
      named.flatMap(({ name, version, ...each }) => {
        const own = buildsOf(name, each)
        return own.length === 0 ? [] : [`${name} ${version}: ${own.toSorted().join(', ')}`]
      }),
    ),
    ...textsOf(root, named),
  ])
}

const nameOf = (at) => at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Optional packages that carry their parent's name are its builds. */
const buildsOf = (name, { optionalDependencies = {} }) =>
  Object.keys(optionalDependencies).filter((each) => each.startsWith(`${name}-`))

/** Each text once, under the packages that come with it. */
const textsOf = (root, packages) => {
  const texts = new Map()
  for (const { at, name, version } of packages) {
    const found = [...licenceTexts(path.join(root, at)), ...byHand(name)]
    if (found.length === 0) throw new Error(`${name} brings no licence text: add it to the notices by hand.`)
    for (const text of found) texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`])
  }
  return [...texts].flatMap(([text, of]) => [`## ${of.join(', ')}`, fenced(text, 'text')])
}

/** Texts of packages that bring none, from their repositories. */
const byHand = (name) => {
  const file = new URL(`licences/${name.replaceAll('/', '-')}.txt`, import.meta.url)
  return existsSync(file) ? [readFileSync(file, 'utf8').trimEnd()] : []
}

const licenceTexts = (folder) => {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying|copyright)/i.test(name))
  const further = path.join(folder, 'licenses')
  const names = [
    ...files.filter((name) => name !== 'licenses'),
    ...(existsSync(further) ? readdirSync(further).map((name) => path.join('licenses', name)) : []),
  ].toSorted()
  return names.map((name) =>
    readFileSync(path.join(folder, name), 'utf8')
      .replaceAll('\r\n', '\n')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/^\n+|\n+$/g, ''),
  )
}
