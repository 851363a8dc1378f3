import { comtradeCodes } from '../../domain/source-code.js'
import { sql, type Sql } from '../../engine/sql.js'
import type { BulkInput, InputFile, Source } from '../../lake/source.js'

/** The revision stands in the file's name and nowhere else: `BACI_HS92_Y2021_V202301.csv`. */
const classificationOf = ({ name }: InputFile): Sql => {
  const revision = /BACI_HS(\d\d)_/i.exec(name)?.[1] ?? ''
  const year = Number(revision) > 50 ? `19${revision}` : `20${revision}`
  return sql`${`HS${year}`}::varchar`
}

/** Thousands of dollars, or tonnes, as dollars and kilograms: up to ten billion of them, whose thousandfold 64 bits still hold. */
const thousandfold = (cell: Sql): Sql =>
  sql`cast(try_cast(${cell} as decimal(15, 5)) * 1000 as decimal(20, 3))`

const flows: BulkInput = {
  id: 'flows',
  kind: 'bulk',
  format: 'csv',
  name: /^BACI_HS\d\d_Y\d{4}_V\d{6}.*\.csv$/i,
  what: 'the flows of a year (BACI_HS92_Y2021_V202301.csv, also as .gz or within CEPII’s zip)',
  table: 'flow',
  columns: ['t', 'i', 'j', 'k', 'v', 'q'], // year, exporter, importer, product, thousand USD, tonnes
  codes: { exporter_code: comtradeCodes, importer_code: comtradeCodes },
  judge: () => sql`
    select line."row", try_cast(t as smallint) as "year", exporter.country as reporter, importer.country as partner,
           lpad(trim(k), 6, '0') as product, ${thousandfold(sql`v`)} as value_usd,
           ${thousandfold(sql`nullif(trim(q), 'NA')`)} as net_kg,
           case when line.misshapen then 'baci-shape'
                when not regexp_matches(trim(t), '^[0-9]{4}$') then 'baci-year'
                when exporter.country is null or importer.country is null then 'baci-country'
                when not regexp_matches(trim(k), '^[0-9]{5,6}$') then 'baci-product'
                when try_cast(v as decimal(15, 5)) is null then 'baci-value'
                when try_cast(v as decimal(15, 5)) < 0 then 'baci-negative'
                when trim(q) not in ('NA', '') and coalesce(try_cast(q as decimal(15, 5)), -1) < 0 then 'baci-quantity' end as reject
    from line
    left join exporter_code exporter on exporter.code = trim(i) and try_cast(t as smallint) between exporter.since and exporter.until
    left join importer_code importer on importer.code = trim(j) and try_cast(t as smallint) between importer.since and importer.until`,
  rows: () => sql`select reporter, partner, "year", product, value_usd, net_kg, "row" from judged`,
  constant: (file) => ({
    flow: sql`'export'`,
    period: sql`"year"`,
    classification: classificationOf(file),
    level: sql`6`,
    quantity: sql`null`,
    quantity_unit: sql`null`,
    valuation: sql`'fob'`,
    partner_basis: sql`'origin'`,
    reported_by: sql`'reconciled'`,
  }),
}

/** CEPII BACI: reconciled flows by HS6 product. */
export const baci: Source = {
  id: 'baci',
  name: 'CEPII BACI',
  short: 'BACI',
  publisher: 'Centre d’études prospectives et d’informations internationales (CEPII)',
  home: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  licence: {
    name: 'Etalab 2.0, as CEPII’s site states (not verified here)',
    redistribute: 'unclear',
    note: 'Confirm CEPII’s terms before rows are passed on.',
  },
  covers: 'Exports of every country by partner and HS6 product, yearly, thousand US dollars FOB and tonnes.',
  cite: (vintage) =>
    `Gaulier, G. and Zignago, S. (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23${vintage ? `; version ${vintage}` : ''}.`,
  obtain:
    'On CEPII’s page choose a revision of HS and download the zip; import the zip, or single years of it.',
  parser: 1,
  record: 'reconciled',
  valuation: 'fob',
  unions: [],
  replaces: 'year',
  vintage: (files) =>
    files
      .flatMap(({ name }) => /_V(\d{6})/i.exec(name)?.[1] ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [flows],
  rejects: {
    'baci-shape': 'The row has more or fewer cells than the header.',
    'baci-year': 'The year is not a year.',
    'baci-country': 'The exporter’s or importer’s code names no country in that year.',
    'baci-product': 'The product is not an HS code of six digits.',
    'baci-value': 'The value is not a number.',
    'baci-negative': 'The value is negative: trade cannot be.',
    'baci-quantity': 'The quantity is neither a number from 0 on nor NA.',
  },
  caveats: [
    'Reconciled by CEPII from both partners’ records: one record a flow, so there is no mirror to compare.',
    'No totals and no World rows: totals are sums over products and partners. No services.',
    'Serbia from 2006; Serbia and Montenegro (891) before.',
  ],
}
