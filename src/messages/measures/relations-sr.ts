import type { relationsEn } from './relations-en.js'

/** Words of the relations measures in Serbian. */
export const relationsSr: Readonly<Record<keyof typeof relationsEn, string>> = {
  'convention.vote-agreement':
    'Saglasnost: udeo glasanja u kojima su obe zemlje glasale isto, među onima u kojima su obe bile za, protiv ili uzdržane.',
  'convention.vote-lijphart':
    'Lajphartov indeks: kao saglasnost, uz pola poena gde je jedna od dve zemlje bila uzdržana.',
  'convention.vote-s-score':
    'Pokazatelj Sinjorina i Ritera: 1 manje prosečno rastojanje glasova, gde je protiv 1, uzdržan 2, za 3; od −1 do 1.',
  'convention.vote-kappa':
    'Kapa: 1 manje odnos opaženog rastojanja glasova i onog koje se očekuje prema ukupnom broju glasova za, uzdržanih i protiv svake zemlje.',
  'convention.vote-yes-no':
    'Saglasnost bez uzdržanih: samo glasanja u kojima su obe zemlje bile za ili protiv.',
  'convention.absent-excluded':
    'Glasanja na kojima je jedna od dve zemlje bila odsutna nisu uračunata; država koja nije bila članica nema glas.',
  'convention.absent-abstains': 'Odsustvo se računa kao uzdržanost; država koja nije bila članica nema glas.',
  'convention.votes-calendar-year': 'Glasanja se broje po kalendarskim godinama.',
  'convention.votes-session':
    'Glasanja se broje po redovnim zasedanjima, pod godinom otvaranja; vanredna posebna zasedanja nisu ni u jednom.',
  'convention.votes-all':
    'Sva poimenična glasanja u izdanju; u nekim izdanjima među njima su i amandmani i pojedini stavovi.',
  'convention.votes-final': 'Samo izdanja koja sadrže jedino glasanja o rezolucijama u celini.',
  'convention.votes-recorded-only':
    'Odluke donete bez glasanja nisu uračunate, pa je saglasnost potcenjena; uračunata su sva poimenična glasanja, pa nema greške uzorka.',
  'convention.issues-overlap': 'Glasanje o više tema uračunato je u svakoj od njih.',
  'convention.arms-volume-index':
    'Obimi su pokazatelji trenda Stokholmskog instituta za istraživanje mira u milionima: to je indeks vojne sposobnosti, a ne iznos novca, i ne sabira se sa trgovinom.',
  'convention.arms-table': 'Obimi po godinama navedeni su kao u tabelama samog instituta.',
  'convention.arms-even-split':
    'Procena: obim svakog posla iz registra ravnomerno je raspoređen na navedene godine isporuke.',
  'convention.arms-deals-as-listed':
    'Poslovi su navedeni kao u registru, sa svim isporučenim bez obzira na godinu; preostalo je naručeno manje isporučeno.',
  'convention.opinion-as-printed':
    'Udeli su navedeni kako su objavljeni; da li je „ne znam” u osnovi kaže sama osnova, gde je navedena.',
  'convention.opinion-sampling-error':
    'Granica greške je 1,96 · √(efekat dizajna · udeo · (1 − udeo) / n), gde je efekat dizajna 1 ako nije naveden drugi: samo greška uzorka.',
  'convention.opinion-change':
    'Promena je između dva talasa istog istraživača, uz isto pitanje, odgovor, osnovu i populaciju; njena standardna greška je koren zbira kvadrata obe.',
  'convention.people-stock':
    'Migranti koji žive u zemlji na određeni dan: u većini zemalja prema mestu rođenja, u nekima prema državljanstvu.',
  'convention.people-modelled':
    'Modelska procena, a ne popis: ukupni iznosi raspoređeni su po parovima zemalja pomoću modela.',
  'convention.people-permits':
    'Dozvole izdate u periodu: to su isprave, a ne osobe, i ne govore koliko ljudi tu živi.',
  'convention.people-registrations':
    'Firme koje su registrovali vlasnici iz druge zemlje; brojevi za period, od nekog dana i na dan ne sabiraju se.',
  'convention.investment-immediate':
    'Prema neposrednom ulagaču: novac koji prolazi kroz treću zemlju knjiži se na nju.',
  'convention.investment-both-books': 'Podaci same zemlje, a pored njih podaci partnera o istim pozicijama.',
  'convention.investment-special-purpose':
    'Pozicije društava posebne namene uključene su gde ih privreda prijavljuje; to su stanja na kraju godine, a ne tokovi.',
  'convention.alignment-by-counter':
    'Sopstveni brojevi svakog brojača, po kalendarskim godinama; delimično usklađivanje se ne računa.',
  'convention.agreements-by-date':
    'Sporazumi u kojima su obe zemlje navedene kao strane, na snazi tog dana prema spisku; zamenjeni u njemu ostaju. Što je savez zaključio s drugima nije sporazum među njegovim članicama.',
  'convention.depth-index':
    'Dubina je zbirni indeks sedam oblasti, od 0 do 7; kod izmenjenog ugovora prema njegovom najnovijem zapisu.',
  'convention.visits-dated':
    'Samo datirani događaji koji su se održali, svaki jednom, kako ih pominju raspoloživi dokumenti.',
  'note.vote-edition': '{years}: glasanja iz izdanja: {edition}.',
  'note.votes-end': 'Poslednje glasanje u izdanju ({edition}): {date}',
  'note.few-votes':
    '{years}: manje od {count, plural, one {# glasanja} few {# glasanja} other {# glasanja}}; jedan glas znatno menja broj.',
  'note.arms-below-half': '{years}: 0 znači više od ništa i manje od pola miliona.',
  'note.arms-no-years':
    '{count, plural, one {# posao nije} few {# posla nisu} other {# poslova nije}} ni u jednom zbiru: godina ili obim isporuke nije naveden.',
  'note.arms-estimated':
    '{count, plural, one {# posao} few {# posla} other {# poslova}} od {total} sa brojem ili godinom koje registar označava kao procenu.',
  'note.arms-one-supplier':
    'U raspoloživom registru je samo jedan isporučilac: udeo ne govori ništa ako je izvezen za jedan par.',
  'note.undated-left-out':
    'Bez datuma i zato {count, plural, one {nije uračunat # navod} few {nisu uračunata # navoda} other {nije uračunato # navoda}}.',
  'note.opinion-no-size':
    'Za {count, plural, one {# odgovor} few {# odgovora} other {# odgovora}} veličina uzorka nije navedena, pa nema granice greške.',
  'note.opinion-modes-differ':
    'Talasi istog pitanja sprovedeni su na različite načine: razlika može poticati od toga.',
  'note.people-definition':
    'Definicija je u tabeli označena slovima {type}: ona kažu da li su ubrojani rođeni u inostranstvu ili strani državljani, sa izbeglicama ili bez njih, ili je reč o proceni.',
  'note.investment-derived': '{years}: i prema obračunu MMF-a iz podataka partnera.',
  'note.investment-negative':
    '{years}: negativna pozicija je stvarna; zavisna društva su matičnim pozajmila više nego što duguju.',
  'note.counters-differ': '{years}: postoji više brojanja, koja ne broje isto.',
  'note.agreement-predecessor':
    '{agreement}: zaključila je država koja je prethodila jednoj od dve zemlje ({state}).',
  'note.agreement-withdrawal': 'Spisak ima istupanje, ali posebno ne kaže čije: {title}, {year}',
  'note.agreement-year-only': '{agreement}: na snazi tokom godine {year}; dan u spisku nije naveden.',
  'note.visits-planned':
    '{count, plural, one {# sastanak koji je samo planiran ili najavljen nije uračunat} few {# sastanka koja su samo planirana ili najavljena nisu uračunata} other {# sastanaka koji su samo planirani ili najavljeni nije uračunato}}.',
}
