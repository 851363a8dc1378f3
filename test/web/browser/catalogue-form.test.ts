import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { addOrganisation } from '../../../src/workbench/catalogue.js'
import { write } from '../../lake/workspace.js'
import { axe, browserHere, focused, settled, sideways, workbench } from './workbench.js'

/** A list that nobody published: a name of nobody. */
const list = `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-01-02T00:00:09.554Z"><INDIVIDUALS></INDIVIDUALS><ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>ZLATNI KRUG TRADING COMPANY</FIRST_NAME><UN_LIST_TYPE>GB</UN_LIST_TYPE><REFERENCE_NUMBER>ZZe.001</REFERENCE_NUMBER><LISTED_ON>2025-01-02</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>`

type Page = Awaited<ReturnType<ReturnType<typeof workbench>['open']>>
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
/** The browser tells of each answer that is an error. */
const refused = /status of 4\d\d/

describe.runIf(browserHere)('the form of an entry of the partner catalogue', () => {
  const bench = workbench({
    bring: async (workspace, folder) => {
      const brought = await workspace.import('sanctions-un', [write(folder, 'lists/consolidated.xml', list)])
      if (!brought.ok) throw new Error(brought.error.message)
      const cells = {
        name: 'Plava reka d.o.o.',
        country: 'SRB',
        offers: 'Mineral water',
        contact_person: 'Mila Skrivena',
        contact_2_person: 'Vuk Skriveni',
      }
      await addOrganisation(path.join(folder, 'workspace'), { cells })
    },
  })

  test('adds an organisation by the keyboard alone, and shows it with what the lists say', async () => {
    const page = await bench.open('/catalogue')
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const tabTo = async (selector: string) => {
      for (let step = 0; step < 80; step += 1) {
        await press('Tab')
        if (await page.locator(selector).first().evaluate(focused)) return
      }
      throw new Error(`${selector} is not reached by Tab`)
    }
    await tabTo('a:text-is("Add an organisation")')
    await press('Enter')
    await settled(page)
    expect(new URL(page.url()).search).toBe('?view=new')
    expect(await axe(page), 'empty form').toEqual([])
    expect(await page.locator('[id$="-name"]').evaluate(focused)).toBe(true)
    await page.keyboard.type('Zlatni krug trading company')
    await tabTo('[id$="-country"]')
    await page.keyboard.type('serb')
    await press('Enter')
    expect(await page.locator('[id$="-country"]').inputValue()).toBe('Serbia')
    await tabTo('[id$="-hs_chapters"]')
    await page.keyboard.type('furniture')
    await press('Enter')
    await page.keyboard.type('44')
    await tabTo('button:text-is("Add a contact")')
    await press('Enter')
    await page.keyboard.type('Ana Skrivena')
    await tabTo('[id$="-contact_email"]')
    await page.keyboard.type('ana@zlatni.example; office@zlatni.example')
    expect(await axe(page), 'filled').toEqual([])
    await tabTo('button:text-is("Add")')
    await press('Enter')
    await page.getByText('The organisation was added.').waitFor()
    await settled(page)
    expect(await page.locator('.notice').evaluate(focused)).toBe(true)
    expect(await page.locator('.notice').innerText()).toMatch(/look closer, highest score [01]\.\d\d/)
    const said = await page.locator('main').innerText()
    expect(said).toMatch(/Country\s+Serbia/)
    expect(said).toMatch(/44 Wood.*\n.*94 Furniture/)
    expect(said).toMatch(/ana@zlatni\.example[^]*office@zlatni\.example/)
    expect(said).toMatch(/ZLATNI KRUG/)
    expect(await axe(page), 'added').toEqual([])
  })

  test('keeps what was typed when something is wrong, says so at its field, and saves it when mended', async () => {
    const page = await bench.open('/catalogue?view=new', { expected: refused })
    const country = page.getByRole('combobox', { name: 'Country' })
    await country.fill('Nowhere')
    await page.keyboard.press('Escape')
    await field(page, 'Offers').fill('Oak boards\nOak beams')
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await field(page, 'E-mail').fill('no address')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Nothing was saved yet:').waitFor()
    await settled(page)
    expect(await page.locator('.trouble').evaluate(focused)).toBe(true)
    const wrong = await page.locator('.trouble a').allInnerTexts()
    expect(wrong).toEqual(['Name', 'Country', 'Contact 1, E-mail'])
    expect(await axe(page), 'wrong').toEqual([])
    expect(await country.getAttribute('aria-invalid')).toBe('true')
    const told = (await country.getAttribute('aria-describedby')) as string
    expect(await page.locator(`[id="${told}"]`).innerText()).toMatch(/not a country/)
    await page.locator('.trouble a', { hasText: 'Country' }).click()
    expect(await country.evaluate(focused)).toBe(true)
    expect(await field(page, 'Offers').inputValue()).toBe('Oak boards\nOak beams')
    await country.fill('Србија') // a name that the server reads, in whichever language
    await page.keyboard.press('Escape')
    await page.locator('[id$="-name"]').fill('Hrastova građa')
    await field(page, 'E-mail').fill('a@hrast.example')
    await page.locator('[id$="-name"]').press('Enter')
    await page.getByText('The organisation was added.').waitFor()
    await settled(page)
    expect(await page.locator('main').innerText()).toMatch(/Serbia[^]*Oak boards\s+Oak beams/)
  })

  test('names the entry that it may be, and adds it all the same when told to', async () => {
    const page = await bench.open('/catalogue?view=new', { expected: refused })
    await page.locator('[id$="-name"]').fill('Плава река доо')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const link = page.locator('.trouble').getByRole('link', { name: /^Plava reka d\.o\.o\./ })
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe('/catalogue/org-1')
    expect(await axe(page), 'duplicate').toEqual([])
    await page.getByRole('button', { name: 'Add it all the same' }).click()
    await page.getByText('The organisation was added.').waitFor()
    expect(await page.locator('h1').innerText()).toMatch(/Плава река доо/)
  })

  test('changes an entry, and sends only what is other: what somebody else changed meanwhile stays', async () => {
    const page = await bench.open('/catalogue/org-1?q=plava')
    await page.getByRole('link', { name: 'Change', exact: true }).click()
    await settled(page)
    expect(new URL(page.url()).search).toBe('?q=plava&change=1')
    expect(await field(page, 'Offers').inputValue()).toBe('Mineral water')
    const { csrf } = await page.evaluate<{ csrf: string }>(`fetch('/api/session').then((each) => each.json())`)
    await page.evaluate(`fetch('/api/catalogue/org-1/change', { method: 'POST', headers: { 'content-type': 'application/json', 'x-rapport-csrf': '${csrf}' }, body: JSON.stringify({ cells: { seeks: 'Bottles' } }) }).then((each) => each.text())`)
    await field(page, 'Offers').fill('Still water')
    await page.getByRole('button', { name: 'Remove contact 1' }).click()
    await page.getByRole('button', { name: 'Save the changes' }).click()
    await page.getByText('The changes were saved.').waitFor()
    await settled(page)
    expect(new URL(page.url()).search).toBe('?q=plava')
    const said = await page.locator('main').innerText()
    expect(said).toMatch(/Still water[^]*Bottles[^]*Vuk Skriveni/)
    expect(said).not.toMatch(/Mineral|Mila/)
    expect(said).toMatch(/nothing found/)
  }) // prettier-ignore

  test('asks before what was typed is left, by a link, by Back and from the search', async () => {
    const page = await bench.open('/catalogue')
    await page.getByRole('link', { name: 'Add an organisation' }).click()
    await settled(page)
    await page.locator('[id$="-name"]').fill('Nova')
    const asked: string[] = []
    let leave = false
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void (leave ? dialog.accept() : dialog.dismiss())
    })
    await page.getByRole('link', { name: 'Cancel' }).click()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Start')
    await page.keyboard.press('Enter')
    await page.locator('[id$="-name"]').press('End')
    await page.evaluate('history.back()')
    await settled(page)
    expect(asked).toEqual(Array(3).fill('There are changes that were not saved. Leave all the same?'))
    expect(await page.locator('[id$="-name"]').inputValue()).toBe('Nova')
    leave = true
    await page.getByRole('link', { name: 'Cancel' }).click()
    await settled(page)
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/catalogue')
    expect(asked).toHaveLength(4)
  })

  test('keeps what was typed where the server is not reached, and sends it when it is', async () => {
    const page = await bench.open('/catalogue?view=new', { expected: /ERR_INTERNET_DISCONNECTED|net::/ })
    await page.locator('[id$="-name"]').fill('Jutro')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('What you typed is still here.').waitFor()
    expect(await page.locator('[id$="-name"]').inputValue()).toBe('Jutro')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('The organisation was added.').waitFor()
  })

  test('is found from the search', async () => {
    const page = await bench.open('/')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Add an org')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(await page.locator('h1').innerText()).toBe('Add an organisation')
  })

  test.each([
    ['ru-RU', 'Добавить организацию', 'Добавить', 'Укажите название организации.'],
    ['sr-Cyrl-RS', 'Додај организацију', 'Додај', 'Наведите назив организације.'],
  ])('in %s is all of that language, dark and narrow too', async (locale, title, add, error) => {
    const page = await bench.open('/catalogue?view=new', { locale, colorScheme: 'dark', expected: refused })
    expect(await page.locator('h1').innerText()).toBe(title)
    await page.getByRole('button', { name: add, exact: true }).click()
    await page.locator('.trouble').getByText(error).waitFor()
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 780 })
      await settled(page)
      expect(await sideways(page), `sideways at ${width}`).toBe(0)
    }
    expect(await axe(page)).toEqual([])
  })
})
