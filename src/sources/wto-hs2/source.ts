import { wtoCodes } from '../../domain/wto-codes.js'
import { sql } from '../../engine/sql.js'
import type { BulkInput, Source } from '../../lake/source.js'

const columns = [
  'FrequencyCode',
  'IndicatorCode',
  'PartnerEconomyCode',
  'PeriodCode',
  'ProductOrSectorClassificationCode',
  'ProductOrSectorCode',
  'ReportingEconomyCode',
  'UnitCode',
  'Value',
  'Year',
]

const imports = (format: 'parquet' | 'csv', name: RegExp, what: string): BulkInput => ({
  id: `imports-${format}`,
  kind: 'bulk',
  format,
  name,
  what,
  table: 'flow',
  columns,
  codes: { reporter_code: wtoCodes, partner_code: wtoCodes },
  judge: () => sql`
    select line."row", try_cast(line."Year" as smallint) as "year", importer.country as reporter, partner.country as partner,
           line."ProductOrSectorCode" as product, try_cast(line."Value" as decimal(18, 3)) as value_usd,
           case when line.misshapen then 'wto-shape'
                when line."IndicatorCode" is distinct from 'HS_M_0010' or line."FrequencyCode" is distinct from 'A'
                  or line."PeriodCode" is distinct from 'A' then 'wto-indicator'
                when not coalesce(regexp_matches(cast(line."Year" as varchar), '^[0-9]{4}$'), false) then 'wto-year'
                when importer.country is null or partner.country is null then 'wto-economy'
                when line."ProductOrSectorClassificationCode" is distinct from 'HS'
                  or not coalesce(regexp_matches(line."ProductOrSectorCode", '^[0-9][0-9]$'), false) then 'wto-product'
                when line."UnitCode" is distinct from 'USD' then 'wto-unit'
                when try_cast(line."Value" as decimal(18, 3)) is null then 'wto-value'
                when try_cast(line."Value" as decimal(18, 3)) < 0 then 'wto-negative' end as reject
    from line
    left join reporter_code importer on importer.code = line."ReportingEconomyCode"
      and try_cast(line."Year" as smallint) between importer.since and importer.until
    left join partner_code partner on partner.code = line."PartnerEconomyCode"
      and try_cast(line."Year" as smallint) between partner.since and partner.until`,
  rows: () => sql`select reporter, partner, "year", product, value_usd, "row" from judged`,
  constant: () => ({
    flow: sql`'import'`,
    period: sql`"year"`,
    classification: sql`'HS'`,
    level: sql`2`,
    net_kg: sql`null`,
    quantity: sql`null`,
    quantity_unit: sql`null`,
    valuation: sql`'cif'`,
    partner_basis: sql`'origin'`,
    reported_by: sql`'reporter'`,
  }),
})

/** Bilateral imports by HS chapter, as the WTO publishes them. */
export const wtoHs2: Source = {
  id: 'wto-hs2',
  name: 'WTO bilateral imports by HS chapter',
  short: 'WTO',
  publisher: 'World Trade Organization',
  home: 'https://timeseries.wto.org',
  licence: {
    name: 'WTO terms of use',
    redistribute: 'unclear',
    note: 'The terms are the WTO’s; redistribution of the rows is treated as not permitted.',
  },
  covers: 'Imports of reporting economies by partner and HS chapter, yearly from 1996, current US dollars.',
  cite: () =>
    'World Trade Organization, WTO Stats, indicator HS_M_0010, “Bilateral imports by detailed HS codes”.',
  obtain:
    'On the WTO Stats portal choose the indicator “Bilateral imports by detailed HS codes”, HS chapters, and download the CSV; several files may lie in one folder.',
  parser: 1,
  record: 'reported',
  valuation: 'cif/fob',
  unions: ['EUN'],
  replaces: 'reporter-year',
  inputs: [
    imports(
      'parquet',
      /^wto_hs2_imports.*\.parquet$/i,
      'the joined table as Parquet (wto_hs2_imports….parquet)',
    ),
    imports(
      'csv',
      /^[a-z0-9]{3}-\d{4}\.csv$|^wto.*\.csv$/i,
      'the WTO’s CSV (wto….csv, or one file an importer and year: 892-2010.csv)',
    ),
  ],
  rejects: {
    'wto-shape': 'The row has more or fewer cells than the header.',
    'wto-indicator': 'The row is not of the yearly indicator HS_M_0010.',
    'wto-year': 'The year is not a year.',
    'wto-economy': 'The importer’s or partner’s code names no economy in that year.',
    'wto-product': 'The product is not an HS chapter of two digits.',
    'wto-unit': 'The unit is not US dollars.',
    'wto-value': 'The value is not a number.',
    'wto-negative': 'The value is negative: an import cannot be.',
  },
  caveats: [
    'Importers’ records only: an export can be read as its partner’s import.',
    'Serbia has the code 892 here, Montenegro 893. The European Union is one importer; its members report only for the years before they joined.',
    '2009 is missing for every importer; coverage of other years is uneven.',
    'The source does not say whether imports are valued CIF; most importers value them so (assumption).',
    'The source does not name the HS revision: chapters are compared across revisions as they stand.',
  ],
}
