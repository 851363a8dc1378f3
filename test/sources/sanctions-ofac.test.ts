import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sql } from '../../src/engine/sql.js'
import { readRemarks } from '../../src/sources/sanctions-ofac/remarks.js'
import { sanctionsOfac } from '../../src/sources/sanctions-ofac/source.js'
import {
  counts,
  imported,
  importText,
  rejectsOf,
  rowsIn,
  temporaryFolder,
  withLake,
  write,
} from '../lake/workspace.js'
import { hostile } from './hostile.js'

const nulls = (count: number) => Array.from({ length: count }, () => '-0- ').join(',')
const end = '\r\n\x1a'
const remarks =
  "DOB 21 Mar 1950; alt. DOB circa 1951; POB Atlanta, Georgia; nationality Russia; citizen Korea, North; Gender Male; Passport AB12 (Serbia) expires 01 Jan 2030; Tax ID No. 77 (Russia); a.k.a. 'LITTLE PETE'; f.k.a. 'OLD PETE'; Secondary sanctions risk: section 1; Linked To: INVENTED BANK."
const main =
  [
    `901,"OBRAZTSOV, Pyotr","individual","XYZ1] [XYZ-EO2","Head, of an invented office",${nulls(6)},"${remarks}"`,
    `902,"INVENTED BANK",${nulls(1)},"XYZ1",${nulls(8)}`,
    `903,"STAR","vessel","XYZ1",${nulls(1)},"CALL1","Tug","640",${nulls(1)},"Gabon",${nulls(1)},"Vessel Registration Identification IMO 1234567; MMSI 123."`,
    `904,"AB-CDE","aircraft","XYZ1",${nulls(7)},"Aircraft Model IL76."`,
  ].join('\r\n') + end
const alt = `901,1,"aka","OBRAZTSOV, Petr",-0- \r\n902,2,"fka","OLD BANK",-0- \r\n902,3,"nka","NEW BANK",-0- ${end}`
const add = `901,1,-0- ,-0- ,-0- ,-0- \r\n902,2,"Street 1","Niš 18000","Serbia",-0- \r\n902,3,-0- ,"Yalta","Region: Crimea",-0- \r\n902,4,-0- ,-0- ,"Russia",-0- ${end}`
const comments = `902,"RN PART; Linked To: OTHER BANK; a.k.a. 'IB'."\n\x1a`

const importAll = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace')
  const paths = Object.entries(files).map(([name, text]) => write(folder, name, text))
  return { workspace, report: await imported(workspace, sanctionsOfac, paths) }
}
const read = async (workspace: string) => ({
  entities: (await rowsIn(workspace, 'listed_entity')).map((row) => ({
    ...row,
    programmes: JSON.stringify(row['programmes']),
  })) as Record<string, unknown>[],
  names: (await rowsIn(workspace, 'listed_name')).map((row) =>
    [row['entity_id'], row['name'], row['kind'], row['quality']].join('|'),
  ),
  details: (await rowsIn(workspace, 'listed_detail')).map((row) =>
    [row['entity_id'], row['kind'], row['value'], row['country'], row['note']].join('|'),
  ),
})

