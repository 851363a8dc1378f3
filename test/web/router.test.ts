import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changed,
  dyadCode,
  dyadHref,
  dyadIn,
  dyadPages,
  placeOf,
  sectionsOf,
  withQuery,
} from '../../web/src/router.js'

const dyad = { reporter: 'SRB', partner: 'RUS' }

describe('an address', () => {
  test.each([
    ['/', { page: 'start' }],
    ['/SRB-RUS', { page: 'dyad', dyad, section: 'overview' }],
    ['/srb-rus/products/', { page: 'dyad', dyad, section: 'products' }],
    ['/measures', { page: 'measures' }],
    ['/measures/partner-rank', { page: 'measure', id: 'partner-rank' }],
    ['/sources', { page: 'sources' }],
    ['/SRB-SRB', { page: 'unknown' }], // no relations with itself
    ['/SRB-RUS/nothing', { page: 'unknown' }],
    ['/SRB-RUS/trade/more', { page: 'unknown' }],
    ['/sources/wdi', { page: 'source', id: 'wdi' }],
    ['/jobs', { page: 'jobs' }],
    ['/jobs/1', { page: 'unknown' }],
    ['/catalogue', { page: 'catalogue', entry: null }],
    ['/catalogue/org-7', { page: 'catalogue', entry: 'org-7' }],
    ['/SRB-RUS/catalogue', { page: 'dyad', dyad, section: 'catalogue' }],
    ['/brief', { page: 'brief' }],
    ['/sql', { page: 'sql' }],
  ])('%s', (path, place) => expect(placeOf(path)).toEqual(place))

  test('of every page of a dyad leads to that page', () => {
    for (const section of dyadPages)
      expect(placeOf(dyadHref(dyad, section))).toEqual({ page: 'dyad', dyad, section })
  })

  test('of another page keeps year and day, and drops the figure and the product of this one', () => {
    const query = new URLSearchParams('year=2018&figure=12&hs=27&asOf=2022-12-31')
    expect(dyadHref(dyad, 'votes', query)).toBe('/SRB-RUS/votes?year=2018&asOf=2022-12-31')
  })

  test('whatever it is, names a place without fault', () => {
    fc.assert(fc.property(fc.webPath(), (path) => typeof placeOf(path).page === 'string'))
  })
})

test('a dyad written and read again is the same', () => {
  expect(dyadIn(dyadCode(dyad))).toEqual(dyad)
  expect(dyadIn('SRB')).toBeNull()
})

test('no section stands on two pages', () => {
  const all = Object.values(sectionsOf).flat()
  expect(new Set(all).size).toBe(all.length)
})

test('a query is changed in a copy; null and nothing take a name out', () => {
  const query = new URLSearchParams('year=2018&figure=3')
  expect(changed(query, { figure: null, year: '', hs: 27 }).toString()).toBe('hs=27')
  expect(query.toString()).toBe('year=2018&figure=3')
  expect(withQuery('/sources', new URLSearchParams())).toBe('/sources')
})
