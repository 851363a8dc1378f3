import { strToU8, zipSync } from 'fflate'

/** A file as a publisher serves it. */
export type Served = { readonly type: string; readonly body: string | Uint8Array }
export type ServedFiles = Readonly<Record<string, Served>>

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Rows = readonly (readonly (string | number | null)[])[]

/** A workbook of texts and numbers, a list of rows a sheet. */
export const workbook = (sheets: Readonly<Record<string, Rows>>): Uint8Array => {
  const names = Object.keys(sheets)
  const cell = (value: string | number | null, at: string) => {
    if (value === null) return ''
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;')}</t></is></c>`
  }
  const rows = (lines: Rows) =>
    lines
      .map(
        (line, y) =>
          `<row r="${y + 1}">${line.map((value, x) => cell(value, `${String.fromCharCode(65 + x)}${y + 1}`)).join('')}</row>`,
      )
      .join('')
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="r${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
  }
  for (const [index, lines] of Object.values(sheets).entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows(lines)}</sheetData></worksheet>`
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const unFiles: ServedFiles = {
  '/resources/xml/en/consolidated.xml': {
    type: 'text/xml',
    body: `<?xml version="1.0" encoding="utf-8"?>
<CONSOLIDATED_LIST dateGenerated="2030-01-02T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>ANA</FIRST_NAME><REFERENCE_NUMBER>ZZi.001</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><FIRST_NAME>INVENTED CO</FIRST_NAME><REFERENCE_NUMBER>ZZe.001</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>
`,
  },
}

export const euFiles: ServedFiles = {
  '/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content': {
    type: 'application/xml',
    body: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2030-01-02T10:00:00.000+01:00" globalFileId="1"><sanctionEntity euReferenceNumber="EU.9.1" logicalId="7"><subjectType code="person" classificationCode="P"/><nameAlias wholeName="Pyotr OBRAZTSOV" strong="true"/></sanctionEntity></export>`,
  },
}

const ukHeader =
  'Last Updated,Unique ID,Name 6,Name 1,Name type,Regime Name,Designation Type,Other Information'
export const ukFiles: ServedFiles = {
  '/docs/UK-Sanctions-List.csv': {
    type: 'text/csv',
    body: `\ufeffReport Date: 02-Jan-2030
${ukHeader}
06/03/2029,ZZZ0001,NEW STAR,,Primary Name,Invented,Ship,"painted
white"
`,
  },
}

const nulls = (count: number) => Array.from({ length: count }, () => '-0- ').join(',')
const csv = (...lines: readonly string[]): Served => ({
  type: 'text/csv',
  body: `${lines.join('\r\n')}\r\n\u001A`,
})
export const ofacFiles: ServedFiles = {
  '/SDN.CSV': csv(
    `901,"OBRAZTSOV, Pyotr","individual","XYZ1",${nulls(7)},"DOB 1950; (said ""so"")."`,
    `902,"STAR","vessel","XYZ1",${nulls(8)}`,
  ),
  '/ALT.CSV': csv('901,1,"aka","OBRAZTSOV, Petr",-0- '),
  '/ADD.CSV': csv('901,1,"Street 1","Niš 18000","Serbia",-0- '),
  '/SDN_COMMENTS.CSV': csv('901,"Linked To: OTHER BANK."'),
  '/CONS_PRIM.CSV': csv(`801,"INVENTED BANK",-0- ,"XYZ2",${nulls(8)}`),
  '/CONS_ALT.CSV': csv('801,2,"fka","OLD BANK",-0- '),
  '/CONS_ADD.CSV': csv('801,2,"Street 2","Niš 18000","Serbia",-0- '),
  '/CONS_COMMENTS.CSV': { type: 'text/csv', body: '\u001A' },
}

const blank = [null, null, null, null, null, null, null]
export const desaSheets = (origin = 'Region, development group, country or area of origin') =>
  workbook({
    'Table 1': [
      ['United Nations'],
      [...blank, 'International migrant stock at mid-year: both sexes'],
      [
        'Index',
        'Region, development group, country or area of destination',
        'Notes of destination',
        'Location code of destination',
        'Type of data of destination',
        origin,
        'Location code of origin',
        2024,
      ],
      [1, 'Serbia*', 22, 688, 'B R', 'Russian Federation*', 643, 1234],
    ],
  })
