import type { Row } from '../../src/engine/engine.js'
import type { Source } from '../../src/lake/source.js'
import type { TableName } from '../../src/lake/tables.js'
import { concordance } from '../../src/sources/concordance/source.js'
import { desta } from '../../src/sources/desta/source.js'
import { gravity } from '../../src/sources/gravity/source.js'
import { rta } from '../../src/sources/rta/source.js'
import { sanctionsEu } from '../../src/sources/sanctions-eu/source.js'
import { sanctionsOfac } from '../../src/sources/sanctions-ofac/source.js'
import { sanctionsUk } from '../../src/sources/sanctions-uk/source.js'
import { sanctionsUn } from '../../src/sources/sanctions-un/source.js'
import { unDesa } from '../../src/sources/un-desa/source.js'
import * as files from './lists-files.js'

/** A row in few words. */
const short =
  (...columns: readonly string[]) =>
  (row: Row) =>
    columns.map((column) => String(column === 'value' ? Number(row[column]) : row[column])).join(' ')

type Brought = readonly [TableName, (row: Row) => string, readonly string[]]

/** Each source with its stand-in’s files, and what must be in the lake after. */
export const listed: readonly {
  readonly source: Source
  readonly files: files.ServedFiles
  readonly vintage: string | null
  readonly brings: readonly Brought[]
}[] = [
  {
    source: sanctionsUn,
    files: files.unFiles,
    vintage: '2030-01-02',
    brings: [
      [
        'listed_entity',
        short('list', 'entity_id', 'kind', 'name'),
        ['UN ZZi.001 person ANA', 'UN ZZe.001 entity INVENTED CO'],
      ],
    ],
  },
  {
    source: sanctionsEu,
    files: files.euFiles,
    vintage: '2030-01-02',
    brings: [
      ['listed_entity', short('list', 'entity_id', 'kind', 'name'), ['EU EU.9.1 person Pyotr OBRAZTSOV']],
    ],
  },
  {
    source: sanctionsUk,
    files: files.ukFiles,
    vintage: '2030-01-02',
    brings: [
      ['listed_entity', short('list', 'entity_id', 'kind', 'remarks'), ['UK ZZZ0001 vessel painted\nwhite']],
    ],
  },
  {
    source: sanctionsOfac,
    files: files.ofacFiles,
    vintage: null,
    brings: [
      [
        'listed_entity',
        short('list', 'entity_id', 'name'),
        ['OFAC SDN 901 OBRAZTSOV, Pyotr', 'OFAC SDN 902 STAR', 'OFAC Consolidated 801 INVENTED BANK'],
      ],
      [
        'listed_name',
        short('list', 'name', 'kind'),
        [
          'OFAC SDN OBRAZTSOV, Pyotr primary',
          'OFAC SDN STAR primary',
          'OFAC SDN OBRAZTSOV, Petr alias',
          'OFAC Consolidated INVENTED BANK primary',
          'OFAC Consolidated OLD BANK former',
        ],
      ],
    ],
  },
  {
    source: unDesa,
    files: files.desaFiles,
    vintage: '2024',
    brings: [['observation', short('partner', 'reporter', 'period', 'value'), ['RUS SRB 2024 1234']]],
  },
  {
    source: rta,
    files: files.rtaFiles,
    vintage: null,
    brings: [
      [
        'agreement',
        short('agreement', 'parties', 'signed', 'in_force'),
        ['rta:77 NOR,SRB 2018-03-02 2019-05-04'],
      ],
    ],
  },
  {
    source: desta,
    files: files.destaFiles,
    vintage: '02_03',
    brings: [
      ['agreement', short('agreement', 'title', 'signed'), ['desta:51 Northern Lights, Pact 2007']],
      ['observation', short('indicator', 'value'), ['agreement-depth 5', 'agreement-depth-rasch 1.25']],
    ],
  },
  {
    source: gravity,
    files: files.gravityFiles,
    vintage: '202211',
    brings: [
      [
        'observation',
        short('indicator', 'reporter', 'partner', 'value'),
        [
          'colony SRB HUN 0',
          'colony-after-1945 SRB HUN 0',
          'common-colonizer SRB HUN 0',
          'common-ethnic-language SRB HUN 0',
          'common-official-language SRB HUN 0',
          'contiguity SRB HUN 1',
          'current-colony SRB HUN 0',
          'distance SRB HUN 320',
          'distance-capitals SRB HUN 321',
          'distance-weighted SRB HUN 322',
          'distance-weighted-ces SRB HUN 323',
          'trade-agreement SRB HUN 1',
        ],
      ],
    ],
  },
  {
    source: concordance,
    files: files.concordanceFiles,
    vintage: null,
    brings: [
      [
        'concordance',
        short('from_classification', 'from_product', 'to_classification', 'to_product', 'kind'),
        [
          'HS2022 010203 HS2017 010204 conversion',
          'HS2022 010203 HS2012 010204 conversion',
          'HS2017 010203 HS2012 010204 conversion',
          'HS2017 010203 HS2007 010204 conversion',
        ],
      ],
      [
        'product_code',
        short('classification', 'product', 'name'),
        [
          ['HS1992', 'H0'],
          ['HS1996', 'H1'],
          ['HS2002', 'H2'],
          ['HS2007', 'H3'],
          ['HS2012', 'H4'],
          ['HS2017', 'H5'],
          ['HS2022', 'H6'],
          ['SITC1', 'S1'],
          ['SITC2', 'S2'],
          ['SITC3', 'S3'],
          ['SITC4', 'S4'],
          ['BEC4', 'B4'],
          ['BEC5', 'B5'],
        ].flatMap(([ours, theirs]) => [`${ours} TOTAL Total`, `${ours} 01 Goods of ${theirs}`]),
      ],
    ],
  },
]
