import type { Severity } from '../../checks/rule.js'
import type { PhrasesLike } from '../phrases.js'
import type { report as pattern } from '../en/report.js'
import { counted, integer, kinds, q, v } from './words.js'

const verdicts = {
  supported: 'podaci potvrđuju',
  'other-definition': 'tačno po drugoj definiciji',
  contradicted: 'podaci govore drugo',
  inconsistent: 'ne slaže se s drugim mestom',
  'no-data': 'bez podataka',
}

const verdictMeanings = {
  supported: 'Podaci kažu isto, u okviru zaokruživanja same tvrdnje.',
  'other-definition':
    'Podaci kažu isto po drugoj definiciji, i ona je navedena: podaci partnera, druga godina.',
  contradicted: 'Podaci kažu drugo po svim isprobanim definicijama.',
  inconsistent: 'Na drugom mestu u tekstu piše drugačije, ili se delovi ne slažu.',
  'no-data': 'U skladištu nema čime da se to reši. O tvrdnji to ne govori ništa.',
}

const severities = { error: 'greška', warning: 'upozorenje', note: 'napomena' }

const severityForms: Readonly<Record<Severity, readonly [string, string, string]>> = {
  error: ['greška', 'greške', 'grešaka'],
  warning: ['upozorenje', 'upozorenja', 'upozorenja'],
  note: ['napomena', 'napomene', 'napomena'],
}

const groups = {
  arithmetic: 'računanje',
  consistency: 'doslednost',
  reference: 'upućivanja',
  'names and dates': 'imena i datumi',
  language: 'jezik',
  data: 'podaci',
  attribution: 'navođenje izvora',
}

const headings = {
  checked: 'Provereni dokument',
  findings: 'Nalazi',
  file: 'Datoteka',
  'held-against': 'Upoređeno sa',
  'checked-by': 'Provera',
  'not-understood': 'Brojevi koji nisu shvaćeni',
  silenced: 'Utišani nalazi',
  contents: 'Sadržaj',
  table: 'tabela',
  'to-text': 'Na tekst',
  'no-data': 'nema podataka',
  'in-text': 'u tekstu',
  fits: 'odgovara',
}

const open = {
  year: 'godina',
  direction: 'smer',
  partner: 'partner',
  reporter: 'zemlja',
  base: 'celina',
  product: 'proizvod',
}

/** Where what a sentence left open came from. */
const filledFrom: Readonly<Record<string, string>> = {
  heading: 'iz naslova',
  'previous sentence': 'iz prethodne rečenice',
  sentence: 'iz rečenice',
  caption: 'iz natpisa',
  header: 'iz zaglavlja tabele',
  row: 'iz reda tabele',
  document: 'iz dokumenta',
  'date of the document': 'iz datuma dokumenta',
}

const shareOf: Readonly<Record<string, string>> = {
  exports: 'u izvozu',
  imports: 'u uvozu',
  turnover: 'u robnoj razmeni',
  respondents: 'među ispitanicima',
  product: 'u trgovini proizvodom',
  population: 'u stanovništvu',
}

const reasons = {
  'too many digits for a number': 'previše cifara za broj',
  'a ratio': 'odnos',
  'a size without a number': 'veličina bez broja',
  'not a number, a date or a code that is known': 'nije broj, datum ni poznata šifra',
}