describe('the delimited files', () => {
  test('are one list of persons, entities, vessels and aircraft; their end-of-file byte is no row', async () => {
    const { workspace, report } = await importAll({
      'sdn.csv': main,
      'alt.csv': alt,
      'add.csv': add,
      'sdn_comments.csv': comments,
    })
    expect(
      report.snapshot.originals.map(({ name, read: all, kept, rejected, empty }) => [
        name,
        all,
        kept,
        rejected,
        empty,
      ]),
    ).toEqual([
      ['sdn.csv', 5, 4, 0, 1],
      ['alt.csv', 4, 3, 0, 1],
      ['add.csv', 5, 3, 0, 2],
      ['sdn_comments.csv', 2, 1, 0, 1],
    ])
    const { entities, names, details } = await read(workspace)
    expect(entities.map(({ list, entity_id, kind, name }) => [list, entity_id, kind, name])).toEqual([
      ['OFAC SDN', '901', 'person', 'OBRAZTSOV, Pyotr'],
      ['OFAC SDN', '902', 'entity', 'INVENTED BANK'],
      ['OFAC SDN', '903', 'vessel', 'STAR'],
      ['OFAC SDN', '904', 'aircraft', 'AB-CDE'],
    ])
    expect(entities[0]?.['programmes']).toMatch(/XYZ1.*XYZ-EO2/)
    expect(entities[0]?.['remarks']).toBe(remarks)
    expect(entities[1]?.['remarks']).toBeNull()
    expect(names.toSorted()).toEqual(
      [
        '901|OBRAZTSOV, Pyotr|primary|strong',
        '901|OBRAZTSOV, Petr|alias|strong',
        '901|LITTLE PETE|alias|weak',
        '901|OLD PETE|former|weak',
        '902|INVENTED BANK|primary|strong',
        '902|OLD BANK|former|strong',
        '902|NEW BANK|alias|strong',
        '902|IB|alias|weak',
        '903|STAR|primary|strong',
        '904|AB-CDE|primary|strong',
      ].toSorted(),
    )
    expect(details.toSorted()).toEqual(
      [
        '901|title|Head, of an invented office||',
        '901|birth-date|1950-03-21||',
        '901|birth-date|1951||circa',
        '901|birth-place|Atlanta, Georgia||', // which Georgia, the list does not say
        '901|nationality|Russia|RUS|',
        '901|citizenship|Korea, North|PRK|',
        '901|gender|male||',
        '901|passport|AB12|SRB|expires 01 Jan 2030',
        '901|identification|77|RUS|Tax ID No.',
        '901|measure|section 1||Secondary sanctions risk',
        '901|linked-to|INVENTED BANK||',
        '902|address|Street 1, Niš 18000|SRB|',
        '902|address|Yalta||Region: Crimea',
        '902|address|Russia|RUS|',
        "902|remarks-continued|RN PART; Linked To: OTHER BANK; a.k.a. 'IB'.||",
        '902|linked-to|OTHER BANK||',
        '903|call-sign|CALL1||',
        '903|vessel-type|Tug||',
        '903|tonnage|640||',
        '903|flag|Gabon|GAB|',
        '903|vessel-registration|IMO 1234567||',
        '903|mmsi|123||',
        '904|aircraft|IL76||Aircraft Model',
      ].toSorted(),
    )
  })

  test('a main file alone is read; the date of a copy is that of its name', async () => {
    const { report } = await importAll({ 'sdn_2030-01-02.csv': main })
    expect([report.snapshot.vintage, counts(report).kept]).toEqual(['2030-01-02', 4])
  })

  test('the consolidated list is another list', async () => {
    const { workspace } = await importAll({
      'sdn.csv': main,
      'cons_prim.csv': main.replaceAll('90', '80'),
      'cons_alt.csv': alt.replaceAll('90', '80'),
    })
    const { entities } = await read(workspace)
    expect(entities.filter(({ list }) => list === 'OFAC Consolidated')).toHaveLength(4)
  })

  test('a stray byte of Windows is a letter', async () => {
    const { workspace } = await importAll({
      'alt.csv': Buffer.from(alt.replace('OLD BANK', 'OLD BANC\xc9'), 'latin1'),
    })
    expect((await read(workspace)).names).toContain('902|OLD BANCÉ|former|strong')
  })

  test.each([
    ['of another type', main.replace('"vessel"', '"planet"'), 'sanctions-ofac-type'],
    ['without a number', main.replace('903,', 'x,'), 'sanctions-ofac-number'],
    ['without a name', main.replace('"STAR"', '-0- '), 'sanctions-ofac-name'],
    ['with a cell too many', main.replace('"STAR"', '"STAR",1'), 'sanctions-ofac-shape'],
  ])('an entry %s is rejected', async (_, text, code) => {
    const { workspace } = await importText(sanctionsOfac, 'sdn.csv', text)
    expect(await rejectsOf(workspace)).toEqual([`3 ${code}`])
  })
  test('an alias of no known kind is rejected', async () => {
    const { workspace } = await importText(sanctionsOfac, 'alt.csv', alt.replace('"nka"', '"xka"'))
    expect(await rejectsOf(workspace)).toEqual(['3 sanctions-ofac-alias'])
  })

  test('the torn end of a long remark, and the torn start of its continuation, are in no detail', () => {
    const long = `${'Linked To: A; '.repeat(71)}Linked To`.padEnd(1_000, 'X')
    expect(new Set(readRemarks(long).details.map(({ value }) => value))).toEqual(new Set(['A']))
    expect(readRemarks('XX; Linked To: B.', 'continuation').details).toMatchObject([{ value: 'B' }])
  })
})

