import type { peopleSectionEn } from './people-section-en.js'

/** Words of the brief’s section on people and companies in Russian. */
export const peopleSectionRu: Readonly<Record<keyof typeof peopleSectionEn, string>> = {
  'people.title': 'Люди и компании',
  'people.stock-lead':
    'Мигранты из страны происхождения ({origin}), жившие в стране проживания ({country}) в {year} году: {value}, то есть {share} всех мигрантов в ней.',
  'people.stock-lead-plain':
    'Мигранты из страны происхождения ({origin}), жившие в стране проживания ({country}) в {year} году: {value}.',
  'people.stock-lead-modelled':
    'Мигранты из страны происхождения ({origin}), жившие в стране проживания ({country}) в {year} году, по модели: {value}.',
  'people.stock-before': 'В {year} году их было {value}.',
  'people.stock-exhibit': 'Мигранты из одной страны в другой: {reporter} и {partner}, {years}',
  'people.stock-subtitle': 'Живущие там на дату; столбцы названы по стране проживания.',
  'people.stock-subtitle-modelled': 'Оценка по модели, не учёт; живущие там.',
  'people.alt':
    'Столбцы численности мигрантов по стране проживания и году, {count, plural, one {# значение} few {# значения} many {# значений} other {# значений}}; они есть в таблице ниже.',
  'people.no-stock': 'Нет численности мигрантов из одной страны в другой за {years}: {reporter}, {partner}.',
  'people.no-stock-one':
    'В имеющихся таблицах нет численности мигрантов. Откуда: {origin}; где живут: {country}.',
  'people.column-origin': 'Откуда',
  'people.column-residence': 'Где живут',
  'people.column-migrants': 'Мигранты',
  'people.column-all-migrants': 'Все мигранты в стране',
  'people.permits-exhibit': 'Выданные разрешения: {reporter} и {partner}',
  'people.permits-subtitle': 'Виды на жительство и разрешения на работу по периодам; документы, а не люди.',
  'people.no-permits':
    'Нет числа видов на жительство и разрешений на работу за {years}: {reporter}, {partner}.',
  'people.registrations-exhibit': 'Зарегистрированные фирмы: {reporter} и {partner}',
  'people.registrations-subtitle':
    'Фирмы, зарегистрированные в одной стране владельцами из другой; числа за разные сроки не складываются.',
  'people.no-registrations':
    'Нет числа фирм, зарегистрированных владельцами из другой страны, за {years}: {reporter}, {partner}.',
  'people.column-of': 'Чьи',
  'people.column-where': 'Где',
  'people.column-what': 'Что',
  'people.column-count': 'Число',
  'people.of.residence-permits': 'виды на жительство',
  'people.of.work-permits': 'разрешения на работу',
  'people.of.companies-registered': 'зарегистрированные компании',
  'people.of.sole-proprietors-registered': 'зарегистрированные предприниматели',
  'people.of.registrations-in-period': 'зарегистрировано за период',
  'people.of.registrations-cumulative': 'зарегистрировано с первого дня',
  'people.of.registrations-stock': 'в реестре на день',
  'people.category.company': 'компании',
  'people.category.companies': 'компании',
  'people.category.sole-proprietor': 'предприниматели',
  'people.category.sole-proprietors': 'предприниматели',
  'people.category.branch': 'филиалы',
  'people.category.all': 'все',
  'people.category.temporary': 'временное пребывание',
  'people.category.permanent': 'постоянное проживание',
  'people.category.work': 'работа',
  'people.remittances-lead':
    'Денежные переводы за {year} год по модели, {from} → {to}: {value}, то есть {share} всех переводов из страны отправления.',
  'people.remittances-lead-plain': 'Денежные переводы по модели, {from} → {to}: {value} за {year} год.',
  'people.remittances-exhibit': 'Денежные переводы: {reporter} и {partner}, {years}',
  'people.remittances-subtitle': 'Оценка по модели, не учёт; млн долл. США.',
  'people.no-remittances': 'Нет оценки денежных переводов за {years}: {reporter}, {partner}.',
  'people.no-remittances-one': 'В имеющейся модели нет оценки денежных переводов: {origin} → {country}.',
  'people.column-sent-from': 'Откуда',
  'people.column-sent-to': 'Куда',
  'people.column-all-sent': 'Все переводы оттуда',
  'people.investment-lead':
    'Прямые инвестиции на конец {year} года, {investor} → {host}: {own} по учёту принимающей страны и {other} по учёту страны-инвестора.',
  'people.investment-lead-one':
    'Прямые инвестиции на конец {year} года, {investor} → {host}: {value} ({book}); по другому учёту значения нет.',
  'people.book-of': 'учёт: {country}',
  'people.investment-exhibit': 'Прямые инвестиции по учёту обеих стран: {investor} → {host}, {years}',
  'people.investment-subtitle':
    'Позиции на конец года, млн долл. США; два значения стоят рядом и не усредняются.',
  'people.no-investment': 'Нет данных о взаимных прямых инвестициях за {years}: {reporter}, {partner}.',
  'people.column-book': 'Учёт: {country}',
  'people.column-derived': 'Выведено МВФ',
  'people.outlook-lead': 'Заявленный прогноз населения ({country}), {period}: {value}.',
  'people.outlook-exhibit': 'Прогноз населения: {reporter} и {partner}',
  'people.outlook-subtitle':
    'Прогнозы, как они заявлены в документах, без проверки; рядом учтённое население, если оно есть.',
  'people.population': 'население',
  'people.population-change': 'изменение населения',
  'people.no-outlook': 'Нет прогноза населения ни для одной из стран: {reporter}, {partner}.',
}
