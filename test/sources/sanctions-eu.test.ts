import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sanctionsEu } from '../../src/sources/sanctions-eu/source.js'
import { counts, imported, importText, rejectsOf, rowsIn, temporaryFolder, write } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const tables = ['listed_entity', 'listed_name', 'listed_detail'] as const
/** The three tables of an import, each row in few words. */
const readList = async (workspace: string) => {
  const [entities, names, details] = await Promise.all(tables.map((table) => rowsIn(workspace, table)))
  return {
    entities: entities ?? [],
    names: (names ?? []).map((row) =>
      [row['entity_id'], row['name'], row['kind'], row['quality'], row['script'], row['language']].join('|'),
    ),
    details: (details ?? []).map((row) => [row['kind'], row['value'], row['country'], row['note']].join('|')),
  }
}

const xml = (entities: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2030-01-02T10:00:00.000+01:00" globalFileId="1">
${entities}
</export>`
const person = `<sanctionEntity designationDetails="" unitedNationId="ZZi.001" euReferenceNumber="EU.9.1" logicalId="7">
  <remark>an invented entry</remark>
  <regulation regulationType="amendment" publicationDate="2029-05-06" entryIntoForceDate="2029-05-07" numberTitle="2029/1 (OJ L1)" programme="XYZ" logicalId="1"><publicationUrl>http://example.org</publicationUrl></regulation>
  <subjectType code="person" classificationCode="P"/>
  <nameAlias firstName="Пётр" middleName="" lastName="ОБРАЗЦОВ" wholeName="Пётр ОБРАЗЦОВ" function="" gender="M" title="" nameLanguage="RU" strong="true" logicalId="1"/>
  <nameAlias firstName="Pyotr" middleName="" lastName="OBRAZTSOV" wholeName="Pyotr OBRAZTSOV" function="Head of an invented office" gender="M" title="Colonel" nameLanguage="" strong="true" logicalId="2"/>
  <nameAlias firstName="" middleName="" lastName="" wholeName="Petya" nameLanguage="" strong="false" logicalId="3"/>
  <citizenship region="" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION" logicalId="4"/>
  <citizenship region="" countryIso2Code="CS" countryDescription="SERBIA AND MONTENEGRO" logicalId="5"/>
  <birthdate circa="false" calendarType="GREGORIAN" city="Kursk" birthdate="1960-03-04" dayOfMonth="4" monthOfYear="3" year="1960" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION" logicalId="6"/>
  <birthdate circa="true" calendarType="GREGORIAN" city="" yearRangeFrom="1958" yearRangeTo="1961" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="7"/>
  <birthdate circa="false" calendarType="GREGORIAN" city="" year="1959" monthOfYear="5" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="8"/>
  <identification diplomatic="false" knownExpired="true" knownFalse="false" number="AB 12" identificationTypeCode="passport" identificationTypeDescription="National passport" countryIso2Code="RU" logicalId="9"/>
  <address city="Kursk" street="Invented street 1" poBox="12" zipCode="100" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION" logicalId="10"><contactInfo key="EMAIL" value="nobody@example.org"/></address>
  <address city="" street="" countryIso2Code="00" countryDescription="UNKNOWN" logicalId="11"/>
</sanctionEntity>`

describe('the full list as XML', () => {
  test('gives entity, names and details, with the list’s own date', async () => {
    const { workspace, result } = await importText(sanctionsEu, 'FULL-1_1.xml', xml(person))
    expect(result.ok && result.value.snapshot.vintage).toBe('2030-01-02')
    const { entities, names, details } = await readList(workspace)
    expect(entities).toMatchObject([
      {
        list: 'EU',
        entity_id: 'EU.9.1',
        kind: 'person',
        name: 'Pyotr OBRAZTSOV',
        listed_on: null,
        updated_on: '2029-05-06',
        legal_basis: '2029/1 (OJ L1)',
        remarks: 'an invented entry',
      },
    ])
    expect(String(entities[0]?.['programmes'])).toContain('XYZ')
    expect(names).toEqual([
      'EU.9.1|Пётр ОБРАЗЦОВ|alias|strong|Cyrillic|ru',
      'EU.9.1|Pyotr OBRAZTSOV|primary|strong|Latin|',
      'EU.9.1|Petya|alias|weak|Latin|',
    ])
    expect(details.toSorted()).toEqual(
      [
        'gender|male||',
        'gender|male||',
        'position|Head of an invented office||',
        'title|Colonel||',
        'citizenship|RUSSIAN FEDERATION|RUS|',
        'citizenship|SERBIA AND MONTENEGRO|SCG|',
        'birth-date|1960-03-04||',
        'birth-place|Kursk|RUS|',
        'birth-date|1958/1961||circa',
        'birth-date|1959-05||',
        'passport|AB 12|RUS|National passport; expired',
        'address|Invented street 1, PO Box 12, 100, Kursk|RUS|',
        'contact|nobody@example.org||EMAIL',
        'un-reference|ZZi.001||',
      ].toSorted(),
    )
  })

  test.each([
    ['without a name', person.replaceAll(/<nameAlias[^>]*>/g, ''), 'sanctions-eu-name'],
    [
      'of another kind of subject',
      person.replace('code="person" classificationCode="P"', 'code="ship"'),
      'sanctions-eu-subject',
    ],
    ['without a number', person.replace('euReferenceNumber="EU.9.1" logicalId="7"', ''), 'sanctions-eu-id'],
  ])('rejects an entry %s', async (_, entry, code) => {
    const { workspace, result } = await importText(sanctionsEu, 'list.xml', xml(`${person}${entry}`))
    expect(result.ok && counts(result.value)).toEqual({ read: 2, kept: 1, rejected: 1 })
    expect(await rejectsOf(workspace)).toEqual([`2 ${code}`])
  })
})

const csvColumns =
  'fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;Entity_Remark;Entity_SubjectType;Entity_Regulation_PublicationDate;Entity_Regulation_NumberTitle;Entity_Regulation_Programme;NameAlias_WholeName;NameAlias_NameLanguage;NameAlias_LogicalId;Address_City;Address_CountryIso2Code;BirthDate_BirthDate;BirthDate_Circa;Identification_Number;Identification_TypeCode;Citizenship_CountryIso2Code;Citizenship_CountryDescription'
const csvRow = (rest: string, subject = 'E') =>
  `02/01/2030;7;EU.9.2;;2029-01-01;;${subject};2029-05-06;2029/1 (OJ L1);XYZ;${rest}`
const csv = [
  `\ufeff${csvColumns}`,
  csvRow('ООО Образец;RU;1;;;;;;;;'),
  csvRow('Obrazets LLC;EN;2;;;;;;;;'),
  csvRow(';;;Kursk;RU;;;;;;'),
  csvRow(';;;Kursk;RU;;;123;regnumber;;'),
  csvRow('Obrazets LLC;EN;2;Kursk;RU;;;;;;'),
  '',
].join('\n')

describe('the full list as CSV', () => {
  test('gives an entity once, whatever the number of its rows', async () => {
    const { workspace, result } = await importText(sanctionsEu, 'FULL-1_1.csv', csv)
    expect(result.ok && result.value.snapshot.vintage).toBe('2030-01-02')
    expect(result.ok && result.value.snapshot.originals[0]).toMatchObject({
      read: 5,
      kept: 4,
      rejected: 0,
      empty: 1,
    })
    const { entities, names, details } = await readList(workspace)
    expect(entities).toMatchObject([
      { entity_id: 'EU.9.2', kind: 'entity', name: 'Obrazets LLC', listed_on: '2029-01-01', row: '2' },
    ])
    expect(names).toEqual(['EU.9.2|ООО Образец|alias||Cyrillic|ru', 'EU.9.2|Obrazets LLC|primary||Latin|en'])
    expect(details.toSorted()).toEqual(['address|Kursk|RUS|', 'identification|123||regnumber'])
  })
  test('rejects a row that is longer than the header', async () => {
    const { workspace } = await importText(
      sanctionsEu,
      'list.csv',
      `${csv}${csvRow('A;EN;3;;;;;;;;;more')}\n`,
    )
    expect(await rejectsOf(workspace)).toEqual(['6 sanctions-eu-shape'])
  })
})

const designations = [
  'eu_reference_number,logical_id,united_nation_id,subject_type,programme,regulation,publication_date,entry_into_force_date,primary_name,alias_count,birth_dates,birth_places,citizenships,identifications,addresses,remark,publication_url',
  'EU.9.3,3,,person,XYZ,2029/1 (OJ L1),2029-05-06,2029-05-07,Ana ANIĆ,2,1960-3; 1961-02-03,"00; Niš, RS; Pec, YU",RS; CS,passport:12 34:RS; regnumber:-:00; other:5:00,"Street 1 ; Flat 2, Niš, RS; RS",a remark,http://example.org',
  '',
].join('\n')
const names = [
  'eu_reference_number,whole_name,first_name,middle_name,last_name,name_language,strong,title,function,gender',
  'EU.9.3,Ана АНИЋ,,,,BG,true,,,F',
  'EU.9.3,Ana ANIĆ,,,,,true,,,F',
  '',
].join('\n')

describe('a flattened list in two files', () => {
  test('gives the same tables; a semicolon within an address divides nothing', async () => {
    const folder = temporaryFolder()
    const files = [write(folder, 'designations.csv', designations), write(folder, 'names.csv', names)]
    const workspace = path.join(folder, 'workspace')
    await imported(workspace, sanctionsEu, files)
    const list = await readList(workspace)
    expect(list.entities).toMatchObject([{ entity_id: 'EU.9.3', name: 'Ana ANIĆ', kind: 'person' }])
    expect(list.names).toEqual([
      'EU.9.3|Ана АНИЋ|alias|strong|Cyrillic|bg',
      'EU.9.3|Ana ANIĆ|primary|strong|Latin|',
    ])
    expect(list.details.filter((each) => !each.startsWith('gender')).toSorted()).toEqual(
      [
        'birth-date|1960-03||',
        'birth-date|1961-02-03||',
        'birth-place|Niš|SRB|',
        'birth-place|Pec|YUG|',
        'citizenship|RS|SRB|',
        'citizenship|CS|SCG|',
        'passport|12 34|SRB|passport',
        'identification|5||other',
        'address|Street 1 ; Flat 2, Niš|SRB|',
        'address|RS|SRB|',
      ].toSorted(),
    )
  })
})

test('a file of another publisher is left aside', async () => {
  const { result } = await importText(sanctionsEu, 'names.csv', 'id,name\n1,A\n')
  expect(result.ok ? 'read' : result.error.code).toBe('input-unrecognised')
})

/** Small, for they are cut at every byte: a field of each kind that is read in its own way. */
const hostileXml =
  '<export globalFileId="1" generationDate="2030-01-02"><sanctionEntity logicalId="7"><regulation programme="X"/><subjectType code="person"/><nameAlias wholeName="Пётр" strong="true"/><birthdate circa="true" year="1959"/></sanctionEntity></export>'
const hostileCsv = [
  '\ufeffEntity_LogicalId;Entity_SubjectType;Entity_Regulation_Programme;NameAlias_WholeName',
  '7;E;XYZ;ООО Образец',
  '7;E;XYZ;"Obrazets; LLC"',
].join('\n')
const hostileDesignations = [
  'eu_reference_number,subject_type,programme,regulation,publication_date,primary_name,birth_dates,birth_places,citizenships,identifications,addresses,remark',
  'EU.9.3,person,X,1,2029-05-06,Ana,1960-3,"Niš, RS",RS; CS,passport:1:RS,"A ; B, Niš, RS",r',
  '',
].join('\n')
const hostileNames = [
  'eu_reference_number,whole_name,name_language,strong,function,title,gender',
  'EU.9.3,"Ана, А",BG,true,,,F',
].join('\n')

describe('hostile XML', () => hostile(sanctionsEu, 'list.xml', hostileXml))
describe('hostile CSV', () => hostile(sanctionsEu, 'list.csv', hostileCsv))
describe('hostile designations', () => hostile(sanctionsEu, 'designations.csv', hostileDesignations))
describe('hostile names', () => hostile(sanctionsEu, 'names.csv', hostileNames))

describe('the list of May 2026', () => {
  const folder = path.resolve('..', 'shared', 'data', 'relations', 'eu-fsf')
  test('has 5,860 subjects and 29,826 names, one of each subject’s the main one', async (context) => {
    if (!existsSync(folder)) context.skip(`no data in ${folder}`)
    const workspace = path.join(temporaryFolder(), 'workspace')
    const files = ['designations.csv.gz', 'names.csv.gz'].map((name) => path.join(folder, name))
    const report = await imported(workspace, sanctionsEu, files)
    const entities = await rowsIn(workspace, 'listed_entity')
    const all = await rowsIn(workspace, 'listed_name')
    const details = await rowsIn(workspace, 'listed_detail')
    expect(counts(report)).toEqual({ read: 35_686, kept: 35_686, rejected: 0 })
    expect([entities.length, all.length]).toEqual([5_860, 29_826])
    expect(entities.filter(({ kind }) => kind === 'person')).toHaveLength(4_341)
    expect(entities.filter(({ programmes }) => String(programmes).includes('UKR'))).toHaveLength(2_596)
    const primary = new Map(
      all.filter(({ kind }) => kind === 'primary').map((row) => [row['entity_id'], row['name']]),
    )
    expect(primary.size).toBe(5_860)
    expect(entities.filter(({ entity_id, name }) => primary.get(entity_id) !== name).length).toBe(0)
    const citizens = details.filter(({ kind, country }) => kind === 'citizenship' && country === 'RUS')
    expect(citizens).toHaveLength(1_018)
  }, 30_000)
})
