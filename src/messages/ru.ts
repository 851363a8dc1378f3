import type { MessageId } from './en.js'
import { complexityRu } from './measures/complexity-ru.js'
import { catalogueSectionRu } from './measures/catalogue-section-ru.js'
import { analysesRu } from './measures/analyses-ru.js'
import { mirrorSectionRu } from './measures/mirror-section-ru.js'
import { complexitySectionRu } from './measures/complexity-section-ru.js'
import { columnsRu } from './measures/columns-ru.js'
import { servicesSectionRu } from './measures/services-section-ru.js'
import { targetsSectionRu } from './measures/targets-section-ru.js'
import { votesSectionRu } from './measures/votes-section-ru.js'
import { armsSectionRu } from './measures/arms-section-ru.js'
import { summarySectionRu } from './measures/summary-section-ru.js'
import { opinionSectionRu } from './measures/opinion-section-ru.js'
import { peopleSectionRu } from './measures/people-section-ru.js'
import { agreementsSectionRu } from './measures/agreements-section-ru.js'
import { exposureSectionRu } from './measures/exposure-section-ru.js'
import { diversionSectionRu } from './measures/diversion-section-ru.js'
import { exhibitsRu } from './measures/exhibits-ru.js'
import { levelsRu } from './measures/levels-ru.js'
import { prospectsRu } from './measures/prospects-ru.js'
import { relationsRu } from './measures/relations-ru.js'
import { structureRu } from './measures/structure-ru.js'

/**
 * The words of briefs and results in Russian. Names of countries and products come in the nominative, so they stand
 * where no case is asked: after a colon, in brackets or beside an arrow. The reporter is on the left of an arrow and
 * the arrow goes the way of the goods. No sentence ends in an amount or a date: “долл.” and “г.” bring a full stop.
 */
