import { describe, expect, test } from 'vitest'
import { checkTexts } from '../../../src/claims/check.js'
import { rules } from '../../../src/claims/checks/index.js'
import { difference } from '../../../src/claims/checks/arith/difference.js'
import { growthFromLevels } from '../../../src/claims/checks/arith/growth-from-levels.js'
import { times } from '../../../src/claims/checks/arith/times.js'
import { shareFromTotal } from '../../../src/claims/checks/arith/share-from-total.js'
import { partsAndTotal } from '../../../src/claims/checks/arith/parts-and-total.js'
import { balance } from '../../../src/claims/checks/arith/balance.js'
import { percentagePoints } from '../../../src/claims/checks/arith/percentage-points.js'
import { rankInList } from '../../../src/claims/checks/arith/rank-in-list.js'
import { impliedTotals } from '../../../src/claims/checks/consistency/implied-totals.js'
import { magnitude } from '../../../src/claims/checks/consistency/magnitude.js'

describe('numbers that stand together are held against each other:', () => {
  test.each([
    'Last year the port of Koper handled 820,000 containers against 760,000 a year earlier; that is 90,000 more.',
    'In 2022 Peru sold Chile goods worth $1.4 billion and in 2023 goods worth $1.7 billion, a jump of $500 million.',
    'В 2022 году вывоз Чили в Перу составил 1,4 млрд долл., в 2023 году — 1,7 млрд долл. Рост на 500 млн долл. министр назвал рекордом.',
    'Godine 2022. izvoz Čilea u Peru bio je 1,4 milijarde dolara, a 2023. godine 1,7 milijardi. Skok od 500 miliona ministar naziva rekordom.',
  ])('differences of the two levels beside them: %s', (text) =>
    expect(checkTexts([text], [difference])).toHaveLength(1),
  )

  test.each([
    'Kenyan tea worth $240 million went to Egypt in 2022. The year after it was $300 million. Not bad: plus 40 percent.',
    'В 2021 году Гана продала Того товаров на 80 млн долл. Через год продажи достигли 100 млн. Это прибавка в 35 процентов.',
    'Године 2021. Гана је Тогу продала робе за 80 милиона долара. Годину дана касније било је 100 милиона. То је скок од 35 одсто.',
  ])('growth between the two levels before it: %s', (text) =>
    expect(checkTexts([text], [growthFromLevels])).toHaveLength(1),
  )

  test.each([
    'In 2015 there were 20 Ghanaian firms in Lomé; now there are 60. That is five times as many.',
    'В 2015 году в Ломе было 20 ганских фирм, теперь их 60. Впятеро больше.',
    'Godine 2015. u Lomeu je bilo 20 ganskih firmi, sada ih je 60. Petostruko više.',
  ])('factors between two counts: %s', (text) => expect(checkTexts([text], [times])).toHaveLength(1))

  test.each([
    'The embassy counted 2,400 visas in 2023. Students received 600 of them, or 35 per cent.',
    'Посольство выдало 2400 виз. Студентам досталось 600, то есть 35 %.',
    'Ambasada je izdala 2.400 viza. Studentima je pripalo 600, odnosno 35 odsto.',
  ])('shares said beside their part: %s', (text) =>
    expect(checkTexts([text], [shareFromTotal])).toHaveLength(1),
  )

  test.each([
    'The register lists 96 firms: 41 are Turkish, 30 Greek and 38 Bulgarian.',
    'Of the 96 firms 61 are Turkish and 42 Greek.',
    'Реестр насчитывает 96 фирм. Турецких 41, греческих 30, болгарских 38, других нет.',
    'Registar broji 96 firmi. Turskih je 41, grčkih 30, a bugarskih 38.',
  ])('runs of parts: %s', (text) => expect(checkTexts([text], [partsAndTotal])).toHaveLength(1))

  test.each([
    'In 2023 Ghana sold Togo goods for $310 million and bought goods for $120 million. The country is $290 million in the black.',
    'В 2023 году Гана вывезла в Того товаров на 310 млн долл., а ввезла на 120 млн долл. Перевес составил 290 млн долл.',
    'Gana je 2023. godine izvezla u Togo robu za 310 miliona dolara, a uvezla za 120 miliona. Izvoz je uvoz premašio za 290 miliona dolara.',
  ])('gaps of two flows: %s', (text) => expect(checkTexts([text], [balance])).toHaveLength(1))

  test.each([
    "Togo's share in Ghanaian exports went from 12 % in 2021 to 9 % in 2023, that is down by 3 %.",
    'Доля Того в экспорте Ганы сократилась с 12 % в 2021 году до 9 % в 2023 году, то есть на 3 %.',
    'Udeo Toga u izvozu Gane pao je sa 12 odsto 2021. na 9 odsto 2023. godine, dakle za 3 odsto.',
  ])('shares a difference apart: %s', (text) =>
    expect(checkTexts([text], [percentagePoints])).toHaveLength(1),
  )

  test.each([
    'Того занимает четвёртое место среди покупателей Ганы: впереди Китай, Индия, Италия, Мали и Нигер.',
    'Togo je četvrti kupac Gane: ispred njega su Kina, Indija, Italija, Mali i Niger.',
  ])('ranks with those ahead named: %s', (text) => expect(checkTexts([text], [rankInList])).toHaveLength(1))

  test.each([
    'Lorries took 300 thousand tonnes, 60 % of all that crossed the border. Trains took 100 thousand tonnes, 35 % of that.',
    'Грузовики перевезли 300 тыс. тонн — это 60 % всего потока. Поезда взяли 100 тыс. тонн, или 35 % того же потока.',
    'Kamioni su prevezli 300 hiljada tona, što je 60 odsto ukupnog prometa. Vozovi su uzeli 100 hiljada tona, 35 odsto istog prometa.',
  ])('values with shares of the same: %s', (text) =>
    expect(checkTexts([text], [impliedTotals])).toHaveLength(1),
  )

  test.each([
    'In 2023 Ghana sold Togo goods for $314.2 million and bought goods for $120.5 million, together $434.7 billion.',
    'В 2023 году Гана вывезла в Того товаров на 314,2 млн долл., а ввезла на 120,5 млн долл. Вместе это 434,7 млрд долл.',
    'Gana je 2023. izvezla u Togo robu za 314,2 miliona dolara, a uvezla za 120,5 miliona. Oba toka dala su 434,7 milijardi dolara.',
  ])('sums in another scale: %s', (text) => expect(checkTexts([text], [magnitude])).toHaveLength(1))
})

