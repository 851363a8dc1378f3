import type { opinionSectionEn } from './opinion-section-en.js'

/** Words of the brief’s section on public opinion in Serbian. */
export const opinionSectionSr: Readonly<Record<keyof typeof opinionSectionEn, string>> = {
  'opinion.title': 'Javno mnjenje',
  'opinion.missing':
    'Nema anketa za {years} u kojima je u jednoj od zemalja ({reporter} i {partner}) pitano o drugoj.',
  'opinion.missing-one': 'Nema anketa za {years}. Gde bi se pitalo: {country}; o kome: {about}.',
  'opinion.lead':
    '{country}: na pitanje „{question}” odgovor „{answer}” dalo je {share} (± {margin} p. p., n = {sample}; {pollster}, {wave}).',
  'opinion.lead-plain':
    '{country}: na pitanje „{question}” odgovor „{answer}” dalo je {share} ({pollster}, {wave}); veličina uzorka nije navedena.',
  'opinion.change':
    'U odnosu na prethodni talas udeo ovog odgovora promenio se za {change} p. p. (± {margin}).',
  'opinion.change-plain':
    'U odnosu na prethodni talas udeo ovog odgovora promenio se za {change} procentnih poena.',
  'opinion.exhibit':
    'Odgovori ispitanika o drugoj zemlji, {years}. Gde se pitalo: {country}; o kome: {about}',
  'opinion.exhibit-question': '„{question}”, {years}. Gde se pitalo: {country}; o kome: {about}',
  'opinion.subtitle': 'Udeli ispitanika sa greškom uzorka pri 95%; najpre noviji talasi.',
  'opinion.subtitle-stated':
    'Kako dokumenti navode, najpre novije, bez datuma na kraju; pitanje i odgovor rečima pod kojima je podatak prepisan (engleskim).',
  'opinion.column-about': 'O kome ili o čemu',
  'opinion.others-exhibit': 'Drugi odgovori ispitanika prema dokumentima. Gde se pitalo: {country}',
  'opinion.column-field': 'Terenski rad',
  'opinion.column-sample': 'Ispitanika (n)',
  'opinion.column-margin': 'Greška uzorka',
  'opinion.points': '± p. p.',
  'opinion.alt':
    'Grafikon udela ispitanika, {count, plural, one {# udeo} few {# udela} other {# udela}}; nalaze se u tabeli ispod.',
}
