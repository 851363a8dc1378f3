import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { portalLong, portalWide, surveyLong, surveyWide, type Line } from './layouts.js'
import { parseCdis } from './parse.js'
import { cdisPull } from './pull.js'

/** The columns have had several names: in the portal, in SDMX's own lists, and on the survey's older site. */
const renamed: Readonly<Record<string, string>> = {
  REF_AREA: 'COUNTRY',
  REPORTER: 'COUNTRY',
  REPORTING_COUNTRY: 'COUNTRY',
  COUNTERPART_AREA: 'COUNTERPART_COUNTRY',
  FREQ: 'FREQUENCY',
  OBS_STATUS: 'STATUS',
  STRUCTURE_ID: 'DATAFLOW',
  UNIT_MULTIPLIER: 'UNIT_MULT',
  UNIT_MEASURE: 'UNIT',
}

const rename = (column: string): string => {
  const name = column.toUpperCase().replaceAll(/\s+/g, '_')
  return renamed[name] ?? name
}

/** The first line's columns, and whether what follows speaks of direct investment. */
const columnsIn = (head: string): ReadonlySet<string> => {
  const names = (head.split('\n', 1)[0] ?? '').split(/[,;\t]/)
  return new Set(names.map((name) => rename(name.replaceAll(/["\r]/g, '').trim())))
}
const speaksOfIt = (head: string): boolean =>
  /\bDIP\b|\bCDIS\b|\b(?:INWD|OTWD)_D_|\bI[IO]W[A-Z]*_BP6|(?:in|out)ward direct investment/i.test(head)

const file = (
  id: string,
  what: string,
  columns: readonly string[],
  fits: (names: ReadonlySet<string>) => boolean,
  layout: (cells: Cells) => Line,
) =>
  rowsInput({
    id,
    name: /\.(?:csv|tsv|txt)$/i,
    looksLike: (head) => fits(columnsIn(head)) && speaksOfIt(head),
    what,
    table: 'observation',
    columns,
    reader: csvReader({ columns, rename }),
    parse: parseCdis(layout),
  })

const isOld = (names: ReadonlySet<string>): boolean =>
  names.has('COUNTERPART_COUNTRY_NAME') || names.has('INDICATOR_NAME')
const hasYears = (names: ReadonlySet<string>): boolean =>
  [...names].some((name) => /^(?:19|20)\d\d$/.test(name))

/** IMF: direct investment positions by counterpart economy, until 2025 the Coordinated Direct Investment Survey. */
export const cdis: Source = {
  id: 'cdis',
  name: 'IMF Direct Investment Positions by Counterpart Economy (formerly CDIS)',
  short: 'CDIS',
  publisher: 'International Monetary Fund (IMF)',
  home: 'https://data.imf.org/en/datasets/IMF.STA:DIP',
  licence: {
    name: 'IMF terms for data',
    redistribute: 'unclear',
    note: 'The IMF’s terms allow statistical data to be used and passed on with attribution, under conditions (not verified here).',
  },
  covers:
    'Direct investment positions at the end of a year, by immediate counterpart, US dollars, from 2009.',
  cite: (vintage) =>
    `International Monetary Fund, Direct Investment Positions by Counterpart Economy (formerly CDIS)${vintage ? `, downloaded ${vintage}` : ''}.`,
  obtain:
    '`rapport pull cdis --dyad SRB-RUS` asks the API for the positions of both in each other and the world; or in the IMF’s data portal open the dataset DIP, choose countries, counterparts and the total positions, and download the CSV.',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'cell',
  vintage: (files) =>
    files
      .flatMap(({ name }) => /dataset_(20\d\d-\d\d-\d\d)T/i.exec(name)?.[1] ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [
    file(
      'wide',
      'a table of the IMF’s data portal, a column a year',
      ['SERIES_CODE', 'SCALE'],
      (names) => !isOld(names) && !names.has('TIME_PERIOD') && hasYears(names),
      portalWide,
    ),
    file(
      'long',
      'SDMX-CSV of the IMF’s data portal, one observation a line',
      ['COUNTRY', 'COUNTERPART_COUNTRY', 'INDICATOR', 'TIME_PERIOD', 'OBS_VALUE'],
      (names) => !isOld(names) && (names.has('OBS_VALUE') || names.has('TIME_PERIOD')),
      portalLong,
    ),
    file(
      'old-wide',
      'a file of the survey’s older site, a column a year',
      ['COUNTRY_NAME', 'INDICATOR_NAME', 'COUNTERPART_COUNTRY_NAME', 'ATTRIBUTE'],
      (names) => isOld(names) && hasYears(names),
      surveyWide,
    ),
    file(
      'old-long',
      'a file of the survey’s older site, one observation a line',
      ['COUNTRY_NAME', 'INDICATOR_NAME', 'COUNTERPART_COUNTRY_NAME', 'TIME_PERIOD', 'VALUE'],
      (names) => isOld(names) && !hasYears(names),
      surveyLong,
    ),
  ],
  pull: cdisPull,
  rejects: {
    'cdis-shape': 'The row has more cells than the header, or fewer than the rows before it.',
    'cdis-dataset': 'The row is of another dataset of the IMF.',
    'cdis-indicator': 'The indicator is none of the survey’s.',
    'cdis-measure': 'The row holds neither values nor statuses.',
    'cdis-record':
      'The row does not say whether the position is reported or derived from the counterpart’s report.',
    'cdis-unit': 'The unit is not the US dollar, or is not said.',
    'cdis-scale': 'The row does not say in which multiple of a dollar its numbers are.',
    'cdis-country': 'The economy or its counterpart is not known.',
    'cdis-period': 'The period is not a year.',
    'cdis-value': 'The value is not a number, or is more than the world’s direct investment.',
    'cdis-status': 'The cell is marked as confidential and has a value.',
  },
  caveats: [
    'The inward position as one economy reports it and the outward position as its counterpart does differ, often by much: both are kept, as are the IMF’s derived ones, each under its own name.',
    'The counterpart is the immediate one: money that goes through a third country is booked there.',
    'A confidential cell is there without a value: a position exists, or may. It is part of the total and of no counterpart.',
    'Positions are net, and a negative one is real: the affiliate has lent its parent more than it owes.',
    'Tables made in the portal are in the multiple that they name; messages of its service are in dollars, whatever their SCALE of 6; the older site’s files are in dollars, as the names of their indicators say.',
    'Tables with a column a year do not mark estimates: only a line for each observation has its status.',
    'Read are the total, equity and debt positions of all entities, annual and in US dollars. Gross positions, positions with fellow enterprises and of financial intermediaries, other currencies and other frequencies are passed over.',
    'The address that a pull asks is as users of the IMF’s API publicly document it; not tried here.',
    'Regions (codes G…, U…, “Europe”, “East Asia” …) are passed over; “not specified, including confidential” is kept as a counterpart without a name.',
  ],
}
