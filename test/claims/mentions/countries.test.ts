import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countriesIn } from '../../../src/claims/mentions/countries.js'
import { allCountries } from '../../../src/domain/country.js'
import { countryName } from '../../../src/messages/country-names.js'
import { languages } from '../../../src/messages/language.js'

/** `RUS Russian adjective`; a group has a plus. */
const shown = (text: string, language: Parameters<typeof countriesIn>[1]): string[] =>
  countriesIn(text, language).map(
    (each) => `${each.code} ${each.text}${each.form === 'name' ? '' : ` ${each.form}`}`,
  )

describe('English', () => {
  test.each<[sentence: string, ...found: string[]]>([
    ['Brazil sold Argentina’s mills more wheat.', 'BRA Brazil', 'ARG Argentina'],
    ['Trade of Côte d’Ivoire with Mali', 'CIV Côte d’Ivoire', 'MLI Mali'],
    ["Trade of Cote d'Ivoire with Togo", "CIV Cote d'Ivoire", 'TGO Togo'],
    ['Turkey imports turkey from Türkiye', 'TUR Turkey', 'TUR Türkiye'],
    ['They bought china in China', 'CHN China'],
    ['Equatorial Guinea and Guinea', 'GNQ Equatorial Guinea', 'GIN Guinea'],
    ['Guinea-Bissau, Papua New Guinea', 'GNB Guinea-Bissau', 'PNG Papua New Guinea'],
    ['the Niger, Nigeria and Nigerien uranium', 'NER Niger', 'NGA Nigeria', 'NER Nigerien adjective'],
    ['Congo and DR Congo', 'COG Congo', 'COD DR Congo'],
    ['the Democratic Republic of the Congo', 'COD Democratic Republic of the Congo'],
    ['the Republic of the Congo', 'COG Republic of the Congo'],
    ['South Korean and North Korean cars', 'KOR South Korean adjective', 'PRK North Korean adjective'],
    ["Democratic People's Republic of Korea", "PRK Democratic People's Republic of Korea"],
    ['South Sudan left Sudan', 'SSD South Sudan', 'SDN Sudan'],
    ['Chad, Jordan and Georgia', 'TCD Chad', 'JOR Jordan', 'GEO Georgia'],
    ['Czechia is the Czech Republic', 'CZE Czechia', 'CZE Czech Republic'],
    ['the US, the U.S. and the USA', 'USA US', 'USA U.S.', 'USA USA'],
    ['tell us about it'],
    ['the UK’s exports and British imports', 'GBR UK', 'GBR British adjective'],
    ['North Macedonia, once Macedonia', 'MKD North Macedonia', 'MKD Macedonia'],
    ['Yugoslavia and the FR Yugoslavia', 'YUG Yugoslavia', 'SCG FR Yugoslavia'],
    [
      'Bosnia & Herzegovina, BiH, Bosnia-Herzegovina',
      'BIH Bosnia & Herzegovina',
      'BIH BiH',
      'BIH Bosnia-Herzegovina',
    ],
    ['Exports to Serbia and Montenegro', 'SRB Serbia', 'MNE Montenegro'],
    ['Swedes, Danes and the Dutch', 'SWE Swedes people', 'DNK Danes people', 'NLD Dutch adjective'],
    ['Poles, Hungarians and Thais', 'POL Poles people', 'HUN Hungarians people', 'THA Thais people'],
    ['the Sino-Indian border', 'CHN Sino adjective', 'IND Indian adjective'],
    [
      'a Franco-German brigade, an Indo-Russian firm',
      'FRA Franco adjective',
      'DEU German adjective',
      'IND Indo adjective',
      'RUS Russian adjective',
    ],
    ['Indo-Pacific and Euro-Atlantic'],
    ['India–Japan trade, India-Japan ties', 'IND India', 'JPN Japan', 'IND India', 'JPN Japan'],
    ['INDIAN-JAPANESE TIES', 'IND INDIAN adjective', 'JPN JAPANESE adjective'],
    ['non-EU goods in the EU27', 'EUN EU group', 'EUN EU27 group'],
    ['talks between Ankara and Brussels', 'TUR Ankara capital', 'EUN Brussels capital'],
    [
      'Kyiv or Kiev; Beijing or Peking',
      'UKR Kyiv capital',
      'UKR Kiev capital',
      'CHN Beijing capital',
      'CHN Peking capital',
    ],
    ['the South China Sea and the Indian Ocean'],
    ['Brazil nuts, Brussels sprouts and French fries'],
    ['Latin American and South American markets'],
    ['New Mexico, Northern Ireland, British Columbia'],
    ['4.2 billion US dollars, US$ 4.2 billion, Canadian dollars'],
    ['settled in Indian rupees by Indian banks', 'IND Indian adjective'],
    ['Korea, Rep.', 'KOR Korea, Rep'],
    ['Iran, Islamic Rep.', 'IRN Iran, Islamic Rep'],
    ['China, Hong Kong SAR', 'HKG China, Hong Kong SAR'],
    ['Hong Kong, China and Japan', 'HKG Hong Kong', 'CHN China', 'JPN Japan'],
    ['St. Lucia, St Lucia and Saint Lucia', 'LCA St. Lucia', 'LCA St Lucia', 'LCA Saint Lucia'],
    ['He went to Chad. Niger followed.', 'TCD Chad', 'NER Niger'],
    ['a meeting at Reunion, not on Réunion', 'REU Réunion'],
    [
      'the Western Balkans, ASEAN, Mercosur and BRICS',
      'WB6 Western Balkans group',
      'ASEAN ASEAN group',
      'BRICS BRICS group',
    ],
    [
      'NAFTA, now USMCA; the Eurasian Economic Union (EAEU)',
      'USMCA NAFTA group',
      'USMCA USMCA group',
      'EAEU Eurasian Economic Union group',
      'EAEU EAEU group',
    ],
    ['Michael Jordan flew from Jordan', 'JOR Jordan'],
    ['the CIS and the EFTA states', 'CIS CIS group', 'EFTA EFTA group'],
  ])('%s', (sentence, ...found) => {
    expect(shown(sentence, 'en')).toEqual(found)
  })
})

