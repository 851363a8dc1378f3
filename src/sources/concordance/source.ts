import { csvReader } from '../../lake/readers/csv.js'
import { jsonReader } from '../../lake/readers/json.js'
import { sheetReader } from '../../lake/readers/sheet.js'
import { rowsInput, type Input, type Source } from '../../lake/source.js'
import { parseLevels, parseRevisions, parseYears, revisionColumns, yearColumns } from './pairs.js'
import { listColumns, nomenclatureColumns, parseList, parseNomenclature, parseReference } from './products.js'
import { concordancePull } from './pull.js'
import { statedKinds } from './stated-kinds.js'
import { parseWorkbook } from './workbook.js'

/** `From Year` and `from_year` are one. */
const rename = (column: string): string => column.trim().toLowerCase().replaceAll(/\s+/g, '_')
const csv = (columns: readonly string[]) => ({ columns, reader: csvReader({ columns, rename }) })
const header =
  (...shapes: readonly RegExp[]) =>
  (head: string): boolean => {
    const line = rename((head.split(/\r?\n/, 1)[0] ?? '').replaceAll('"', ''))
    return shapes.every((shape) => shape.test(line))
  }

const inputs: readonly Input[] = [
  statedKinds,
  rowsInput({
    id: 'revisions',
    name: /\.csv$/i,
    looksLike: header(/\bfrom_revision,to_revision,from_code,to_code\b/),
    table: 'concordance',
    what: 'a table of codes by revision (from_revision, to_revision, from_code, to_code; kind and weight where given)',
    ...csv(revisionColumns),
    parse: parseRevisions,
  }),
  rowsInput({
    id: 'years',
    name: /\.csv$/i,
    looksLike: header(/^from_year,to_year,origin_code,destination_code$/),
    table: 'concordance',
    what: 'the changes of the Combined Nomenclature from year to year (from_year, to_year, origin_code, destination_code)',
    ...csv(yearColumns),
    parse: parseYears,
  }),
  rowsInput({
    id: 'levels',
    name: /\.csv$/i,
    looksLike: header(/^hs\d_\dd,/, /,(?:sitc|bec|hs)\d_\dd/),
    table: 'concordance',
    what: 'two classifications side by side, a column a level (HS6_6d, …, SITC4_5d, …)',
    reader: csvReader({ columns: [] }),
    parse: parseLevels,
  }),
  rowsInput({
    id: 'workbook',
    name: /(?:correlation|conversion|concordance|correspondence).*\.xlsx$/i,
    table: 'concordance',
    what: 'a workbook of the UN Statistics Division (HS2022toHS2017ConversionAndCorrelationTables.xlsx)',
    reader: sheetReader(),
    parse: parseWorkbook,
  }),
  rowsInput({
    id: 'lists',
    name: /\.csv$/i,
    looksLike: header(/^revision,/, /,id,text,parent,.*\baggrlevel\b/),
    table: 'product_code',
    what: 'UN Comtrade’s lists of products with their revision (revision, id, text, parent, aggrlevel …)',
    ...csv(listColumns),
    parse: parseList,
  }),
  rowsInput({
    id: 'list',
    name: /(?:^|_)[hsb]\d\.csv$/i,
    looksLike: header(/^id,text,parent,.*\baggrlevel\b/),
    table: 'product_code',
    what: 'one of UN Comtrade’s lists, its classification in the name (H6.csv, S4.csv, B5.csv)',
    ...csv(listColumns),
    parse: parseList,
  }),
  rowsInput({
    id: 'reference',
    name: /\.json$/i,
    looksLike: (head) =>
      /"classCode"\s*:/.test(head) && /"results"\s*:/.test(head) && /"parent"\s*:/.test(head),
    table: 'product_code',
    what: 'a reference file of UN Comtrade (H6.json)',
    reader: jsonReader({ records: ['$.results.*'], head: ['classCode'] }),
    parse: parseReference,
  }),
  rowsInput({
    id: 'nomenclature',
    name: /\.csv$/i,
    looksLike: header(/^section,hscode,description,parent,level$/),
    table: 'product_code',
    what: 'the Harmonized System of 2022 (section, hscode, description, parent, level)',
    ...csv(nomenclatureColumns),
    parse: parseNomenclature,
  }),
]

/** Which codes of one classification correspond to which of another, and what they mean. */
export const concordance: Source = {
  id: 'concordance',
  name: 'Product classifications and their concordances',
  short: 'Concordances',
  publisher: 'United Nations Statistics Division; Eurostat; makers of tables from them',
  home: 'https://unstats.un.org/unsd/classifications/Econ',
  licence: {
    name: 'UN terms of use; Eurostat’s reuse policy; MIT or PDDL for tables of others',
    redistribute: 'unclear',
    note: 'The texts of the Harmonized System are the World Customs Organization’s. Files differ: see where each came from.',
  },
  covers:
    'Conversions and correlations between revisions of HS, from HS to SITC and BEC, between years of the CN; names of products.',
  cite: () =>
    'United Nations Statistics Division, Conversion and correlation tables between HS, SITC and BEC; Eurostat, Combined Nomenclature.',
  obtain:
    '`rapport pull concordance` brings UN Comtrade’s lists and the workbooks between HS 2007, 2012, 2017 and 2022; others are on unstats.un.org, Classifications on economic statistics, Correspondence tables: import them as they are; a CSV of another maker needs the columns named below.',
  pull: concordancePull,
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'cell',
  inputs,
  rejects: {
    'concordance-shape': 'The row has more or fewer cells than the header.',
    'concordance-classification': 'The classification or its revision is not known.',
    'concordance-code': 'A code is none of its classification.',
    'concordance-kind': 'The kind is neither conversion nor correlation.',
    'concordance-weight': 'The weight is not a share above 0, up to 1, of at most six places.',
    'concordance-level': 'The level of the product is not a number.',
    'concordance-name': 'The product has no name.',
  },
  caveats: [
    'A conversion gives each code one target, the one chosen by its maker: it moves a series, and hides what was split. A correlation gives all pairs that overlap; where a code has several targets no share is stated, and none is made up here.',
    'The tables go from a newer revision to an older one; read backwards they are one to many.',
    'Correlations of HS 2022 are far wider than those of other revisions: prefer the conversion for a single mapping.',
    'The Combined Nomenclature’s file holds changed codes only: a code it does not name stayed as it was.',
    'The same pair may stand in several files; names of one code may differ between lists.',
    'Tables of two classifications side by side (HS6_6d …) count the revisions of HS from 0 (1992) to 6 (2022).',
    'UN Comtrade’s lists have codes of its own, such as 9999AA, and totals (TOTAL, level 0).',
  ],
}
