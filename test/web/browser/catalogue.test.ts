import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { importOrganisations } from '../../../src/workbench/catalogue-import.js'
import type { Workspace } from '../../../src/workbench.js'
import { write } from '../../lake/workspace.js'
import { axe, browserHere, focused, saved, settled, sideways, workbench } from './workbench.js'

/** A list that nobody published: a name of nobody. */
const list = `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-01-02T00:00:09.554Z"><INDIVIDUALS></INDIVIDUALS><ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>ZLATNI KRUG TRADING COMPANY</FIRST_NAME><UN_LIST_TYPE>GB</UN_LIST_TYPE><REFERENCE_NUMBER>ZZe.001</REFERENCE_NUMBER><LISTED_ON>2025-01-02</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>`

const members = `name,aliases,country,register_number,sector,hs_chapters,offers,seeks,contact_person,contact_email,website,verified_on,source,colour
Šumadija nameštaj d.o.o.,,SRB,20123456,C31,44; 94,Solid wood furniture,Oak boards,Mila Skrivena,mila@sumadija.example,https://sumadija.example,2026-05-31,"Chamber, 2026",red
Plava reka d.o.o.,,SRB,20999888,manufacture of beverages,22,Mineral water,PET bottles,,,,,,red
Северный лес,Severny Les,RUS,1027700132195,C16,44,Пиломатериалы,Машины,,,,,,red
Zlatni krug trading company,,SRB,,G46,84,Pumps,,,,,,,red
,,SRB,,,,,,,,,,,red
Plava reka,,SRB,,,,,,,,,,,red
`
const file = { name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(members) }

/** Flows by which Serbia could export more machines (84) to Russia: others import them from it, and Russia from others. */
const flows = [
  '688,643,100190,10000', '688,70,100190,30000', '688,70,840810,20000', '276,643,100190,30000', '276,643,840810,80000', '276,70,840810,30000',
  '643,276,270900,500000',
] // prettier-ignore
const flowFiles = (folder: string): string[] =>
  [2018, 2019, 2020].map((year) =>
    write(
      folder,
      `flows/BACI_HS92_Y${year}_V202301.csv`,
      `t,i,j,k,v,q\n${flows.map((flow) => `${year},${flow},1`).join('\n')}\n`,
    ),
  )

type Page = Awaited<ReturnType<ReturnType<typeof workbench>['open']>>
const names = (page: Page) => page.locator('main tbody th[scope=row] a').allInnerTexts()

const bringList = async (workspace: Workspace, folder: string): Promise<void> => {
  const brought = await workspace.import('sanctions-un', [write(folder, 'lists/consolidated.xml', list)])
  if (!brought.ok) throw new Error(brought.error.message)
}

