import type { agreementsSectionEn } from './agreements-section-en.js'

/** Words of the brief’s section on trade agreements in Serbian. */
export const agreementsSectionSr: Readonly<Record<keyof typeof agreementsSectionEn, string>> = {
  'agreements.title': 'Trgovinski sporazumi',
  'agreements.lead':
    'Trgovinski sporazumi na snazi na dan {date} u kojima učestvuju obe zemlje ({reporter} i {partner}): {count} (stupanje najstarijeg na snagu: {since}).',
  'agreements.lead-one':
    'Trgovinski sporazumi na snazi na dan {date} u kojima učestvuju obe zemlje ({reporter} i {partner}): {count} (stupanje na snagu: {since}).',
  'agreements.none':
    'U raspoloživom spisku nema trgovinskog sporazuma na snazi na dan {date} između zemalja ({reporter} i {partner}).',
  'agreements.missing':
    'Nema spiska trgovinskih sporazuma: oni na snazi na dan {date} između zemalja ({reporter} i {partner}) nisu prikazani.',
  'agreements.exhibit': 'Trgovinski sporazumi ({reporter} i {partner}) na snazi na dan {date}',
  'agreements.subtitle':
    'Po danu, mesecu ili godini stupanja na snagu, pod nazivima sa spiska; stariji može biti zamenjen.',
  'agreements.column-depth': 'Dubina, 0–7',
  'agreements.list-ends':
    '{source}: poslednje stupanje na snagu u spisku je iz {year}. godine; kasnijih sporazuma u njemu nema.',
  'agreements.alt': 'Vremenska osa, trgovinskih sporazuma: {count}; nabrojani su u tabeli ispod.',
}
