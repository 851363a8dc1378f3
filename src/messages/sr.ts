import type { MessageId } from './en.js'
import { complexitySr } from './measures/complexity-sr.js'
import { catalogueSectionSr } from './measures/catalogue-section-sr.js'
import { analysesSr } from './measures/analyses-sr.js'
import { mirrorSectionSr } from './measures/mirror-section-sr.js'
import { complexitySectionSr } from './measures/complexity-section-sr.js'
import { columnsSr } from './measures/columns-sr.js'
import { servicesSectionSr } from './measures/services-section-sr.js'
import { targetsSectionSr } from './measures/targets-section-sr.js'
import { votesSectionSr } from './measures/votes-section-sr.js'
import { armsSectionSr } from './measures/arms-section-sr.js'
import { summarySectionSr } from './measures/summary-section-sr.js'
import { opinionSectionSr } from './measures/opinion-section-sr.js'
import { peopleSectionSr } from './measures/people-section-sr.js'
import { agreementsSectionSr } from './measures/agreements-section-sr.js'
import { exposureSectionSr } from './measures/exposure-section-sr.js'
import { diversionSectionSr } from './measures/diversion-section-sr.js'
import { exhibitsSr } from './measures/exhibits-sr.js'
import { levelsSr } from './measures/levels-sr.js'
import { prospectsSr } from './measures/prospects-sr.js'
import { relationsSr } from './measures/relations-sr.js'
import { structureSr } from './measures/structure-sr.js'

/**
 * The words of briefs and results in Serbian, in Latin script; Cyrillic is made from it. Names of countries and
 * products come in the nominative, so they stand where no case is asked: after a colon, in brackets or beside an arrow.
 * The reporter is on the left of an arrow and the arrow goes the way of the goods. A date brings its own full stop.
 */
