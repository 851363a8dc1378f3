import type { prospectsEn } from './prospects-en.js'

/** Words of the prospects measures in Serbian. */
export const prospectsSr: Readonly<Record<keyof typeof prospectsEn, string>> = {
  'convention.market-demand-own': 'Tražnja je uvoz svakog partnera iz sveta po njegovim sopstvenim podacima.',
  'convention.market-demand-mirror':
    'Tražnja je izvoz svakom partneru po podacima dobavljača (podaci u ogledalu).',
  'convention.market-demand-reconciled': 'Tražnja je uvoz svakog partnera iz sveta po usaglašenim podacima.',
  'convention.world-of-reporters':
    'Svet je zbir ekonomija koje u ovom izvoru imaju podatke za tu godinu; njegov rast je rast onih koje ih imaju za svaku godinu.',
  'convention.no-composite': 'Pokazatelji stoje jedan pored drugog i ne množe se u jednu ocenu.',
  'convention.gap-upper-bound':
    'Indikativni trgovinski potencijal je gornja granica, a ne prognoza; ne sabira se po proizvodima.',
  'convention.advantage-balassa':
    'Komparativna prednost pored njega je Balasin indeks: udeo proizvoda u izvozu zemlje podeljen njegovim udelom u svetskom izvozu.',
  'convention.potential-epi-style':
    'Potencijal po uzoru na indeks Međunarodnog trgovinskog centra (Dekre i Spis, 2016): proizvod svetskog udela, tražnje i lakoće trgovine; to nije indeks koji centar objavljuje.',
  'convention.potential-mean-years':
    'Vrednosti su proseci za one godine perioda za koje postoje podaci; potrebne su najmanje tri.',
  'convention.potential-named-partners':
    'Trgovina sa neraspoređenim partnerima je izostavljena: iza nje nema tržišta.',
  'convention.potential-existing-products': 'Potencijal imaju samo proizvodi koje zemlja već izvozi.',
  'convention.potential-without-factors':
    'Predviđeni rast, carinske prednosti i udaljenost nisu uračunati: svaki činilac je 1.',
  'convention.named-suppliers':
    'Udeli dobavljača i izvoznika su među navedenima; neraspoređeni su izostavljeni.',
  'convention.tariff-simple-mean':
    'Carina je prost prosek po proizvodima tarife: primenjena stopa, inače preferencijalna, inače stopa najpovlašćenije nacije.',
  'convention.dependence-geodep':
    'Zavisnost po metodi Lefevra i Viboa (2024): koncentracija dobavljača i koncentracija svetskih izvoznika iznad 0,4 i uvoz veći od izvoza; ako izvoza nema, poslednji uslov je ispunjen.',
  'convention.dependence-swd':
    'Zavisnost po osnovnim pokazateljima radnog dokumenta Evropske komisije iz 2021. godine: koncentracija dobavljača van unije iznad 0,4, više od polovine uvoza dolazi izvan nje i taj uvoz je veći od ukupnog izvoza članica.',
  'convention.dependence-on-partner':
    'Samo proizvodi čiji je najveći dobavljač u poslednjoj razmatranoj godini partner.',
  'note.world-growth-reporters':
    'Svetski uvoz: {count, plural, one {# ekonomija koja ima podatke} few {# ekonomije koje imaju podatke} other {# ekonomija koje imaju podatke}} za svaku godinu perioda {years}.',
  'note.factor-missing': 'Za činilac „{factor}” nema podataka: on je 1.',
  'note.markets-too-few':
    '{count, plural, one {Izostavljeno je # tržište} few {Izostavljena su # tržišta} other {Izostavljeno je # tržišta}}: poznato je manje od tri godine.',
  'note.products-left-out': 'Izostavljeni proizvodi: {products}.',
  'note.dependences-found':
    '{count, plural, one {Označen je # proizvod} few {Označena su # proizvoda} other {Označeno je # proizvoda}} od {products, number} uvezenih; {share, number, ::percent .0} uvoza.',
  'note.judged-years': 'Korišćene godine: {years}.',
  'note.members-missing': '{year}: nema podataka sledećih zemalja: {countries}.',
}
