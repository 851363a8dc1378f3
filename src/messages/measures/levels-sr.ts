import type { levelsEn } from './levels-en.js'

/** Words of the levels measures in Serbian. */
export const levelsSr: Readonly<Record<keyof typeof levelsEn, string>> = {
  'convention.deflated-us-cpi':
    'Vrednosti su u stalnim američkim dolarima: preračunate su indeksom potrošačkih cena SAD.',
  'convention.deflated-us-gdp':
    'Vrednosti su u stalnim američkim dolarima: preračunate su deflatorom BDP-a SAD.',
  'convention.growth-month-on-same-month': 'Rast je svakog meseca u odnosu na isti mesec prethodne godine.',
  'convention.openness-sum':
    'Izvoz i uvoz zajedno u odnosu na BDP; bruto trgovina može biti veća od dodate vrednosti.',
  'convention.openness-mean': 'Prosek izvoza i uvoza u odnosu na BDP: polovina njihovog zbira.',
  'convention.market-own-record': 'Uvoz je prema podacima same zemlje tržišta.',
  'convention.market-mirror-record':
    'Uvoz zemlje tržišta je prema podacima njenih dobavljača o izvozu (ogledalski).',
  'convention.special-products-unranked':
    'Nerazvrstana roba i posebne transakcije ulaze u ukupne iznose i nemaju rang.',
  'convention.rolling-twelve-months':
    'Svaka vrednost je zbir dvanaest meseci zaključno s navedenim; potrebno je svih dvanaest.',
  'convention.rolling-year-to-date':
    'Svaka vrednost je zbir od januara do navedenog meseca; potrebni su svi meseci i ništa se ne svodi na godinu.',
  'convention.price-fisher':
    'Cene po Fišeru: geometrijska sredina Laspejresovog i Pašeovog indeksa; obim takođe.',
  'convention.price-laspeyres': 'Cene po Laspejresu (ponderi prve godine), obim po Pašeu.',
  'convention.price-paasche': 'Cene po Pašeu (ponderi kasnije godine), obim po Laspejresu.',
  'convention.unit-values-as-prices':
    'Umesto cena stoji vrednost kilograma: promena sastava robe pod istom šifrom izgleda kao promena cene.',
  'convention.base-year-weights': 'Ponderi su iz prve godine perioda.',
  'convention.demand-of-importers-in-both-years':
    'Svetska tražnja je uvoz zemalja koje ovaj izvor ima u obe godine.',
  'convention.unmet-demand-in-residual':
    'Ako tržište u prvoj godini nije uvozilo neki proizvod, cela promena je u ostatku.',

  'note.deflated-to': 'U američkim dolarima iz {base, number, ::group-off}. godine; indeks cena: {source}.',
  'note.gdp-from': 'BDP u tekućim američkim dolarima: {source}.',
  'note.parts-not-listed':
    '{year}: {count, plural, one {# manji deo daje} few {# manja dela daju} other {# manjih delova daje}} {value, number, ::percent .00} rasta.',
  'note.parts-unknown':
    '{year}: {count, plural, one {# deo nema} few {# dela nemaju} other {# delova nema}} vrednost u jednoj od dve godine, pa se navedeni doprinosi sabiraju u rast bez {count, plural, one {njega} few {njih} other {njih}}.',
  'note.months-missing':
    'U ovim podacima nema vrednosti za {count, plural, one {# mesec} few {# meseca} other {# meseci}}: {months}.',
  'note.covered-by-weights':
    '{year}: težinu u obe godine {count, plural, one {ima # proizvod} few {imaju # proizvoda} other {ima # proizvoda}}, {before, number, ::percent .0} vrednosti iz {base, number, ::group-off}. i {now, number, ::percent .0} vrednosti iz {year}. godine.',
  'note.markets-covered':
    '{count, plural, one {# tržište} few {# tržišta} other {# tržišta}} s uvozom u obe godine: {share, number, ::percent .0} izvoza iz {year}. godine.',
}
