import { bodyOf } from '../../../domain/body.js'
import type { PhrasesLike } from '../phrases.js'
import type { names as pattern } from '../en/names.js'
import { country, dateInWords, listed, plural, q, v } from './words.js'

const weekdays = ['ponedeljak', 'utorak', 'sreda', 'četvrtak', 'petak', 'subota', 'nedelja']

/** Bodies that are no groups of trade statistics, by their codes. */
const bodies: Readonly<Record<string, string>> = {
  NATO: 'NATO',
  EURO: 'evrozona',
  SCHENGEN: 'Šengenski prostor',
  OECD: 'OECD',
  SCO: 'Šangajska organizacija za saradnju',
  GCC: 'Savet za saradnju u Zalivu',
  EAC: 'Istočnoafrička zajednica',
  V4: 'Višegradska grupa',
  MERCOSUR: 'Merkosur',
  OPEC: 'OPEK',
  WTO: 'Svetska trgovinska organizacija',
  COE: 'Savet Evrope',
}

const group = (code: string): string => bodies[code] ?? bodyOf(code)?.name ?? country(code)

/** `Hrvatska, Evropska unija`: both in the nominative, what is said of them after a colon. */
const pair = (given: { country: string; group: string }): string =>
  `${country(given.country)}, ${group(given.group)}`

const agreements = {
  'free-trade': 'sporazum o slobodnoj trgovini',
  association: 'sporazum o pridruživanju',
  'customs-union': 'carinska unija',
  'economic-area': 'sporazum o Evropskom ekonomskom prostoru',
}

const letters = { Latin: 'latinič', Cyrillic: 'ćirilič' }
const other = (script: 'Latin' | 'Cyrillic'): string => letters[script === 'Latin' ? 'Cyrillic' : 'Latin']

export const names: PhrasesLike<typeof pattern> = {
  'names/acronym': ({ acronym, one, other: second }) =>
    `Skraćenica ${v(acronym)} objašnjena je i kao ${q(one)} i kao ${q(second)}.`,
  'names/impossible-date': ({ date }) => `U kalendaru nema takvog dana: ${v(date)}.`,
  'names/mixed-letters': ({ word, address, script, letters: found }) =>
    `${q(word)}${address === null ? '' : ` u adresi ${v(address)}`}: ${found.length === 1 ? `${letters[script]}no slovo` : `${letters[script]}na slova`} ${listed(found.map(v))} među ${other(script)}nim.`,
  'names/unlike-letter': ({ word, letter, meant }) =>
    `${q(word)}: izgleda da treba ${q(meant)}; ovde stoji ${q(letter)}.`,
  'names/stranger': ({ word, script }) =>
    `${q(word)} je napisano ${letters[script]}nim slovima među ${other(script)}nim rečima.`,
  'names/never-member': ({ instead, ...both }) => `${pair(both)}: članstva nikad nije bilo${instead}.`,
  'names/has-agreement': ({ agreement, since }) =>
    `; postoji ${agreements[agreement]}, na snazi od ${dateInWords(since)}`,
  'names/speaks-of-agreement': () => '; u tekstu je reč o sporazumu među njima',
  'names/not-left': (both) => `${pair(both)}: istupanja nije bilo.`,
  'names/other-year': ({ done, days, said, ...both }) =>
    `${pair(both)}: ${done === 'joined' ? 'pristupanje' : 'istupanje'} – ${listed(days.map(dateInWords))}; u tekstu – ${dateInWords(said)}.`,
  'names/not-then': ({ said, terms, ...both }) =>
    `${pair(both)}: u to vreme (${dateInWords(said)}) članstva nije bilo; članstvo – ${terms
      .map(({ from, until }) =>
        until === null ? `od ${dateInWords(from)}` : `od ${dateInWords(from)} do ${dateInWords(until)}`,
      )
      .join(' i ')}.`,
  'names/is-member': ({ since, ...both }) =>
    `${pair(both)}: članstvo od ${dateInWords(since)}; u tekstu stoji da ga nema.`,
  'names/backward-period': ({ period }) => `Period ${q(period)} završava se pre nego što počne.`,
  'names/length': ({ range, years, said }) =>
    `${v(range)}: ${years + 1} ${plural(years + 1, 'godina', 'godine', 'godina')}, ili ${years} od prve do poslednje; u tekstu stoji ${q(said)}.`,
  'names/person': ({ one, other: second }) => `${v(one)}: na drugom mestu piše ${v(second)}.`,
  'names/out-of-session': ({ session, held, resolution, date }) =>
    `Rezolucije ${v(session)}/… su sa zasedanja održanog ${held}; u tekstu uz ${v(resolution)} stoji: ${v(date)}.`,
  'names/session-since': ({ date }) => `od ${dateInWords(date)}`,
  'names/session-years': ({ from, to }) => `od septembra ${from}. do septembra ${to}. godine`,
  'names/council-number': ({ text }) =>
    `U tekstu stoji ${q(text)}: rezolucije Saveta bezbednosti broje se bez zasedanja; takav broj imaju rezolucije Generalne skupštine.`,
  'names/session-first': ({ text }) =>
    `U tekstu stoji ${q(text)}: u brojevima rezolucija Generalne skupštine zasedanje je na prvom mestu.`,
  'names/assembly-number': ({ text }) =>
    `U tekstu stoji ${q(text)}: od 1976. rezolucije Generalne skupštine imaju u broju zasedanje; takav broj imaju rezolucije Saveta bezbednosti.`,
  'names/two-numbers': ({ one, other: second }) =>
    `Jedan naslov ima u tekstu dva broja: rezolucije ${v(one)} i ${v(second)}.`,
  'names/weekday': ({ date, day, said }) =>
    `${dateInWords(date)} je ${weekdays[day - 1] ?? ''}; u tekstu stoji ${q(said)}.`,
  'language/misspelt-country': ({ found, meant }) =>
    `Takvo ime nije poznato: ${q(found)}; izgleda da se misli na ${q(meant)}.`,
  'language/other-country': ({ text, country: code, meant }) =>
    `Stoji ${q(text)}, a u dokumentu je reč o drugoj zemlji (${country(code)}); izgleda da se misli na ${q(meant)}.`,
  'language/beside-cities': ({ text, country: code }) =>
    `${q(text)} stoji uz gradove druge zemlje: ${country(code)}; izgleda da se misli na nju.`,
  'language/set-phrase': ({ found, right }) => `${q(found)} je omaška, ispravno: ${v(right)}.`,
  'language/with-dative': ({ preposition }) => `${v(preposition)} s dativom`,
  'language/or': ({ one, other: second }) => `${v(one)} ili ${v(second)}`,
}
