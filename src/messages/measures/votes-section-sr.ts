import type { votesSectionEn } from './votes-section-en.js'

/** Words of the brief’s section on votes and declarations in Serbian. */
export const votesSectionSr: Readonly<Record<keyof typeof votesSectionEn, string>> = {
  'votes.title': 'Glasanja i deklaracije',
  'votes.lead':
    'Poimenična glasanja u Generalnoj skupštini Ujedinjenih nacija u {year}. godini u kojima su učestvovale obe zemlje ({reporter} i {partner}): {rollCalls}. Glasovi su bili isti u {same} od njih ({value}), suprotni u {opposite}.',
  'votes.before': 'U {year}. godini glasovi su bili isti u {same} od {rollCalls} ({value}).',
  'votes.missing':
    'Nema poimeničnih glasanja Generalne skupštine Ujedinjenih nacija za {years}. u kojima su učestvovale obe zemlje: {reporter}, {partner}.',
  'votes.exhibit':
    'Podudarnost glasova u Generalnoj skupštini Ujedinjenih nacija: {reporter} i {partner}, {years}.',
  'votes.issue-exhibit': 'Podudarnost glasova po temama: {reporter} i {partner}, {years}.',
  'votes.issue-subtitle':
    'Udeo glasanja sa istim glasom među onima u kojima su učestvovale obe zemlje; u zagradi je njihov broj.',
  'votes.issue-lead':
    'Po temama, glasovi iz {year}. godine podudarali su se najčešće: {most}; najređe: {least}.',
  'votes.issue': '{issue} ({value}; glasanja: {rollCalls})',
  'votes.cell': '{value} ({rollCalls})',
  'votes.cell-none': '– ({rollCalls})',
  'votes.same-calls': 'Za {year}. godinu u izdanju su ovim temama obeležena ista glasanja: {issues}.',
  'votes.column-year': '{year}',
  'votes.key-exhibit': 'Ključna glasanja: {reporter} i {partner}, {year}.',
  'votes.key-subtitle':
    'Glasanja vanrednih specijalnih zasedanja i najviše deset u kojima je jedna zemlja bila za, a druga protiv.',
  'votes.key-none':
    'U {year}. godini nije bilo glasanja u kome je jedna od zemalja ({reporter} i {partner}) bila za, a druga protiv.',
  'votes.column-resolution': 'Rezolucija ili broj',
  'votes.column-subject': 'Predmet',
  'votes.column-vote': '{country}',
  'votes.column-why': 'Zašto je na spisku',
  'votes.ballot-yes': 'za',
  'votes.ballot-no': 'protiv',
  'votes.ballot-abstain': 'uzdržanost',
  'votes.ballot-absent': 'odsutnost',
  'votes.why-emergency-session': 'vanredno specijalno zasedanje',
  'votes.why-opposite': 'suprotni glasovi',
  'votes.untitled':
    'Gde izdanje nema naziv, stoje teme kojima je glasanje obeleženo, ako ih ima; broj je sopstveni broj izdanja.',
  'votes.no-declarations':
    'Nema podataka o spoljnopolitičkim deklaracijama EU kojima su bile pozvane da se pridruže zemlje: {countries}.',
  'votes.declarations-lead':
    'Spoljnopolitičke deklaracije EU kojima je zemlja ({country}) bila pozvana da se pridruži u {year}. godini: {invited}; pridruživanja {aligned}, to jest {share} ({counter}).',
  'votes.declarations-exhibit':
    'Pridruživanje spoljnopolitičkim deklaracijama EU po pozivu: {country}, {years}.',
  'votes.declarations-subtitle': 'Sopstveno brojanje svakog ko je brojao, po kalendarskim godinama.',
  'votes.one-by-one': 'deklaracije pojedinačno',
  'votes.column-invited': 'Poziva',
  'votes.column-aligned': 'Pridruživanja',
  'votes.column-partly': 'Delimično',
  'edition.undl': 'Digitalna biblioteka Ujedinjenih nacija',
  'edition.undl-wide': 'Digitalna biblioteka Ujedinjenih nacija, glasovi po zemljama',
  'edition.voeten': 'Vutenovi podaci (paket)',
  'edition.voeten-wide': 'Vutenovi podaci',
  'edition.by-resolution': 'pojedinačne rezolucije',
  'value.vote-alignment': 'Podudarnost',
}
