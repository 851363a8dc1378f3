import type { armsSectionEn } from './arms-section-en.js'

/** Words of the brief’s section on arms transfers in Serbian. */
export const armsSectionSr: Readonly<Record<keyof typeof armsSectionEn, string>> = {
  'arms.title': 'Isporuke naoružanja',
  'arms.missing':
    'Nema registra Stokholmskog instituta: isporuke naoružanja između zemalja ({reporter} i {partner}) za {years}. nisu prikazane.',
  'arms.none':
    'U raspoloživom registru nema ni porudžbina ni isporuka krupnog naoružanja između zemalja ({reporter} i {partner}) za {years}. Lakog naoružanja i većine municije u njemu nema.',
  'arms.lead':
    'Udeo dobavljača ({supplier}) u poznatom obimu krupnog naoružanja koje je zemlja ({recipient}) primila u periodu {years}: {share}, to jest {supplied} od {total} miliona pokazatelja trenda; ukupno dobavljača {suppliers}.',
  'arms.before': 'U periodu {years}. udeo je bio {share}.',
  'arms.none-lately':
    'Isporuke krupnog naoružanja u periodu {years}. nisu poznate: {supplier} → {recipient}.',
  'arms.register-exhibit': 'Poslovi sa krupnim naoružanjem: {reporter} i {partner}, {years}.',
  'arms.register-subtitle':
    'Naručeno ili isporučeno u ovim godinama, kao u registru Stokholmskog instituta; najpre novije porudžbine.',
  'arms.column-ordered': 'Naručeno',
  'arms.column-delivered': 'Isporučeno',
  'arms.column-outstanding': 'Preostalo',
  'arms.column-volume': 'Obim isporučenog',
  'arms.unit': 'pokazatelj trenda, milioni',
  'arms.volume-exhibit': 'Obim isporučenog krupnog naoružanja: {supplier} → {recipient}, {years}.',
  'arms.volume-subtitle':
    'Pokazatelji trenda Stokholmskog instituta, milioni: indeks vojne sposobnosti, ne novac. Crtica: isporuke nisu poznate.',
  'arms.suppliers-exhibit': 'Dobavljači krupnog naoružanja: {recipient}, {years}.',
  'arms.suppliers-subtitle':
    'Pokazatelji trenda Stokholmskog instituta, milioni: indeks vojne sposobnosti, ne novac.',
  'arms.alt':
    'Stubići obima krupnog naoružanja, {count, plural, one {# vrednost} few {# vrednosti} other {# vrednosti}}; nalaze se u tabeli ispod.',
}
