import { code, list, page, printed, table } from './markdown.mjs'

/** `docs/sources.md`: what each source is, how to get its files, and what can be wrong with their rows. */
export const sourcesPage = async (load) => {
  const { sources } = await load('sources/index')
  return page([
    printed('the sources'),
    '# Sources',
    'In the order in which the lake prefers them where several have the same kind of record. Rapport brings none of these data but `documents`: you get the files from the publisher, under its terms.',
    table(
      ['Id', 'Name', 'Licence', 'Redistribution'],
      sources.map(({ id, name, licence }) => [
        `[${code(id)}](#${id})`,
        name,
        licence.name,
        licence.redistribute,
      ]),
    ),
    ...sources.map(section),
  ])
}

const replaces = {
  all: 'all of the older one',
  year: 'the years it holds, per classification',
  'reporter-year': 'the years of the reporters it holds, per classification',
}

const section = (source) =>
  page([
    `## ${source.id}`,
    `**${source.name}**, ${source.publisher}. ${source.covers}`,
    list([
      `Home: ${/^https?:/.test(source.home) ? `<${source.home}>` : `[${source.home}](../${source.home})`}`,
      `How to get it: ${source.obtain}`,
      `Licence: ${source.licence.name}; redistribution: ${source.licence.redistribute}. ${source.licence.note}`,
      `Cite as: ${source.cite(null)}`,
      `Record: ${source.record}; valuation: ${source.valuation}. A newer import replaces ${replaces[source.replaces] ?? source.replaces}.`,
    ]),
    table(
      ['File', 'Columns it must have', 'Goes to'],
      source.inputs.map(({ what, columns, table: name }) => [what, columns.map(code).join(', '), code(name)]),
    ),
    'To know before using it:',
    list(source.caveats),
    'Rows that are rejected:',
    table(
      ['Code', 'Why'],
      Object.entries(source.rejects).map(([name, why]) => [code(name), why]),
    ),
    `\`\`\`sh\nrapport import ${source.id} FILE…\n\`\`\``,
  ]).trimEnd()
