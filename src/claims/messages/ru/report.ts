import type { Severity } from '../../checks/rule.js'
import type { PhrasesLike } from '../phrases.js'
import type { report as pattern } from '../en/report.js'
import { counted, integer, kinds, q } from './words.js'

const verdicts = {
  supported: 'подтверждено данными',
  'other-definition': 'верно при другом определении',
  contradicted: 'противоречит данным',
  inconsistent: 'расходится с другим местом',
  'no-data': 'без данных',
}

const verdictMeanings = {
  supported: 'Данные говорят то же самое, с точностью до округления в утверждении.',
  'other-definition':
    'Данные говорят то же самое при другом определении, и оно названо: данные партнёра, другой год.',
  contradicted: 'Данные говорят другое при всех опробованных определениях.',
  inconsistent: 'В другом месте текста сказано иное, или части не сходятся.',
  'no-data': 'Решить это в хранилище нечем. Об утверждении это ничего не говорит.',
}

const severities = { error: 'ошибка', warning: 'предупреждение', note: 'заметка' }

const severityForms: Readonly<Record<Severity, readonly [string, string, string]>> = {
  error: ['ошибка', 'ошибки', 'ошибок'],
  warning: ['предупреждение', 'предупреждения', 'предупреждений'],
  note: ['заметка', 'заметки', 'заметок'],
}

const groups = {
  arithmetic: 'арифметика',
  consistency: 'согласованность',
  reference: 'ссылки',
  'names and dates': 'имена и даты',
  language: 'язык',
  data: 'данные',
  attribution: 'источники',
}

const headings = {
  checked: 'Проверенный документ',
  findings: 'Замечания',
  file: 'Файл',
  'held-against': 'Сверено с',
  'checked-by': 'Проверка',
  'not-understood': 'Непонятые числа',
  silenced: 'Снятые замечания',
  contents: 'Оглавление',
  table: 'таблица',
  'to-text': 'К тексту',
  'no-data': 'данных нет',
  'in-text': 'в тексте',
  fits: 'подходит',
}

const open = {
  year: 'год',
  direction: 'направление',
  partner: 'партнёр',
  reporter: 'страна',
  base: 'целое',
  product: 'товар',
}

/** Where what a sentence left open came from. */
const filledFrom: Readonly<Record<string, string>> = {
  heading: 'из заголовка',
  'previous sentence': 'из предыдущего предложения',
  sentence: 'из предложения',
  caption: 'из подписи',
  header: 'из шапки таблицы',
  row: 'из строки таблицы',
  document: 'из документа',
  'date of the document': 'из даты документа',
}

const shareOf: Readonly<Record<string, string>> = {
  exports: 'от экспорта',
  imports: 'от импорта',
  turnover: 'от товарооборота',
  respondents: 'от опрошенных',
  product: 'от торговли товаром',
  population: 'от населения',
}

const reasons = {
  'too many digits for a number': 'слишком много цифр для числа',
  'a ratio': 'отношение',
  'a size without a number': 'величина без числа',
  'not a number, a date or a code that is known': 'не число, не дата и не известный код',
}

export const report: PhrasesLike<typeof pattern> = {
  'report/heading': ({ of }) => headings[of],
  'report/title': ({ title }) => `${title}: проверка`,
  'report/verdict': ({ verdict }) => verdicts[verdict],
  'report/verdict-count': ({ verdict, count }) => `${verdicts[verdict]} — ${integer(count)}`,
  'report/verdict-means': ({ verdict }) => verdictMeanings[verdict],
  'report/severity': ({ severity }) => severities[severity],
  'report/severities': ({ severity, count }) => counted(count, ...severityForms[severity]),
  'report/group': ({ group }) => groups[group],
  'report/claims': ({ count }) => counted(count, 'утверждение', 'утверждения', 'утверждений'),
  'report/pages': ({ count }) => counted(count, 'страница', 'страницы', 'страниц'),
  'report/other-places': ({ count }) => `ещё ${counted(count, 'место', 'места', 'мест')}`,
  'report/and-other-places': ({ count }) => `и ещё ${counted(count, 'место', 'места', 'мест')}`,
  'report/ways': ({ count }) => counted(count, 'способ прочтения', 'способа прочтения', 'способов прочтения'),
  'report/times': ({ count }) => `(${counted(count, 'раз', 'раза', 'раз')})`,
  'report/silenced-count': ({ count }) => `(снято: ${integer(count)})`,
  'report/no-findings': () => 'замечаний нет',
  'report/no-findings-lead': () => 'Замечаний нет',
  'report/coverage': ({ numbers, understood, claimed }) =>
    `${counted(numbers, 'число', 'числа', 'чисел')}: понято ${integer(understood)}, в утверждениях ${integer(claimed)}`,
  'report/lead': ({ claims, numbers, understood, share, claimed }) =>
    `${counted(claims, 'утверждение', 'утверждения', 'утверждений')}; ${counted(numbers, 'число', 'числа', 'чисел')}: понято ${integer(understood)}${share}, в утверждениях ${integer(claimed)}.`,
  'report/held-against': ({ snapshots }) =>
    snapshots.length === 0 ? 'с данными не сверялось' : `сверено с ${snapshots.join(', ')}`,
  'report/of-vintage': ({ vintage }) => `выпуск ${vintage}`,
  'report/rest-listed': ({ option }) => `; остальные показывает ${option}`,
  'report/idle-silence': ({ silence }) => `правило о снятии больше ничему не отвечает: ${silence}`,
  'report/note': ({ text }) => `к сведению: ${text}`,
  'report/finding': ({ number }) => `Замечание ${number}`,
  'report/finding-place': ({ number }) => `Замечание ${number}: к месту в тексте`,
  'report/with': ({ words, place }) => `сверено: ${words}, ${place}`,
  'report/with-at': ({ words, place }) => `сверено: ${place} ${words}`,
  'report/with-in': ({ words, file, place }) => `сверено: ${words}, файл ${file}, ${place}`,
  'report/held-against-words': ({ words }) => `сверено: ${words}`,
  'report/quoted': ({ words }) => q(words),
  'report/read-as': ({ quantity }) => `прочитано как ${quantity}`,
  'report/quantity': ({ value, upTo, unit, per }) =>
    `${value}${upTo === null ? '' : `–${upTo}`}${unit === null ? '' : ` ${unit}`}${per === null ? '' : ` / ${per}`}`,
  'report/filled': ({ what, from }) => `${open[what]} — ${filledFrom[from] ?? from}`,
  'report/source-named': ({ source }) => `названный источник: ${q(source)}`,
  'report/off': ({ share }) => `, отклонение ${share}`,
  'report/kind': ({ kind }) => kinds[kind],
  'report/share-of': ({ of }) => shareOf[of] ?? of,
  'report/not-understood': ({ why }) => `не понято: ${reasons[why]}`,
  'report/why-unread': ({ why }) => reasons[why],
  'report/reason': ({ reason }) => `Причина: ${reason}`,
  'report/spot': ({ page, line, paragraph }) =>
    [
      ...(page === null ? [] : [`стр. ${page}`]),
      ...(line === null ? [] : [`строка ${line}`]),
      ...(paragraph === null ? [] : [`абзац ${paragraph}`]),
    ].join(', '),
}
