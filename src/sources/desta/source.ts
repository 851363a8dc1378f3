import { csvReader } from '../../lake/readers/csv.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { depthColumns, dyadColumns, treatyColumns } from './columns.js'
import { parseDepth, parseDyad, parseTreaty } from './parse.js'
import { destaPull } from './pull.js'

/** Told apart by their headers: the files are often renamed. */
const csv = (...columns: readonly string[]) => ({
  name: /\.csv$/i,
  looksLike: (head: string): boolean => {
    const header = (head.split(/\r?\n/, 1)[0] ?? '').toLowerCase().split(/[,;\t]/)
    const names = new Set(header.map((name) => name.trim().replace(/^"(.*)"$/, '$1')))
    return columns.every((column) => names.has(column))
  },
  columns,
  reader: csvReader({
    columns,
    encodings: ['utf-8', 'windows-1252'],
    rename: (column) => column.toLowerCase(),
  }),
})

const treaties = rowsInput({
  id: 'treaties',
  what: 'the list of treaties (desta_list_of_treaties_….csv)',
  table: 'agreement',
  ...csv(...treatyColumns),
  parse: parseTreaty,
})

const dyads = rowsInput({
  id: 'dyads',
  what: 'the list of treaties by pairs of members (…_dyads.csv)',
  table: 'agreement',
  ...csv(...dyadColumns),
  parse: parseDyad,
})

const depth = rowsInput({
  id: 'depth',
  what: 'the indices of depth (desta_indices_….csv)',
  table: 'observation',
  ...csv(...depthColumns),
  parse: parseDepth,
})

/** DESTA: preferential trade agreements since 1948, their members and depth. */
export const desta: Source = {
  id: 'desta',
  name: 'DESTA: Design of Trade Agreements',
  short: 'DESTA',
  publisher: 'Dür, A., Baccini, L. and Elsig, M.; World Trade Institute',
  home: 'https://www.designoftradeagreements.org',
  licence: {
    name: 'free for research, with citation',
    redistribute: 'unclear',
    note: 'A package that carries the list states CC BY 4.0; confirm DESTA’s own terms before rows are passed on.',
  },
  covers:
    'Preferential trade agreements since 1948: members, years of signature and entry into force, accessions, withdrawals, depth.',
  cite: (edition) =>
    `Dür, A., Baccini, L. and Elsig, M. (2014), The Design of International Trade Agreements: Introducing a New Dataset, Review of International Organizations 9${edition ? `; version ${edition}` : ''}.`,
  obtain:
    '`rapport pull desta` (version 2.3); or on designoftradeagreements.org, Downloads, take the list of treaties and the indices as CSV, and import both at once.',
  pull: destaPull,
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'all',
  vintage: (files) =>
    files
      .flatMap(({ name }) => /_(\d\d_\d\d)(?=[_.])/.exec(name)?.[1] ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [treaties, dyads, depth],
  rejects: {
    'desta-shape': 'The row has more cells than the header.',
    'desta-number': 'The row has no number of a treaty.',
    'desta-type': 'The kind of entry is none of those that the list has.',
    'desta-year': 'A year of signature or entry into force is not a year.',
    'desta-country': 'A member’s number is of no country, or there is no member.',
    'desta-value': 'An index is not a number.',
  },
  caveats: [
    'Years only. Signed is not in force, and an agreement that is signed may be applied provisionally: the list does not say.',
    'Superseded agreements stay listed, and so do those that ended when a party joined a union: in_force says when it began, not that it still is.',
    'Accessions, withdrawals, protocols, consolidated texts and negotiations are entries of their own (kind): only a base-treaty is an agreement by itself. An accession to an agreement is no membership of a union.',
    'Of a withdrawal `ended` is the year, and its parties are all concerned: its title says who left.',
    'DESTA has 688 for every Yugoslavia: read as Yugoslavia to 1991, Serbia and Montenegro to 2005, Serbia from 2006, by the year of signature; so 643 is the Soviet Union to 1991 and 203 Czechoslovakia to 1992, unless Slovakia is a member beside it. Number 900 is Kosovo.',
    'In the file of dyads an agreement has a row for each pair of members: count agreements by their number. Do not import it beside the list.',
    'Depth is of the entry with the same number (category of the observation); a file without numbers gives the base treaty’s.',
  ],
}