describe('Russian', () => {
  test.each<[sentence: string, ...found: string[]]>([
    ['Товарооборот Индии с Японией', 'IND Индии', 'JPN Японией'],
    ['поставки из США в ФРГ', 'USA США', 'DEU ФРГ'],
    ['с Соединёнными Штатами Америки', 'USA Соединёнными Штатами Америки'],
    ['с Соединенными Штатами', 'USA Соединенными Штатами'],
    ['в Объединённых Арабских Эмиратах и ОАЭ', 'ARE Объединённых Арабских Эмиратах', 'ARE ОАЭ'],
    ['между Саудовской Аравией и Южной Кореей', 'SAU Саудовской Аравией', 'KOR Южной Кореей'],
    ['Республики Корея и КНДР', 'KOR Республики Корея', 'PRK КНДР'],
    ['из Боснии и Герцеговины', 'BIH Боснии и Герцеговины'],
    ['Экваториальной Гвинеей, Гвинеей-Бисау', 'GNQ Экваториальной Гвинеей', 'GNB Гвинеей-Бисау'],
    ['в Папуа — Новой Гвинее', 'PNG Папуа — Новой Гвинее'],
    ['из Кот-д’Ивуара и Шри-Ланки', 'CIV Кот-д’Ивуара', 'LKA Шри-Ланки'],
    ['Нидерландов, Филиппин и Мальдив', 'NLD Нидерландов', 'PHL Филиппин', 'MDV Мальдив'],
    ['турецкие и немецкие фирмы', 'TUR турецкие adjective', 'DEU немецкие adjective'],
    ['россияне, китайцев, поляками', 'RUS россияне people', 'CHN китайцев people', 'POL поляками people'],
    ['немец, турок и грузин', 'DEU немец people', 'TUR турок people', 'GEO грузин people'],
    ['китайско-индийский', 'CHN китайско adjective', 'IND индийский adjective'],
    ['американо-китайские', 'USA американо adjective', 'CHN китайские adjective'],
    ['индо-европейские языки'],
    ['антикитайские меры', 'CHN антикитайские adjective'],
    [
      'Пекина, Вашингтоном, Брюсселе',
      'CHN Пекина capital',
      'USA Вашингтоном capital',
      'EUN Брюсселе capital',
    ],
    [
      'ЕС, Евросоюза, Европейским союзом',
      'EUN ЕС group',
      'EUN Евросоюза group',
      'EUN Европейским союзом group',
    ],
    [
      'Евразийского экономического союза (ЕАЭС)',
      'EAEU Евразийского экономического союза group',
      'EAEU ЕАЭС group',
    ],
    ['стран СНГ и БРИКС', 'CIS СНГ group', 'BRICS БРИКС group'],
    ['на Западных Балканах', 'WB6 Западных Балканах group'],
    ['5 млрд долларов США'],
    ['российских рублей, китайских юаней'],
    ['Южно-Китайского моря, Индийским океаном'],
    ['в Республике Сербской'],
    ['Того же мнения эксперты'],
    ['Экспорт Того вырос', 'TGO Того'],
    ['из чехословацких и советских станков', 'CSK чехословацких adjective', 'SUN советских adjective'],
  ])('%s', (sentence, ...found) => {
    expect(shown(sentence, 'ru')).toEqual(found)
  })
})