describe('numbers that stand together are left alone', () => {
  test.each([
    'Last year the port of Koper handled 820,000 containers against 760,000 a year earlier; that is 60,000 more.',
    'In 2022 Peru sold Chile goods worth $1.4 billion and in 2023 goods worth $1.7 billion, a jump of $300 million.',
    'Kenyan tea worth $240 million went to Egypt in 2022. The year after it was $300 million. Not bad: plus 25 percent.',
    'Lorries took 300 thousand tonnes, 60 % of all that crossed the border. Trains took 175 thousand tonnes, 35 % of that.',
    'The register lists 112 firms: 41 are Turkish, 30 Greek and 38 Bulgarian.',
    'In 2023 Ghana sold Togo goods for $310 million and bought goods for $120 million. The country is $190 million in the black.',
    "Togo's share in Ghanaian exports went from 12 % in 2021 to 9 % in 2023, that is down by a quarter.",
    "Togo is Ghana's sixth customer: ahead of it are China, India, Italy, Mali and Niger.",
    'Exports reached $310 million, or 12 per cent of all Ghanaian exports, and imports $120 million, or 3 per cent of all imports.',
    'In 2019 the ministry counted 410 firms. In 2020 there were 380, in 2021 350, in 2022 300 and in 2023 290.',
    'In Mali 60 % trust the pact. Among the young it is 48 %, or 12 points less.',
    'В 2022 году вывоз составил 1,4 млрд долл., ввоз — 0,9 млрд долл. Рост вывоза, по словам министра, — 12 %.',
    'Фирм было 40, стало 52. Рост занятости — 15 %.',
    'Izvoz je 2023. bio 310 miliona evra, od toga hrana 120 miliona, odnosno 39 odsto. Uvoz je bio 200 miliona evra, rast od 8 odsto.',
    'Of 2,400 visas 600 went to students. Another 300, or 5 per cent of all visas issued by the embassy since 2010, were for work.',
    'Prices rose: a tonne cost $410 in 2022 and $455 in 2023. Volume grew by 15 per cent.',
    'Turnover was $4.3 billion. Exports of machinery were $1.2 billion, cars $0.9 billion, parts for machinery $0.7 billion, tools $0.6 billion, tyres $0.5 billion.',
    'The fund holds $500 million. It has lent $200 million to farmers, $150 million to mills, $100 million to ports; repayments of $90 million came back.',
    'Imports from Italy were €2.1 billion, from Spain €1.1 billion, a deficit of €0.4 billion with the former and €0.2 billion with the latter.',
  ])('where they agree, or are of other things: %s', (text) => expect(checkTexts([text], rules)).toEqual([]))
})
