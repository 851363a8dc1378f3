import { bodyOf } from '../../../domain/body.js'
import { countryName } from '../../../messages/country-names.js'
import type { PhrasesLike } from '../phrases.js'
import type { names as pattern } from '../en/names.js'
import { dateInWords, listed, plural, q } from './words.js'

const weekdays = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']

/** Bodies that are no groups of trade statistics, by their codes. */
const bodies: Readonly<Record<string, string>> = {
  NATO: 'НАТО',
  EURO: 'зона евро',
  SCHENGEN: 'Шенгенская зона',
  OECD: 'ОЭСР',
  SCO: 'ШОС',
  GCC: 'Совет сотрудничества стран Залива',
  EAC: 'Восточноафриканское сообщество',
  V4: 'Вишеградская группа',
  MERCOSUR: 'МЕРКОСУР',
  OPEC: 'ОПЕК',
  WTO: 'ВТО',
  COE: 'Совет Европы',
}

const group = (code: string): string => bodies[code] ?? bodyOf(code)?.name ?? countryName(code, 'ru')

/** `Хорватия, Европейский союз`: both in the nominative, what is said of them after a colon. */
const pair = (given: { country: string; group: string }): string =>
  `${countryName(given.country, 'ru')}, ${group(given.group)}`

const agreements = {
  'free-trade': 'соглашение о свободной торговле',
  association: 'соглашение об ассоциации',
  'customs-union': 'таможенный союз',
  'economic-area': 'соглашение о Европейской экономической зоне',
}

const letters = { Latin: 'латинск', Cyrillic: 'кириллическ' }
const other = (script: 'Latin' | 'Cyrillic'): string => letters[script === 'Latin' ? 'Cyrillic' : 'Latin']

export const names: PhrasesLike<typeof pattern> = {
  'names/acronym': ({ acronym, one, other: second }) =>
    `Сокращение ${acronym} раскрыто и как ${q(one)}, и как ${q(second)}.`,
  'names/impossible-date': ({ date }) => `В календаре нет такого дня: ${date}.`,
  'names/mixed-letters': ({ word, address, script, letters: found }) =>
    `${q(word)}${address === null ? '' : ` в адресе ${address}`}: ${found.length === 1 ? `${letters[script]}ая буква` : `${letters[script]}ие буквы`} ${listed(found)} среди ${other(script)}их.`,
  'names/unlike-letter': ({ word, letter, meant }) =>
    `${q(word)}: похоже, вместо ${q(meant)}; здесь стоит ${q(letter)}.`,
  'names/stranger': ({ word, script }) =>
    `${q(word)} набрано ${letters[script]}ими буквами среди слов, набранных ${other(script)}ими.`,
  'names/never-member': ({ instead, ...both }) => `${pair(both)}: членства не было никогда${instead}.`,
  'names/has-agreement': ({ agreement, since }) =>
    `; есть ${agreements[agreement]}, действует с ${dateInWords(since)}`,
  'names/speaks-of-agreement': () => '; в тексте говорится о соглашении между ними',
  'names/not-left': (both) => `${pair(both)}: выхода не было.`,
  'names/other-year': ({ done, days, said, ...both }) =>
    `${pair(both)}: ${done === 'joined' ? 'вступление' : 'выход'} — ${listed(days.map(dateInWords))}; в тексте — ${dateInWords(said)}.`,
  'names/not-then': ({ said, terms, ...both }) =>
    `${pair(both)}: в это время (${dateInWords(said)}) членства не было; членство — ${terms
      .map(({ from, until }) =>
        until === null ? `с ${dateInWords(from)}` : `с ${dateInWords(from)} до ${dateInWords(until)}`,
      )
      .join(' и ')}.`,
  'names/is-member': ({ since, ...both }) =>
    `${pair(both)}: членство с ${dateInWords(since)}; в тексте сказано, что его нет.`,
  'names/backward-period': ({ period }) => `Период ${q(period)} кончается раньше, чем начинается.`,
  'names/length': ({ range, years, said }) =>
    `${range} — это ${years + 1} ${plural(years + 1, 'год', 'года', 'лет')} или ${years} от первого до последнего; в тексте ${q(said)}.`,
  'names/person': ({ one, other: second }) => `${one}: в другом месте написано ${second}.`,
  'names/out-of-session': ({ session, held, resolution, date }) =>
    `Резолюции ${session}/… относятся к сессии, которая шла ${held}; в тексте для ${resolution} указано: ${date}.`,
  'names/session-since': ({ date }) => `с ${dateInWords(date)}`,
  'names/session-years': ({ from, to }) => `с сентября ${from} по сентябрь ${to} года`,
  'names/council-number': ({ text }) =>
    `В тексте ${q(text)}: резолюции Совета Безопасности нумеруются без сессии; такой номер — у Генеральной Ассамблеи.`,
  'names/session-first': ({ text }) =>
    `В тексте ${q(text)}: в номерах резолюций Генеральной Ассамблеи сначала стоит сессия.`,
  'names/assembly-number': ({ text }) =>
    `В тексте ${q(text)}: с 1976 года в номерах резолюций Генеральной Ассамблеи стоит сессия; такой номер — у Совета Безопасности.`,
  'names/two-numbers': ({ one, other: second }) =>
    `У одного названия в тексте два номера: резолюции ${one} и ${second}.`,
  'names/weekday': ({ date, day, said }) =>
    `${dateInWords(date)} — ${weekdays[day - 1] ?? ''}; в тексте ${q(said)}.`,
  'language/misspelt-country': ({ found, meant }) =>
    `Такое название неизвестно: ${q(found)}; похоже, имеется в виду ${q(meant)}.`,
  'language/other-country': ({ text, country, meant }) =>
    `Стоит ${q(text)}, хотя в документе речь о другой стране (${countryName(country, 'ru')}); похоже, имеется в виду ${q(meant)}.`,
  'language/beside-cities': ({ text, country }) =>
    `${q(text)} стоит рядом с городами другой страны: ${countryName(country, 'ru')}; похоже, имеется в виду она.`,
  'language/set-phrase': ({ found, right }) => `${q(found)} — описка, верно: ${right}.`,
  'language/with-dative': ({ preposition }) => `${preposition} с дательным падежом`,
  'language/or': ({ one, other: second }) => `${one} или ${second}`,
}
