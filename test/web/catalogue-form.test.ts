import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCells } from '../../src/catalogue/cells.js'
import { chaptersFor, languagesFor } from '../../web/src/catalogue/choices.js'
import { fieldWord } from '../../web/src/catalogue/field-words.js'
import {
  alikeIn,
  changedCells,
  emptyContact,
  formOf,
  newCells,
  tooLarge,
  wrongFields,
} from '../../web/src/catalogue/form.js'
import { formHref } from '../../web/src/catalogue/query.js'
import { organisation, organisations } from '../catalogue/organisations.js'

describe('the form of an entry', () => {
  test('sends what the server reads back as the same organisation', () => {
    fc.assert(
      fc.property(organisations, (given) => {
        const read = readCells(newCells(formOf(given)))
        expect(read.problems).toEqual([])
        expect(read.organisation).toEqual(given)
      }),
    )
  })
  test('of an organisation that is changed into another brings what is there to that other', () => {
    fc.assert(
      fc.property(organisations, organisations, (was, is) => {
        const cells = { ...newCells(formOf(was)), ...changedCells(formOf(was), formOf(is)) }
        expect(readCells(cells).organisation).toEqual(is)
      }),
    )
  })
  test('sends nothing of an organisation in which nothing was changed', () => {
    fc.assert(
      fc.property(organisations, (was) => {
        expect(changedCells(formOf(was), formOf(was))).toEqual({})
      }),
    )
  })
  test('sends of a change only what is other now, and empties a contact that is no more', () => {
    const anna = { person: 'Anna', role: null, emails: ['a@example.org'], phones: [] }
    const boris = { person: 'Boris', role: 'sales', emails: [], phones: ['+381 11 123'] }
    const was = organisation('Plava reka', { country: 'SRB', contacts: [anna, boris] })
    const before = formOf(was)
    expect(changedCells(before, { ...before, country: 'RUS' })).toEqual({ country: 'RUS' })
    expect(changedCells(before, formOf({ ...was, contacts: [boris] }))).toEqual({
      contact_person: 'Boris',
      contact_role: 'sales',
      contact_email: '',
      contact_phone: '+381 11 123',
      contact_2_person: '',
      contact_2_role: '',
      contact_2_email: '',
      contact_2_phone: '',
    })
  })
  test('sends along what was typed where something is chosen', () => {
    const form = { ...formOf(organisation('A')), chapters: ['44'], chaptersTyped: '84-85', languagesTyped: 'tok pisin' }
    expect(newCells(form)).toEqual({ name: 'A', hs_chapters: '44, 84-85', languages: 'tok pisin' })
  }) // prettier-ignore
  test('has its address beside that of the list, with what was searched for', () => {
    const query = new URLSearchParams('q=oak&view=import&job=1')
    expect(formHref(query)).toBe('/catalogue?q=oak&view=new')
    expect(formHref(query, 'org-7')).toBe('/catalogue/org-7?q=oak&change=1')
  })
})

describe('what the server refuses', () => {
  test('is told at its field', () => {
    const cells = {
      name: ' ',
      country: 'Nowhere',
      contact_2_person: 'B',
      contact_2_email: 'none',
      hs_chapters: '78-99z',
    }
    const columns = readCells(cells).problems.map(({ column }) => column)
    expect(wrongFields(columns.join(', '), formOf(null))).toEqual([
      { field: 'name', word: 'catalogue.wrong.name' },
      { field: 'country', word: 'catalogue.wrong.country' },
      { field: 'hs_chapters', word: 'catalogue.wrong.chapters' },
      { field: 'contact_2_email', word: 'catalogue.wrong.email' },
    ])
    expect(wrongFields('', formOf(null))).toEqual([])
  })
  test('of a text too long is told at the field that holds it', () => {
    expect(wrongFields('taxNumber, name', { ...formOf(null), name: 'A' })).toEqual([
      { field: 'tax_number', word: 'catalogue.wrong.other' },
      { field: 'name', word: 'catalogue.wrong.other' },
    ])
  })
  test('of addresses on the web is told at the one of two fields that cannot be read', () => {
    const at = (website: string, links: string) =>
      wrongFields('website', { ...formOf(null), website, links }).map(({ field }) => field)
    expect(at('no address', '')).toEqual(['website'])
    expect(at('ftp://example.org', 'www.example.org')).toEqual(['website'])
    expect(at('www.example.org', 'no address')).toEqual(['links'])
    expect(at('', 'no address')).toEqual(['links'])
  })
  test('as a duplicate names the entries it is like', () => {
    const says = 'The catalogue seems to have it: org-7 (name alike, 0.95), org-12 (the same number).'
    expect(alikeIn(says)).toEqual([
      { id: 'org-7', score: 0.95 },
      { id: 'org-12', score: null },
    ])
    expect(alikeIn('Something else, of org-7.')).toEqual([])
  })
})

test('a contact with more than ten addresses is not sent: the server would refuse it', () => {
  const emails = (count: number) => Array.from({ length: count }, (_, at) => `a${at}@example.org`).join('; ')
  const form = (count: number) => ({
    ...formOf(organisation('A')),
    contacts: [emptyContact(), { ...emptyContact(), emails: emails(count) }],
  })
  expect(readCells(newCells(form(10))).organisation.contacts).toHaveLength(1)
  expect(tooLarge(form(10))).toEqual([])
  expect(readCells(newCells(form(11))).problems).toMatchObject([{ column: 'contact_2_email' }])
  expect(tooLarge(form(11))).toEqual([{ field: 'contact_2_email', word: 'catalogue.wrong.many' }])
})

test('every cell that is sent has a field with a word of its own', () => {
  const form = formOf(organisation('A', { contacts: [{ person: 'B', role: null, emails: [], phones: [] }] }))
  for (const heading of Object.keys(changedCells({ ...form, contacts: [] }, form)))
    expect(fieldWord(heading), heading).not.toBeNull()
  expect(fieldWord('contact_2_email')).toEqual({ word: 'catalogue.email', contact: 2 })
  expect(fieldWord('source')).toEqual({ word: 'catalogue.origin', contact: null })
  expect(fieldWord('colour')).toBeNull()
})

describe('what is offered as one types', () => {
  test.each([
    ['44', '44'],
    ['furniture', '94'],
    ['мебель', '94'],
    ['namestaj', '94'],
  ])('“%s” is chapter %s', (text, chapter) => expect(chaptersFor(text)[0]).toBe(chapter))
  test.each([
    ['srp', 'sr-Latn', 'sr'],
    ['русс', 'ru', 'ru'],
    ['german', 'ru', 'de'],
  ] as const)('“%s” in %s is the language %s', (text, language, code) =>
    expect(languagesFor(text, language)).toContain(code),
  )
  test('nothing is offered before something is typed', () => {
    expect([...chaptersFor(' '), ...languagesFor('', 'en')]).toEqual([])
  })
})
