import type { levelsEn } from './levels-en.js'

/** Words of the levels measures in Russian. */
export const levelsRu: Readonly<Record<keyof typeof levelsEn, string>> = {
  'convention.deflated-us-cpi':
    'Стоимость дана в постоянных долларах США: пересчитана по индексу потребительских цен США.',
  'convention.deflated-us-gdp': 'Стоимость дана в постоянных долларах США: пересчитана по дефлятору ВВП США.',
  'convention.growth-month-on-same-month': 'Прирост — каждого месяца к тому же месяцу предыдущего года.',
  'convention.openness-sum':
    'Экспорт и импорт вместе по отношению к ВВП; валовая торговля может превышать добавленную стоимость.',
  'convention.openness-mean': 'Среднее экспорта и импорта по отношению к ВВП — половина их суммы.',
  'convention.market-own-record': 'Импорт — по данным самой страны-рынка.',
  'convention.market-mirror-record':
    'Импорт страны-рынка — по данным её поставщиков об экспорте (зеркальные).',
  'convention.special-products-unranked':
    'Неклассифицированные товары и особые операции входят в итоги и не занимают мест.',
  'convention.rolling-twelve-months':
    'Каждое значение — сумма за двенадцать месяцев по указанный включительно; нужны все двенадцать.',
  'convention.rolling-year-to-date':
    'Каждое значение — сумма с января по указанный месяц; нужны все месяцы, пересчёта на год нет.',
  'convention.price-fisher':
    'Индекс цен Фишера: среднее геометрическое индексов Ласпейреса и Пааше; объём так же.',
  'convention.price-laspeyres': 'Индекс цен Ласпейреса (веса первого года), объём по Пааше.',
  'convention.price-paasche': 'Индекс цен Пааше (веса последующего года), объём по Ласпейресу.',
  'convention.unit-values-as-prices':
    'Вместо цен — стоимость килограмма: изменение состава товаров под одним кодом выглядит как изменение цены.',
  'convention.base-year-weights': 'Веса — первого года периода.',
  'convention.demand-of-importers-in-both-years':
    'Мировой спрос — импорт стран, которые есть в этом источнике в оба года.',
  'convention.unmet-demand-in-residual':
    'Если рынок в первом году не ввозил товар, всё изменение входит в остаток.',

  'note.deflated-to': 'В долларах США {base, number, ::group-off} года; индекс цен — {source}.',
  'note.gdp-from': 'ВВП в текущих долларах США — {source}.',
  'note.parts-not-listed':
    '{year}: {count, plural, one {# меньшая часть даёт} few {# меньшие части дают} many {# меньших частей дают} other {# меньшей части дают}} {value, number, ::percent .00} прироста.',
  'note.parts-unknown':
    '{year}: {count, plural, one {# часть} few {# части} many {# частей} other {# части}} без значения в одном из двух лет, поэтому перечисленные вклады складываются в прирост без {count, plural, one {неё} few {них} many {них} other {них}}.',
  'note.months-missing':
    'В этих данных нет значений за {count, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}: {months}.',
  'note.covered-by-weights':
    '{year}: вес в оба года указан для {count, plural, one {# товара} few {# товаров} many {# товаров} other {# товара}}, на них приходится {before, number, ::percent .0} стоимости {base, number, ::group-off} года и {now, number, ::percent .0} стоимости {year} года.',
  'note.markets-covered':
    '{count, plural, one {# рынок} few {# рынка} many {# рынков} other {# рынка}} с импортом в оба года: {share, number, ::percent .0} экспорта {year} года.',
}
