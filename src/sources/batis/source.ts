import { sql, type Sql } from '../../engine/sql.js'
import type { BulkInput, Source } from '../../lake/source.js'
import { batisCodes } from './codes.js'

const columns = [
  'Reporter',
  'Partner',
  'Flow',
  'Item_code',
  'Year',
  'Reported_value',
  'Final_value',
  'Balanced_value',
]

const spelt = new Map(columns.map((column) => [column.toLowerCase(), column]))

const given = (cell: Sql): Sql => sql`nullif(nullif(trim(${cell}), ''), 'NA')`

/** Millions of dollars as dollars; wide, since 64 bits do not hold the millionfold of nine places. */
const dollars = (cell: Sql): Sql =>
  sql`cast(cast(try_cast(${given(cell)} as decimal(18, 9)) as decimal(38, 9)) * 1000000 as decimal(20, 3))`

const isWrong = (cell: Sql): Sql =>
  sql`(${given(cell)} is not null and try_cast(${given(cell)} as decimal(18, 9)) is null)`

/** The three values of a cell, each under a classification of its own, so that no sum mixes them. */
const kinds = [
  ['reported', 'EBOPS2010-reported', 'reporter'],
  ['final', 'EBOPS2010-final', 'estimate'],
  ['balanced', 'EBOPS2010', 'reconciled'],
] as const

const kindRows = ([column, classification, by]: (typeof kinds)[number]): Sql => sql`
  select reporter, partner, flow, "year", ${classification}::varchar as classification, product, ${{ text: column, values: [] }} as value_usd,
         ${by}::varchar as reported_by, "row"
  from judged where ${{ text: column, values: [] }} is not null`

const services: BulkInput = {
  id: 'services',
  kind: 'bulk',
  format: 'csv',
  name: /batis.*\.csv$/i,
  what: 'the bulk CSV of BaTIS (OECD-WTO_BATIS_BPM6_December2025_bulk.csv, also within its zip)',
  table: 'flow',
  rename: (column) => spelt.get(column.toLowerCase()) ?? column,
  columns,
  codes: { reporter_code: batisCodes, partner_code: batisCodes },
  judge: () => sql`
    select line."row", try_cast(trim(line."Year") as smallint) as "year", reporter.country as reporter, partner.country as partner,
           case when upper(trim(line."Flow")) in ('X', 'EXP', 'EXPORTS') then 'export' else 'import' end as flow,
           case trim(line."Item_code") when 'S' then 'TOTAL' else trim(line."Item_code") end as product,
           ${dollars(sql`line."Reported_value"`)} as reported, ${dollars(sql`line."Final_value"`)} as final,
           ${dollars(sql`line."Balanced_value"`)} as balanced,
           case when line.misshapen then 'batis-shape'
                when not coalesce(regexp_matches(trim(line."Year"), '^(19|20)[0-9]{2}$'), false) then 'batis-year'
                when reporter.country is null or partner.country is null then 'batis-economy'
                when coalesce(upper(trim(line."Flow")) not in ('X', 'M', 'EXP', 'IMP', 'EXPORTS', 'IMPORTS'), true) then 'batis-flow'
                when regexp_matches(trim(line."Item_code"), '^S[M-Z][0-9A-Z]*$') then 'batis-derived'
                when not coalesce(regexp_matches(trim(line."Item_code"), '^S([A-L][0-9]{0,3})?$'), false) then 'batis-item'
                when ${isWrong(sql`line."Reported_value"`)} or ${isWrong(sql`line."Final_value"`)}
                  or ${isWrong(sql`line."Balanced_value"`)} then 'batis-value'
                when ${given(sql`line."Reported_value"`)} is null and ${given(sql`line."Final_value"`)} is null
                  and ${given(sql`line."Balanced_value"`)} is null then 'batis-empty' end as reject
    from line
    left join reporter_code reporter on reporter.code = trim(line."Reporter")
    left join partner_code partner on partner.code = trim(line."Partner")`,
  rows: () => sql`
    with kind as (${kindRows(kinds[0])} union all ${kindRows(kinds[1])} union all ${kindRows(kinds[2])})
    select reporter, partner, flow, cast("year" as varchar) as period, "year", classification,
           case product when 'TOTAL' then 0 else length(product) - 1 end as "level", product, value_usd,
           null as net_kg, null as quantity, null as quantity_unit, 'na' as valuation, 'na' as partner_basis, reported_by, "row"
    from kind`,
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** WTO–OECD BaTIS: trade in services by partner and item, as reported, completed and balanced. */
export const batis: Source = {
  id: 'batis',
  name: 'WTO–OECD Balanced Trade in Services',
  short: 'BaTIS',
  publisher: 'World Trade Organization and OECD',
  home: 'https://www.wto.org/english/res_e/statis_e/trade_datasets_e.htm',
  licence: {
    name: 'terms of use of the WTO and the OECD (not verified here)',
    redistribute: 'unclear',
    note: 'Both permit use with the source named; whether rows may be passed on is to be confirmed.',
  },
  covers:
    'Exports and imports of services of some 200 economies by partner and item of EBOPS 2010, yearly from 2005, US dollars.',
  cite: (vintage) =>
    `WTO and OECD, Balanced Trade in Services dataset (BaTIS), BPM6${vintage ? `, edition ${vintage}` : ''}.`,
  obtain:
    'On the WTO’s page of trade datasets download “WTO-OECD Balanced Trade in Services Dataset (BaTIS) — BPM6” and import the zip, or the CSV in it.',
  parser: 1,
  record: 'reported', // three records side by side, each in both directions: none is turned about
  valuation: 'na',
  unions: [],
  replaces: 'all',
  vintage: (files) =>
    files
      .flatMap(({ name }) => {
        const [, month = '', year = ''] = /([a-z]+)[ _-]?(20\d\d)/i.exec(name) ?? []
        const at = months.findIndex((each) => month !== '' && each.startsWith(month.toLowerCase()))
        return at === -1 ? [] : [`${year}-${String(at + 1).padStart(2, '0')}`]
      })
      .toSorted()
      .at(-1) ?? null,
  inputs: [services],
  rejects: {
    'batis-shape': 'The row has more or fewer cells than the header.',
    'batis-year': 'The year is not a year.',
    'batis-economy': 'The reporter’s or partner’s code is no economy here: a group of them, or unknown.',
    'batis-flow': 'The flow is neither exports nor imports.',
    'batis-derived':
      'The item (SOX, SPX …) is a sum of other items, added for convenience: it would count twice.',
    'batis-item': 'The item is not one of EBOPS 2010.',
    'batis-value': 'A value is not a number.',
    'batis-empty': 'None of the three values is given.',
  },
  caveats: [
    'Three values of one cell, never to be added: as reported (classification EBOPS2010-reported), completed by estimates (EBOPS2010-final), and balanced between both partners (EBOPS2010). reported_by is reporter, estimate and reconciled in the same order.',
    'Balanced exports of one country are its partner’s balanced imports: their agreement is made, not found. Final values contain the reported ones where there are any.',
    'Services only: not to be added to goods without a word. Values are in balance-of-payments terms, neither CIF nor FOB.',
    'Reported values may be negative in insurance and a few other items.',
    'Items are at the depth of their code: S is the total (level 0), SA to SL level 1, SC1 level 2. Sums of items of the source’s own (SOX, SPX4) are rejected.',
    'The European Union and the world stand beside single economies; other groups are rejected. Which composition of the Union is meant is said in the source’s notes for the edition.',
    'The older edition by BPM5 (1995–2012) has other items, and is rejected.',
  ],
}
