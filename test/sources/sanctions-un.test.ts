import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sanctionsUn } from '../../src/sources/sanctions-un/source.js'
import { counts, imported, importText, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const person = `<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ANA</FIRST_NAME><SECOND_NAME>IBN</SECOND_NAME><THIRD_NAME>UZOR</THIRD_NAME>
<UN_LIST_TYPE>GB</UN_LIST_TYPE><REFERENCE_NUMBER>ZZi.001</REFERENCE_NUMBER><LISTED_ON>2029-01-02</LISTED_ON>
<NAME_ORIGINAL_SCRIPT>آنا</NAME_ORIGINAL_SCRIPT><GENDER>Female</GENDER><COMMENTS1>an invented entry</COMMENTS1>
<TITLE><VALUE>Dr.</VALUE></TITLE><DESIGNATION><VALUE>Head of nothing</VALUE></DESIGNATION>
<NATIONALITY><VALUE>na</VALUE></NATIONALITY><NATIONALITY><VALUE>Russian Federation</VALUE><VALUE>former Soviet Union</VALUE></NATIONALITY>
<LAST_DAY_UPDATED><VALUE>2029-03-01</VALUE><VALUE>2030-01-01</VALUE><VALUE>2029-12-01</VALUE></LAST_DAY_UPDATED>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ana Uzor; Anna Uzor</ALIAS_NAME><DATE_OF_BIRTH>1971-01-01</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Anka</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ADDRESS><STREET>1 Invented street</STREET><CITY>Niš</CITY><COUNTRY>Serbia</COUNTRY><NOTE>in 2029</NOTE></INDIVIDUAL_ADDRESS>
<INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1970-02-03</DATE></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1969</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1968</FROM_YEAR><TO_YEAR>1972</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_PLACE_OF_BIRTH><CITY>Atlantis</CITY><COUNTRY>Nowhere</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>AB1</NUMBER><ISSUING_COUNTRY>Oman</ISSUING_COUNTRY><DATE_OF_ISSUE>2018-06-10</DATE_OF_ISSUE></INDIVIDUAL_DOCUMENT>
<INDIVIDUAL_DOCUMENT/></INDIVIDUAL>`
const entity = `<ENTITY><DATAID>2</DATAID><FIRST_NAME>INVENTED CO</FIRST_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>ZZe.001</REFERENCE_NUMBER><LISTED_ON>2029-01-02</LISTED_ON><ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>OLD\n     CO</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>IC</ALIAS_NAME></ENTITY_ALIAS></ENTITY>`
const xml = (individuals: string, entities: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CONSOLIDATED_LIST dateGenerated="2030-01-02T00:00:09.554Z"><INDIVIDUALS>${individuals}</INDIVIDUALS><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`

describe('the consolidated list', () => {
  test('gives persons and entities, with the list’s own date', async () => {
    const { workspace, result } = await importText(sanctionsUn, 'consolidated.xml', xml(person, entity))
    expect(result.ok && result.value.snapshot.vintage).toBe('2030-01-02')
    expect(await rowsIn(workspace, 'listed_entity')).toMatchObject([
      {
        list: 'UN',
        entity_id: 'ZZi.001',
        kind: 'person',
        name: 'ANA IBN UZOR',
        listed_on: '2029-01-02',
        updated_on: '2030-01-01',
        remarks: 'an invented entry',
      },
      { entity_id: 'ZZe.001', kind: 'entity', name: 'INVENTED CO', updated_on: null },
    ])
  })

  test('names Guinea-Bissau where its code is that of the United Kingdom', async () => {
    const { workspace } = await importText(sanctionsUn, 'consolidated.xml', xml(person, entity))
    const rows = await rowsIn(workspace, 'listed_entity')
    expect(rows.map(({ programmes }) => JSON.stringify(programmes))).toEqual([
      expect.stringContaining('Guinea-Bissau'),
      expect.stringContaining('DRC'),
    ])
  })

  test('gives every name with kind, quality and script; an empty alias is none', async () => {
    const { workspace } = await importText(sanctionsUn, 'consolidated.xml', xml(person, entity))
    const names = (await rowsIn(workspace, 'listed_name')).map((row) =>
      [row['name'], row['kind'], row['quality'], row['script']].join('|'),
    )
    expect(names.toSorted()).toEqual(
      [
        'ANA IBN UZOR|primary|strong|Latin',
        'آنا|alias|strong|Arabic',
        'Ana Uzor|alias|strong|Latin',
        'Anna Uzor|alias|strong|Latin',
        'Anka|alias|weak|Latin',
        'INVENTED CO|primary|strong|Latin',
        'OLD CO|former||Latin',
        'IC|alias||Latin',
      ].toSorted(),
    )
  })

  test('gives births, nationalities, addresses and documents; a country nobody knows stays as text', async () => {
    const { workspace } = await importText(sanctionsUn, 'consolidated.xml', xml(person, entity))
    const details = (await rowsIn(workspace, 'listed_detail')).map((row) =>
      [row['kind'], row['value'], row['country'], row['note']].join('|'),
    )
    expect(details.toSorted()).toEqual(
      [
        'title|Dr.||',
        'position|Head of nothing||',
        'gender|female||',
        'nationality|Russian Federation|RUS|',
        'nationality|former Soviet Union|SUN|',
        'birth-date|1970-02-03||',
        'birth-date|1969||circa',
        'birth-date|1968/1972||',
        'birth-date|1973-11||',
        'birth-date|1971-01-01||as Ana Uzor; Anna Uzor',
        'birth-place|Atlantis||Nowhere',
        'address|1 Invented street, Niš|SRB|in 2029',
        'passport|AB1|OMN|Passport; issued 2018-06-10',
      ].toSorted(),
    )
  })

  test.each([
    ['without a name', entity.replace(/<FIRST_NAME>.*?<\/FIRST_NAME>/, ''), 'sanctions-un-name'],
    [
      'without a number',
      entity.replace(/<DATAID>.*?<\/DATAID>/, '').replace(/<REFERENCE_NUMBER>.*?<\/REFERENCE_NUMBER>/, ''),
      'sanctions-un-id',
    ],
  ])('rejects an entry %s', async (_, bad, code) => {
    const { workspace, result } = await importText(sanctionsUn, 'list.xml', xml('', entity + bad))
    expect(result.ok && counts(result.value)).toEqual({ read: 2, kept: 1, rejected: 1 })
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
  })
})

/** Small, for it is cut at every byte. */
const hostileEntity =
  '<ENTITY><DATAID>2</DATAID><FIRST_NAME>Ć</FIRST_NAME><ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>A\n B; C</ALIAS_NAME></ENTITY_ALIAS></ENTITY>'
describe('hostile XML', () => hostile(sanctionsUn, 'consolidated.xml', xml('', hostileEntity)))

describe('the list of February 2026', () => {
  const file = path.resolve('..', 'shared', 'data', 'relations', 'un-sc-consolidated', 'consolidated.xml.gz')
  test('has 730 persons and 273 entities; ten entries of Guinea-Bissau, none of the United Kingdom', async (context) => {
    if (!existsSync(file)) context.skip(`no data in ${file}`)
    const workspace = path.join(temporaryFolder(), 'workspace')
    const report = await imported(workspace, sanctionsUn, [file])
    expect(counts(report)).toEqual({ read: 1_003, kept: 1_003, rejected: 0 })
    expect(report.snapshot.vintage).toBe('2026-02-27')
    const entities = await rowsIn(workspace, 'listed_entity')
    expect(entities.filter(({ kind }) => kind === 'person')).toHaveLength(730)
    const of = (programme: string) =>
      entities.filter(({ programmes }) => JSON.stringify(programmes).includes(`"${programme}"`)).length
    expect(['Al-Qaida', 'DPRK', 'Taliban', 'Iran', 'Guinea-Bissau', 'GB'].map(of)).toEqual([
      341, 155, 140, 121, 10, 0,
    ])
    const names = await rowsIn(workspace, 'listed_name')
    const placed = (place: RegExp) =>
      new Set(
        names
          .filter((row) => place.test(String(row['place'])))
          .map((row) => `${String(row['row'])} ${String(row['place'])}`),
      ).size
    expect([placed(/^name$/), placed(/^NAME_ORIGINAL/)]).toEqual([1_003, 378])
    expect(placed(/^alias/)).toBe(2_308 + 735 - 291) // all aliases without the empty ones
  }, 30_000)
})
