import { rowsInput, type Source } from '../../lake/source.js'
import { parseCase } from './parse.js'
import { caseColumns, caseReader, sheetCaseReader } from './reader.js'

const cases = rowsInput({
  id: 'cases',
  name: /^gsdb.*\.csv$/i,
  what: 'the list of cases as CSV (GSDB_V3.csv)',
  table: 'sanction_case',
  columns: caseColumns,
  reader: caseReader,
  parse: parseCase,
})

const sheet = rowsInput({
  ...cases,
  id: 'cases-sheet',
  name: /^gsdb.*\.xlsx$/i,
  what: 'the list of cases as a workbook (GSDB_V3.xlsx)',
  reader: sheetCaseReader,
  parse: parseCase,
})

/** Global Sanctions Data Base: cases of sanctions since 1949. */
export const gsdb: Source = {
  id: 'gsdb',
  name: 'Global Sanctions Data Base',
  short: 'GSDB',
  publisher: 'Felbermayr, G., Kirilakha, A., Syropoulos, C., Yalcin, E. and Yotov, Y. V.',
  home: 'https://www.globalsanctionsdatabase.com',
  licence: {
    name: 'on request, for research',
    redistribute: 'no',
    note: 'Given by its authors on request, with citation; not to be passed on (not verified here).',
  },
  covers:
    'Cases of sanctions since 1949: who against whom, when, of which types, with which aim and outcome.',
  cite: (edition) =>
    `Felbermayr, G., Kirilakha, A., Syropoulos, C., Yalcin, E. and Yotov, Y. V. (2020), The Global Sanctions Data Base, European Economic Review 129${edition ? `; release ${edition}` : ''}.`,
  obtain:
    'Ask for the data on globalsanctionsdatabase.com; of what comes by mail import the case-specific version (GSDB_V3.csv or .xlsx).',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'all',
  vintage: (files) =>
    files
      .flatMap(({ name }) => /^gsdb_v(\d+)/i.exec(name)?.[1] ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [cases, sheet],
  rejects: {
    'gsdb-shape': 'The row has more or fewer cells than the header.',
    'gsdb-case': 'The row has no number of a case.',
    'gsdb-year': 'A year is not a year, or the end is before the beginning.',
    'gsdb-party': 'One of the sanctioning or sanctioned is a name that is not known.',
    'gsdb-type': 'A type of sanction is neither 0 nor 1.',
    'gsdb-outcome': 'An objective or outcome is none of those that the data base has.',
  },
  caveats: [
    'A row is a case, not a pair of countries: it may have several senders and targets.',
    'The European Union (EUN, with the EEC before it) and the United Nations stand as themselves; their members are not put in their place. A country that aligns with the Union’s measures is a sender of its own where the data base says so.',
    'Bodies and groups that are no country stand as label: and their name (label:UN, label:NATO); so do South Vietnam and Northern Cyprus.',
    'Still in force at the end of an edition is said by its last year together with the outcome “ongoing”: such a case is ongoing and has no year of end. With an earlier year of end “ongoing” is of the outcome only.',
    'Objectives and outcomes are parallel lists as published; in single cases one is shorter.',
    'Yugoslavia is the federation of six in cases begun to 1991, and Serbia and Montenegro in cases begun after; the Soviet Union and Russia are apart, as published.',
    'The dyadic version (a row a pair and year, with members in place of unions) is another file and is not read.',
  ],
}
