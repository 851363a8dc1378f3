import type { armsSectionEn } from './arms-section-en.js'

/** Words of the brief’s section on arms transfers in Russian. */
export const armsSectionRu: Readonly<Record<keyof typeof armsSectionEn, string>> = {
  'arms.title': 'Поставки вооружений',
  'arms.missing':
    'Реестра СИПРИ нет: поставки вооружений между странами ({reporter} и {partner}) за {years} не показаны.',
  'arms.none':
    'В имеющемся реестре нет ни заказов, ни поставок крупных вооружений между странами ({reporter} и {partner}) за {years}. Стрелкового оружия и большей части боеприпасов в нём нет.',
  'arms.lead':
    'Доля поставщика ({supplier}) в известном объёме крупных вооружений, полученных страной ({recipient}) за {years}: {share}, то есть {supplied} из {total} миллиона показателя тренда СИПРИ; всего поставщиков {suppliers}.',
  'arms.before': 'За {years} доля составляла {share}.',
  'arms.none-lately': 'Поставки крупных вооружений за {years} не известны: {supplier} → {recipient}.',
  'arms.register-exhibit': 'Сделки с крупными вооружениями: {reporter} и {partner}, {years}',
  'arms.register-subtitle':
    'Заказанное или поставленное в эти годы, как в реестре СИПРИ; сначала новые заказы.',
  'arms.column-ordered': 'Заказано',
  'arms.column-delivered': 'Поставлено',
  'arms.column-outstanding': 'Осталось поставить',
  'arms.column-volume': 'Объём поставленного',
  'arms.unit': 'показатель СИПРИ, млн',
  'arms.volume-exhibit': 'Объём поставленных крупных вооружений: {supplier} → {recipient}, {years}',
  'arms.volume-subtitle':
    'Показатели тренда СИПРИ, млн: индекс боевых возможностей, не деньги. Прочерк — поставки не известны.',
  'arms.suppliers-exhibit': 'Поставщики крупных вооружений: {recipient}, {years}',
  'arms.suppliers-subtitle': 'Показатели тренда СИПРИ, млн: индекс боевых возможностей, не деньги.',
  'arms.alt':
    'Столбцы объёмов крупных вооружений, {count, plural, one {# значение} few {# значения} many {# значений} other {# значений}}; они есть в таблице ниже.',
}
