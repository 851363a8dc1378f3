import type { targetsSectionEn } from './targets-section-en.js'

/** Words of the brief’s section on targets in Russian. */
export const targetsSectionRu: Readonly<Record<keyof typeof targetsSectionEn, string>> = {
  'targets.title': 'Цели',
  'targets.none':
    'Ни в одном из имеющихся документов не указана цель для торговли двух стран ({reporter} и {partner}). Чего она потребовала бы от каждого потока, вычисляет команда.',
  'targets.no-record':
    'Документ указывает цель для торговли двух стран ({reporter} и {partner}); данных об обоих потоках за несколько лет, с которыми её можно сопоставить, нет.',
  'targets.lead':
    'Цель в {value} для товарооборота двух стран ({reporter} и {partner}) указана в документах: {documents}.',
  'targets.lead-by':
    'Цель в {value} на {year} год для товарооборота двух стран ({reporter} и {partner}) указана в документах: {documents}.',
  'targets.open-year':
    'Год для неё не указан. Требуемое вычислено для {first} и {second} года: через пять и десять лет после {last} года, последнего с данными.',
  'targets.past':
    'За {year} год, на который поставлена цель, учтён товарооборот в {recorded} ({basis}), то есть {share} от цели.',
  'targets.now':
    'В {last} году товарооборот составил {current} ({basis}); отношение цели к этой величине равно {multiple}.',
  'targets.asked':
    'Чтобы достичь её в {by} году, товарооборот должен после {last} года меняться на {asked} в год. За {from}–{last} годы он менялся на {shown} в год (95-процентный интервал от {low} до {high}).',
  'targets.asked-only':
    'Чтобы достичь её в {by} году, товарооборот должен после {last} года меняться на {asked} в год. Лет для тренда слишком мало.',
  'targets.on-trends':
    'Экспорт и импорт, продолженные каждый собственным темпом {from}–{last} годов, дают к {by} году в сумме {sum} (от {low} до {high}, когда оба на концах своих 95-процентных интервалов). Это арифметика с прошлыми темпами, а не прогноз.',
  'targets.move':
    'При своём экспортном потенциале товары, показанные ниже, добавили бы потоку ({seller}\u00A0→ {buyer}) {together} в год, то есть {share} от разницы между целью в {value} и товарооборотом {last} года.',
  'targets.asked-exhibit': 'Требуемый и показанный темп: {reporter} и {partner}, цель: {value}',
  'targets.asked-subtitle':
    'Товары, после {last} года. Второй поток остаётся на уровне {last} года или продолжается темпом {from}–{last} годов.',
  'targets.line-exhibit':
    'Товарооборот ({reporter} и {partner}), продолженные темпы {from}–{last} годов и цель',
  'targets.line-subtitle': 'Товары; прерывистые линии продолжают прошлые темпы и не являются прогнозом.',
  'targets.line-alt':
    'Линейный график экспорта, импорта и товарооборота до {last} года, продолженных до {by} года прошлых темпов и цели; значения есть в таблице ниже.',
  'targets.room-exhibit': 'Возможности потоков: спрос покупателя и экспорт продавца, {from}–{last} годы',
  'targets.room-subtitle':
    'Торговля со всеми странами теми товарами, которые составляют девять десятых потока в {last} году. Требуемая доля: при цели на {by} год, второй поток как в {last} году.',
  'targets.move-exhibit':
    'Товары с неиспользованным экспортным потенциалом: {seller}\u00A0→ {buyer}, {year} год',
  'targets.move-subtitle':
    'Средние за пять лет по {year} год; потенциал минус торговля — столько товар добавил бы.',
  'targets.column-by': 'Год',
  'targets.column-other': 'Второй поток',
  'targets.column-needs': 'Должен достичь',
  'targets.column-asked': 'Требуемый темп',
  'targets.column-shown': 'Показанный темп',
  'targets.column-error': 'Стандартная ошибка',
  'targets.column-apart': 'Требуемый минус показанный, в стандартных ошибках',
  'targets.column-room': 'Торговля со всеми',
  'targets.column-trade': 'Торговля за год',
  'targets.column-potential': 'При своём потенциале',
  'targets.column-adds': 'Добавил бы',
  'targets.column-share-now': 'Доля потока в ней, {last}',
  'targets.column-share-asked': 'Требуемая доля, {by}',
  'targets.unit-points': 'лог. пункты',
  'targets.case-together': 'меняется тем же темпом',
  'targets.case-other-held': 'остаётся как в {last} году',
  'targets.case-other-on-trend': 'продолжается своим темпом',
  'targets.case-alone': 'не входит в цель',
  'targets.demand': '{country}: импорт из всех стран',
  'targets.capacity': '{country}: экспорт во все страны',
  'targets.way': '{seller}\u00A0→ {buyer}',
  'targets.carried-on': '{year}, продолженный темп',
  'targets.target-in': '{year}, цель',
  'targets.series-target': 'Цель',
  'targets.asked-also':
    'Чтобы достичь её в {by} году, товарооборот должен после {last} года меняться на {asked} в год.',
  'targets.on-trends-also':
    'Продолженные до {by} года, они дают {sum} (от {low} до {high}, в тех же пределах).',
  'targets.with-ends': '{rate} (от {low} до {high})',
  'targets.move-alt': 'Столбцы того, что добавил бы каждый товар; значения есть в таблице ниже.',
  'targets.note-ends':
    'В скобках: требуемый темп, когда второй поток на одном из концов 95-процентного интервала своего темпа; прочерк, если этот поток один превзошёл бы цель.',
  'targets.document': '«{title}»',
  'targets.note-trend':
    'Стандартная ошибка относится к темпу; насколько отдельные годы отстоят от линии, она не учитывает.',
  'targets.note-room':
    '{way}, рассмотренные товары: {products}. Предполагается, что торговля ими со всеми странами продолжается своим темпом, а состав потока не меняется.',
  'targets.note-no-room': 'Торговли этими товарами со всеми странами в том же источнике нет: {ways}.',
}
