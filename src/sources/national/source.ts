import { csvReader } from '../../lake/readers/csv.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { parseCube } from './cube.js'
import { jsonStatReader } from './json-stat.js'
import { parseTemplate, templateColumns } from './template.js'

const template = rowsInput({
  id: 'template',
  name: /\.csv$/i,
  looksLike: (head) => {
    const header = (head.split('\n', 1)[0] ?? '').toLowerCase()
    return ['reporter', 'partner', 'flow', 'period', 'unit_multiplier', 'trade_system'].every((name) =>
      header.includes(name),
    )
  },
  what: 'the template as CSV (reporter, partner, flow, period, classification, product, value, currency, unit_multiplier …)',
  table: 'flow',
  columns: templateColumns,
  reader: csvReader({ columns: templateColumns, rename: (column) => column.trim().toLowerCase() }),
  parse: parseTemplate,
})

const jsonStat = rowsInput({
  id: 'json-stat',
  name: /\.(?:json|jsonstat|json-stat)$/i,
  looksLike: (head) =>
    /^\s*\{/.test(head) &&
    /"(?:class|version)"\s*:\s*"(?:dataset|2\.\d)"/.test(head) &&
    !/"Trade Value"/.test(head),
  what: 'a JSON-stat 2.0 dataset with dimensions for reporter, partner, flow, product and time',
  table: 'flow',
  reader: jsonStatReader,
  parse: parseCube,
})

/** A statistics office's or customs' own table, in our template or as JSON-stat. */
export const national: Source = {
  id: 'national',
  name: 'National statistics',
  short: 'national',
  publisher: 'the statistics office or customs service named in each row',
  home: 'https://unstats.un.org/home/nso_sites/',
  licence: {
    name: 'each office’s own terms',
    redistribute: 'unclear',
    note: 'Many offices allow reuse with the source named; that is to be looked up for each.',
  },
  covers: 'What a national office publishes of its own trade, as the user enters it.',
  cite: () => 'National statistics as published by the offices named in the rows.',
  obtain:
    'Enter the office’s table in the template (README.md), with the publisher and date; or download JSON-stat 2.0 where the office offers it and it has a dimension for the reporter.',
  parser: 1,
  record: 'reported',
  valuation: 'cif/fob',
  unions: [],
  replaces: 'cell',
  vintage: (files) =>
    files
      .map(({ head }) => /^\d{4}-\d\d-\d\d/.exec(head['updated'] ?? '')?.[0] ?? null)
      .filter((date) => date !== null)
      .toSorted()
      .at(-1) ?? null,
  inputs: [template, jsonStat],
  rejects: {
    'national-shape': 'The row has more cells than the header, or a cell of the cube lacks a dimension.',
    'national-country': 'The reporter or partner is no country by code or name, or its code and name differ.',
    'national-flow': 'The flow is none of export, import, re-export, re-import.',
    'national-period': 'The period is neither a year (2022) nor a month (2022-03).',
    'national-publisher': 'A Russian record after 2021 must say who publishes it (column publisher).',
    'national-published': 'The date of publication is no date.',
    'national-classification':
      'The classification is not stated, or not one that is known (HS2022, CN2022, SITC4 …).',
    'national-product': 'The product is not a code of that classification, nor TOTAL.',
    'national-choice':
      'Valuation, partner basis or trade system is not one of the words the template allows.',
    'national-currency':
      'The currency is not a code of three letters, or the unit of a cube names no one currency.',
    'national-multiplier': 'The unit multiplier is not 1, 1000, 1000000 or 1000000000: it is never assumed.',
    'national-value': 'The value is not a number (a point for decimals, nothing between thousands).',
    'national-negative': 'The value is negative: trade cannot be.',
    'national-quantity': 'The weight or quantity is no number from 0 on, or the quantity has no unit.',
    'national-empty': 'The row has neither value nor weight nor quantity.',
  },
  caveats: [
    'Offices differ: general or special trade system, country of origin or of consignment, CIF or FOB. What the row does not say is “na”.',
    'Trade system, publisher, date and note stay with the original row, and show when a number is traced.',
    'Values in dollars stand with the flows; in another currency in a table of their own, as published.',
    'Serbia is without Kosovo since 1999.',
    'Russia’s customs stopped publishing in April 2022 (last month: January 2022) and resumed in March 2023 with little by partner: a Russian record after 2021 must name its publisher.',
    'A JSON-stat cube whose reporter, partner, flow, product or time is not a dimension of its own is refused: nothing is guessed from its title.',
  ],
}
