import { describe, expect, test } from 'vitest'
import { toCyrillic } from '../../src/messages/serbian-script.js'

test('every letter of the alphabet, small and capital', () => {
  expect(toCyrillic('a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š')).toBe(
    'а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш',
  )
  expect(toCyrillic('A B V G D Đ E Ž Z I J K L Lj M N Nj O P R S T Ć U F H C Č Dž Š')).toBe(
    'А Б В Г Д Ђ Е Ж З И Ј К Л Љ М Н Њ О П Р С Т Ћ У Ф Х Ц Ч Џ Ш',
  )
})

test.each([
  ['ljubav i njega', 'љубав и њега'],
  ['Ljubljana, NJEMAČKA, Džep, LJUBAV', 'Љубљана, ЊЕМАЧКА, Џеп, ЉУБАВ'],
  ['deterdženti i budžet', 'детерџенти и буџет'],
  ['Robna razmena Srbije s Rusijom je opala.', 'Робна размена Србије с Русијом је опала.'],
  ['ǆep, ǈubav i e\u0304', 'џеп, Љубав и e\u0304'],
  ['c\u030Cas', 'час'],
  ['Већ ћирилица', 'Већ ћирилица'],
])('%s is written %s', (latin, cyrillic) => {
  expect(toCyrillic(latin)).toBe(cyrillic)
})

describe('a digraph is two letters where two morphemes meet', () => {
  test.each([
    ['nadživeti', 'надживети'],
    ['NADŽIVETI', 'НАДЖИВЕТИ'],
    ['podžupan', 'поджупан'],
    ['podžanr', 'поджанр'],
    ['odžaliti', 'оджалити'],
    ['predželudac', 'преджелудац'],
    ['Injekcija', 'Инјекција'],
    ['konjunktura', 'конјунктура'],
    ['niskokonjunkturni', 'нискоконјунктурни'],
    ['konjugacija', 'конјугација'],
    ['Tanjug', 'Танјуг'],
    ['anjon', 'анјон'],
  ])('%s is written %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic)
  })

  test.each([
    ['odžak', 'оџак'],
    ['nadžak', 'наџак'],
    ['inje', 'иње'],
    ['konji', 'коњи'],
    ['tanjir', 'тањир'],
    ['kanjon', 'кањон'],
    ['svinjica', 'свињица'],
  ])('but not in %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic)
  })
})

describe('what is no Serbian stays as it is', () => {
  test.each([
    ['izvoz u USD (FOB) i uvoz (CIF)', 'извоз у USD (FOB) и увоз (CIF)'],
    ['podaci UN Comtrade, BACI i ITC Trade Map', 'подаци UN Comtrade, BACI и ITC Trade Map'],
    ['iz CSV-a u DuckDB', 'из CSV-а у DuckDB'],
    ['odeljak XVI, glava II i V. Petrović', 'одељак XVI, глава II и В. Петровић'],
    ['DA LI I MI', 'ДА ЛИ И МИ'],
    ['sha256, HS2017, G20, value_usd', 'sha256, HS2017, G20, value_usd'],
    ['New York i Excel', 'New York и Excel'],
    ['Müller', 'Müller'],
    ['pokrenite `rapport pull comtrade` ponovo', 'покрените `rapport pull comtrade` поново'],
    ['vidi https://example.org/put?a=b. Kraj', 'види https://example.org/put?a=b. Крај'],
    ['piši na ime@primer.rs', 'пиши на ime@primer.rs'],
    [
      '<a href="put/do">ovde</a> je <strong>broj</strong>',
      '<a href="put/do">овде</a> је <strong>број</strong>',
    ],
    ['uvoz&nbsp;i izvoz', 'увоз&nbsp;и извоз'],
    ['uvoz < izvoz > uvoz', 'увоз < извоз > увоз'],
    ['', ''],
  ])('%s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic)
  })
})

describe('in an ICU message only the text changes', () => {
  test.each([
    ['Zemlja {name} i {partner}', 'Земља {name} и {partner}'],
    ['{value, number, ::compact-short} robe', '{value, number, ::compact-short} робе'],
    [
      '{count, plural, one {# red} few {# reda} other {# redova}}',
      '{count, plural, one {# ред} few {# реда} other {# редова}}',
    ],
    [
      '{n, plural, offset:1 =0 {nema} other {ima još #}} u tabeli {t}',
      '{n, plural, offset:1 =0 {нема} other {има још #}} у табели {t}',
    ],
    [
      '{n, plural, other {# reda}} iz tabele {t}, ukupno {n, plural, other {mnogo}} redova {t}',
      '{n, plural, other {# реда}} из табеле {t}, укупно {n, plural, other {много}} редова {t}',
    ],
    [
      '{flow, select, export {izvoz {n, plural, one {jedan} other {više}}} other {{name} uvozi} }, kraj',
      '{flow, select, export {извоз {n, plural, one {један} other {више}}} other {{name} увози} }, крај',
    ],
    ['{n, plural,\n  one {red}\n  other {redovi}\n}', '{n, plural,\n  one {ред}\n  other {редови}\n}'],
    ["upišite '{'ime'}' ovde {name}", "упишите '{'име'}' овде {name}"],
    ['vidi https://example.org/{id}/put', 'види https://example.org/{id}/put'],
    [
      '{n, plural, other {vidi https://example.org/put}}',
      '{n, plural, other {види https://example.org/put}}',
    ],
  ])('%s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic)
  })
})

test('what is Cyrillic already does not change again', () => {
  const once = toCyrillic('Konjunktura {n, plural, one {# red} other {# redova}} u USD')
  expect(toCyrillic(once)).toBe(once)
})