const xml = `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://example.org/XML"><publshInformation><Publish_Date>01/02/2030</Publish_Date><Record_Count>1</Record_Count></publshInformation>
<sdnEntry><uid>901</uid><firstName>Pyotr</firstName><lastName>OBRAZTSOV</lastName><sdnType>Individual</sdnType><remarks>(Linked To: INVENTED BANK)</remarks><programList><program>XYZ1</program></programList>
<idList><id><uid>1</uid><idType>Gender</idType><idNumber>Male</idNumber></id><id><uid>2</uid><idType>Passport</idType><idNumber>AB12</idNumber><idCountry>Serbia</idCountry></id></idList>
<akaList><aka><uid>3</uid><type>a.k.a.</type><category>weak</category><lastName>PETE</lastName></aka></akaList>
<addressList><address><uid>4</uid><city>Kursk</city><country>Russia</country></address></addressList>
<dateOfBirthList><dateOfBirthItem><uid>5</uid><dateOfBirth>21 Mar 1950</dateOfBirth></dateOfBirthItem></dateOfBirthList>
<nationalityList><nationality><uid>6</uid><country>Russia</country></nationality></nationalityList></sdnEntry></sdnList>`

describe('the list in XML', () => {
  test('says the same as the delimited files, with its date and the category of aliases', async () => {
    const { workspace, report } = await importAll({
      'SDN.XML': xml,
      'CONSOLIDATED.XML': xml.replace('901', '801'),
    })
    expect(report.snapshot.vintage).toBe('2030-01-02')
    const { entities, names, details } = await read(workspace)
    expect(entities).toMatchObject([
      { list: 'OFAC SDN', entity_id: '901', kind: 'person', name: 'OBRAZTSOV, Pyotr' },
      { list: 'OFAC Consolidated', entity_id: '801' },
    ])
    expect(names.filter((each) => each.startsWith('901')).toSorted()).toEqual([
      '901|OBRAZTSOV, Pyotr|primary|strong',
      '901|PETE|alias|weak',
    ])
    expect(details.filter((each) => each.startsWith('901')).toSorted()).toEqual([
      '901|address|Kursk|RUS|',
      '901|birth-date|1950-03-21||',
      '901|gender|male||',
      '901|linked-to|INVENTED BANK||',
      '901|nationality|Russia|RUS|',
      '901|passport|AB12|SRB|',
    ])
  })
})

const advanced = `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="https://example.org/advanced"><DateOfIssue CalendarTypeID="1"><Year>2030</Year><Month>1</Month><Day>2</Day></DateOfIssue>
<ReferenceValueSets><AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
<CountryValues><Country ID="1">Russia</Country></CountryValues><FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="9">Place of Birth</FeatureType></FeatureTypeValues>
<IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues><NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
<PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues><PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues><SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="2">Block</SanctionsType></SanctionsTypeValues></ReferenceValueSets>
<Locations><Location ID="5"><LocationCountry CountryID="1"/><LocationPart LocPartTypeID="1"><LocationPartValue><Value>Kursk</Value></LocationPartValue></LocationPart></Location></Locations>
<IDRegDocuments><IDRegDocument ID="7" IDRegDocTypeID="1571" IdentityID="91" IssuedBy-CountryID="1"><IDRegistrationNo>AB12</IDRegistrationNo></IDRegDocument></IDRegDocuments>
<DistinctParties><DistinctParty FixedRef="901"><Comment/><Profile ID="901" PartySubTypeID="4"><Identity ID="91" Primary="true">
<Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="1">Pyotr</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="2">OBRAZTSOV</NamePartValue></DocumentedNamePart></DocumentedName><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="2">ОБРАЗЦОВ</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName><DocumentedNamePart><NamePartValue NamePartGroupID="3">PETE</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1521"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1520"/></MasterNamePartGroup></NamePartGroups></Identity>
<Feature FeatureTypeID="8"><FeatureVersion><DatePeriod><Start><From><Year>1950</Year><Month>1</Month><Day>1</Day></From></Start><End><To><Year>1950</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
<Feature FeatureTypeID="9"><FeatureVersion><VersionLocation LocationID="5"/></FeatureVersion></Feature></Profile></DistinctParty></DistinctParties>
<SanctionsEntries><SanctionsEntry ID="1" ProfileID="901" ListID="1"><EntryEvent LegalBasisID="1"><Date><Year>2029</Year><Month>3</Month><Day>4</Day></Date></EntryEvent><SanctionsMeasure SanctionsTypeID="2"><Comment/></SanctionsMeasure><SanctionsMeasure SanctionsTypeID="1"><Comment>XYZ1</Comment></SanctionsMeasure></SanctionsEntry></SanctionsEntries></Sanctions>`

