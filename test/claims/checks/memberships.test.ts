import { describe, expect, test } from 'vitest'
import { checkTexts } from '../../../src/claims/check.js'
import { membership } from '../../../src/claims/checks/names/membership.js'

const found = (text: string): number => checkTexts([text], [membership]).length
const placeOf = (text: string): string => {
  const [span] = checkTexts([text], [membership])[0]?.spans ?? []
  return text.slice(span?.start, span?.end)
}

describe('A membership with the wrong year', () => {
  test.each([
    'Clubs. EFTA: Iceland since 1970; Norway since 1973; Switzerland since 1960.',
    'ASEAN\n\n- Cambodia, 1995\n- Laos, 1997',
    'Hungary, in the EU since 2007, sells pork to Japan.',
    'Кипр состоит в Европейском союзе с 2007 года, и его торговля с Египтом растёт.',
    'Бугарска и Хрватска ушле су у Европску унију 2007. године.',
    'When Norway joined the European Union in 1995, its fish found new buyers.',
    'Since its accession to BRICS in 2024, Turkey has sold more to Brazil.',
    'Malta adopted the euro in 2004 together with Cyprus.',
    'Казахстан вошёл в союз ЕАЭС. Членом союза с 2020 года является и Монголия.',
  ])('is told in %j', (text) => {
    expect(found(text)).toBe(1)
  })

  test('has the year in its place', () => {
    expect(placeOf('Portugal, članica EU od 1981, prodaje vino Nemačkoj.')).toContain('1981')
  })
})

test.each([
  'Serbia signed an agreement with the EAEU in 2019. Norway: EFTA since 1960.',
  'Turkey has been in a customs union with the EU since 1996.',
  'EFTA: Iceland since 1970; Norway since 1960. Estonia, in the EU since 2004, uses the euro.',
  'If Norway joined the European Union in 2030, Finland would be glad.',
])('A membership that is right, or none, is left: %s', (text) => {
  expect(found(text)).toBe(0)
})

test('As a member, without a year, a country is one', () => {
  expect(found('As an ASEAN member, Papua New Guinea pays no duty in Thailand.')).toBe(1)
  expect(found('As a member of ASEAN, Laos pays no duty in Thailand.')).toBe(0)
})
