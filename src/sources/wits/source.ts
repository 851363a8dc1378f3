import type { Source } from '../../lake/source.js'
import { tariffsCsv } from './csv.js'
import { tariffsJson } from './json.js'
import { witsPull } from './pull.js'
import { tariffsXml } from './xml.js'

/** Tariffs of UNCTAD TRAINS, as WITS gives them. */
export const wits: Source = {
  id: 'wits',
  name: 'WITS tariffs (UNCTAD TRAINS)',
  short: 'WITS',
  publisher: 'World Bank; UNCTAD TRAINS',
  home: 'https://wits.worldbank.org',
  licence: {
    name: 'WITS terms of use',
    redistribute: 'no',
    note: 'As far as known for internal use, with the source named (not verified here).',
  },
  covers:
    'Tariffs by reporter, partner, HS product and year: most favoured nation, preferential, bound, effectively applied; simple averages of tariff lines in per cent.',
  cite: () =>
    'World Bank, World Integrated Trade Solution (WITS); UNCTAD, Trade Analysis Information System (TRAINS).',
  obtain:
    '`rapport pull wits --dyad SRB-RUS --years 2018-2022` asks the API for the duties of both, most favoured nation and preferences for each other; or on wits.worldbank.org, after logging in, Advanced Query, Tariff and Trade Analysis: choose reporters, products, partners and years, and download the CSV; or Bulk Download; or store an answer of the API (…/SDMX/V21/rest/data/DF_WITS_Tariff_TRAINS/A.688.000.270900.Reported).',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: ['EUN'],
  replaces: 'cell',
  inputs: [tariffsCsv, tariffsXml, tariffsJson],
  pull: witsPull,
  rejects: {
    'wits-shape': 'The row has not the cells of the header, or the series no reporter.',
    'wits-year': 'The year is not a year.',
    'wits-reporter': 'The reporter’s code names no country.',
    'wits-partner':
      'The partner’s code names no country: groups of beneficiaries have codes whose members stand in another file.',
    'wits-nomenclature': 'The nomenclature is not given as H0 to H6: the revision of HS is never assumed.',
    'wits-product': 'The product is not an HS code of two, four or six digits, nor the total.',
    'wits-duty': 'The kind of duty is none of MFN, PRF, BND and AHS.',
    'wits-rate': 'A rate is not a number from 0 on.',
    'wits-lines': 'A count of tariff lines is not a number.',
  },
  caveats: [
    'Rates are simple averages of a reporter’s tariff lines within the product, in per cent of the value; a weighted average stands in the note.',
    'A product whose lines have no ad valorem rate at all comes from WITS as 0: it is kept as unknown. Where some lines have none, the note says how many.',
    'Ad valorem equivalents: “Reported” has none of specific duties, “AVEEstimated” has UNCTAD’s; the method stands in each row. Compare rates of one method only.',
    'The tariff’s revision of HS is the one WITS names, which is not always that of the trade of the same year: convert before joining.',
    'Effectively applied (AHS) is the lowest rate a partner is granted; a preference counts only for who proves origin.',
    'Not every year was reported: the year of a row is that of the tariff, never of the trade it is weighted with.',
    'The European Union is one reporter (918). WITS’s 890 is Serbia and Montenegro from 1992; Serbia is 688.',
    'A pull asks what the publisher’s list of tariffs has of a reporter: years that are not in it were not reported, or not yet taken in. Preferences that are filed for a group of partners (codes with a letter) are not asked for: without a row of its own a partner may still have one. A member of the European Union is asked for as 918.',
    'The addresses that a pull asks are as the publisher’s guide to the API and users of it document them; not tried here.',
    'Bulk files do not say their kind: with a partner and a count of preferential lines they are preferences, without a partner MFN.',
  ],
}
