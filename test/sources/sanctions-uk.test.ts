import { describe, expect, test } from 'vitest'
import { sanctionsUk } from '../../src/sources/sanctions-uk/source.js'
import { counts, importText, rejectsOf, rowsIn } from '../lake/workspace.js'
import { hostile } from './hostile.js'

const ofsiHeader =
  'Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,Passport Details,National Identification Number,National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID'
const ofsiColumns = ofsiHeader.split(',')
const table = (columns: readonly string[]) => (cells: Readonly<Record<string, string>>) =>
  columns.map((name) => (/[",]/.test(cells[name] ?? '') ? `"${cells[name]}"` : (cells[name] ?? ''))).join(',')
const ofsiRow = table(ofsiColumns)
const shared = {
  'Group Type': 'Individual',
  Regime: 'Invented',
  'Listed On': '05/02/2029',
  'UK Sanctions List Date Designated': '04/02/2029',
  'Last Updated': '06/03/2029',
  'Group ID': '901',
}
const ofsi = [
  'Last Updated,02/01/2030',
  ofsiHeader,
  ofsiRow({
    ...shared,
    'Name 6': 'OBRAZTSOV',
    'Name 1': 'Pete',
    'Alias Type': 'AKA',
    'Alias Quality': 'Low',
  }),
  ofsiRow({
    ...shared,
    'Name 6': 'OBRAZTSOV',
    'Name 1': 'Pyotr',
    'Name 2': 'Ivanovich',
    'Alias Type': 'Primary name',
    'Name Non-Latin Script': 'Пётр ОБРАЗЦОВ',
    'Non-Latin Script Language': 'Russian',
    DOB: '00/00/1960',
    'Town of Birth': 'Kursk',
    'Country of Birth': 'Russia',
    Nationality: 'Russia',
    'Address 1': 'Street 1, Kursk',
    Country: 'Russia',
    'Passport Number': 'AB 1',
    'Passport Details': 'expired',
    'Other Information': 'an invented entry',
  }),
  ofsiRow({ ...shared, 'Name 6': 'OBRAZETS', 'Alias Type': 'FKA', Nationality: 'Russia' }),
  ofsiRow({ ...shared, 'Name 6': 'OBRAZETS', 'Alias Type': 'FKA', DOB: '00/00/1960' }),
  '',
].join('\n')

const read = async (workspace: string) => ({
  entities: await rowsIn(workspace, 'listed_entity'),
  names: (await rowsIn(workspace, 'listed_name')).map((row) =>
    [row['name'], row['kind'], row['quality'], row['script'], row['language']].join('|'),
  ),
  details: (await rowsIn(workspace, 'listed_detail')).map((row) =>
    [row['kind'], row['value'], row['country'], row['note']].join('|'),
  ),
})

describe('OFSI’s consolidated list', () => {
  test('gives an entry once, by its primary name wherever that stands', async () => {
    const { workspace, result } = await importText(sanctionsUk, 'ConList.csv', ofsi)
    expect(result.ok && result.value.snapshot.vintage).toBe('2030-01-02')
    expect(result.ok && result.value.snapshot.originals[0]).toMatchObject({
      read: 4,
      kept: 3,
      rejected: 0,
      empty: 1,
    })
    const { entities, names, details } = await read(workspace)
    expect(entities).toMatchObject([
      {
        list: 'UK',
        entity_id: '901',
        kind: 'person',
        name: 'Pyotr Ivanovich OBRAZTSOV',
        listed_on: '2029-02-04',
        updated_on: '2029-03-06',
        row: '2',
        remarks: 'an invented entry',
      },
    ])
    expect(names.toSorted()).toEqual(
      [
        'Pete OBRAZTSOV|alias|weak|Latin|',
        'Pyotr Ivanovich OBRAZTSOV|primary|strong|Latin|',
        'Пётр ОБРАЗЦОВ|alias|strong|Cyrillic|Russian',
        'OBRAZETS|former||Latin|',
      ].toSorted(),
    )
    expect(details.toSorted()).toEqual(
      [
        'birth-date|1960||',
        'birth-place|Kursk|RUS|',
        'nationality|Russia|RUS|',
        'address|Street 1, Kursk|RUS|',
        'passport|AB 1||expired',
      ].toSorted(),
    )
  })

  test.each([
    [
      'of a kind nobody knows',
      { ...shared, 'Group Type': 'Planet', 'Alias Type': 'AKA', 'Name 6': 'A' },
      'sanctions-uk-kind',
    ],
    [
      'with a kind of name nobody knows',
      { ...shared, 'Alias Type': 'Nickname?', 'Name 6': 'A' },
      'sanctions-uk-alias',
    ],
    [
      'without a number',
      { ...shared, 'Group ID': '', 'Alias Type': 'AKA', 'Name 6': 'A' },
      'sanctions-uk-id',
    ],
  ])('rejects a row %s', async (_, cells, code) => {
    const { workspace, result } = await importText(sanctionsUk, 'ConList.csv', `${ofsi}${ofsiRow(cells)}\n`)
    expect(result.ok && counts(result.value)).toMatchObject({ read: 5, rejected: 1 })
    expect(await rejectsOf(workspace)).toEqual([`5 ${code}`])
  })
})

const fcdoHeader =
  'Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,National Identifier additional information,Passport number,Passport additional information,Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,Business registration number (s),IMO number,Current owner/operator (s),Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)'
const fcdoRow = table(fcdoHeader.split(','))
const ship = {
  'Unique ID': 'ZZZ0001',
  'Regime Name': 'Invented Regulations 2029',
  'Designation Type': 'Ship',
  'Date Designated': '04/02/2029',
  'Last Updated': '06/03/2029',
}
const fcdo = (header = fcdoHeader) =>
  [
    '\ufeffReport Date: 02-Jan-2030',
    header,
    fcdoRow({ ...ship, 'Name 6': 'OLD STAR', 'Name type': 'ALias', 'Alias strength': 'Good quality a.k.a' }),
    fcdoRow({
      ...ship,
      'Name 6': 'NEW STAR',
      'Name type': 'Primary Name',
      'IMO number': '1234567',
      'Current believed flag of ship': 'Gabon',
      'D.O.B': '',
    }),
    '',
  ].join('\n')

describe('the UK Sanctions List', () => {
  test.each([
    ['with the column of today', fcdoHeader],
    [
      'with the column of earlier years',
      fcdoHeader.replace('Designation Type', '"Individual, Entity, Ship"'),
    ],
  ])('gives ships as vessels, %s', async (_, header) => {
    const { workspace, result } = await importText(sanctionsUk, 'UK-Sanctions-List.csv', fcdo(header))
    expect(result.ok && result.value.snapshot.vintage).toBe('2030-01-02')
    const { entities, names, details } = await read(workspace)
    expect(entities).toMatchObject([
      { entity_id: 'ZZZ0001', kind: 'vessel', name: 'NEW STAR', listed_on: '2029-02-04' },
    ])
    expect(names).toEqual(['OLD STAR|alias|strong|Latin|', 'NEW STAR|primary|strong|Latin|'])
    expect(details).toEqual(['flag|Gabon|GAB|', 'vessel-registration|1234567||'])
  })

  const xml = `<?xml version="1.0" encoding="utf-8"?>
<Designations xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><DateGenerated>02/01/2030</DateGenerated>
<Designation><LastUpdated>06/03/2029</LastUpdated><DateDesignated>04/02/2029</DateDesignated><UniqueID>ZZZ0002</UniqueID>
<Names><Name><Name1>Pyotr</Name1><Name6>OBRAZTSOV</Name6><NameType>Primary name</NameType></Name>
<Name><Name6>Petya</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name></Names>
<NonLatinNames><NonLatinName><NameNonLatinScript>Пётр</NameNonLatinScript></NonLatinName></NonLatinNames>
<RegimeName>Invented</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
<Addresses><Address><AddressLine6>Kursk</AddressLine6><AddressCountry>Russia</AddressCountry></Address></Addresses>
<IndividualDetails><Individual><DOBs><DOB>dd/mm/1960</DOB><DOB>02/03/1961</DOB></DOBs>
<Nationalities><Nationality>Russia</Nationality></Nationalities></Individual></IndividualDetails></Designation></Designations>`

  test('is read as XML too', async () => {
    const { workspace, result } = await importText(sanctionsUk, 'UK-Sanctions-List.xml', xml)
    expect(result.ok && result.value.snapshot.vintage).toBe('2030-01-02')
    const { entities, names, details } = await read(workspace)
    expect(entities).toMatchObject([
      { entity_id: 'ZZZ0002', kind: 'person', name: 'Pyotr OBRAZTSOV', updated_on: '2029-03-06' },
    ])
    expect(names.toSorted()).toEqual([
      'Petya|alias|weak|Latin|',
      'Pyotr OBRAZTSOV|primary|strong|Latin|',
      'Пётр|alias|strong|Cyrillic|',
    ])
    expect(details.toSorted()).toEqual([
      'address|Kursk|RUS|',
      'birth-date|1960||',
      'birth-date|1961-03-02||',
      'nationality|Russia|RUS|',
    ])
  })
})

/** Small, for they are cut at every byte: a field of each kind that is read in its own way. */
const hostileXml = `<?xml version="1.0" encoding="utf-8"?>
<Designations><DateGenerated>02/01/2030</DateGenerated><Designation><UniqueID>ZZZ1</UniqueID><Names><Name><Name6>A</Name6><NameType>Primary name</NameType></Name></Names><NonLatinNames><NonLatinName><NameNonLatinScript>Пётр</NameNonLatinScript></NonLatinName></NonLatinNames><IndividualEntityShip>Ship</IndividualEntityShip></Designation></Designations>`
const hostileFcdo = [
  'Report Date: 02-Jan-2030',
  'Last Updated,Unique ID,Name 6,Name 1,Name type,Regime Name,Designation Type',
  '06/03/2029,ZZZ1,OLD,,ALias,X,Ship',
  '06/03/2029,ZZZ1,"НОВИ,\nS",,Primary Name,X,Ship',
].join('\n')
const hostileOfsi = [
  'Last Updated,02/01/2030',
  'Name 6,Name 1,Group Type,Alias Type,Regime,Last Updated,DOB,Group ID',
  'A,Pete,Individual,AKA,X,06/03/2029,,9',
  '"Б, A",Pyotr,Individual,Primary name,X,06/03/2029,00/00/1960,9',
].join('\n')

describe('hostile XML', () => hostile(sanctionsUk, 'UK-Sanctions-List.xml', hostileXml))
describe('hostile CSV', () => hostile(sanctionsUk, 'UK-Sanctions-List.csv', hostileFcdo))
describe('hostile list of OFSI', () => hostile(sanctionsUk, 'ConList.csv', hostileOfsi))
