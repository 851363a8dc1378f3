import type { exposureSectionEn } from './exposure-section-en.js'

/** Words of the brief’s section on dependence and exposure to sanctions in Russian. */
export const exposureSectionRu: Readonly<Record<keyof typeof exposureSectionEn, string>> = {
  'exposure.title': 'Зависимость и подверженность санкциям',
  'exposure.dependence-exhibit':
    'Товары, по которым страна ({reporter}) зависит от немногих поставщиков и крупнейший из них — {partner}, {year}\u00A0год',
  'exposure.dependence-none':
    'Ни один товар, который страна ({reporter}) импортирует из страны-партнёра ({partner}), в {year} году не отвечает признакам стратегической зависимости.',
  'exposure.no-dependence':
    'Нет потоков со всем миром по товарам на уровне шести знаков по {year} год: стратегические зависимости ({reporter}) не оценены.',
  'exposure.no-list': 'Нет списков товаров под санкциями: подверженность ({reporter}) не показана.',
  'exposure.no-flows': 'Нет потоков по товарам за {year} год: {reporter}, {partner}.',
  'exposure.list':
    'Списки товаров в том виде, в каком они загружены {date}; более поздних изменений в них нет. «Точно» — то, что коды списка охватывают целиком, «возможно» — также то, что содержит часть из списка. Совпадение кода не является ни юридической классификацией, ни юридической консультацией.',
  'exposure.list-exhibit': 'Товары из списков в торговле: {reporter} и {partner}, {year}\u00A0год',
  'exposure.list-subtitle': 'Как если бы названная страна применила список к другой',
  'exposure.align-lead':
    'Если бы страна ({reporter}) применила {regime} к стране-партнёру ({partner}), под меры подпал бы {flow} за {year} год на сумму от {low} до {high}: не более {share} такого же потока со всем миром.',
  'exposure.align-flow-export': 'экспорт',
  'exposure.align-flow-import': 'импорт',
  'exposure.align-exhibit': 'Торговля под мерами ({partner}), если бы страна ({reporter}) применила {regime}',
  'exposure.align-subtitle': 'Базовый год и рядом последний год',
  'exposure.align-note':
    'Это стоимость торговли, а не прогноз: изъятий, лицензий, переходных сроков и смены маршрутов в ней нет. Базовый год — последний с данными до первой меры, если его называет список или регламент; иначе последний.',
  'exposure.products-exhibit': 'Крупнейшие товары под мерами и кто ещё ими торгует, {year}\u00A0год',
  'exposure.products-subtitle-export':
    'Другие покупатели — по тому, что они покупают не у этой страны ({reporter})',
  'exposure.products-subtitle-import':
    'Другие поставщики — по тому, что они продают не этой стране ({reporter})',
  'exposure.column-regime': 'Список',
  'exposure.column-imposed': 'Страна, как если бы применившая',
  'exposure.column-sure': 'Точно',
  'exposure.column-possible': 'Возможно',
  'exposure.column-share-possible': 'Возможно, доля потока',
  'exposure.column-share-world': 'Возможно, доля потока со всем миром',
  'exposure.column-covered': 'Охвачено',
  'exposure.column-others': 'Другие',
  'exposure.other': '{country} ({value})',
  'exposure.other-sanctioned': '{country} ({value}; под торговыми санкциями)',
  'exposure.others-among':
    'Другие упорядочены среди тех, кто есть в данных за год, — это {exporters, plural, one {# экспортёр} few {# экспортёра} many {# экспортёров} other {# экспортёра}} и {importers, plural, one {# импортёр} few {# импортёра} many {# импортёров} other {# импортёра}}: кого в данных нет, тот не может быть назван.',
  'exposure.sanctioned-note':
    'Под торговыми санкциями — в {year} году, со стороны того, кто ввёл их и против страны-партнёра ({partner}).',
  'exposure.sanctioned-note-anyone':
    'Под торговыми санкциями — в {year} году, с любой стороны: против страны-партнёра ({partner}) их никто не вводил.',
  'exposure.level-coarse':
    'Самые подробные потоки здесь грубее шести знаков: почти всё — «возможно», почти ничего — «точно».',
}
