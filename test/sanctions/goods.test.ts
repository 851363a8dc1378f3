import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bareCode,
  chaptersOf,
  coverOf,
  isUnspecified,
  ofSections,
  rolledUp,
  type ListedCode,
} from '../../src/sanctions/goods/cover.js'
import {
  carriedAYear,
  carriedOver,
  closest,
  hsEditionOf,
  type Pairs,
} from '../../src/sanctions/goods/edition.js'
import { isCounter, regimeNamed, regimesIn, type ListedGood } from '../../src/sanctions/goods/list.js'
import { isInForce, standingIn, windsDownIn } from '../../src/sanctions/goods/validity.js'

const whole = (...codes: string[]): ListedCode[] => codes.map((product) => ({ product, partial: false }))
const ex = (...codes: string[]): ListedCode[] => codes.map((product) => ({ product, partial: true }))

/** Codes of a small nomenclature: two chapters, of which each has two headings with two subheadings. */
const small = fc.constantFrom('84', '85', '8401', '8402', '840110', '840120', '840210', '850110', '85011010')
const lists = fc.array(fc.record({ product: small, partial: fc.boolean() }), { maxLength: 6 })
const subheadings = ['840110', '840120', '840210', '840290', '850110', '850120']

describe('a listed code and a code of a flow', () => {
  test('a code listed whole covers itself and all below it', () => {
    const cover = coverOf(whole('8517'))
    expect(['8517', '851762', '85176290'].map(cover)).toEqual(['whole', 'whole', 'whole'])
  })

  test('a code finer than the flow’s is in it in part', () => {
    const cover = coverOf(whole('85176290'))
    expect(['85', '8517', '851762', '85176200', '851761'].map(cover)).toEqual([
      'part',
      'part',
      'part',
      'part',
      null,
    ])
  })

  test('an ex code covers a part of itself and of what is below', () => {
    const cover = coverOf(ex('851762'))
    expect(['8517', '851762', '85176290', '851769'].map(cover)).toEqual(['part', 'part', 'part', null])
  })

  test('eight digits that end in zeros are a subheading that is not divided', () => {
    expect(['85176200', '8517620000', '85176210', '854800', '8517'].map(bareCode)).toEqual([
      '851762',
      '851762',
      '85176210',
      '854800',
      '8517',
    ])
    expect(coverOf(whole('85176200'))('851762')).toBe('whole')
  })

  test('a heading that is not divided is its only subheading', () => {
    expect(coverOf(whole('854800'))('8548')).toBe('whole')
    expect(coverOf(whole('854810'))('8548')).toBe('part')
  })

  test('a chapter is covered whole where all its subheadings are', () => {
    const roll = rolledUp(subheadings)
    expect(roll(coverOf(whole('8401', '840210', '840290')))('84')).toBe('whole')
    expect(roll(coverOf(whole('8401', '840210')))('84')).toBe('part')
    expect(roll(coverOf(whole('850110', '850120')))('8501')).toBe('whole')
  })

  test('a section holds its chapters', () => {
    expect(chaptersOf('16')).toEqual(['84', '85'])
    expect(chaptersOf('99')).toEqual([])
    const cover = ofSections(coverOf(whole('84', '85')))
    expect(['16', '17', '99'].map(cover)).toEqual(['whole', null, null])
  })

  test('codes that name no goods cannot be matched', () => {
    expect(isUnspecified('999999', 6)).toBe(true)
    expect(isUnspecified('99', 1)).toBe(true)
    expect(isUnspecified('15', 1)).toBe(false)
    expect(isUnspecified('970110', 6)).toBe(false)
  })

  test('a longer list never covers less', () => {
    const rank = { part: 1, whole: 2 }
    const size = (found: 'whole' | 'part' | null) => (found === null ? 0 : rank[found])
    fc.assert(
      fc.property(lists, lists, small, (one, more, code) => {
        const roll = rolledUp(subheadings)
        expect(size(roll(coverOf([...one, ...more]))(code))).toBeGreaterThanOrEqual(
          size(roll(coverOf(one))(code)),
        )
      }),
    )
  })

  test('what is below a code that is covered whole is covered whole, above a touched one at least in part', () => {
    fc.assert(
      fc.property(lists, (listed) => {
        const cover = coverOf(listed)
        for (const code of ['840110', '840120', '850110']) {
          if (cover(code.slice(0, 4)) === 'whole') expect(cover(code)).toBe('whole')
          if (cover(code) !== null) expect(cover(code.slice(0, 2))).not.toBeNull()
        }
      }),
    )
  })
})

