import type { catalogueSectionEn } from './catalogue-section-en.js'

/** Words of the brief’s section on organisations of the partner catalogue in Russian. */
export const catalogueSectionRu: Readonly<Record<keyof typeof catalogueSectionEn, string>> = {
  'catalogue.title': 'Каталог партнёров',
  'catalogue.missing':
    'Каталог партнёров в этом рабочем пространстве пуст: для товаров, экспортный потенциал которых не использован, нельзя назвать организации ({reporter}, {partner}).',
  'catalogue.no-potential':
    'По данным хранилища нельзя рассчитать экспортный потенциал, {from}\u00A0→ {to}, {year}\u00A0год: организации с товарами не сопоставлены.',
  'catalogue.none':
    'Среди организаций каталога ({count}) нет таких ({from}), которые предлагали бы товары с неиспользованным экспортным потенциалом: {to}.',
  'catalogue.lead':
    '{count, plural, one {# организация} few {# организации} many {# организаций} other {# организации}} каталога ({from}) {count, plural, one {работает} few {работают} many {работают} other {работают}} в группах Гармонизированной системы, экспорт которых ниже потенциала: {to}.',
  'catalogue.exhibit': 'Неиспользованный экспортный потенциал и кто мог бы его использовать, {from} → {to}',
  'catalogue.subtitle':
    'Группы Гармонизированной системы по неиспользованному экспортному потенциалу и организации каталога, которые в них работают.',
  'catalogue.column-organisation': 'Организация',
  'catalogue.column-sector': 'Отрасль',
  'catalogue.column-chapters': 'Группы',
  'catalogue.column-website': 'Сайт',
  'catalogue.column-verified': 'Проверено',
  'catalogue.column-potential': 'Неиспользованный потенциал',
  'catalogue.column-lists': 'Санкционные списки',
  'catalogue.lists-clear': 'не найдена',
  'catalogue.lists-findings': 'проверить подробнее',
  'catalogue.lists-never': 'не проверялась',
  'catalogue.lists-stale': 'проверена по прежним спискам',
  'catalogue.note':
    'Запись передаёт то, что сообщила организация или её палата; упоминание здесь не является рекомендацией. «Не найдена» не доказывает, что в списках никого нет.',
}
