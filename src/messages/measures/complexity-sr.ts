import type { complexityEn } from './complexity-en.js'

/** Words of the complexity measures in Serbian. */
export const complexitySr: Readonly<Record<keyof typeof complexityEn, string>> = {
  'convention.specialised-balassa':
    'Zemlja je specijalizovana za proizvod ako je njegov udeo u njenom izvozu bar toliki koliki je u izvozu svih zemalja koje ostaju (Balašin indeks na pragu ili iznad njega; prag je 1 ako nije naveden drugi).',
  'convention.specialised-per-head':
    'Zemlja je specijalizovana za proizvod ako ga po stanovniku izvozi bar koliko sve zemlje koje ostaju zajedno (indeks na pragu ili iznad njega; prag je 1 ako nije naveden drugi).',
  'convention.preset-none': 'Nijedna zemlja i nijedan proizvod nisu unapred izostavljeni.',
  'convention.preset-oec':
    'Ostaju zemlje sa bar 1 milionom stanovnika i izvozom od bar 1 milijarde dolara i proizvodi sa svetskom trgovinom preko 500 miliona (pravilo Opservatorije ekonomske složenosti).',
  'convention.preset-atlas-2014':
    'Ostaju zemlje sa preko 1,2 miliona stanovnika i izvozom od bar 1 milijarde dolara u proseku tri godine, bez Iraka, Makaa i Čada (pravilo Atlasa ekonomske složenosti; njegov uslov da je dohodak poznat nije primenjen).',
  'convention.eci-second-eigenvector':
    'Složenost je drugi sopstveni vektor matrice zemalja; znak je onaj sa kojim ide uz raznovrsnost. Poredi unutar jedne godine i jednog skupa zemalja i proizvoda.',
  'convention.pci-by-eci':
    'Složenost proizvoda standardizovana je sredinom i devijacijom indeksa ekonomske složenosti zemalja.',
  'convention.pci-own': 'Složenost proizvoda standardizovana je sopstvenom sredinom i devijacijom.',
  'convention.proximity-diagonal-keep':
    'Proizvod se računa kao blizak sebi (φ = 1), kao u paketu za Pajton 0.5.3; paket za Statu stavlja 0.',
  'convention.proximity-diagonal-zero':
    'Proizvod se ne računa kao blizak sebi (φ = 0), kao u paketu za Statu; paket za Pajton 0.5.3 zadržava 1.',
  'convention.outlook-uncentred':
    'Složenost proizvoda ulazi pre centriranja, kao u paketima za Pajton (0.5.3) i za Statu.',
  'convention.outlook-standardised': 'Složenost proizvoda ulazi onako kako se objavljuje, standardizovana.',
  'convention.gain-stata':
    'Dobitak izgleda kao u paketu za Statu, u devijacijama indeksa ekonomske složenosti.',
  'convention.gain-atlas':
    'Dobitak izgleda bez sopstvenog člana proizvoda, kao u Atlasu ekonomske složenosti.',
  'convention.fitness-iterated':
    'Sposobnost i složenost proizvoda računaju se ponavljanjem od 1, svaka podeljena svojom sredinom, dok se nijedan logaritam ne menja za 1e-9, ili 1.000 puta.',
  'convention.income-per-head-ppp':
    'Dohodak je BDP po stanovniku po paritetu kupovne moći, u međunarodnim dolarima.',
  'convention.income-unknown-left-out':
    'Zemlje nepoznatog dohotka ne ulaze u nivo dohotka proizvoda; nivo dohotka izvoza je sredina po proizvodima koji ga imaju.',
  'convention.product-space-tree':
    'Mreža je maksimalno razapinjuće stablo bliskosti i svaka druga veza na pragu ili iznad njega (0,55 ako nije naveden drugi); mesta su za oko i nemaju jedinicu.',
  'convention.product-space-lit-exported':
    'Istaknuti su proizvodi koje zemlja koja izveštava izvozi partneru.',
  'convention.product-space-lit-specialised':
    'Istaknuti su proizvodi za koje je specijalizovana zemlja koja izveštava.',

  'note.matrix-kept':
    '{year}: {economies, plural, one {poredi se # ekonomija} few {porede se # ekonomije} other {poredi se # ekonomija}} od {present, number} i {goods, plural, one {# proizvod} few {# proizvoda} other {# proizvoda}} od {listed, number}.',
  'note.preset-stated': 'Pravilo ko ostaje kako je navedeno u: {rule}.',
  'note.few-products':
    'Izvor ima samo odeljke: tako malo proizvoda malo govori o složenosti, a podrobniji spiskovi redaju drugačije.',
  'note.unspecified-goods':
    '{year}: nenavedena roba i posebne transakcije nisu proizvod i izostavljene su: {products}.',
  'note.threshold': 'Specijalizovan znači indeks od bar {threshold, number}.',
  'note.left-named': '{year}: poimence izostavljeni: {countries}.',
  'note.left-population-unknown':
    '{year}: {count, plural, one {izostavljena # ekonomija} few {izostavljene # ekonomije} other {izostavljeno # ekonomija}}, broj stanovnika nije poznat: {countries}.',
  'note.left-population-below':
    '{year}: po broju stanovnika {count, plural, one {izostavljena # ekonomija} few {izostavljene # ekonomije} other {izostavljeno # ekonomija}}: {countries}.',
  'note.left-exports-unknown':
    '{year}: {count, plural, one {izostavljena # ekonomija} few {izostavljene # ekonomije} other {izostavljeno # ekonomija}}, izvoz jedne od godina nije poznat: {countries}.',
  'note.left-exports-below':
    '{year}: po izvozu {count, plural, one {izostavljena # ekonomija} few {izostavljene # ekonomije} other {izostavljeno # ekonomija}}: {countries}.',
  'note.left-world-trade-unknown':
    '{year}: {count, plural, one {izostavljen # proizvod} few {izostavljena # proizvoda} other {izostavljeno # proizvoda}}, svetska trgovina nije poznata: {products}.',
  'note.left-world-trade-below':
    '{year}: po svetskoj trgovini {count, plural, one {izostavljen # proizvod} few {izostavljena # proizvoda} other {izostavljeno # proizvoda}}: {products}.',
  'note.specialised-in-nothing':
    '{year}: bez ijedne specijalizacije i zato {count, plural, one {izostavljena # ekonomija} few {izostavljene # ekonomije} other {izostavljeno # ekonomija}}: {countries}.',
  'note.specialised-by-nobody':
    '{year}: niko nije specijalizovan za {count, plural, one {# proizvod, koji je izostavljen} few {# proizvoda, koji su izostavljeni} other {# proizvoda, koji su izostavljeni}}: {products}.',
  'note.unions-beside-members': '{year}: u zapisu uz svoje članice stoji {countries}; unija je izostavljena.',
  'note.trade-within-union':
    'Unija ovde izveštava kao celina: izvoza njenih članica jednih drugima u ovom zapisu nema.',
  'note.preset-other-products':
    'Izdavač računa po {classification}, broj cifara: {digits, number}; sa drugim spiskom proizvoda isto pravilo daje druge brojeve.',
  'note.unfiltered-ranking':
    '{year}: među prvih pet su ekonomije sa izvozom ispod 1 milijarde dolara: {countries}. Izdavači ih izostavljaju pre računanja ({presets}).',
  'note.sign-by-other-rule':
    '{year}: složenost ne ide uz raznovrsnost ni u jednom smeru; znak je izabran tako da je prva od zemalja najdaljih od 0 pozitivna.',
  'note.matrix-too-few':
    '{year}: {economies, plural, one {# ekonomija} few {# ekonomije} other {# ekonomija}} i {goods, plural, one {# proizvod} few {# proizvoda} other {# proizvoda}}: premalo za složenost.',
  'note.matrix-ambiguous': '{year}: druga i treća sopstvena vrednost su jednake, pa složenost nije određena.',
  'note.matrix-nearly-disconnected':
    '{year}: druga sopstvena vrednost je 1 do desete cifre: matrica se gotovo raspada na delove i složenost nije određena.',
  'note.matrix-disconnected':
    '{year}: matrica se raspada na delove bez zajedničkih proizvoda (broj delova: {count, number}) i složenost nije određena; van najvećeg: {countries}.',
  'note.fitness-falling':
    '{year}: sposobnost {count, plural, one {# ekonomije} few {# ekonomije} other {# ekonomija}} teži nuli i njen iznos ne znači ništa: {countries}.',
  'note.fitness-unsettled': '{year}: sposobnost se još menjala posle {rounds, number} ponavljanja.',
  'note.income-missing':
    '{year}: u radnoj fascikli nema BDP-a po stanovniku po paritetu kupovne moći ({command}).',
  'note.income-unknown':
    '{year}: dohodak nije poznat za {count, plural, one {# ekonomiju} few {# ekonomije} other {# ekonomija}}: {countries}.',
  'note.products-apart':
    '{year}: {count, plural, one {# proizvod nema} few {# proizvoda nemaju} other {# proizvoda nema}} zajedničkih izvoznika sa ostalima: {products}.',
}
