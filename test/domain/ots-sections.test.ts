import { expect, test } from 'vitest'
import { otsSection, otsSections } from '../../src/domain/ots-sections.js'
import { hsSections } from '../../src/messages/hs-sections.js'

test.each([
  ['Animal and Vegetable Bi-Products', '03'],
  ['Mineral Products', '05'],
  ['Stone And Glass', '13'],
  ['Arts and Antiques', '21'],
  ['Unspecified', '99'],
])('the community %s is section %s', (community, section) => {
  expect(otsSection(community)).toBe(section)
})

test.each(['Others', '', 'mineral products', 'constructor'])(
  '“%s” is no community of the flows',
  (community) => {
    expect(otsSection(community)).toBeNull()
  },
)

test('communities and sections answer each other one to one', () => {
  expect(otsSections.map(({ section }) => section)).toEqual(Object.keys(hsSections).toSorted())
  expect(new Set(otsSections.map(({ community }) => community)).size).toBe(22)
})