describe('Serbian', () => {
  test.each<[sentence: string, ...found: string[]]>([
    ['Izvoz Mađarske u Nemačku i Kinu', 'HUN Mađarske', 'DEU Nemačku', 'CHN Kinu'],
    ['Madjarska i Nemacka', 'HUN Madjarska', 'DEU Nemacka'],
    ['uvoz iz SAD, a sad i iz UK', 'USA SAD', 'GBR UK'],
    ['sa Bosnom i Hercegovinom, u BiH', 'BIH Bosnom i Hercegovinom', 'BIH BiH'],
    ['u Crnoj Gori i Severnoj Makedoniji', 'MNE Crnoj Gori', 'MKD Severnoj Makedoniji'],
    ['u Republici Srpskoj'],
    ['turski i grčke', 'TUR turski adjective', 'GRC grčke adjective'],
    ['Nemaca, Turcima, Hrvatima', 'DEU Nemaca people', 'TUR Turcima people', 'HRV Hrvatima people'],
    ['kinesko-indijski', 'CHN kinesko adjective', 'IND indijski adjective'],
    [
      'Pekingom, Briselu, iz Vašingtona',
      'CHN Pekingom capital',
      'EUN Briselu capital',
      'USA Vašingtona capital',
    ],
    ['članice Evropske unije i EU', 'EUN Evropske unije group', 'EUN EU group'],
    ['sa Evroazijskom ekonomskom unijom', 'EAEU Evroazijskom ekonomskom unijom group'],
    ['na Zapadnom Balkanu, CEFTA', 'WB6 Zapadnom Balkanu group', 'CEFTA CEFTA group'],
    ['Nafta je poskupela'],
    ['Mali broj firmi'],
    ['milijardu američkih dolara'],
    ['Kipra i Egipta, Haitija i Malija', 'CYP Kipra', 'EGY Egipta', 'HTI Haitija', 'MLI Malija'],
    ['Sjedinjenih Američkih Država', 'USA Sjedinjenih Američkih Država'],
    ['Ujedinjenog Kraljevstva', 'GBR Ujedinjenog Kraljevstva'],
    ['Njemačka i Bjelorusija', 'DEU Njemačka', 'BLR Bjelorusija'],
  ])('%s', (sentence, ...found) => {
    expect(shown(sentence, 'sr-Latn')).toEqual(found)
  })

  test.each<[sentence: string, ...found: string[]]>([
    ['Извоз Мађарске у Немачку и Кину', 'HUN Мађарске', 'DEU Немачку', 'CHN Кину'],
    ['САД, ЕУ и БиХ', 'USA САД', 'EUN ЕУ group', 'BIH БиХ'],
    ['са Црном Гором, из Шпаније', 'MNE Црном Гором', 'ESP Шпаније'],
    ['кинеско-индијски', 'CHN кинеско adjective', 'IND индијски adjective'],
    ['Пољаци и Румуни', 'POL Пољаци people', 'ROU Румуни people'],
    ['Европској унији, из Брисела', 'EUN Европској унији group', 'EUN Брисела capital'],
    ['у Републици Српској'],
  ])('%s', (sentence, ...found) => {
    expect(shown(sentence, 'sr-Cyrl')).toEqual(found)
  })
})

describe('every state', () => {
  /** Prose names two countries with these, and no text the other two. */
  const two = new Set(['SCG', 'BLX', 'NTZ', 'PCI'])
  const named = allCountries.filter(
    ({ code, kind }) => ['state', 'territory', 'group'].includes(kind) && !two.has(code),
  )
  test.each(languages)('is found by its name: %s', (language) => {
    const missed = named.filter(({ code }) => {
      const name = countryName(code, language).replace(/ \(.*\d\)$/, '') // “Yugoslavia (to 1991)”
      const [first, ...others] = countriesIn(name, language)
      return first?.code !== code || first.text !== name || others.length > 0
    })
    expect(missed.map(({ code }) => code)).toEqual([])
  })
})

describe('mentions', () => {
  const words = fc.constantFrom(
    ...'South Korea, Rep. of the U.S. Sino - – Serbia Guinea Bissau New dollars Россия российско сербский Kina & BiH ’ ( ) Того St. Иран'.split(
      ' ',
    ),
  )
  const texts = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '))
  test('stand in order, do not overlap, and are slices of the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...languages), (text, language) => {
        let end = 0
        for (const each of countriesIn(text, language)) {
          expect(each.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(each.start, each.end)).toBe(each.text)
          end = each.end
        }
      }),
    )
  })
  test('long texts of beginnings of names end', () => {
    expect(countriesIn('Democratic People’s Republic of '.repeat(20_000), 'en')).toEqual([])
    expect(countriesIn('Sino-'.repeat(100_000), 'en')).toEqual([]) // no country follows
  })
})
