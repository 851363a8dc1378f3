import { describe, expect, test } from 'vitest'
import { checkTexts } from '../../../src/claims/check.js'
import { countOfList } from '../../../src/claims/checks/arith/count-of-list.js'
import { sharesOverWhole } from '../../../src/claims/checks/arith/shares-over-whole.js'

const found = (rule: typeof countOfList, text: string): number => checkTexts([text], [rule]).length

describe('shares of one whole', () => {
  test.each([
    'What goes by which road? Lorries took 61 % of the tonnage, trains 28 %, barges 17 %; no other carrier is used.',
    'Туристы делятся так: россияне — 52 %, китайцы — 31 %, корейцы — 14 %, остальные — 9 %.',
    'Na pitanje o putu moglo se odgovoriti samo jednom: 55 odsto vozi, 35 odsto leti, a 20 odsto ide vozom.',
    'Анкетирани су бирали један одговор: цена 48 %, рок 37 %, квалитет 25 %.',
    'The cake is cut like this: oil 44 per cent, gas 31 per cent, coal 19 per cent and everything else 16 per cent.',
    'How the loan was spent:\n\n- roads 45%\n- bridges 35%\n- signals 20%\n- everything else 10%\n',
  ])('cannot make more than it: %s', (text) => expect(found(sharesOverWhole, text)).toBe(1))

  test.each([
    'Respondents could tick several boxes: price 61 %, quality 55 %, delivery 40 %, other 12 %.',
    'Мешали очереди (61 %), курс (48 %), склады (29 %) — каждый мог назвать несколько причин.',
    'In 2023 sales rose by 45% in Peru, 38% in Chile, 22% in Bolivia and 12% in all other markets.',
    'The firm holds 45% of the market for tyres, 38% of that for belts, 22% of that for hoses and 12% of the rest.',
    'Turnout was 61 % in Lagos, 55 % in Kano, 40 % in Jos and 38 % in all other cities.',
  ])('are not answers to a question with several, nor rates: %s', (text) =>
    expect(found(sharesOverWhole, text)).toBe(0),
  )
})

describe('a list', () => {
  test.each([
    'Three cities will host the fair (Lagos, Abuja, Kano and Jos).',
    'Sofia, Varna, Burgas and Plovdiv, all five cities of the tour, sent delegations.',
    'Подписаны четыре соглашения:\n\n- о визах\n- о рыбе\n- о хлебе\n',
    'Pet opština potpisalo je sporazum: Bor, Ub, Ada i Senta.',
    'В проект вошли шесть стран — Чили, Перу, Боливия, Эквадор и Парагвай.',
    'Споразум обухвата три области: саобраћај, енергетику, туризам и науку.',
    'Benin, Togo, Ghana — these four states share the corridor.',
  ])('has as many items as its number says: %s', (text) => expect(found(countOfList, text)).toBe(1))

  test.each([
    'Three cities will host the fair (Lagos, Abuja and Kano).',
    'Five ministers came, among them Ana Ruiz, Joan Pla and Luis Mora.',
    'Two things matter: price, which is high, and time, which is short.',
    'Подписаны три соглашения:\n\n- о визах\n- о рыбе\n- о хлебе\n',
    'Two firms joined:\n\n- Volta Cranes\n  - Accra\n  - Tema\n- Mono Docks\n',
  ])('may name things within things or some of more: %s', (text) => expect(found(countOfList, text)).toBe(0))
})