export const ru: Readonly<Record<MessageId, string>> = {
  'brief.title': '{reporter} и {partner}',
  'brief.subtitle': 'Двусторонние отношения в цифрах, {year} год',

  'flow.export': 'Экспорт',
  'flow.import': 'Импорт',
  'word.list-separator': ', ',

  'unit.usd-million': 'млн долл.',
  'unit.usd-thousand': 'тыс. долл.',
  'unit.usd': 'долл.',
  'unit.percent': '%',
  'unit.percent-a-year': '% в год',
  'unit.index': 'индекс от 0 до 1',
  'usd.billion': '{value}\u00A0млрд\u00A0долл.',
  'usd.million': '{value}\u00A0млн\u00A0долл.',
  'usd.thousand': '{value}\u00A0тыс.\u00A0долл.',
  'usd.plain': '{value}\u00A0долл.',
  percent: '{value}\u00A0%',
  'exhibit.label': 'Таблица {number}',

  'record.own': 'данные самой страны',
  'record.mirror': 'данные партнёра (зеркальные)',
  'record.reconciled': 'согласованные данные',
  'record.document': 'как указано в документах',
  'record.register': 'как опубликовано в реестре',
  basis: '{source}: {record}',

  'column.year': 'Год',
  'column.exports': 'Экспорт',
  'column.imports': 'Импорт',
  'column.turnover': 'Товарооборот',
  'column.balance': 'Сальдо',
  'column.partner': 'Партнёр',
  'column.rank': 'Место',
  'column.rank-before': 'Место годом ранее',
  'column.value': 'Значение',
  'column.share': 'Доля',
  'column.growth': 'Прирост, {from}–{to}',
  'column.product': 'Товар',
  'column.share-in-flow': 'Доля в потоке',
  'column.share-in-exports': 'Доля в экспорте товара ({reporter})',
  'column.share-in-imports': 'Доля в импорте товара ({reporter})',
  'column.date': 'Дата',
  'column.event': 'Событие',
  'column.status': 'Статус',
  'column.stated-by': 'Где указано',
  'column.indicator': 'Показатель',
  'column.latest': '{year}',
  'column.before': '{year}',
  'column.change': 'Изменение',
  'column.other-record': 'Другие данные',
  'column.other-source': 'Чьи данные',
  'column.flow': 'Поток',
  'column.first-record': 'Первый набор данных',
  'column.second-record': 'Второй набор данных',
  'column.difference': 'Разница',
  'column.ratio': 'Разница, %',
  'column.stated': 'Указано',
  'column.computed': 'По расчёту',
  'column.arithmetic': 'Расчёт',
  'column.document': 'Документ',
  'column.document-key': 'Где указано',
  'column.place': 'Место в тексте',
  'column.cites': 'Источник по документу',
  'column.source': 'Источник',
  'column.first': 'Первое значение',
  'column.second': 'Второе значение',

  'summary.title': 'Сводка',
  'summary.lead':
    'В {year} году экспорт товаров ({reporter}\u00A0→ {partner}) составил {exports}, импорт ({reporter}\u00A0← {partner}) — {imports}; товарооборот равен {turnover}, сальдо составило {balance} (экспорт минус импорт, сторона: {reporter}).',
  'summary.lead-stated':
    '{reporter} и {partner}, {year} год: данных о торговле в хранилище нет. Ниже приведено то, что указано в документах.',
  'summary.exhibit': '{reporter} и {partner}: десять показателей, {year} год в сравнении с {before}',
  'summary.subtitle': 'Товары; все показатели взяты из одного набора данных.',
  'summary.subtitle-others':
    'Товары; все показатели взяты из одного набора данных. «Другие данные» — тот же поток по другому набору данных хранилища.',
  'summary.exports': 'Экспорт: {reporter}\u00A0→ {partner}, млн долл.',
  'summary.imports': 'Импорт: {reporter}\u00A0← {partner}, млн долл.',
  'summary.turnover': 'Товарооборот, млн долл.',
  'summary.balance': 'Сальдо, млн долл.',
  'summary.rank-export': 'Место партнёра ({partner}) среди стран назначения экспорта',
  'summary.rank-import': 'Место партнёра ({partner}) среди стран происхождения импорта',
  'summary.share-export': 'Доля партнёра ({partner}) во всём экспорте, %',
  'summary.share-import': 'Доля партнёра ({partner}) во всём импорте, %',
  'summary.growth-export': 'Среднегодовой прирост экспорта за пять лет, включая указанный год, %',
  'summary.growth-import': 'Среднегодовой прирост импорта за пять лет, включая указанный год, %',
  'summary.rank-change': 'Изменение места больше нуля означает переход ниже: 1 — крупнейший партнёр.',
  'summary.missing':
    '{reporter} и {partner}, {year} год: в хранилище нет ни данных о торговле, ни показателей из документов.',

  'stated.exhibit': 'Что указано в документах: {topic}',
  'stated.topic-totals': 'торговля в целом',
  'stated.topic-partners': 'партнёры',
  'stated.subtitle':
    'Как напечатано в документах, в их единицах и с их округлением; с данными хранилища здесь не сверялось.',
  'stated.trade-value-export': 'Экспорт: {reporter}\u00A0→ {partner}',
  'stated.trade-value-import': 'Импорт: {reporter}\u00A0← {partner}',
  'stated.turnover': 'Товарооборот: {reporter} и {partner}',
  'stated.turnover-target': 'Цель по товарообороту: {reporter} и {partner}',
  'stated.change-export': 'Изменение экспорта: {reporter}\u00A0→ {partner}',
  'stated.change-import': 'Изменение импорта: {reporter}\u00A0← {partner}',
  'stated.change-turnover': 'Изменение товарооборота: {reporter} и {partner}',
  'stated.growth-export': 'Среднегодовой прирост экспорта: {reporter}\u00A0→ {partner}',
  'stated.growth-import': 'Среднегодовой прирост импорта: {reporter}\u00A0← {partner}',
  'stated.partner-share-export': 'Доля партнёра в экспорте: {reporter}\u00A0→ {partner}',
  'stated.partner-share-import': 'Доля партнёра в импорте: {reporter}\u00A0← {partner}',
  'stated.partner-rank-export': 'Место партнёра в экспорте: {reporter}\u00A0→ {partner}',
  'stated.partner-rank-import': 'Место партнёра в импорте: {reporter}\u00A0← {partner}',
  'stated.services-export': 'Экспорт услуг: {reporter}\u00A0→ {partner}',
  'stated.services-import': 'Импорт услуг: {reporter}\u00A0← {partner}',
  'stated.period-open': 'период не указан',
  'stated.of-product': '{figure}; {product}',
  'stated.document-key': '{key}: {title}',

  'trade.title': 'Динамика торговли',
  'trade.lead':
    'Экспорт ({reporter}\u00A0→ {partner}) составлял {exportsFrom} в {from} году и {exportsTo} в {to} году, импорт ({reporter}\u00A0← {partner}) — {importsFrom} и {importsTo} соответственно.',
  'trade.exhibit': '{reporter}: экспорт и импорт, партнёр — {partner}, {from}–{to} годы',
  'trade.subtitle': 'Товары, млн долл., в текущих ценах.',
  'trade.alt':
    'Линейный график экспорта и импорта по годам. {to} год: экспорт — {exports}, импорт — {imports} млн долл. Все годы приведены в таблице ниже.',
  'trade.records-exhibit': 'Тот же поток в разных наборах данных, {from}–{to} годы. {flow}',
  'trade.records-subtitle':
    'Товары, млн долл.; один столбец — один набор данных. Наборы сравниваются, но не соединяются в один ряд.',
  'trade.records-alt':
    'Линейный график одного и того же потока по каждому набору данных хранилища; все годы приведены в таблице ниже.',
  'trade.missing': '{reporter} и {partner}: данных о торговле по {year} год включительно в хранилище нет.',
  'trade.no-record':
    'За {year} год в использованном наборе данных значения нет; ряд заканчивается {to} годом.',

  'partners.title': 'Партнёры',
  'partners.export-exhibit': '{reporter}: страны назначения экспорта, {year} год',
  'partners.import-exhibit': '{reporter}: страны происхождения импорта, {year} год',
  'partners.lead-export':
    '{reporter}, страны назначения экспорта: {partner} — {rank}-е место из {ranked}, доля {share}.',
  'partners.lead-import':
    '{reporter}, страны происхождения импорта: {partner} — {rank}-е место из {ranked}, доля {share}.',
  'partners.subtitle': 'Товары, всего; десять крупнейших партнёров, а также {partner}.',
  'partners.alt':
    'Столбчатая диаграмма: крупнейшие партнёры по стоимости; выделено: {partner}. Значения приведены в таблице ниже.',
  'partners.ranks-exhibit-export': '{reporter}: места стран назначения экспорта, {from}–{to} годы',
  'partners.ranks-exhibit-import': '{reporter}: места стран происхождения импорта, {from}–{to} годы',
  'partners.ranks-subtitle':
    'Место по стоимости, 1 — наибольшая; партнёры, входящие в десятку крупнейших в последнем году.',
  'partners.ranks-alt': 'График мест по годам; выделено: {partner}. Места приведены в таблице ниже.',
  'partners.missing-export': '{reporter}, {year} год: данных об экспорте по партнёрам нет.',
  'partners.missing-import': '{reporter}, {year} год: данных об импорте по партнёрам нет.',

  'products.title': 'Товары',
  'products.lead-export':
    'Экспорт ({reporter}\u00A0→ {partner}), {year} год: на первом месте по стоимости — «{product}», {share} потока.',
  'products.lead-import':
    'Импорт ({reporter}\u00A0← {partner}), {year} год: на первом месте по стоимости — «{product}», {share} потока.',
  'products.export-exhibit': 'Товарная структура экспорта: {reporter}\u00A0→ {partner}, {year} год',
  'products.import-exhibit': 'Товарная структура импорта: {reporter}\u00A0← {partner}, {year} год',
  'products.subtitle-sections': 'По разделам Гармонизированной системы; млн долл.',
  'products.subtitle-chapters':
    '{count, plural, one {# крупнейшая группа} few {# крупнейшие группы} many {# крупнейших групп} other {# крупнейшей группы}} Гармонизированной системы; млн долл.',
  'products.subtitle-subheadings':
    '{count, plural, one {# крупнейшая субпозиция} few {# крупнейшие субпозиции} many {# крупнейших субпозиций} other {# крупнейшей субпозиции}} Гармонизированной системы (шесть знаков); млн долл.',
  'products.alt':
    'Древовидная карта: площадь соответствует доле товара в потоке. Наибольшая доля: {product}.',
  'products.concentration-exhibit': 'Товарная концентрация экспорта и импорта, {from}–{to} годы',
  'products.concentration-subtitle':
    'Нормированный индекс Хиршмана по методике ЮНКТАД: 0 — распределение равномерное, 1 — весь поток приходится на один товар.',
  'products.concentration-alt':
    'Линейный график концентрации экспорта и импорта по годам; значения приведены в таблице ниже.',
  'products.stated-export':
    'Товарная структура экспорта: {reporter}\u00A0→ {partner}, {period}, как указано в документе «{document}»',
  'products.stated-import':
    'Товарная структура импорта: {reporter}\u00A0← {partner}, {period}, как указано в документе «{document}»',
  'products.stated-subtitle':
    'Как напечатано в документе; столбцы прироста и доли взяты из него же, источник по документу: {cites}.',
  'products.stated-subtitle-plain': 'Как напечатано в документе; столбцы прироста и доли взяты из него же.',
  'demand.title': 'Спрос и диверсификация',
  'demand.lead':
    'Экспорт ({reporter}\u00A0→ {partner}) за {from}–{to} годы менялся на {exports} в год, импорт партнёра ({partner}) из всех стран — на {market} в год.',
  'demand.growth-exhibit': 'Экспорт по рынкам и рост этих рынков ({reporter}), {from}–{to} годы',
  'demand.diversification-exhibit':
    'Рынки экспорта ({reporter}): доля в экспорте и рост импорта этих стран, {from}–{to} годы',
  'demand.potential-exhibit':
    'Нереализованный потенциал экспорта по товарам ({reporter}\u00A0→ {partner}), {year} год',
  'demand.missing':
    'Экспорт по рынкам ({reporter}) и импорт этих рынков из всех стран, {from}–{to} годы: данных нет.',
  'products.within-export': 'Экспорт: {reporter}\u00A0→ {partner}, {product}, {year} год',
  'products.within-import': 'Импорт: {reporter}\u00A0← {partner}, {product}, {year} год',
  'products.subtitle-within':
    '{count, plural, one {# код} few {# кода} many {# кодов} other {# кода}} Гармонизированной системы, знаков: {digits}; млн долл.',
  'products.no-finer': 'Торговля ({reporter} и {partner}), {year} год: данных подробнее, чем {product}, нет.',
  'products.none-within': '{reporter} и {partner}, {year} год: в составе {product} торговли не записано.',
  'products.missing-export': 'Экспорт ({reporter}\u00A0→ {partner}), {year} год: данных по товарам нет.',
  'products.missing-import': 'Импорт ({reporter}\u00A0← {partner}), {year} год: данных по товарам нет.',

  'events.title': 'Соглашения и события',
  'events.exhibit': 'События, касающиеся двух стран: {reporter} и {partner}',
  'events.subtitle': 'Как указано в названных документах; вместо дня может стоять месяц или год.',
  'events.alt':
    'Лента времени: {count, plural, one {# датированное событие} few {# датированных события} many {# датированных событий} other {# датированного события}}; перечень приведён в таблице ниже.',
  'events.sanctions-exhibit': 'Случаи санкций, {years}: страны-инициаторы и адресаты. {reporter} и {partner}',
  'events.sanctions-subtitle':
    'Число случаев по годам действия и ролям, как стороны названы в базе данных; меры Европейского союза учтены и за его членами на год введения.',
  'events.sanctions-reporter-on-partner': '{reporter}\u00A0→ {partner}',
  'events.sanctions-partner-on-reporter': '{partner}\u00A0→ {reporter}',
  'events.sanctions-both-send': 'Инициаторы — обе страны',
  'events.sanctions-reporter-sends': 'Инициатор: {reporter}',
  'events.sanctions-reporter-target': 'Адресат: {reporter}',
  'events.sanctions-partner-sends': 'Инициатор: {partner}',
  'events.sanctions-partner-target': 'Адресат: {partner}',
  'events.missing': 'В хранилище нет датированных событий, касающихся обеих стран: {reporter} и {partner}.',
  'events.undated': 'без даты',

  'disagree.title': 'Расхождения',
  'disagree.none':
    '{reporter} и {partner}: проведённые здесь сравнения не выявили расхождений в данных хранилища.',
  'disagree.records-exhibit': 'Один поток в двух наборах данных',
  'disagree.records-subtitle':
    'Годы, за которые два набора данных хранилища различаются больше, чем на округление; долл.; база цен (FOB или CIF) — как в каждом наборе.',
  'disagree.records-lead':
    '{flow}. {year} год: {first} по одним данным ({firstSource}), {second} по другим ({secondSource}).',
  'disagree.records-alt': 'Диаграмма двух наборов данных по годам; значения приведены в таблице ниже.',
  'disagree.turnover-exhibit': 'Товарооборот, не равный сумме составляющих',
  'disagree.turnover-subtitle':
    'Указанный товарооборот в сравнении с суммой экспорта и импорта за тот же год: указанных, пересчитанных по указанному изменению или взятых из статистики; млн долл.',
  'disagree.turnover-lead':
    'За {year} год указан товарооборот {stated}; сумма его составляющих равна {parts} (экспорт плюс импорт).',
  'disagree.part-stated': 'указан в документе',
  'disagree.part-implied': 'пересчитан по указанному изменению',
  'disagree.part-recorded': 'взят из статистики',
  'disagree.change-exhibit': 'Изменения, не следующие из уровней',
  'disagree.change-subtitle':
    'Указанное изменение в сравнении с двумя указанными уровнями того же показателя.',
  'disagree.statements-exhibit': 'Разные значения одного показателя',
  'disagree.statements-subtitle':
    'Один и тот же показатель указан дважды, и округлением разница не объясняется.',
  'disagree.documents-exhibit': 'Документы и статистика',
  'disagree.documents-subtitle':
    'Показатель из документа в сравнении со статистикой того же потока; млн долл.',
  'disagree.open-exhibit': 'Открытые утверждения: что ещё указано в документах. {reporter} и {partner}',
  'disagree.open-subtitle':
    'Как напечатано там; показатели названы словами, под которыми сведения переписаны (английскими). Данные этой справки их не подтверждают и не опровергают.',
  'disagree.column-of': 'О ком',
  'disagree.value-unit': '{value} ({unit})',
  'disagree.totals-exhibit': 'Опубликованные итоги и суммы по партнёрам',
  'disagree.totals-subtitle':
    'Годы, за которые итог источника по всему миру и сумма по его партнёрам различаются более чем на 0,5\u00A0%; млн долл.',
  'column.published': 'Опубликовано',
  'column.summed': 'Сумма',

  'method.title': 'Методика и источники',
  'method.lead':
    'От каждого числа ссылка ведёт к строкам данных, на которых оно основано. Применялась следующая методика.',
  'method.choice':
    'Если ответ могут дать несколько наборов данных, используется один: тот, который охватывает больше запрошенных лет, а при равенстве — сначала данные самой страны, затем данные партнёра (зеркальные), затем согласованные данные и, наконец, указанное в документах. Строки двух источников в одном ряду не смешиваются.',
  'method.caveats':
    'Что следует знать об источниках (лицензии и ссылки для цитирования, приведённые ниже, — на языке описаний источников, английском):',
  'method.caveat': '{source}: {caveat}',

  'convention.nominal-usd': 'Стоимость дана в текущих долларах США.',
  'convention.exports-fob': 'Экспорт в ценах FOB, как в отчётности.',
  'convention.imports-cif': 'Импорт в ценах CIF, как в отчётности.',
  'convention.reconciled-fob':
    'На каждый поток — одно согласованное значение, при согласовании приведённое к ценам FOB.',
  'convention.record-own': 'Данные самой отчитывающейся страны.',
  'convention.record-mirror': 'Данные партнёра о том же потоке (зеркальные).',
  'convention.record-reconciled': 'Согласованные данные: это не отчётность ни одной из двух стран.',
  'convention.record-document': 'Указанное в документах приведено со ссылкой на них, без подтверждения.',
  'convention.total-published': 'Итог по всему миру — тот, который публикует источник.',
  'convention.total-summed': 'Итог по всему миру — сумма по всем партнёрам, включая не указанных отдельно.',
  'convention.groups-excluded': 'Группы стран не входят в суммы и не занимают мест.',
  'convention.nes-unranked':
    'Партнёры, не указанные отдельно, и особые категории учитываются в итогах, но не занимают мест.',
  'convention.union-as-one':
    'Европейский союз отчитывается как одно целое; его члены отдельно наряду с ним не учитываются.',
  'convention.ranks-with-gaps': 'Равным значениям присваивается одно место: 1, 2, 2, 4.',
  'convention.goods-only': 'Только товары.',
  'convention.growth-log-linear':
    'Прирост — темп по методу наименьших квадратов: e^b\u00A0−\u00A01, где b — наклон прямой ln(стоимость) по годам периода.',
  'convention.growth-log-points':
    'Прирост — наклон прямой ln(стоимость) по годам, в логарифмических пунктах.',
  'convention.growth-compound': 'Прирост — среднегеометрический темп между первым и последним годом.',
  'convention.growth-year-on-year': 'Прирост — к предыдущему году.',
  'convention.growth-gaps-allowed': 'Годы без значения пропускаются.',
  'convention.concentration-unctad': 'Концентрация — нормированный индекс Хиршмана по методике ЮНКТАД.',
  'convention.concentration-hhi':
    'Концентрация — индекс Херфиндаля — Хиршмана: сумма квадратов долей, от 1/n до 1.',
  'convention.concentration-normalised':
    'Концентрация — индекс Херфиндаля — Хиршмана, приведённый к шкале от 0 до 1.',
  'convention.concentration-theil': 'Концентрация — индекс Тейла.',
  'convention.concentration-top-n': 'Концентрация — сумма наибольших долей.',
  'convention.concentration-effective': 'Концентрация — эффективное число, 1\u00A0/\u00A0Σs².',
  'convention.n-code-list': 'n = число кодов классификации на этом уровне, одинаковое для всех лет.',
  'convention.n-nonzero': 'n = число позиций, по которым в этом году была торговля.',
  'convention.mirror-cost-set':
    'Фрахт и страхование в ценах CIF приняты равными 6\u00A0%, если не названа другая ставка (допущение).',
  'convention.valuations-mixed':
    'Экспорт в ценах FOB и импорт в ценах CIF складываются и вычитаются без пересчёта.',
  'convention.revision-not-stated': 'Источник не называет редакцию Гармонизированной системы.',
  'convention.document-as-stated': 'Показатели из документов приведены как напечатаны, с их округлением.',
  'convention.own-trade-once': 'Торговля страны с самой собой (реимпорт) учтена один раз.',

  'note.total-differs':
    '{year}: опубликованный итог ({published, number, ::precision-integer}\u00A0долл.) и сумма по партнёрам ({summed, number, ::precision-integer}\u00A0долл.) различаются на {difference, number, ::percent .0}.',
  'note.years-missing':
    'В этом наборе данных нет значения за {count, plural, one {# год} few {# года} many {# лет} other {# года}}: {years}.',
  'note.nulls-skipped':
    '{count, plural, one {Пропущена # строка} few {Пропущены # строки} many {Пропущено # строк} other {Пропущено # строки}} без значения.',
  'note.reporters-counted':
    '{year}: {count, plural, one {данные представила # экономика} few {данные представили # экономики} many {данные представили # экономик} other {данные представили # экономики}}.',
  'note.largest-missing':
    '{year}: из десяти крупнейших партнёров предыдущего года данных не представили: {countries}.',
  'note.own-trade':
    '{year}: из этой суммы {value, number, ::precision-integer}\u00A0долл. приходится на торговлю стран с самими собой; при учёте с обеих сторон сумма равна {both, number, ::precision-integer}\u00A0долл.',
  'note.first-statement':
    '{year}: {count, plural, one {# значение из документов совпадает} few {# значения из документов совпадают} many {# значений из документов совпадают} other {# значения из документов совпадают}} в пределах округления; принято самое точное.',
  'note.statements-disagree':
    '{year}: {count, plural, one {# значение из документов противоречит} few {# значения из документов противоречат} many {# значений из документов противоречат} other {# значения из документов противоречат}} друг другу; ни одно не принято.',
  'note.not-comparable-years': 'Годы несопоставимы: n = число позиций, по которым была торговля.',
  'note.across-sources': 'Сравнение двух источников ({first} и {second}), а не один ряд.',
  'note.one-side-missing': 'Нет собственных данных страны: {side}.',
  'note.gaps-fitted': 'Рассчитано без следующих лет: {years}.',
  'note.members-of-year': '{countries}: состав на 31 декабря {year} года.',
  'note.record-interval':
    'Интервал – между собственными данными страны и данными её партнёра, каждые как есть.',
  'note.revisions-crossed':
    'Годы относятся к разным редакциям Гармонизированной системы; группы сравниваются без пересчёта.',

  'reason.no-report': 'нет данных',
  'reason.suppressed': 'данные закрыты',
  'reason.zero': 'от нуля и до нуля темп не определён',
  'reason.gap': 'пропущен год',
  'reason.classification-change': 'изменилась классификация',
  'reason.too-few': 'слишком мало значений',
  'reason.undefined': 'не определено',
  'reason.contradictory': 'значения из документов противоречат друг другу',

  'locator.row': '{file}, строка {row}',
  'locator.more':
    '{first} и ещё {count, plural, one {# строка} few {# строки} many {# строк} other {# строки}}',
  'locator.rows': '{source} — {count, plural, one {# строка} few {# строки} many {# строк} other {# строки}}',
  'locator.computed': '{measure}; исходные данные: {inputs}',
  'locator.none': 'нет строк',

  'disagree.arms-exhibit': 'Поставки вооружений в документах и в реестре',
  'disagree.arms-subtitle':
    'Сопоставлено по названию вооружения и году заказа. Новое издание реестра меняет прежние; стороны не приводятся к согласию.',
  'disagree.arms-lead':
    'Строк о поставках вооружений в документах: {lines}. Из них в реестре: {matched}, в том числе без отличий: {same}. Строк только в реестре — {only}; в документах их нет.',
  'column.weapon': 'Вооружение',
  'column.in-documents': 'В документах',
  'column.in-register': 'В реестре',
  'column.differs': 'Что различается',
  'arms.line': 'заказ {year}: {ordered}; поставлено: {delivered} ({years})',
  'arms.estimate': '{number} (оценка)',
  'arms.same': 'ничего',
  'arms.only-document': 'нет в реестре',
  'arms.only-register': 'нет в документах',
  'arms.differs-order-year': 'год заказа',
  'arms.differs-ordered': 'заказанное количество',
  'arms.differs-delivered': 'поставленное количество',
  'arms.differs-delivery-years': 'годы поставки',
  'arms.differs-estimates': 'что является оценкой',
  'disagree.places': '{first}; {second}',
  'disagree.flow': '{reporter}: {flow}',
  'disagree.parts': 'экспорт: {exports}; импорт: {imports}',
  'disagree.against': '{last} против {first}',
  'column.record': 'Статистика',
  'status.adopted': 'принято',
  'status.against': 'против',
  'status.agreed': 'согласовано',
  'status.backed': 'поддержано',
  'status.condemned': 'осуждено',
  'status.conducted': 'проведено',
  'status.dated': 'датировано документом',
  'status.declared': 'провозглашено',
  'status.ended': 'завершено',
  'status.entered-into': 'заключено',
  'status.established': 'учреждено',
  'status.held': 'состоялось',
  'status.imposed': 'введено',
  'status.in-favour': 'за',
  'status.in-place': 'действует',
  'status.joined': 'присоединение',
  'status.not-adopted': 'не принято',
  'status.not-joined': 'без присоединения',
  'status.not-recognised': 'не признано',
  'status.ongoing': 'продолжается',
  'status.planned': 'запланировано',
  'status.proposed': 'предложено',
  'status.published': 'опубликовано',
  'status.refused': 'отказ',
  'status.reported': 'по сообщению',
  'status.signed': 'подписано',
  'status.stated': 'заявлено',
  ...catalogueSectionRu,
  ...analysesRu,
  ...mirrorSectionRu,
  ...complexitySectionRu,
  ...diversionSectionRu,
  ...exposureSectionRu,
  ...agreementsSectionRu,
  ...peopleSectionRu,
  ...opinionSectionRu,
  ...summarySectionRu,
  ...armsSectionRu,
  ...votesSectionRu,
  ...servicesSectionRu,
  ...targetsSectionRu,
  ...columnsRu,
  ...exhibitsRu,
  ...levelsRu,
  ...structureRu,
  ...prospectsRu,
  ...complexityRu,
  ...relationsRu,
}
