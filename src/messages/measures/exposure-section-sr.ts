import type { exposureSectionEn } from './exposure-section-en.js'

/** Words of the brief’s section on dependence and exposure to sanctions in Serbian. */
export const exposureSectionSr: Readonly<Record<keyof typeof exposureSectionEn, string>> = {
  'exposure.title': 'Zavisnost i izloženost sankcijama',
  'exposure.dependence-exhibit':
    'Proizvodi za koje zemlja ({reporter}) zavisi od malog broja dobavljača, a najveći dobavljač: {partner}, {year}.',
  'exposure.dependence-none':
    'Nijedan proizvod koji zemlja ({reporter}) uvozi iz zemlje partnera ({partner}) u {year}. godini ne ispunjava merila strateške zavisnosti.',
  'exposure.no-dependence':
    'Nema tokova sa celim svetom po proizvodima na šest cifara do {year}. godine: strateške zavisnosti ({reporter}) nisu ocenjene.',
  'exposure.no-list': 'Nema spiskova robe pod sankcijama: izloženost ({reporter}) nije prikazana.',
  'exposure.no-flows': 'Nema tokova po proizvodima za {year}. godinu: {reporter}, {partner}.',
  'exposure.list':
    'Spiskovi robe su onakvi kakvi su na dan {date} uvezeni; kasnijih izmena u njima nema. „Sigurno” je ono što šifre sa spiska obuhvataju u celini, „moguće” i ono što sadrži deo sa spiska. Poklapanje šifre nije pravno razvrstavanje ni pravni savet.',
  'exposure.list-exhibit': 'Roba sa spiskova u trgovini: {reporter} i {partner}, {year}.',
  'exposure.list-subtitle': 'Kao da je navedena zemlja primenila spisak na drugu',
  'exposure.align-lead':
    'Kada bi zemlja ({reporter}) primenila {regime} na zemlju partnera ({partner}), merama bi bio obuhvaćen {flow} iz {year}. godine u vrednosti od {low} do {high}: najviše {share} istog toka sa celim svetom.',
  'exposure.align-flow-export': 'izvoz',
  'exposure.align-flow-import': 'uvoz',
  'exposure.align-exhibit':
    'Trgovina obuhvaćena merama ({partner}) kada bi zemlja ({reporter}) primenila {regime}',
  'exposure.align-subtitle': 'Bazna godina, a pored nje poslednja',
  'exposure.align-note':
    'Ovo je vrednost trgovine, a ne predviđanje: izuzeća, dozvola, prelaznih rokova i promene puteva u njoj nema. Bazna godina je poslednja sa podacima pre prve mere, ako je spisak ili uredba navodi; inače poslednja.',
  'exposure.products-exhibit': 'Najveći obuhvaćeni proizvodi i ko još njima trguje, {year}.',
  'exposure.products-subtitle-export':
    'Drugi kupci, prema onome što kupuju od drugih, a ne od ove zemlje ({reporter})',
  'exposure.products-subtitle-import':
    'Drugi dobavljači, prema onome što prodaju drugima, a ne ovoj zemlji ({reporter})',
  'exposure.column-regime': 'Spisak',
  'exposure.column-imposed': 'Kao da primenjuje',
  'exposure.column-sure': 'Sigurno',
  'exposure.column-possible': 'Moguće',
  'exposure.column-share-possible': 'Moguće, udeo u toku',
  'exposure.column-share-world': 'Moguće, udeo u toku sa celim svetom',
  'exposure.column-covered': 'Obuhvaćeno',
  'exposure.column-others': 'Drugi',
  'exposure.other': '{country} ({value})',
  'exposure.other-sanctioned': '{country} ({value}; pod trgovinskim sankcijama)',
  'exposure.others-among':
    'Drugi su poređani među onima kojih u podacima za tu godinu ima: {exporters, plural, one {# izvoznik} few {# izvoznika} other {# izvoznika}} i {importers, plural, one {# uvoznik} few {# uvoznika} other {# uvoznika}}. Ko nije u podacima, ne može biti naveden.',
  'exposure.sanctioned-note':
    'Pod trgovinskim sankcijama: u {year}. godini, od strane onoga ko ih ima i prema zemlji partneru ({partner}).',
  'exposure.sanctioned-note-anyone':
    'Pod trgovinskim sankcijama: u {year}. godini, od strane bilo koga, jer ih prema zemlji partneru ({partner}) niko nema.',
  'exposure.level-coarse':
    'Najsitniji tokovi ovde su grublji od šest cifara: gotovo sve je „moguće”, gotovo ništa „sigurno”.',
}
