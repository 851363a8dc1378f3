import type { agreementsSectionEn } from './agreements-section-en.js'

/** Words of the brief’s section on trade agreements in Russian. */
export const agreementsSectionRu: Readonly<Record<keyof typeof agreementsSectionEn, string>> = {
  'agreements.title': 'Торговые соглашения',
  'agreements.lead':
    'Торговые соглашения, действовавшие на {date}, с участием обеих стран ({reporter} и {partner}): {count} (старейшее вступило в силу: {since}).',
  'agreements.lead-one':
    'Торговые соглашения, действовавшие на {date}, с участием обеих стран ({reporter} и {partner}): {count} (вступило в силу: {since}).',
  'agreements.none':
    'В имеющемся списке нет торгового соглашения, действовавшего на {date} между странами ({reporter} и {partner}).',
  'agreements.missing':
    'Нет списка торговых соглашений: действовавшие на {date} между странами ({reporter} и {partner}) не показаны.',
  'agreements.exhibit': 'Торговые соглашения ({reporter} и {partner}), действовавшие на {date}',
  'agreements.subtitle':
    'По дню, месяцу или году вступления в силу, под названиями списка; более старое могло быть заменено.',
  'agreements.column-depth': 'Глубина, 0–7',
  'agreements.list-ends':
    '{source}: последнее вступление в силу в списке относится к {year} году; более поздних соглашений в нём нет.',
  'agreements.alt': 'Шкала времени, торговых соглашений: {count}; они перечислены в таблице ниже.',
}
