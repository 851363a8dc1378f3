import type { Source } from '../../lake/source.js'
import { cities } from './cities.js'
import { geoDist } from './geodist.js'
import { gravityPull } from './pull.js'
import { gravityByYear } from './yearly.js'

/** CEPII's distances and ties between countries. */
export const gravity: Source = {
  id: 'gravity',
  name: 'CEPII GeoDist and Gravity',
  short: 'CEPII',
  publisher: 'Centre d’études prospectives et d’informations internationales (CEPII)',
  home: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=8',
  licence: {
    name: 'Etalab 2.0, as CEPII’s site states (not verified here)',
    redistribute: 'unclear',
    note: 'Confirm CEPII’s terms before rows are passed on.',
  },
  covers:
    'Distances in km, contiguity, languages, colonial ties of pairs of countries; trade agreements by year (Gravity); places of capitals (GeoDist).',
  cite: (vintage) =>
    `Mayer, T. and Zignago, S. (2011), Notes on CEPII’s distances measures: The GeoDist database, CEPII Working Paper 2011-25; Conte, M., Cotterlaz, P. and Mayer, T. (2022), The CEPII Gravity database, CEPII Working Paper 2022-05${vintage ? `, version ${vintage}` : ''}.`,
  obtain:
    '`rapport pull gravity` (version 202211, about 200 MB); or on CEPII’s page of Gravity download the CSV and import its zip; or on the page of GeoDist download dist_cepii and geo_cepii and save them as CSV.',
  pull: gravityPull,
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'cell',
  vintage: (files) =>
    files
      .flatMap(({ name }) => /Gravity_V(\d{6})/i.exec(name)?.[1] ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [geoDist, cities, gravityByYear],
  rejects: {
    'gravity-shape': 'The row has more or fewer cells than the header.',
    'gravity-year': 'The year is not a year.',
    'gravity-country': 'A code names no country in that year.',
    'gravity-value': 'A cell is neither a number the variable can have nor missing.',
  },
  caveats: [
    'GeoDist has one code, YUG, for Serbia and Montenegro: it is kept as SRB, with a note on each row, and not as MNE. Distances from Belgrade are Serbia’s own; weighted distances, neighbours and area are those of the two together, and marked uncertain. It has no row for Montenegro, Kosovo or South Sudan.',
    'In Gravity YUG is Yugoslavia until 1991 and Serbia and Montenegro (SCG) from 1992; Serbia is SRB.',
    'A pair of a country with itself has its internal distance.',
    'From Gravity what does not change is kept once a pair, as of the latest year in which both existed (the note names it); rows of years in which one of them did not exist give no observation.',
    'A trade agreement (fta_wto, as notified to the WTO) is kept for the years in which there was one: an absent row is no agreement or no data.',
    'GeoDist and Gravity state some of the same ties: import one of them, or the later import counts.',
    'Gravity’s other variables (GDP, trade flows, legal origins …) are not read.',
  ],
}
