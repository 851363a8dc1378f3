import type { diversionSectionEn } from './diversion-section-en.js'

/** Words of diversion signals in Russian. */
export const diversionSectionRu: Record<keyof typeof diversionSectionEn, string> = {
  'diversion.title': 'Признаки обхода через третьи страны',
  'diversion.lead':
    'Коды под экспортными ограничениями режима {regime} сопоставлены с не включёнными в перечни товарами тех же групп, {before} и {after}: {tests, plural, one {# проверка} few {# проверки} many {# проверок} other {# проверки}}, из них {found, plural, one {выдерживает #} other {выдерживают #}} при доле ложных находок 10%. Признак не является доказательством: у каждого есть и другие объяснения.',
  'diversion.exhibit':
    'Товары из перечней от экспортёров ({origins}) через третьи страны (конечная страна: {target}), {before} и {after}',
  'diversion.subtitle':
    'млн долл. США; Δ в логарифмах, p-значения по перестановкам контрольных кодов, с поправкой на число проверок',
  'diversion.column.via': 'Через',
  'diversion.column.before': 'По данным экспортёров, до',
  'diversion.column.after': 'После',
  'diversion.column.onward': 'Вывезено далее в конечную страну, после',
  'diversion.column.delta': 'Δ к товарам вне перечней',
  'diversion.column.p': 'p с поправкой',
  'diversion.column.innocent': 'Что ещё может за этим стоять',
  'diversion.missing':
    'Признаки обхода не проверены: в озере нет потоков по шестизначным кодам за оба периода или перечня товаров.',
  'diversion.no-regime':
    'В озере нет режима, о котором известно, что он ограничивает вывоз в эту страну ({target}).',
  'diversion.list-date':
    'Перечень товаров в озере — по состоянию на {date}. Не является юридической консультацией.',
  'diversion.innocent.near-zero': 'рост почти с нуля: исходный объём мал, и один контракт даёт высокий темп',
  'diversion.innocent.transit':
    'транзит: товары, которые только проходят через страну, не входят в её импорт, а экспортёр может не знать, где они окажутся',
  'diversion.innocent.origin-consignment':
    'происхождение и отправление: импортёр указывает страну, где товар произведён, экспортёр — последнее известное ему назначение',
  'diversion.innocent.timing':
    'время и расходы: товары в пути на рубеже года учитываются годом позже, а фрахт отличается от принятой доли',
  'diversion.innocent.re-exports':
    'реэкспорт: торговый узел передаёт товары дальше в обычном порядке, и код не говорит, чьи товары ушли дальше',
  'diversion.innocent.own-use':
    'собственное потребление: страна покупает больше и, по учёту, не вывозит больше',
  'diversion.innocent.earlier-trend': 'прежняя тенденция: код и до того рос быстрее своей группы',
  'diversion.innocent.partly-listed': 'код в перечне частично: в нём есть и товары, которые можно вывозить',
  'diversion.innocent.intermediary-stopped':
    'прекращение отчётности: у страны-посредника нет данных за часть лет',
  'diversion.innocent.target-stopped':
    'прекращение отчётности: у конечной страны нет данных за часть лет, и прибытие товаров проверить нельзя',
}