export const desaPath = '/undesa_pd_2024_ims_stock_by_sex_destination_and_origin.xlsx'
export const desaFiles: ServedFiles = { [desaPath]: { type: sheetType, body: desaSheets() } }

export const rtaSheets = (signatories = 'Current signatories') =>
  workbook({
    AllRTAs: [
      [
        'RTA ID',
        'RTA Name',
        'Coverage',
        'Type',
        'Date of Signature (G)',
        'Date of Entry into Force (G)',
        'Status',
        signatories,
        'Original signatories',
      ],
      [
        '77',
        'Norway - Serbia',
        'Goods',
        'FTA',
        '02-Mar-2018',
        '04-May-2019',
        'In Force',
        'Norway; Serbia',
        'Norway; Serbia',
      ],
    ],
  })
export const rtaPath = '/UI/ExportAllRTAList.aspx'
export const rtaFiles: ServedFiles = { [rtaPath]: { type: sheetType, body: rtaSheets() } }

const gravityCsv = `year,iso3_o,iso3_d,country_exists_o,country_exists_d,dist,distcap,distw_arithmetic,distw_harmonic,contig,comlang_off,comlang_ethno,comcol,col45,col_dep_ever,col_dep,fta_wto
2019,SRB,HUN,1,1,320,321,322,323,1,0,0,0,0,0,0,1
`
/** The zip, without one of the columns. */
export const gravityZip = (without = ''): Uint8Array =>
  zipSync({
    'Gravity_V202211.csv': strToU8(without === '' ? gravityCsv : gravityCsv.replace(`,${without},`, ',x,')),
  })
export const gravityFiles: ServedFiles = {
  '/Gravity_csv_V202211.zip': {
    type: 'application/x-zip-compressed',
    body: gravityZip(),
  },
}

export const destaPaths = {
  list: '/5e/11/5e11943b-8871-4e8b-bcb2-8188aa83969c/desta_list_of_treaties_02_03.csv',
  indices: '/0c/64/0c64ec71-5728-409f-91d8-64c324bf4400/desta_indices_version_02_03.csv',
}
export const destaFiles: ServedFiles = {
  [destaPaths.list]: {
    type: 'text/csv',
    body: 'number,base_treaty,name,entry_type,year,entryforceyear,c1,c2\n51,51,"Northern Lights, Pact",base_treaty,2007,2009,578,688\n',
  },
  [destaPaths.indices]: {
    type: 'text/csv',
    body: 'number,base_treaty,name,entry_type,year,depth_index,depth_rasch\n51,51,"Northern Lights, Pact",base_treaty,2007,5,1.25\n',
  },
}

/** One of UN Comtrade’s lists, with two products that it has of its own. */
export const comtradeList = (classCode: string, fields: Readonly<Record<string, unknown>> = {}): Served => ({
  type: 'application/json',
  body: JSON.stringify({
    more: false,
    classCode,
    className: `Invented ${classCode}`,
    results: [
      { id: 'TOTAL', text: 'Total', parent: '#', isLeaf: '0', aggrLevel: 0, ...fields },
      { id: '01', text: `01 - Goods of ${classCode}`, parent: 'TOTAL', isLeaf: '1', aggrLevel: 2 },
    ],
  }),
})
const lists = ['H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'S1', 'S2', 'S3', 'S4', 'B4', 'B5']
const tables = ['HS2022 HS2017', 'HS2022 HS2012', 'HS2017 HS2012', 'HS2017 HS2007'].map((both) =>
  both.split(' '),
)
export const concordanceFiles: ServedFiles = {
  ...Object.fromEntries(lists.map((id) => [`/${id}.json`, comtradeList(id)])),
  ...Object.fromEntries(
    tables.map(([from = '', to = '']) => [
      `/tables/${from}to${to}ConversionAndCorrelationTables.xlsx`,
      {
        type: sheetType,
        body: workbook({
          [`${from}-${to} Conversions`]: [
            [`From ${from}`, `To ${to}`],
            ['010203', '010204'],
          ],
        }),
      },
    ]),
  ),
}
