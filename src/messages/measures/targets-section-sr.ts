import type { targetsSectionEn } from './targets-section-en.js'

/** Words of the brief’s section on targets in Serbian. */
export const targetsSectionSr: Readonly<Record<keyof typeof targetsSectionEn, string>> = {
  'targets.title': 'Ciljevi',
  'targets.none':
    'Ni u jednom od raspoloživih dokumenata nije naveden cilj za trgovinu dve zemlje ({reporter} i {partner}). Šta bi on tražio od svakog toka, izračunava komanda.',
  'targets.no-record':
    'Dokument navodi cilj za trgovinu dve zemlje ({reporter} i {partner}); nema podataka o oba toka za više godina sa kojima bi se uporedio.',
  'targets.lead':
    'Cilj od {value} za robnu razmenu dve zemlje ({reporter} i {partner}) naveden je u dokumentima: {documents}.',
  'targets.lead-by':
    'Cilj od {value} do {year}. godine za robnu razmenu dve zemlje ({reporter} i {partner}) naveden je u dokumentima: {documents}.',
  'targets.open-year':
    'Godina za njega nije navedena. Traženo je izračunato za {first}. i {second}. godinu, pet i deset godina posle {last}, poslednje godine sa podacima.',
  'targets.past':
    'Za {year}. godinu, na koju se cilj odnosi, zabeležena je robna razmena od {recorded} ({basis}), to jest {share} cilja.',
  'targets.now':
    'U {last}. godini robna razmena iznosila je {current} ({basis}); odnos cilja prema tom iznosu je {multiple}.',
  'targets.asked':
    'Da bi se dostigao u {by}. godini, robna razmena bi od {last}. godine morala da se menja za {asked} godišnje. U periodu {from}–{last}. menjala se za {shown} godišnje (95-procentni interval od {low} do {high}).',
  'targets.asked-only':
    'Da bi se dostigao u {by}. godini, robna razmena bi od {last}. godine morala da se menja za {asked} godišnje. Za trend nema dovoljno godina.',
  'targets.on-trends':
    'Izvoz i uvoz, svaki nastavljen sopstvenom stopom iz perioda {from}–{last}, daju u {by}. godini ukupno {sum} (od {low} do {high}, kada su oba na krajevima svojih 95-procentnih intervala). To je račun sa prošlim stopama, a ne prognoza.',
  'targets.move':
    'Na svom izvoznom potencijalu proizvodi prikazani u nastavku dodali bi toku ({seller}\u00A0→ {buyer}) {together} godišnje, to jest {share} razlike između cilja od {value} i robne razmene iz {last}. godine.',
  'targets.asked-exhibit': 'Tražena i pokazana stopa: {reporter} i {partner}, cilj: {value}',
  'targets.asked-subtitle':
    'Roba, od {last}. godine. Drugi tok ostaje na nivou iz {last}. ili se nastavlja stopom iz perioda {from}–{last}.',
  'targets.line-exhibit':
    'Robna razmena ({reporter} i {partner}), nastavljene stope iz perioda {from}–{last}. i cilj',
  'targets.line-subtitle': 'Roba; isprekidane linije nastavljaju prošle stope i nisu prognoza.',
  'targets.line-alt':
    'Linijski grafikon izvoza, uvoza i robne razmene do {last}. godine, prošlih stopa nastavljenih do {by}. godine i cilja; vrednosti su u tabeli ispod.',
  'targets.room-exhibit': 'Prostor za tokove: tražnja kupca i izvoz prodavca, {from}–{last}.',
  'targets.room-subtitle':
    'Trgovina sa svim zemljama proizvodima koji čine devet desetina toka u {last}. godini. Traženi udeo: pri cilju za {by}. godinu, drugi tok kao u {last}. godini.',
  'targets.move-exhibit':
    'Proizvodi sa neiskorišćenim izvoznim potencijalom: {seller}\u00A0→ {buyer}, {year}.',
  'targets.move-subtitle':
    'Proseci za pet godina zaključno sa {year}. godinom; potencijal manje trgovina je ono što bi proizvod dodao.',
  'targets.column-by': 'Do godine',
  'targets.column-other': 'Drugi tok',
  'targets.column-needs': 'Mora da dostigne',
  'targets.column-asked': 'Tražena stopa',
  'targets.column-shown': 'Pokazana stopa',
  'targets.column-error': 'Standardna greška',
  'targets.column-apart': 'Tražena manje pokazana, u standardnim greškama',
  'targets.column-room': 'Trgovina sa svima',
  'targets.column-trade': 'Trgovina godišnje',
  'targets.column-potential': 'Na svom potencijalu',
  'targets.column-adds': 'Dodao bi',
  'targets.column-share-now': 'Udeo toka u njoj, {last}.',
  'targets.column-share-asked': 'Traženi udeo, {by}.',
  'targets.unit-points': 'log. poeni',
  'targets.case-together': 'menja se istom stopom',
  'targets.case-other-held': 'ostaje kao u {last}. godini',
  'targets.case-other-on-trend': 'nastavlja se svojom stopom',
  'targets.case-alone': 'nije u cilju',
  'targets.demand': '{country}: uvoz iz svih zemalja',
  'targets.capacity': '{country}: izvoz u sve zemlje',
  'targets.way': '{seller}\u00A0→ {buyer}',
  'targets.carried-on': '{year}, nastavljena stopa',
  'targets.target-in': '{year}, cilj',
  'targets.series-target': 'Cilj',
  'targets.asked-also':
    'Da bi se dostigao u {by}. godini, robna razmena bi od {last}. godine morala da se menja za {asked} godišnje.',
  'targets.on-trends-also':
    'Nastavljeni do {by}. godine, daju {sum} (od {low} do {high}, u istim granicama).',
  'targets.with-ends': '{rate} (od {low} do {high})',
  'targets.move-alt': 'Stubičasti grafikon onoga što bi svaki proizvod dodao; vrednosti su u tabeli ispod.',
  'targets.note-ends':
    'U zagradi: tražena stopa kada je drugi tok na jednom od krajeva 95-procentnog intervala svoje stope; crtica ako bi taj tok sam premašio cilj.',
  'targets.document': '„{title}”',
  'targets.note-trend':
    'Standardna greška odnosi se na stopu; koliko pojedine godine odstupaju od linije nije u njoj.',
  'targets.note-room':
    '{way}, posmatrani proizvodi: {products}. Pretpostavlja se da se trgovina njima sa svim zemljama nastavlja svojom stopom i da sastav toka ostaje isti.',
  'targets.note-no-room': 'Trgovine ovim proizvodima sa svim zemljama nema u istom izvoru: {ways}.',
}
