import { describe, expect, test } from 'vitest'
import { compose } from '../../src/briefs/compose.js'
import type { BriefDocument } from '../../src/briefs/document.js'
import { catalogue } from '../../src/briefs/sections/catalogue.js'
import { idOf } from '../../src/catalogue/entry.js'
import { organisationsFor } from '../../src/catalogue/offers.js'
import { languages } from '../../src/messages/language.js'
import { baci } from '../../src/sources/baci/source.js'
import { addOrganisation } from '../../src/workbench/catalogue.js'
import { cells, exhibit, exhibitsIn, missingIn, sentences, wordsOf } from '../briefs/sections/written.js'
import { withFiles, type GivenFile } from '../measures/relations/files.js'
import { organisation } from './organisations.js'

/*
 * Million dollars a year, the same in 2018, 2019 and 2020, as the example of the export potential has it. S of cereals: (10 + 30) / (40 + 30) = 4/7; of
 * machines: 20 / (20 + 80 + 30) = 2/13. Russia imports 10 + 30 = 40 and 80: Σ S·D = 160/7 + 160/13 = 3200/91, v = 10, E = 910/3200. Potential of
 * machines: 160/13 · E = 3.5, of which nothing is exported; of cereals 6.5, less than the 10 that are.
 */
const flows = [
  '688,643,100190,10000', '688,70,100190,30000', '688,70,840810,20000', '276,643,100190,30000', '276,643,840810,80000', '276,70,840810,30000',
  '643,276,270900,500000',
] // prettier-ignore
const files: GivenFile[] = [2018, 2019, 2020].map((year) => [
  baci,
  `BACI_HS92_Y${year}_V202301.csv`,
  `t,i,j,k,v,q\n${flows.map((flow) => `${year},${flow},1`).join('\n')}\n`,
])

const firm = (name: string, hs_chapters: string, more: Record<string, string> = {}) => ({ name, hs_chapters, country: 'SRB', ...more }) // prettier-ignore

const writtenWith = (firms: readonly Record<string, string>[], given = files): Promise<Record<string, BriefDocument>> =>
  withFiles(given, async (read) => {
    for (const cellsOf of firms) await addOrganisation(read.lake.layout.folder, { cells: cellsOf })
    const brief = { read, dyad: { reporter: 'SRB', partner: 'RUS' }, year: 2020, until: '2020-12-31', first: 2018, main: null }
    const blocks = await catalogue.write(brief)
    return Object.fromEntries(
      languages.map((language) => [language, compose(read.lake, brief, [{ section: catalogue, blocks }], language, 'test')]),
    )
  }) // prettier-ignore

describe('the section on the partner catalogue', () => {
  test('names the organisations in the chapters whose export potential is not used, and no person', async () => {
    const written = await writtenWith([
      firm('Zupčanik', '84', { sector: 'C28', website: 'zupcanik.example', verified_on: '2020-02-01', contact_person: 'Osoba Tajna', contact_email: 'osoba@zupcanik.example', address: 'Tajna ulica' }),
      firm('Žito', '10'), // exports of cereals are above their potential
      firm('Немецкая', '84', { country: 'DEU' }),
      firm('Агрегат', '84-85'),
    ])
    const document = written['en'] as BriefDocument
    expect(sentences(document)[0]).toBe('2 organisations of the catalogue (Serbia) are in chapters of the HS in which exports to Russia are below their potential.')
    expect(cells(exhibit(document, 'catalogue-SRB'))).toEqual([
      [expect.stringContaining('84') as string, '3.5', 'Zupčanik', 'C28', '84', 'https://zupcanik.example/', expect.stringContaining('2020') as string, 'not screened'],
      [expect.stringContaining('84') as string, '3.5', 'Агрегат', '–', '84, 85', '–', '–', 'not screened'],
    ])
    for (const each of Object.values(written)) {
      expect(JSON.stringify(each)).not.toMatch(/Tajna|osoba@/)
      expect(wordsOf(each)).not.toMatch(/\{|undefined/)
    }
  }) // prettier-ignore

  test('says so where the catalogue has nobody for these products', async () => {
    const document = (await writtenWith([firm('Žito', '10')]))['en'] as BriefDocument
    expect(exhibitsIn(document)).toEqual([])
    expect(sentences(document)[0]).toBe('Among the organisations of the catalogue (1) none of Serbia offers a product whose export potential to Russia is not used.')
  }) // prettier-ignore

  test('says so where the lake cannot tell the potential, and where the catalogue is empty', async () => {
    const without = (await writtenWith([firm('Žito', '10')], []))['en'] as BriefDocument
    expect(missingIn(without).map(([, command]) => command)).toEqual(
      Array(2).fill('rapport import baci FILE'),
    )
    const empty = (await writtenWith([]))['en'] as BriefDocument
    expect(missingIn(empty).map(([, command]) => command)).toEqual(['rapport catalogue import FILE'])
  })
})

test('organisations are matched by the chapters of their own country’s products, in the order of these', () => {
  const all = [
    organisation('B', { country: 'SRB', chapters: ['94'] }),
    organisation('A', { country: 'SRB', chapters: ['44', '94'] }),
    organisation('C', { country: 'RUS', chapters: ['94'] }),
    organisation('D', { country: null, chapters: ['94'] }),
  ]
  const entries = all.map((each, at) => ({
    schema: 'rapport/catalogue-entry@1' as const,
    id: idOf(at + 1),
    addedAt: '',
    changedAt: '',
    organisation: each,
    media: [],
    screened: null,
  }))
  const products = [{ exporter: 'SRB', product: '940360' }, { exporter: 'SRB', product: '44' }, { exporter: 'RUS', product: '27' }] // prettier-ignore
  const found = organisationsFor({ entries }, products)
  expect(found.map(({ entry }) => entry.organisation.name)).toEqual(['A', 'B'])
  expect(found[0]?.products.map(({ product }) => product)).toEqual(['940360', '44'])
})
