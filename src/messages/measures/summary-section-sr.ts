import type { summarySectionEn } from './summary-section-en.js'

/** Sentences of the brief’s summary in Serbian. */
export const summarySectionSr: Readonly<Record<keyof typeof summarySectionEn, string>> = {
  'sentences.joined': '{first} {second}',
  'summary.change-export':
    'U odnosu na {before}. godinu izvoz je {direction, select, up {porastao za {rate}} down {opao za {rate}} other {ostao isti}}.',
  'summary.change-import':
    'U odnosu na {before}. godinu uvoz je {direction, select, up {porastao za {rate}} down {opao za {rate}} other {ostao isti}}.',
  'summary.standing-export':
    'Udeo partnera ({partner}) u ukupnom izvozu zemlje ({reporter}) iznosi {share}, a rang među zemljama odredišta je {rank}{was}.',
  'summary.standing-import':
    'Udeo partnera ({partner}) u ukupnom uvozu zemlje ({reporter}) iznosi {share}, a rang među zemljama porekla je {rank}{was}.',
  'summary.rank-was': ' (godinu ranije {rank})',
  'summary.rank-same': ' (kao i godinu ranije)',
  'summary.other-export':
    'U drugom skupu podataka ({other}) isti izvoz iznosi {value}: {direction, select, up {za {difference} više} down {za {difference} manje} other {isto toliko}}.',
  'summary.other-import':
    'U drugom skupu podataka ({other}) isti uvoz iznosi {value}: {direction, select, up {za {difference} više} down {za {difference} manje} other {isto toliko}}.',
  'summary.single':
    'Drugog skupa podataka o ovim tokovima za {year}. godinu nema u skladištu, pa se evidencije dve zemlje ne mogu uporediti.',
  'products.moved-export':
    'U promeni izvoza u odnosu na {before}. godinu ({total}) najveći doprinos iznosi {points} p. p.: {product}.',
  'products.moved-import':
    'U promeni uvoza u odnosu na {before}. godinu ({total}) najveći doprinos iznosi {points} p. p.: {product}.',
  'method.rounding':
    'U tekstu sažetka vrednost je zaokružena na mesto na kome se dva skupa podataka razlikuju; ako je skup jedan, na tri do četiri cifre.',
}