describe('the list of the advanced standard', () => {
  test('joins parties with places, documents and the entries that stand after them', async () => {
    const { workspace, report } = await importAll({ 'SDN_ADVANCED.XML': advanced })
    expect(report.snapshot.vintage).toBe('2030-01-02')
    const { entities, names, details } = await read(workspace)
    expect(entities).toMatchObject([
      {
        list: 'OFAC SDN',
        entity_id: '901',
        kind: 'person',
        name: 'OBRAZTSOV, Pyotr',
        listed_on: '2029-03-04',
      },
    ])
    expect(entities[0]?.['programmes']).toContain('XYZ1')
    expect(names).toEqual([
      '901|OBRAZTSOV, Pyotr|primary|strong',
      '901|ОБРАЗЦОВ|alias|strong',
      '901|PETE|alias|weak',
    ])
    expect(details.toSorted()).toEqual([
      '901|birth-date|1950||',
      '901|birth-place|Kursk|RUS|',
      '901|passport|AB12|RUS|',
    ])
  })
})

/** Small, for they are cut at every byte: a field of each kind that is read in its own way. */
const hostileMain = `901,"A, B","individual","X] [Y",${nulls(7)},"DOB circa 1951; Passport AB1 (Serbia); a.k.a. 'P'."\r\n902,"C",${nulls(10)}${end}`
const hostileXml = `<?xml version="1.0"?>
<sdnList><publshInformation><Publish_Date>01/02/2030</Publish_Date></publshInformation><sdnEntry><uid>9</uid><lastName>Ć</lastName><sdnType>Entity</sdnType><idList><id><idType>Gender</idType><idNumber>Male</idNumber></id></idList><akaList><aka><type>a.k.a.</type><lastName>P</lastName></aka></akaList></sdnEntry></sdnList>`

describe('hostile main file', () => hostile(sanctionsOfac, 'sdn.csv', hostileMain))
describe('hostile aliases', () => hostile(sanctionsOfac, 'alt.csv', alt))
describe('hostile addresses', () => hostile(sanctionsOfac, 'add.csv', add))
describe('hostile comments', () => hostile(sanctionsOfac, 'sdn_comments.csv', comments))
describe('hostile XML', () => hostile(sanctionsOfac, 'SDN.XML', hostileXml))

describe('the list of December 2023', () => {
  const folder = path.resolve('..', 'shared', 'data', 'relations', 'ofac-sdn')
  test('has 13,821 entries, 17,091 aliases and 18,990 addresses', async (context) => {
    if (!existsSync(folder)) context.skip(`no data in ${folder}`)
    const workspace = path.join(temporaryFolder(), 'workspace')
    const files = ['sdn.csv.gz', 'alt.csv.gz', 'add.csv.gz', 'sdn_comments.csv'].map((name) =>
      path.join(folder, name),
    )
    const report = await imported(workspace, sanctionsOfac, files)
    expect(report.snapshot.originals.map(({ read: all, rejected }) => [all, rejected])).toEqual([
      [13_822, 0],
      [17_092, 0],
      [18_991, 0],
      [14, 0],
    ])
    const entities = await rowsIn(workspace, 'listed_entity')
    const of = (kind: string) => entities.filter((row) => row['kind'] === kind).length
    expect(['person', 'entity', 'vessel', 'aircraft'].map(of)).toEqual([6_646, 6_033, 764, 378])
    const under = (programme: string) =>
      entities.filter(({ programmes }) => JSON.stringify(programmes).includes(programme)).length
    // with BPI-RUSSIA-EO14024 and BALKANS-EO14033, which hold the same words
    expect([under('RUSSIA-EO14024'), under('BALKANS')]).toEqual([3_527, 209])
    expect([under('"RUSSIA-EO14024"'), under('"BALKANS"')]).toEqual([3_523, 168])
    const names = await rowsIn(workspace, 'listed_name')
    expect(names.filter(({ quality, kind }) => quality === 'strong' && kind !== 'primary')).toHaveLength(
      17_091,
    )
    const [found] = await withLake(
      workspace,
      (lake) => {
        const details = lake.manifest.snapshots.flatMap((each) => lake.files(each, 'listed_detail'))
        return lake.engine.rows(
          sql`select count(*) as "all" from ${lake.engine.parquet(details)} where kind = 'address' and country = 'SRB'`,
        )
      },
      [sanctionsOfac],
    )
    expect(Number(found?.['all'])).toBe(40)
  }, 60_000)
})