describe('editions', () => {
  test('a nomenclature’s first six digits are of the edition in force in its year', () => {
    expect(
      ['CN2021', 'CN2022', 'CN2016', 'TNVED2017', 'CN1990', 'HS2012', 'HS', 'SITC4'].map(hsEditionOf),
    ).toEqual(['HS2017', 'HS2022', 'HS2012', 'HS2017', 'HS1992', 'HS2012', null, null])
  })

  test('a code is sure where every code that went into it is listed whole', () => {
    const pairs: Pairs = [
      ['850110', '850101'],
      ['850120', '850101'],
      ['850130', '850102'],
    ]
    const carry = carriedOver(pairs)
    expect(carry(coverOf(whole('850110')))('850101')).toBe('part')
    expect(carry(coverOf(whole('850110', '850120')))('850101')).toBe('whole')
    expect(carry(coverOf(whole('8501')))('85010290')).toBe('whole')
    expect(carry(coverOf(whole('850130')))('850101')).toBeNull()
  })

  test('a table of a code to itself changes nothing', () => {
    const pairs = subheadings.map((code) => [code, code] as const)
    fc.assert(
      fc.property(lists, (listed) => {
        const cover = coverOf(listed)
        for (const code of subheadings) expect(carriedOver(pairs)(cover)(code)).toBe(cover(code))
      }),
    )
  })

  test('a yearly table has only what changed: the rest is the same', () => {
    const carry = carriedAYear([['85011010', '85011091']])
    const cover = carry(coverOf(whole('85011010', '85012000')))
    expect(['85011091', '85012000', '85011010'].map(cover)).toEqual(['whole', 'whole', null])
  })

  test('of a code that gathers parts of many only its own and the conversion’s fellow are taken', () => {
    const many = Array.from({ length: 60 }, (_, index) => ['854921', String(840100 + index)] as const)
    const pairs: Pairs = [...many, ['840100', '840100']]
    const { pairs: kept, gathering } = closest(pairs, [['854921', '840103']])
    expect(gathering).toEqual(['854921'])
    expect(kept).toEqual([
      ['854921', '840103'],
      ['840100', '840100'],
    ])
    expect(carriedOver(pairs)(coverOf(whole('840100')))('840100')).toBe('part')
    expect(carriedOver(kept)(coverOf(whole('840100')))('840100')).toBe('whole')
  })
})

describe('dates against a year', () => {
  const dates = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo })
  test.each([
    [null, null, 'no-dates'],
    ['2020-03-01', null, 'in-force'],
    ['2021-01-01', '2021-12-31', 'in-force'],
    ['2021-01-02', null, 'from-within'],
    ['2020-01-01', '2021-12-30', 'until-within'],
    ['2022-01-01', null, 'not-yet'],
    [null, '2020-12-31', 'ended'],
  ] as const)('from %s to %s is %s in 2021', (from, to, standing) => {
    expect(standingIn(dates(from, to), 2021)).toBe(standing)
  })

  test('both days of a measure are days in force', () => {
    const measure = dates('2021-02-01', '2021-03-01')
    expect(
      ['2021-01-31', '2021-02-01', '2021-03-01', '2021-03-02'].map((day) => isInForce(measure, day)),
    ).toEqual([false, true, true, false])
    expect(windsDownIn({ windDown: '2021-01-01' }, 2021)).toBe(true)
    expect(windsDownIn({ windDown: '2020-12-31' }, 2021)).toBe(false)
  })
})

describe('names of regimes', () => {
  const good = (regime: string): ListedGood => ({
    regime,
    annex: null,
    tier: null,
    direction: 'export',
    classification: 'HS2022',
    product: '84',
    partial: false,
    description: null,
    validFrom: null,
    validTo: null,
    windDown: null,
  })
  const goods = ['EU 833/2014', 'Common High Priority List', 'Контрсанкции 778'].map(good)

  test('the beginning of a name does', () => {
    expect(regimeNamed(goods, 'eu').name).toBe('EU 833/2014')
    expect(regimeNamed(goods, 'common-high-priority').name).toBe('Common High Priority List')
  })

  test('a name that is none, or fits several, is refused with those there are', () => {
    expect(() => regimeNamed(goods, 'us')).toThrow(/common-high-priority-list .*eu-833-2014/s)
    expect(() => regimeNamed([...goods, good('EU 765/2006')], 'eu')).toThrow(/fits several/)
    expect(() => regimeNamed(goods, '')).toThrow(/no list of a regime/)
  })

  test('counter-measures say so in their name', () => {
    expect(
      regimesIn(goods)
        .filter(isCounter)
        .map(({ name }) => name),
    ).toEqual(['Контрсанкции 778'])
  })
})
