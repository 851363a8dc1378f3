import { describe, expect, test } from 'vitest'
import { checkTexts } from '../../../src/claims/check.js'
import { repeatedPassage } from '../../../src/claims/checks/consistency/repeated-passage.js'
import { misspeltCountry } from '../../../src/claims/checks/language/misspelt-country.js'
import { otherCountry } from '../../../src/claims/checks/language/other-country.js'
import { acronym } from '../../../src/claims/checks/names/acronym.js'
import { lookAlikeLetters } from '../../../src/claims/checks/names/look-alike-letters.js'
import { period } from '../../../src/claims/checks/names/period.js'
import { personSpeltTwice } from '../../../src/claims/checks/names/person-spelt-twice.js'
import { resolution } from '../../../src/claims/checks/names/resolution.js'
import { weekday } from '../../../src/claims/checks/names/weekday.js'
import { noteWithoutMark } from '../../../src/claims/checks/reference/note-without-mark.js'
import { noteWithoutText } from '../../../src/claims/checks/reference/note-without-text.js'
import { addressDate } from '../../../src/claims/checks/reference/address-date.js'
import { sourceYear } from '../../../src/claims/checks/reference/source-year.js'
import { twoAddresses } from '../../../src/claims/checks/reference/two-addresses.js'
import type { Rule } from '../../../src/claims/checks/rule.js'

const found = (rule: Rule, text: string): number => checkTexts([text], [rule]).length

const slips: readonly (readonly [Rule, string])[] = [
  [weekday, 'NAIROBI, 20 May 2025 – The ministers will sign on Friday, 24 May.'],
  [weekday, 'Скопље, 5. фебруар 2025. – Делегација стиже у среду, 11. фебруара.'],
  [period, 'The road was closed from 2019 to 2022, six years in all, and trucks went round.'],
  [period, 'С 2016 по 2018 год, то есть целых восемь лет, граница Ливии и Туниса была закрыта.'],
  [period, 'A three-year slump, 2015–2021, hit Zambia.'],
  [lookAlikeLetters, 'The Ministry of lnfrastructure of Ghana told the port to wait.'],
  [lookAlikeLetters, 'Chile ships copper to Peru, and BoIivia buys it.'],
  [lookAlikeLetters, 'Соглашение c Вьетнамом вступило в силу.'],
  [
    personSpeltTwice,
    'The report is by Ivan Thorsteinsson of Reykjavik.\n\nWhy, asks Thorstensson, do exports rise?',
  ],
  [personSpeltTwice, 'Глава союза Андрей Лукшин выступил.\n\nПо его словам, рост будет, добавил Лукшын.'],
  [personSpeltTwice, 'Minister Joaquim Sarmiento opened the fair.\n\n"More," Sarmineto said.'],
  [
    acronym,
    'The Economic Community of Western Lands (ECWL) met. The Economic Commission of Western Lands (ECWL) voted.',
  ],
  [
    acronym,
    'The Open and Fair Agreement for Andean Trade (OFAT) works. The Open and Free Agreement for Andean Trade (OFAT) does not.',
  ],
  [acronym, 'NTC stands for the Nile Trade Council. The Nile Transport Council (NTC) met.'],
  [resolution, 'Генеральная Ассамблея приняла 12 октября 2022 года резолюцию 74/4; Оман поддержал её.'],
  [misspeltCountry, 'Egypt trades with Suden and Chad.'],
  [misspeltCountry, 'Увоз из Португалије и Шпније опао је.'],
  [otherCountry, 'Из Таллина и Тарту сообщают: Латвия подняла акциз.'],
  [otherCountry, 'Анкара довольна: Туркмения продала Польше больше стали.'],
  [
    repeatedPassage,
    'Uvoz čelika iz Turske porastao je zbog obnove puteva i mostova. Cene su mirne.\n\nZaključak: uvoz čelika iz Turske porastao je zbog obnove puteva i mostova.',
  ],
  [
    sourceYear,
    'According to the 2019 Andean Trade Report, Peru sold Chile goods worth USD 1.4 billion in 2022.',
  ],
  [
    sourceYear,
    'Oman’s imports from India came to USD 5.3 billion in 2024 (Gulf Commerce Yearbook, 2022, p. 41).',
  ],
  [
    twoAddresses,
    '- Balkan Freight Monitor 2023, https://balkanfreight.example/2023\n- For Table 2: Balkan Freight Monitor 2023, https://archive.example/bfm23',
  ],
  [
    addressDate,
    'Tea moves\n\nPublished 12 June 2024\n\nPermalink: https://wire.example/2024/06/21/tea\n\nKenya sold more tea to Egypt.',
  ],
  [
    noteWithoutMark,
    'Peru sold fish to Chile.(1) Chile sold fruit.(2)\n\n(1) By weight.\n(2) By value.\n(3) Without apples.',
  ],
  [
    noteWithoutText,
    'Peru sold fish.(1) Chile sold fruit.(2) Both gained.(3)\n\n(1) By weight.\n(2) By value.',
  ],
]

const inOrder: readonly (readonly [Rule, string])[] = [
  [
    weekday,
    'LIMA, 3 September 2024 – The talks open on Thursday, 12 September, as in 2023 on Tuesday, 12 September 2023.',
  ],
  [
    period,
    'From 2015 to 2019 Nepal bought fuel in India. In 2018–2020, five years after the quake, it built roads.',
  ],
  [lookAlikeLetters, 'In McIntyre’s view the llamas of Peru matter, and CO2 and Ljubljana do too.'],
  [
    personSpeltTwice,
    'Иван Соколов торгует с Индией. Соколова Мария торгует с Китаем. Соколовы дружат. Василий Соколовский — нет.',
  ],
  [personSpeltTwice, 'Milan Petrović i Milan Petković razgovarali su sa Anom Jović.'],
  [
    acronym,
    'Evropska unija (EU) raste. The European Union (EU) grows. The World Trade Organization (WTO) and the World Trade Organisation (WTO) too.',
  ],
  [
    otherCountry,
    'Slovakia and Slovenia are both in the euro. Ministers from Slovenia visited Bratislava in May.',
  ],
  [sourceYear, 'Under the Treaty of 2004 exports of Latvia to Sweden reached EUR 1.9 billion in 2023.'],
  [
    noteWithoutMark,
    'The plan has (1) ports and (2) roads.\n\n(1) By weight.\n(2) By value.\n(3) Without apples.',
  ],
]

describe('A slip is told', () => {
  test.each(slips.map(([rule, text]) => ({ id: rule.id, rule, text })))('$id: $text', ({ rule, text }) => {
    expect(found(rule, text)).toBe(1)
  })
})

describe('What is in order is left', () => {
  test.each(inOrder.map(([rule, text]) => ({ id: rule.id, rule, text })))('$id: $text', ({ rule, text }) => {
    expect(found(rule, text)).toBe(0)
  })
})