export const report: PhrasesLike<typeof pattern> = {
  'report/heading': ({ of }) => headings[of],
  'report/title': ({ title }) => `${v(title)}: provera`,
  'report/verdict': ({ verdict }) => verdicts[verdict],
  'report/verdict-count': ({ verdict, count }) => `${verdicts[verdict]} – ${integer(count)}`,
  'report/verdict-means': ({ verdict }) => verdictMeanings[verdict],
  'report/severity': ({ severity }) => severities[severity],
  'report/severities': ({ severity, count }) => counted(count, ...severityForms[severity]),
  'report/group': ({ group }) => groups[group],
  'report/claims': ({ count }) => counted(count, 'tvrdnja', 'tvrdnje', 'tvrdnji'),
  'report/pages': ({ count }) => counted(count, 'strana', 'strane', 'strana'),
  'report/other-places': ({ count }) => `još ${counted(count, 'mesto', 'mesta', 'mesta')}`,
  'report/and-other-places': ({ count }) => `i još ${counted(count, 'mesto', 'mesta', 'mesta')}`,
  'report/ways': ({ count }) => counted(count, 'način čitanja', 'načina čitanja', 'načina čitanja'),
  'report/times': ({ count }) => `(${counted(count, 'put', 'puta', 'puta')})`,
  'report/silenced-count': ({ count }) => `(utišano: ${integer(count)})`,
  'report/no-findings': () => 'nema nalaza',
  'report/no-findings-lead': () => 'Nema nalaza',
  'report/coverage': ({ numbers, understood, claimed }) =>
    `${counted(numbers, 'broj', 'broja', 'brojeva')}: shvaćeno ${integer(understood)}, u tvrdnjama ${integer(claimed)}`,
  'report/lead': ({ claims, numbers, understood, share, claimed }) =>
    `${counted(claims, 'tvrdnja', 'tvrdnje', 'tvrdnji')}; ${counted(numbers, 'broj', 'broja', 'brojeva')}: shvaćeno ${integer(understood)}${share}, u tvrdnjama ${integer(claimed)}.`,
  'report/held-against': ({ snapshots }) =>
    snapshots.length === 0 ? 'nije upoređeno s podacima' : `upoređeno sa ${snapshots.map(v).join(', ')}`,
  'report/of-vintage': ({ vintage }) => `izdanje ${v(vintage)}`,
  'report/rest-listed': ({ option }) => `; ostale prikazuje ${v(option)}`,
  'report/idle-silence': ({ silence }) => `utišavanje više ničemu ne odgovara: ${v(silence)}`,
  'report/note': ({ text }) => `napomena: ${v(text)}`,
  'report/finding': ({ number }) => `Nalaz ${number}`,
  'report/finding-place': ({ number }) => `Nalaz ${number}: do mesta u tekstu`,
  'report/with': ({ words, place }) => `upoređeno: ${v(words)}, ${v(place)}`,
  'report/with-at': ({ words, place }) => `upoređeno: ${v(place)} ${v(words)}`,
  'report/with-in': ({ words, file, place }) => `upoređeno: ${v(words)}, datoteka ${v(file)}, ${v(place)}`,
  'report/held-against-words': ({ words }) => `upoređeno: ${v(words)}`,
  'report/quoted': ({ words }) => q(words),
  'report/read-as': ({ quantity }) => `pročitano kao ${v(quantity)}`,
  'report/quantity': ({ value, upTo, unit, per }) =>
    `${value}${upTo === null ? '' : `–${upTo}`}${unit === null ? '' : ` ${v(unit)}`}${per === null ? '' : ` / ${v(per)}`}`,
  'report/filled': ({ what, from }) => `${open[what]} – ${filledFrom[from] ?? v(from)}`,
  'report/source-named': ({ source }) => `navedeni izvor: ${q(source)}`,
  'report/off': ({ share }) => `, odstupa ${share}`,
  'report/kind': ({ kind }) => kinds[kind],
  'report/share-of': ({ of }) => shareOf[of] ?? v(of),
  'report/not-understood': ({ why }) => `nije shvaćeno: ${reasons[why]}`,
  'report/why-unread': ({ why }) => reasons[why],
  'report/reason': ({ reason }) => `Razlog: ${v(reason)}`,
  'report/spot': ({ page, line, paragraph }) =>
    [
      ...(page === null ? [] : [`str. ${page}`]),
      ...(line === null ? [] : [`red ${line}`]),
      ...(paragraph === null ? [] : [`pasus ${paragraph}`]),
    ].join(', '),
}
