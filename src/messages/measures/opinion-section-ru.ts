import type { opinionSectionEn } from './opinion-section-en.js'

/** Words of the brief’s section on public opinion in Russian. */
export const opinionSectionRu: Readonly<Record<keyof typeof opinionSectionEn, string>> = {
  'opinion.title': 'Общественное мнение',
  'opinion.missing':
    'Нет опросов за {years}, где в одной из стран ({reporter} и {partner}) спрашивали бы о другой.',
  'opinion.missing-one': 'Нет опросов за {years}. Где опрашивали бы: {country}; о ком: {about}.',
  'opinion.lead':
    '{country}: на вопрос «{question}» ответ «{answer}» дали {share} (± {margin} п. п., n = {sample}; {pollster}, {wave}).',
  'opinion.lead-plain':
    '{country}: на вопрос «{question}» ответ «{answer}» дали {share} ({pollster}, {wave}); размер выборки не указан.',
  'opinion.change':
    'По сравнению с предыдущей волной доля этого ответа изменилась на {change} п. п. (± {margin}).',
  'opinion.change-plain':
    'По сравнению с предыдущей волной доля этого ответа изменилась на {change} процентного пункта.',
  'opinion.exhibit': 'Ответы опрошенных о другой стране, {years}. Где опрашивали: {country}; о ком: {about}',
  'opinion.exhibit-question': '«{question}», {years}. Где опрашивали: {country}; о ком: {about}',
  'opinion.subtitle': 'Доли опрошенных с ошибкой выборки при 95\u00A0%; сначала новые волны.',
  'opinion.subtitle-stated':
    'Как заявлено в документах, сначала новое, без даты — в конце; вопрос и ответ — словами, под которыми сведения переписаны (английскими).',
  'opinion.column-about': 'О ком или о чём',
  'opinion.others-exhibit': 'Другие ответы опрошенных по документам. Где опрашивали: {country}',
  'opinion.column-field': 'Полевой этап',
  'opinion.column-sample': 'Опрошено (n)',
  'opinion.column-margin': 'Ошибка выборки',
  'opinion.points': '± п. п.',
  'opinion.alt':
    'Диаграмма долей опрошенных, {count, plural, one {# доля} few {# доли} many {# долей} other {# долей}}; они есть в таблице ниже.',
}
