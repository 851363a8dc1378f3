import type { peopleSectionEn } from './people-section-en.js'

/** Words of the brief’s section on people and companies in Serbian. */
export const peopleSectionSr: Readonly<Record<keyof typeof peopleSectionEn, string>> = {
  'people.title': 'Ljudi i preduzeća',
  'people.stock-lead':
    'Migranti iz zemlje porekla ({origin}) koji su {year}. godine živeli u zemlji boravka ({country}): {value}, to jest {share} svih migranata u njoj.',
  'people.stock-lead-plain':
    'Migranti iz zemlje porekla ({origin}) koji su {year}. godine živeli u zemlji boravka ({country}): {value}.',
  'people.stock-lead-modelled':
    'Migranti iz zemlje porekla ({origin}) koji su {year}. godine živeli u zemlji boravka ({country}), prema modelu: {value}.',
  'people.stock-before': '{year}. godine bilo ih je {value}.',
  'people.stock-exhibit': 'Migranti iz jedne zemlje u drugoj: {reporter} i {partner}, {years}.',
  'people.stock-subtitle': 'Ljudi koji tamo žive na određeni datum; stubići su nazvani po zemlji boravka.',
  'people.stock-subtitle-modelled': 'Procena po modelu, ne evidencija; ljudi koji tamo žive.',
  'people.alt':
    'Stubići broja migranata po zemlji boravka i godini, {count, plural, one {# vrednost} few {# vrednosti} other {# vrednosti}}; nalaze se u tabeli ispod.',
  'people.no-stock': 'Nema broja migranata iz jedne zemlje u drugoj za {years}: {reporter}, {partner}.',
  'people.no-stock-one':
    'U raspoloživim tabelama nema broja migranata. Odakle: {origin}; gde žive: {country}.',
  'people.column-origin': 'Odakle',
  'people.column-residence': 'Gde žive',
  'people.column-migrants': 'Migranti',
  'people.column-all-migrants': 'Svi migranti u zemlji',
  'people.permits-exhibit': 'Izdate dozvole: {reporter} i {partner}',
  'people.permits-subtitle': 'Dozvole boravka i rada po periodima; isprave, a ne ljudi.',
  'people.no-permits': 'Nema broja dozvola boravka i rada za {years}: {reporter}, {partner}.',
  'people.registrations-exhibit': 'Registrovane firme: {reporter} i {partner}',
  'people.registrations-subtitle':
    'Firme koje su u jednoj zemlji registrovali vlasnici iz druge; brojevi za različite rokove se ne sabiraju.',
  'people.no-registrations':
    'Nema broja firmi koje su registrovali vlasnici iz druge zemlje za {years}: {reporter}, {partner}.',
  'people.column-of': 'Čije',
  'people.column-where': 'Gde',
  'people.column-what': 'Šta',
  'people.column-count': 'Broj',
  'people.of.residence-permits': 'dozvole boravka',
  'people.of.work-permits': 'dozvole za rad',
  'people.of.companies-registered': 'registrovana preduzeća',
  'people.of.sole-proprietors-registered': 'registrovani preduzetnici',
  'people.of.registrations-in-period': 'registrovano u periodu',
  'people.of.registrations-cumulative': 'registrovano od prvog dana',
  'people.of.registrations-stock': 'u registru na dan',
  'people.category.company': 'preduzeća',
  'people.category.companies': 'preduzeća',
  'people.category.sole-proprietor': 'preduzetnici',
  'people.category.sole-proprietors': 'preduzetnici',
  'people.category.branch': 'ogranci',
  'people.category.all': 'sve',
  'people.category.temporary': 'privremeno',
  'people.category.permanent': 'stalno',
  'people.category.work': 'rad',
  'people.remittances-lead':
    'Doznake za {year}. godinu prema modelu, {from} → {to}: {value}, to jest {share} svih doznaka iz zemlje slanja.',
  'people.remittances-lead-plain': 'Doznake prema modelu, {from} → {to}: {value} za {year}. godinu.',
  'people.remittances-exhibit': 'Doznake: {reporter} i {partner}, {years}.',
  'people.remittances-subtitle': 'Procena po modelu, ne evidencija; miliona USD.',
  'people.no-remittances': 'Nema procene doznaka za {years}: {reporter}, {partner}.',
  'people.no-remittances-one': 'U raspoloživom modelu nema procene doznaka: {origin} → {country}.',
  'people.column-sent-from': 'Odakle',
  'people.column-sent-to': 'Kuda',
  'people.column-all-sent': 'Sve doznake odatle',
  'people.investment-lead':
    'Direktne investicije na kraju {year}. godine, {investor} → {host}: {own} po knjigama zemlje domaćina i {other} po knjigama zemlje ulagača.',
  'people.investment-lead-one':
    'Direktne investicije na kraju {year}. godine, {investor} → {host}: {value} ({book}); po drugim knjigama vrednosti nema.',
  'people.book-of': 'knjige: {country}',
  'people.investment-exhibit':
    'Direktne investicije po knjigama obeju zemalja: {investor} → {host}, {years}.',
  'people.investment-subtitle':
    'Stanje na kraju godine, miliona USD; dve vrednosti stoje jedna pored druge i ne uprosečuju se.',
  'people.no-investment':
    'Nema podataka o uzajamnim direktnim investicijama za {years}: {reporter}, {partner}.',
  'people.column-book': 'Knjige: {country}',
  'people.column-derived': 'Izvedeno u MMF',
  'people.outlook-lead': 'Navedena projekcija stanovništva ({country}), {period}: {value}.',
  'people.outlook-exhibit': 'Projekcija stanovništva: {reporter} i {partner}',
  'people.outlook-subtitle':
    'Projekcije kako ih dokumenti navode, bez provere; pored njih evidentirano stanovništvo, ako postoji.',
  'people.population': 'stanovništvo',
  'people.population-change': 'promena stanovništva',
  'people.no-outlook': 'Nema projekcije stanovništva ni za jednu od zemalja: {reporter}, {partner}.',
}