describe.runIf(browserHere)('an empty partner catalogue', () => {
  const bench = workbench({ bring: bringList })

  test('says how organisations come in where it has none, tries a file first, and imports it when it is told to', async () => {
    const page = await bench.open('/catalogue')
    expect(await page.locator('main').innerText()).toMatch(/rapport catalogue import members\.csv/)
    expect(await axe(page), 'empty').toEqual([])
    await page.getByRole('link', { name: 'Import organisations' }).click()
    await settled(page)
    expect(await axe(page), 'import').toEqual([])
    await page.setInputFiles('main input[type=file]', file)
    await page.getByRole('button', { name: 'Try it first' }).click()
    await page.getByText('Tried: nothing was changed.').waitFor()
    await settled(page)
    const said = await page.locator('main').innerText()
    expect(said).toMatch(/To be added\s+4/)
    expect(said).toMatch(/Duplicates left out\s+1/)
    expect(said).toMatch(/With errors\s+1/)
    expect(said).toMatch(/There is no name\./)
    expect(said).toMatch(/row 2\s+the name, score 1\.00/)
    expect(said).toMatch(/not known are left out: colour/)
    expect(await axe(page), 'tried').toEqual([])
    const now = page.getByRole('button', { name: 'Import 4 organisations' })
    expect(await now.isDisabled()).toBe(true) // one row is wrong
    await page.getByLabel('Leave out the rows in which something is wrong').check()
    await now.click()
    await page.getByText('Imported.', { exact: true }).waitFor()
    await settled(page)
    expect(await page.locator('main').innerText()).toMatch(/Held against the lists of sanctions: 1 with findings/)
    expect(await axe(page), 'imported').toEqual([])
    await page.setViewportSize({ width: 390, height: 780 })
    expect(await sideways(page)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('link', { name: 'See the organisations' }).click()
    await settled(page)
    expect(await names(page)).toHaveLength(4)
    expect(await page.locator('.notice').count()).toBe(0) // what the reader did needs no asking to be shown
  }) // prettier-ignore
})

describe.runIf(browserHere)('the partner catalogue', () => {
  const bench = workbench({
    bring: async (workspace, folder) => {
      await bringList(workspace, folder)
      const brought = await workspace.import('baci', flowFiles(folder))
      if (!brought.ok) throw new Error(brought.error.message)
      const table = write(folder, 'members.csv', members)
      await importOrganisations(path.join(folder, 'workspace'), [table], { skipBad: true })
    },
  })

  test.each([
    ['намештај', ['Šumadija nameštaj d.o.o.']],
    ['мебель', ['Šumadija nameštaj d.o.o.']],
    ['Шумадија', ['Šumadija nameštaj d.o.o.']],
    ['severny', ['Северный лес']],
  ])('finds by “%s” as it is typed, in whichever script the name is', async (words, found) => {
    const page = await bench.open('/catalogue')
    await page.getByRole('searchbox').pressSequentially(words)
    await page.waitForURL(({ searchParams }) => searchParams.get('q') === words)
    await settled(page)
    expect(await names(page)).toEqual(found)
  })

  test('is narrowed down by what each choice would find; the address holds it, and Back undoes it', async () => {
    const page = await bench.open('/catalogue')
    const country = page.getByRole('combobox', { name: 'Country' })
    expect(await country.locator('option').allInnerTexts()).toEqual(['all', 'Serbia (3)', 'Russia (1)'])
    await page.getByRole('combobox', { name: 'HS chapter' }).selectOption('44')
    await settled(page)
    expect(await names(page)).toEqual(['Šumadija nameštaj d.o.o.', 'Северный лес'])
    expect(await country.locator('option').allInnerTexts()).toEqual(['all', 'Russia (1)', 'Serbia (1)'])
    await country.selectOption('RUS')
    await settled(page)
    expect(new URL(page.url()).search).toBe('?chapter=44&country=RUS')
    const { name, text } = await saved(page, () => page.getByRole('link', { name: 'Download CSV' }).click())
    expect(name).toBe('catalogue.csv')
    expect(text.trim().split('\r\n')).toHaveLength(2) // the headings, and the one that was found
    await page.goBack()
    await settled(page)
    expect(await names(page)).toHaveLength(2)
    await page.reload()
    await settled(page)
    expect(await names(page)).toHaveLength(2)
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await settled(page)
    expect(await names(page)).toHaveLength(4)
  })

  test('shows an entry with what was given and where it comes from, and gives all of it out', async () => {
    const page = await bench.open('/catalogue?q=nameštaj')
    await page.getByRole('link', { name: 'Šumadija nameštaj d.o.o.' }).click()
    await settled(page)
    expect(await page.title()).toMatch(/^Šumadija nameštaj/)
    const said = await page.locator('main').innerText()
    expect(said).toMatch(/94 Furniture/)
    expect(said).toMatch(/Mila Skrivena\s+Chamber, 2026/)
    expect(said).toMatch(/nothing found/)
    expect(said).toMatch(/UN of 2 January 2026/)
    expect(await axe(page)).toEqual([])
    const { name, text } = await saved(page, () =>
      page.locator('main').getByRole('link', { name: 'JSON', exact: true }).click(),
    )
    expect(name).toMatch(/^org-\d+\.json$/)
    expect(text).toMatch(/mila@sumadija\.example/)
    await page.getByRole('link', { name: 'To the organisations' }).click()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('q')).toBe('nameštaj')
  })

  test('shows why a name is alike to an entry of a list, and keeps what was decided', async () => {
    const page = await bench.open('/catalogue?screening=findings')
    expect(await page.locator('main tbody').innerText()).toMatch(/look closer, highest score [01]\.\d\d/)
    await page.getByRole('link', { name: 'Zlatni krug trading company' }).click()
    await page.locator('article').waitFor()
    const finding = await page.locator('article').innerText()
    expect(finding).toMatch(/ZLATNI KRUG/)
    expect(finding).toMatch(/UN:ZZe\.001/)
    expect(await page.locator('article .value').innerText()).toMatch(/^[01]\.\d\d$/)
    await page.getByText('Write down a decision').click()
    await page.getByLabel('no match').check()
    await page.getByLabel(/^Reason, for whoever/).fill('another number in the register')
    await page.getByLabel('Decided by').fill('A. Reader')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.locator('.decided').waitFor()
    expect(await page.locator('.decided').innerText()).toMatch(/no match, A\. Reader.*another number/)
    await page.getByRole('button', { name: 'Screen again' }).click()
    await settled(page)
    expect(await page.locator('main').getByRole('alert').count()).toBe(0)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 780 })
    await settled(page)
    expect(await sideways(page)).toBe(0)
    expect(await axe(page), 'dark and narrow').toEqual([])
  })

  test('holds all entries against the lists anew', async () => {
    const page = await bench.open('/catalogue')
    await page.getByRole('button', { name: 'Screen all again' }).click()
    await page.getByText('The entries were held against the lists. With findings: 1.').waitFor()
    await settled(page)
    expect(await axe(page)).toEqual([])
  })

  test.each([
    ['ru-RU', 'Каталог партнёров', '4 организации'],
    ['sr-Latn-RS', 'Katalog partnera', '4 organizacije'],
    ['sr-Cyrl-RS', 'Каталог партнера', '4 организације'],
  ])('in %s is all of that language, dark and narrow too', async (locale, title, count) => {
    const page = await bench.open('/catalogue', { locale, colorScheme: 'dark' })
    expect(await page.locator('h1').innerText()).toBe(title)
    expect(await page.locator('main').innerText()).toContain(count)
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 780 })
      await settled(page)
      expect(await sideways(page), `sideways at ${width}`).toBe(0)
    }
    expect(await axe(page)).toEqual([])
  })

  test('is found from the search, and from the page of two countries', async () => {
    const page = await bench.open('/SRB-RUS/catalogue?year=2020')
    await page.locator('.exhibit tbody a', { hasText: 'HS 84' }).first().click()
    await settled(page)
    expect(new URL(page.url()).search).toBe('?country=SRB&chapter=84')
    expect(await names(page)).toEqual(['Zlatni krug trading company'])
    await page.goBack()
    await settled(page)
    await page.getByRole('link', { name: 'All organisations of the catalogue: Russia' }).click()
    await settled(page)
    expect(await names(page)).toEqual(['Северный лес'])
    await page.keyboard.press('/')
    await page.keyboard.type('plava')
    const option = page.getByRole('option', { name: /^Plava reka d\.o\.o\./ })
    await option.waitFor()
    await option.click()
    await settled(page)
    expect(await page.locator('h1').innerText()).toMatch(/Plava reka/)
  })

  test('erases an entry by the keyboard alone once its id was typed; what stays is that it was', async () => {
    const page = await bench.open('/catalogue?q=plava')
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const tabTo = async (selector: string) => {
      for (let step = 0; step < 60; step += 1) {
        await press('Tab')
        if (await page.locator(selector).first().evaluate(focused)) return
      }
      throw new Error(`${selector} is not reached by Tab`)
    }
    await tabTo('main tbody th a')
    await press('Enter')
    await settled(page)
    const id = new URL(page.url()).pathname.split('/').at(-1) as string
    await tabTo('main details:last-of-type > summary:text("Erase this entry")')
    await press('Enter')
    expect(await axe(page), 'before it is erased').toEqual([])
    await press('Tab')
    await page.keyboard.type('asked to be taken out')
    await press('Tab')
    await page.keyboard.type('A. Reader')
    await press('Tab')
    await page.keyboard.type('org-')
    const erase = page.getByRole('button', { name: 'Erase for good' })
    expect(await erase.isDisabled()).toBe(true)
    await page.keyboard.type(id.slice('org-'.length))
    await press('Enter')
    await page.getByRole('heading', { name: `${id} was erased.` }).waitFor()
    await settled(page)
    expect(await page.locator('main').innerText()).toMatch(/A\. Reader\s+asked to be taken out/)
    expect(await page.locator('main').innerText()).not.toMatch(/Plava/)
    expect(await axe(page), 'after').toEqual([])
    await page.reload() // an address of what is gone is no error
    await settled(page)
    expect(await page.locator('h1').innerText()).toBe(`${id} was erased.`)
    await page.goto('/catalogue?view=erased')
    await settled(page)
    expect(await page.locator('main tbody tr').count()).toBe(1)
    expect(await axe(page), 'the log').toEqual([])
    await page.goto('/catalogue')
    await settled(page)
    expect(await names(page)).toHaveLength(3)
  })
})
