import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { code, list, page, printed, table } from './markdown.mjs'

/** `docs/sources.md`: what each source is, how to get its files, and what can be wrong with their rows. */
export const sourcesPage = async (load) => {
  const { sources } = await load('sources/index')
  return page([
    printed('the sources'),
    '# Sources',
    'In the order in which the lake prefers them where several have the same kind of record. Rapport brings none of these data but `documents`: you get the files from the publisher, or `rapport pull` asks the publisher for them, under its terms. A redistribution that is unclear is treated as no, and said in every brief, measure and SQL answer that rests on such rows.',
    table(
      ['Id', 'Name', 'Brings', 'Pull', 'Redistribution'],
      sources.map((source) => [
        `[${code(source.id)}](#${source.id})`,
        source.name,
        brings(source),
        source.pull ? 'yes' : source.inputs.length === 0 ? 'computed' : 'no',
        source.licence.redistribute,
      ]),
    ),
    ...sources.map(section),
  ])
}

const brings = ({ inputs }) =>
  inputs.length === 0
    ? 'flow'
    : [...new Set(inputs.map(({ table: name }) => name.replaceAll('_', ' ')))].join(', ')

const replaces = {
  all: 'all of the older one',
  year: 'the years it holds, per classification',
  'reporter-year': 'the years of the reporters it holds, per classification',
  document: 'what the same documents stated',
  cell: 'what it states anew, and hides nothing else',
}

const section = (source) =>
  page([
    `## ${source.id}`,
    `**${source.name}**, ${source.publisher}. ${source.covers}`,
    list([
      `Home: ${/^https?:/.test(source.home) ? `<${source.home}>` : `[${source.home}](../${source.home})`}`,
      `How to get it: ${source.obtain}`,
      ...(source.pull ? [pulled(source)] : []),
      `Licence: ${source.licence.name}; redistribution: ${source.licence.redistribute}. ${source.licence.note}`,
      `Cite as: ${source.cite(null)}`,
      `${record(source)}A newer import replaces ${replaces[source.replaces]}.`,
    ]),
    guide(source.id),
    source.inputs.length === 0
      ? ''
      : table(
          ['File', 'Columns it must have', 'Goes to'],
          source.inputs.map(({ what, columns, table: name }) => [
            what,
            columns.map(code).join(', '),
            code(name),
          ]),
        ),
    'To know before using it:',
    list(source.caveats),
    Object.keys(source.rejects).length === 0 ? '' : 'Rows that are rejected:',
    Object.keys(source.rejects).length === 0
      ? ''
      : table(
          ['Code', 'Why'],
          Object.entries(source.rejects).map(([name, why]) => [code(name), why]),
        ),
    source.inputs.length === 0 ? '' : `\`\`\`sh\nrapport import ${source.id} FILE…\n\`\`\``,
  ]).trimEnd()

const record = ({ record: kind, valuation }) =>
  kind === 'document' ? '' : `Record: ${kind}; valuation: ${valuation}. `

const pulled = ({ id, pull }) => {
  const { rows, perDay, perMinute } = pull.quotas(pull.key !== 'none')
  const limits = [
    rows === null ? null : `${rows.toLocaleString('en-GB')} rows a call`,
    perDay === null ? null : `${perDay.toLocaleString('en-GB')} calls a day`,
    `${perMinute} calls a minute`,
  ].filter((each) => each !== null)
  const key =
    pull.key === 'none'
      ? 'No key.'
      : `A key is ${pull.key.need}: ${pull.key.obtain} (\`RAPPORT_KEY_${name(id)}\`).`
  return `\`rapport pull ${id}\` asks <${pull.base}>. ${key} Limits assumed${pull.key === 'none' ? '' : ' with a key'}: ${limits.join(', ')}.`
}

const name = (id) => id.toUpperCase().replaceAll('-', '_')

const folder = new URL('../../src/sources/', import.meta.url)
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name)

/** The README of the source's folder, without its title: templates and examples that need more than a line. */
const guide = (id) => {
  const own = folders.find((each) => each === id)
  const file = own && new URL(`${own}/README.md`, folder)
  if (!file || !existsSync(file)) return ''
  const text = readFileSync(file, 'utf8').replace(/^# .*\n+/, '')
  // Its headings stand below the source's.
  return text.replaceAll(/^(#+) /gm, '##$1 ').trim()
}