export const sr: Readonly<Record<MessageId, string>> = {
  'brief.title': '{reporter} i {partner}',
  'brief.subtitle': 'Bilateralni odnosi u brojkama, {year}. godina',

  'flow.export': 'Izvoz',
  'flow.import': 'Uvoz',
  'word.list-separator': ', ',

  'unit.usd-million': 'mil. USD',
  'unit.usd-thousand': 'hilj. USD',
  'unit.usd': 'USD',
  'unit.percent': '%',
  'unit.percent-a-year': '% godišnje',
  'unit.index': 'indeks, od 0 do 1',
  'usd.billion': '{value}\u00A0mlrd\u00A0USD',
  'usd.million': '{value}\u00A0mil.\u00A0USD',
  'usd.thousand': '{value}\u00A0hilj.\u00A0USD',
  'usd.plain': '{value}\u00A0USD',
  percent: '{value}%',
  'exhibit.label': 'Prikaz {number}',

  'record.own': 'podaci same zemlje',
  'record.mirror': 'podaci partnera (ogledalski)',
  'record.reconciled': 'usaglašeni podaci',
  'record.document': 'kako je navedeno u dokumentima',
  'record.register': 'kako je objavljeno u registru',
  basis: '{source}: {record}',

  'column.year': 'Godina',
  'column.exports': 'Izvoz',
  'column.imports': 'Uvoz',
  'column.turnover': 'Robna razmena',
  'column.balance': 'Saldo',
  'column.partner': 'Partner',
  'column.rank': 'Rang',
  'column.rank-before': 'Rang prethodne godine',
  'column.value': 'Vrednost',
  'column.share': 'Udeo',
  'column.growth': 'Rast, {from}–{to}',
  'column.product': 'Proizvod',
  'column.share-in-flow': 'Udeo u toku',
  'column.share-in-exports': 'Udeo u izvozu proizvoda ({reporter})',
  'column.share-in-imports': 'Udeo u uvozu proizvoda ({reporter})',
  'column.date': 'Datum',
  'column.event': 'Događaj',
  'column.status': 'Status',
  'column.stated-by': 'Gde je navedeno',
  'column.indicator': 'Pokazatelj',
  'column.latest': '{year}',
  'column.before': '{year}',
  'column.change': 'Promena',
  'column.other-record': 'Drugi podaci',
  'column.other-source': 'Čiji su podaci',
  'column.flow': 'Tok',
  'column.first-record': 'Prvi skup podataka',
  'column.second-record': 'Drugi skup podataka',
  'column.difference': 'Razlika',
  'column.ratio': 'Razlika, %',
  'column.stated': 'Navedeno',
  'column.computed': 'Prema računu',
  'column.arithmetic': 'Račun',
  'column.document': 'Dokument',
  'column.document-key': 'Gde je navedeno',
  'column.place': 'Mesto u tekstu',
  'column.cites': 'Izvor po dokumentu',
  'column.source': 'Izvor',
  'column.first': 'Prva vrednost',
  'column.second': 'Druga vrednost',

  'summary.title': 'Sažetak',
  'summary.lead':
    'U {year}. godini izvoz robe ({reporter}\u00A0→ {partner}) iznosio je {exports}, a uvoz ({reporter}\u00A0← {partner}) {imports}. Robna razmena iznosila je {turnover}, a spoljnotrgovinski saldo {balance} (izvoz manje uvoz, strana: {reporter}).',
  'summary.lead-stated':
    '{reporter} i {partner}, {year}. godina: u skladištu nema podataka o razmeni. U nastavku stoji ono što navode dokumenti.',
  'summary.exhibit': '{reporter} i {partner}: deset pokazatelja, {year}. u poređenju sa {before}. godinom',
  'summary.subtitle': 'Roba; svi pokazatelji su iz jednog skupa podataka.',
  'summary.subtitle-others':
    'Roba; svi pokazatelji su iz jednog skupa podataka. „Drugi podaci” su isti tok u drugom skupu podataka iz skladišta.',
  'summary.exports': 'Izvoz: {reporter}\u00A0→ {partner}, mil. USD',
  'summary.imports': 'Uvoz: {reporter}\u00A0← {partner}, mil. USD',
  'summary.turnover': 'Robna razmena, mil. USD',
  'summary.balance': 'Spoljnotrgovinski saldo, mil. USD',
  'summary.rank-export': 'Rang partnera ({partner}) među zemljama odredišta izvoza',
  'summary.rank-import': 'Rang partnera ({partner}) među zemljama porekla uvoza',
  'summary.share-export': 'Udeo partnera ({partner}) u ukupnom izvozu, %',
  'summary.share-import': 'Udeo partnera ({partner}) u ukupnom uvozu, %',
  'summary.growth-export': 'Prosečan godišnji rast izvoza za pet godina, zaključno sa navedenom, %',
  'summary.growth-import': 'Prosečan godišnji rast uvoza za pet godina, zaključno sa navedenom, %',
  'summary.rank-change': 'Promena ranga iznad nule znači niže mesto: 1 je najveći partner.',
  'summary.missing':
    '{reporter} i {partner}, {year}. godina: u skladištu nema ni podataka o razmeni ni podataka iz dokumenata.',

  'stated.exhibit': 'Šta navode dokumenti: {topic}',
  'stated.topic-totals': 'razmena u celini',
  'stated.topic-partners': 'partneri',
  'stated.subtitle':
    'Kako je odštampano u dokumentima, u njihovim jedinicama i sa njihovim zaokruživanjem; ovde nije upoređivano sa podacima iz skladišta.',
  'stated.trade-value-export': 'Izvoz: {reporter}\u00A0→ {partner}',
  'stated.trade-value-import': 'Uvoz: {reporter}\u00A0← {partner}',
  'stated.turnover': 'Robna razmena: {reporter} i {partner}',
  'stated.turnover-target': 'Cilj za robnu razmenu: {reporter} i {partner}',
  'stated.change-export': 'Promena izvoza: {reporter}\u00A0→ {partner}',
  'stated.change-import': 'Promena uvoza: {reporter}\u00A0← {partner}',
  'stated.change-turnover': 'Promena robne razmene: {reporter} i {partner}',
  'stated.growth-export': 'Godišnji rast izvoza: {reporter}\u00A0→ {partner}',
  'stated.growth-import': 'Godišnji rast uvoza: {reporter}\u00A0← {partner}',
  'stated.partner-share-export': 'Udeo partnera u izvozu: {reporter}\u00A0→ {partner}',
  'stated.partner-share-import': 'Udeo partnera u uvozu: {reporter}\u00A0← {partner}',
  'stated.partner-rank-export': 'Rang partnera u izvozu: {reporter}\u00A0→ {partner}',
  'stated.partner-rank-import': 'Rang partnera u uvozu: {reporter}\u00A0← {partner}',
  'stated.services-export': 'Izvoz usluga: {reporter}\u00A0→ {partner}',
  'stated.services-import': 'Uvoz usluga: {reporter}\u00A0← {partner}',
  'stated.period-open': 'period nije naveden',
  'stated.of-product': '{figure}; {product}',
  'stated.document-key': '{key}: {title}',

  'trade.title': 'Kretanje razmene',
  'trade.lead':
    'Izvoz ({reporter}\u00A0→ {partner}) iznosio je {exportsFrom} u {from}. i {exportsTo} u {to}. godini, a uvoz ({reporter}\u00A0← {partner}) {importsFrom}, odnosno {importsTo}.',
  'trade.exhibit': '{reporter}: izvoz i uvoz, partner {partner}, {from}–{to}.',
  'trade.subtitle': 'Roba, mil. USD, u tekućim cenama.',
  'trade.alt':
    'Linijski grafikon izvoza i uvoza po godinama. U {to}. godini izvoz je iznosio {exports}, a uvoz {imports} mil. USD. Sve godine su u tabeli ispod.',
  'trade.records-exhibit': 'Isti tok u različitim skupovima podataka, {from}–{to}. {flow}',
  'trade.records-subtitle':
    'Roba, mil. USD; svaka kolona je jedan skup podataka. Skupovi se porede, ali se ne spajaju u jedan niz.',
  'trade.records-alt':
    'Linijski grafikon istog toka u svakom skupu podataka iz skladišta; sve godine su u tabeli ispod.',
  'trade.missing':
    '{reporter} i {partner}: u skladištu nema podataka o razmeni zaključno sa {year}. godinom.',
  'trade.no-record':
    'Za {year}. godinu korišćeni skup podataka nema vrednost; niz se završava {to}. godinom.',

  'partners.title': 'Partneri',
  'partners.export-exhibit': '{reporter}: zemlje odredišta izvoza, {year}.',
  'partners.import-exhibit': '{reporter}: zemlje porekla uvoza, {year}.',
  'partners.lead-export':
    '{reporter}, zemlje odredišta izvoza: {partner} – {rank}. mesto od {ranked}, udeo {share}.',
  'partners.lead-import':
    '{reporter}, zemlje porekla uvoza: {partner} – {rank}. mesto od {ranked}, udeo {share}.',
  'partners.subtitle': 'Roba, ukupno; deset najvećih partnera i {partner}.',
  'partners.alt':
    'Stubičasti grafikon: najveći partneri po vrednosti; istaknuto: {partner}. Vrednosti su u tabeli ispod.',
  'partners.ranks-exhibit-export': '{reporter}: rangovi zemalja odredišta izvoza, {from}–{to}.',
  'partners.ranks-exhibit-import': '{reporter}: rangovi zemalja porekla uvoza, {from}–{to}.',
  'partners.ranks-subtitle':
    'Rang po vrednosti, 1 je najveća; partneri koji su u poslednjoj godini među deset najvećih.',
  'partners.ranks-alt': 'Grafikon rangova po godinama; istaknuto: {partner}. Rangovi su u tabeli ispod.',
  'partners.missing-export': '{reporter}, {year}. godina: nema podataka o izvozu po partnerima.',
  'partners.missing-import': '{reporter}, {year}. godina: nema podataka o uvozu po partnerima.',

  'products.title': 'Proizvodi',
  'products.lead-export':
    'Izvoz ({reporter}\u00A0→ {partner}), {year}. godina: na prvom mestu po vrednosti – „{product}”, {share} toka.',
  'products.lead-import':
    'Uvoz ({reporter}\u00A0← {partner}), {year}. godina: na prvom mestu po vrednosti – „{product}”, {share} toka.',
  'products.export-exhibit': 'Robna struktura izvoza: {reporter}\u00A0→ {partner}, {year}.',
  'products.import-exhibit': 'Robna struktura uvoza: {reporter}\u00A0← {partner}, {year}.',
  'products.subtitle-sections': 'Po odeljcima Harmonizovanog sistema; mil. USD.',
  'products.subtitle-chapters':
    '{count, plural, one {# najveća glava} few {# najveće glave} other {# najvećih glava}} Harmonizovanog sistema; mil. USD.',
  'products.subtitle-subheadings':
    '{count, plural, one {# najveći podbroj} few {# najveća podbroja} other {# najvećih podbrojeva}} Harmonizovanog sistema (šest cifara); mil. USD.',
  'products.alt':
    'Dijagram površina: veličina polja odgovara udelu proizvoda u toku. Najveći udeo: {product}.',
  'products.concentration-exhibit': 'Koncentracija izvoza i uvoza po proizvodima, {from}–{to}.',
  'products.concentration-subtitle':
    'Normalizovani Hiršmanov indeks po metodologiji UNKTAD-a: 0 je ravnomerna raspodela, 1 je ceo tok u jednom proizvodu.',
  'products.concentration-alt':
    'Linijski grafikon koncentracije izvoza i uvoza po godinama; vrednosti su u tabeli ispod.',
  'products.stated-export':
    'Robna struktura izvoza: {reporter}\u00A0→ {partner}, {period}, kako navodi dokument „{document}”',
  'products.stated-import':
    'Robna struktura uvoza: {reporter}\u00A0← {partner}, {period}, kako navodi dokument „{document}”',
  'products.stated-subtitle':
    'Kako je odštampano u dokumentu; kolone rasta i udela su iz njega, izvor prema dokumentu: {cites}.',
  'products.stated-subtitle-plain': 'Kako je odštampano u dokumentu; kolone rasta i udela su iz njega.',
  'demand.title': 'Tražnja i diversifikacija',
  'demand.lead':
    'Izvoz ({reporter}\u00A0→ {partner}) menjao se u periodu {from}–{to}. za {exports} godišnje, a uvoz partnera ({partner}) iz svih zemalja za {market} godišnje.',
  'demand.growth-exhibit': 'Izvoz po tržištima i rast tih tržišta ({reporter}), {from}–{to}.',
  'demand.diversification-exhibit':
    'Tržišta izvoza ({reporter}): udeo u izvozu i rast njihovog uvoza, {from}–{to}.',
  'demand.potential-exhibit':
    'Neostvareni potencijal izvoza po proizvodima ({reporter}\u00A0→ {partner}), {year}.',
  'demand.missing':
    'Nema zapisa o izvozu po tržištima ({reporter}) i o uvozu tih tržišta iz sveta, {from}–{to}.',
  'products.within-export': 'Izvoz: {reporter}\u00A0→ {partner}, {product}, {year}.',
  'products.within-import': 'Uvoz: {reporter}\u00A0← {partner}, {product}, {year}.',
  'products.subtitle-within':
    '{count, plural, one {# šifra} few {# šifre} other {# šifara}} Harmonizovanog sistema, cifara: {digits}; mil. USD.',
  'products.no-finer':
    'Trgovina ({reporter} i {partner}), {year}. godina: nema podataka podrobnijih od {product}.',
  'products.none-within':
    '{reporter} i {partner}, {year}. godina: u okviru {product} nije zabeležena trgovina.',
  'products.missing-export':
    'Izvoz ({reporter}\u00A0→ {partner}), {year}. godina: nema podataka po proizvodima.',
  'products.missing-import':
    'Uvoz ({reporter}\u00A0← {partner}), {year}. godina: nema podataka po proizvodima.',

  'events.title': 'Sporazumi i događaji',
  'events.exhibit': 'Događaji koji se tiču dveju zemalja: {reporter} i {partner}',
  'events.subtitle': 'Kako navode dokumenti na koje se upućuje; umesto dana može stajati mesec ili godina.',
  'events.alt':
    'Vremenska osa: {count, plural, one {# datiran događaj} few {# datirana događaja} other {# datiranih događaja}}; spisak je u tabeli ispod.',
  'events.sanctions-exhibit':
    'Slučajevi sankcija, {years}: uvode ih ili su im predmet. {reporter} i {partner}',
  'events.sanctions-subtitle':
    'Broj slučajeva po godinama važenja i ulogama, kako baza podataka imenuje strane; mere Evropske unije računaju se i njenim članicama iz godine uvođenja.',
  'events.sanctions-reporter-on-partner': '{reporter}\u00A0→ {partner}',
  'events.sanctions-partner-on-reporter': '{partner}\u00A0→ {reporter}',
  'events.sanctions-both-send': 'Uvode obe zemlje',
  'events.sanctions-reporter-sends': 'Uvodi: {reporter}',
  'events.sanctions-reporter-target': 'Predmet mera: {reporter}',
  'events.sanctions-partner-sends': 'Uvodi: {partner}',
  'events.sanctions-partner-target': 'Predmet mera: {partner}',
  'events.missing': 'U skladištu nema datiranih događaja koji se tiču obeju zemalja: {reporter} i {partner}.',
  'events.undated': 'bez datuma',

  'disagree.title': 'Neslaganja',
  'disagree.none':
    '{reporter} i {partner}: ovde izvršena poređenja nisu pokazala neslaganja u podacima iz skladišta.',
  'disagree.records-exhibit': 'Jedan tok u dva skupa podataka',
  'disagree.records-subtitle':
    'Godine u kojima se dva skupa podataka iz skladišta razlikuju više od zaokruživanja; USD; paritet (FOB ili CIF) je onaj koji svaki skup ima.',
  'disagree.records-lead':
    '{flow}. U {year}. godini {first} po jednim podacima ({firstSource}), {second} po drugim ({secondSource}).',
  'disagree.records-alt': 'Grafikon dva skupa podataka po godinama; vrednosti su u tabeli ispod.',
  'disagree.turnover-exhibit': 'Robna razmena koja nije jednaka zbiru delova',
  'disagree.turnover-subtitle':
    'Navedena robna razmena u poređenju sa zbirom izvoza i uvoza iste godine: navedenih, preračunatih po navedenoj promeni ili uzetih iz statistike; mil. USD.',
  'disagree.turnover-lead':
    'Za {year}. godinu navedena je robna razmena od {stated}; zbir njenih delova je {parts} (izvoz plus uvoz).',
  'disagree.part-stated': 'naveden u dokumentu',
  'disagree.part-implied': 'preračunat po navedenoj promeni',
  'disagree.part-recorded': 'uzet iz statistike',
  'disagree.change-exhibit': 'Promene koje ne slede iz nivoa',
  'disagree.change-subtitle': 'Navedena promena u poređenju sa dva navedena nivoa istog pokazatelja.',
  'disagree.statements-exhibit': 'Različite vrednosti istog pokazatelja',
  'disagree.statements-subtitle': 'Isti pokazatelj je naveden dvaput, a zaokruživanje ne objašnjava razliku.',
  'disagree.documents-exhibit': 'Dokumenti i statistika',
  'disagree.documents-subtitle': 'Pokazatelj iz dokumenta u poređenju sa statistikom istog toka; mil. USD.',
  'disagree.open-exhibit': 'Otvorene tvrdnje: šta još navode dokumenti. {reporter} i {partner}',
  'disagree.open-subtitle':
    'Kako je tamo odštampano; pokazatelji su dati rečima pod kojima su podaci prepisani (engleskim). Podaci ovog izveštaja ih ni ne potvrđuju ni ne opovrgavaju.',
  'disagree.column-of': 'O kome',
  'disagree.value-unit': '{value} ({unit})',
  'disagree.totals-exhibit': 'Objavljeni ukupni iznosi i zbirovi po partnerima',
  'disagree.totals-subtitle':
    'Godine u kojima se ukupan iznos za svet koji objavljuje izvor i zbir po njegovim partnerima razlikuju za više od 0,5%; mil. USD.',
  'column.published': 'Objavljeno',
  'column.summed': 'Zbir',

  'method.title': 'Metodologija i izvori',
  'method.lead':
    'Od svakog broja uputnica vodi do redova podataka na kojima on počiva. Primenjena je sledeća metodologija.',
  'method.choice':
    'Ako odgovor može dati više skupova podataka, koristi se jedan: onaj koji pokriva najviše traženih godina, a među jednakima najpre podaci same zemlje, zatim podaci partnera (ogledalski), zatim usaglašeni podaci i na kraju ono što navode dokumenti. Redovi iz dva izvora ne mešaju se u jednom nizu.',
  'method.caveats':
    'Šta treba znati o izvorima (licence i navodi ispod dati su na jeziku opisa izvora, engleskom):',
  'method.caveat': '{source}: {caveat}',

  'convention.nominal-usd': 'Vrednosti su u tekućim američkim dolarima.',
  'convention.exports-fob': 'Izvoz je na paritetu FOB, kako je prijavljen.',
  'convention.imports-cif': 'Uvoz je na paritetu CIF, kako je prijavljen.',
  'convention.reconciled-fob':
    'Za svaki tok jedna usaglašena vrednost, pri usaglašavanju svedena na paritet FOB.',
  'convention.record-own': 'Podaci same zemlje koja izveštava.',
  'convention.record-mirror': 'Podaci partnera o istom toku (ogledalski).',
  'convention.record-reconciled': 'Usaglašeni podaci: nisu izveštaj nijedne od dveju zemalja.',
  'convention.record-document': 'Ono što dokumenti navode dato je uz upućivanje na njih, bez potvrde.',
  'convention.total-published': 'Ukupno za svet je iznos koji objavljuje izvor.',
  'convention.total-summed': 'Ukupno za svet je zbir po svim partnerima, uključujući nerazvrstane.',
  'convention.groups-excluded': 'Grupe zemalja ne ulaze u zbirove i nemaju rang.',
  'convention.nes-unranked':
    'Nerazvrstani partneri i posebne kategorije ulaze u ukupne iznose, ali nemaju rang.',
  'convention.union-as-one':
    'Evropska unija izveštava kao celina; njene članice se uz nju ne računaju posebno.',
  'convention.ranks-with-gaps': 'Jednake vrednosti dele rang: 1, 2, 2, 4.',
  'convention.goods-only': 'Samo roba.',
  'convention.growth-log-linear':
    'Rast je stopa po metodi najmanjih kvadrata, e^b\u00A0−\u00A01; eksponent je nagib prave ln(vrednost) po godinama perioda.',
  'convention.growth-log-points': 'Rast je nagib prave ln(vrednost) po godinama, u logaritamskim poenima.',
  'convention.growth-compound': 'Rast je geometrijska prosečna stopa između prve i poslednje godine.',
  'convention.growth-year-on-year': 'Rast je u odnosu na prethodnu godinu.',
  'convention.growth-gaps-allowed': 'Godine bez vrednosti se preskaču.',
  'convention.concentration-unctad':
    'Koncentracija: normalizovani Hiršmanov indeks po metodologiji UNKTAD-a.',
  'convention.concentration-hhi':
    'Koncentracija: Herfindal–Hiršmanov indeks, zbir kvadrata udela, od 1/n do 1.',
  'convention.concentration-normalised': 'Koncentracija: Herfindal–Hiršmanov indeks sveden na raspon 0–1.',
  'convention.concentration-theil': 'Koncentracija: Tajlov indeks.',
  'convention.concentration-top-n': 'Koncentracija: zbir najvećih udela.',
  'convention.concentration-effective': 'Koncentracija: efektivni broj, 1\u00A0/\u00A0Σs².',
  'convention.n-code-list': 'n = broj šifara klasifikacije na tom nivou, isti svake godine.',
  'convention.n-nonzero': 'n = broj stavki kojima se te godine trgovalo.',
  'convention.mirror-cost-set':
    'Prevoz i osiguranje u vrednosti CIF uzeti su kao 6%, osim ako je navedena druga stopa (pretpostavka).',
  'convention.valuations-mixed': 'Izvoz FOB i uvoz CIF sabiraju se i oduzimaju bez preračunavanja.',
  'convention.revision-not-stated': 'Izvor ne navodi reviziju Harmonizovanog sistema.',
  'convention.document-as-stated':
    'Pokazatelji iz dokumenata dati su kako su odštampani, sa njihovim zaokruživanjem.',
  'convention.own-trade-once': 'Trgovina zemlje sa samom sobom (ponovni uvoz) uračunata je jednom.',

  'note.total-differs':
    '{year}: objavljeni ukupni iznos ({published, number, ::precision-integer}\u00A0USD) i zbir po partnerima ({summed, number, ::precision-integer}\u00A0USD) razlikuju se za {difference, number, ::percent .0}.',
  'note.years-missing':
    'Ovaj skup podataka nema vrednost za {count, plural, one {# godinu} few {# godine} other {# godina}}: {years}.',
  'note.nulls-skipped':
    '{count, plural, one {Preskočen je # red} few {Preskočena su # reda} other {Preskočeno je # redova}} bez vrednosti.',
  'note.reporters-counted':
    '{year}: {count, plural, one {podatke je dostavila # ekonomija} few {podatke su dostavile # ekonomije} other {podatke je dostavilo # ekonomija}}.',
  'note.largest-missing':
    '{year}: od deset najvećih partnera prethodne godine podatke nisu dostavili: {countries}.',
  'note.own-trade':
    '{year}: od tog iznosa {value, number, ::precision-integer}\u00A0USD je trgovina zemalja sa samim sobom; ako se računa na obe strane, zbir je {both, number, ::precision-integer}\u00A0USD.',
  'note.first-statement':
    '{year}: {count, plural, one {# vrednost iz dokumenata slaže se} few {# vrednosti iz dokumenata slažu se} other {# vrednosti iz dokumenata slaže se}} u granicama zaokruživanja; uzeta je najtačnija.',
  'note.statements-disagree':
    '{year}: {count, plural, one {# vrednost iz dokumenata protivreči} few {# vrednosti iz dokumenata protivreče} other {# vrednosti iz dokumenata protivreči}} jedna drugoj; nijedna nije uzeta.',
  'note.not-comparable-years': 'Godine nisu uporedive: n = broj stavki kojima se trgovalo.',
  'note.across-sources': 'Poređenje dva izvora ({first} i {second}), a ne jedan niz.',
  'note.one-side-missing': 'Nema podataka same zemlje: {side}.',
  'note.gaps-fitted': 'Izračunato bez sledećih godina: {years}.',
  'note.members-of-year': '{countries}: članice na dan 31. decembra {year}.',
  'note.record-interval':
    'Interval je između sopstvenog zapisa zemlje i zapisa njenog partnera, svakog kakav jeste.',
  'note.revisions-crossed':
    'Godine pripadaju različitim revizijama Harmonizovanog sistema; glave se porede bez preračunavanja.',

  'reason.no-report': 'nije prijavljeno',
  'reason.suppressed': 'podatak je poverljiv',
  'reason.zero': 'od nule i do nule nema stope',
  'reason.gap': 'nedostaje godina',
  'reason.classification-change': 'promenjena je klasifikacija',
  'reason.too-few': 'premalo vrednosti',
  'reason.undefined': 'nije definisano',
  'reason.contradictory': 'vrednosti iz dokumenata protivreče jedna drugoj',

  'locator.row': '{file}, red {row}',
  'locator.more': '{first} i još {count, plural, one {# red} few {# reda} other {# redova}}',
  'locator.rows': '{source} – {count, plural, one {# red} few {# reda} other {# redova}}',
  'locator.computed': '{measure}; ulazni podaci: {inputs}',
  'locator.none': 'nema redova',

  'disagree.arms-exhibit': 'Isporuke naoružanja u dokumentima i u registru',
  'disagree.arms-subtitle':
    'Upareno po nazivu oružja i godini narudžbine. Novo izdanje registra menja ranija; strane se ne dovode u sklad.',
  'disagree.arms-lead':
    'Redova o isporukama naoružanja u dokumentima: {lines}. Od toga u registru: {matched}, bez razlike: {same}. Samo u registru: {only}.',
  'column.weapon': 'Oružje',
  'column.in-documents': 'U dokumentima',
  'column.in-register': 'U registru',
  'column.differs': 'Šta se razlikuje',
  'arms.line': 'naručeno {year}: {ordered}; isporučeno: {delivered} ({years})',
  'arms.estimate': '{number} (procena)',
  'arms.same': 'ništa',
  'arms.only-document': 'nema u registru',
  'arms.only-register': 'nema u dokumentima',
  'arms.differs-order-year': 'godina narudžbine',
  'arms.differs-ordered': 'naručeni broj',
  'arms.differs-delivered': 'isporučeni broj',
  'arms.differs-delivery-years': 'godine isporuke',
  'arms.differs-estimates': 'šta je procena',
  'disagree.places': '{first}; {second}',
  'disagree.flow': '{reporter}: {flow}',
  'disagree.parts': 'izvoz: {exports}; uvoz: {imports}',
  'disagree.against': '{last} prema {first}',
  'column.record': 'Statistika',
  'status.adopted': 'usvojeno',
  'status.against': 'protiv',
  'status.agreed': 'dogovoreno',
  'status.backed': 'podržano',
  'status.condemned': 'osuđeno',
  'status.conducted': 'sprovedeno',
  'status.dated': 'datirano u dokumentu',
  'status.declared': 'proglašeno',
  'status.ended': 'završeno',
  'status.entered-into': 'zaključeno',
  'status.established': 'osnovano',
  'status.held': 'održano',
  'status.imposed': 'uvedeno',
  'status.in-favour': 'za',
  'status.in-place': 'na snazi',
  'status.joined': 'pristupanje',
  'status.not-adopted': 'nije usvojeno',
  'status.not-joined': 'bez pristupanja',
  'status.not-recognised': 'nije priznato',
  'status.ongoing': 'u toku',
  'status.planned': 'planirano',
  'status.proposed': 'predloženo',
  'status.published': 'objavljeno',
  'status.refused': 'odbijeno',
  'status.reported': 'prema navodu',
  'status.signed': 'potpisano',
  'status.stated': 'izjavljeno',
  ...catalogueSectionSr,
  ...analysesSr,
  ...mirrorSectionSr,
  ...complexitySectionSr,
  ...diversionSectionSr,
  ...exposureSectionSr,
  ...agreementsSectionSr,
  ...peopleSectionSr,
  ...opinionSectionSr,
  ...summarySectionSr,
  ...armsSectionSr,
  ...votesSectionSr,
  ...servicesSectionSr,
  ...targetsSectionSr,
  ...columnsSr,
  ...exhibitsSr,
  ...levelsSr,
  ...structureSr,
  ...prospectsSr,
  ...complexitySr,
  ...relationsSr,
}
