import type { structureEn } from './structure-en.js'

/** Words of the structure measures in Serbian. */
export const structureSr: Readonly<Record<keyof typeof structureEn, string>> = {
  'convention.world-present':
    'Svet je zbir po ekonomijama koje izvor ima u toj godini; gde su prebrojane, naveden je njihov broj.',
  'convention.rca-balassa':
    'Komparativna prednost: Balašin indeks, udeo proizvoda u izvozu podeljen njegovim udelom u svetskom izvozu; 1 je kao u svetu.',
  'convention.rca-symmetric':
    'Komparativna prednost: Balašin indeks sveden na raspon od −1 do 1 (minus jedan kroz plus jedan).',
  'convention.rca-vollrath':
    'Komparativna prednost: Volratovi indeksi, u kojima se ni zemlja ni proizvod ne računaju u ono sa čim se porede.',
  'convention.rca-additive':
    'Komparativna prednost: udeo proizvoda u izvozu umanjen za njegov udeo u svetskom izvozu; 0 je kao u svetu.',
  'convention.rca-normalised':
    'Komparativna prednost: izvoz proizvoda umanjen za ono što bi bio pri svetskom udelu, kao deo celokupnog svetskog izvoza.',
  'convention.rca-per-head':
    'Komparativna prednost: izvoz proizvoda po stanovniku podeljen svetskim; zemlje bez podatka o stanovništvu nisu deo sveta.',
  'convention.rca-to-market':
    'Poredi se samo izvoz u zemlju partnera: izvoz zemlje koja izveštava i izvoz sveta.',
  'convention.intensity-world-exports':
    'Udeo partnera u izvozu zemlje koja izveštava podeljen njegovim udelom u svetskom izvozu.',
  'convention.intensity-excluding-self':
    'Udeo partnera u izvozu zemlje koja izveštava podeljen njegovim udelom u uvozu sveta bez te zemlje.',
  'convention.complementarity-directional':
    'Izvoz zemlje koja izveštava poredi se sa uvozom partnera; u obrnutom smeru broj je drugi.',
  'convention.demand-own': 'Uvoz partnera je iz njegovih sopstvenih podataka.',
  'convention.demand-mirror': 'Uvoz partnera je iz podataka onih koji u njega izvoze (ogledalski).',
  'convention.similarity-shares': 'Sličnost je po udelima proizvoda, a ne po iznosima.',
  'convention.similarity-one-market': 'Poredi se izvoz samo na jedno tržište.',
  'convention.intra-industry-unadjusted':
    'Intraindustrijska razmena: Grubel–Lojdov indeks, bez ispravke za trgovinski bilans.',
  'convention.intra-industry-adjusted':
    'Intraindustrijska razmena: Grubel–Lojdov indeks, ispravljen za trgovinski bilans, tako da može dostići 1.',
  'convention.intra-industry-marginal':
    'Intraindustrijska razmena: Brilhartov indeks promena, proizvodi ponderisani veličinom svoje promene.',
  'convention.margins-hummels-klenow':
    'Proizvodi su ponderisani izvozom ostatka sveta na to tržište, a ne sopstvenim izvozom zemlje.',
  'convention.margins-count': 'Proizvodi se broje, svi jednako.',
  'convention.margins-over-markets':
    'Sredine po tržištima su geometrijske, ponderisane logaritamskom sredinom udela tržišta u oba izvoza; po broju, parovi tržišta i proizvoda broje se zajedno.',
  'convention.unit-value-weighed': 'Jedinične vrednosti su po redovima koji imaju neto masu.',
  'convention.unit-value-outlier':
    'Odstupanje je više od 3,5 robusne devijacije (1,4826 puta medijana apsolutnih odstupanja logaritama) od medijane po partnerima, kojih je 8 ili više; gde je ta devijacija 0, ništa se ne označava.',
  'convention.tariff-simple': 'Prosečna carina računa svaki proizvod tarife jednako, bio uvezen ili ne.',
  'convention.tariff-weighted':
    'Prosečna carina je ponderisana uvozom: ono što carina ne propušta nema nikakvu težinu.',
  'convention.tariff-lowest':
    'Primenjena carina je najniža koja je partneru odobrena; plaća je ko dokaže poreklo.',
  'convention.tariff-ad-valorem':
    'Carine su udeli u vrednosti; specifične carine računaju se samo uz ekvivalent koji daje izvor.',
  'note.product-level':
    'Proizvodi su po {digits, plural, one {odeljcima} few {# cifre} other {# cifara}} klasifikacije: na drugom nivou broj je drugi.',
  'note.revisions-apart':
    'Godine obuhvataju više revizija Harmonizovanog sistema: svaka godina stoji za sebe, a šifre dveju godina mogu značiti različitu robu.',
  'note.world-missing':
    'Nijedan izvor ovde nema svetsku trgovinu uz trgovinu zemlje koja izveštava u istim podacima.',
  'note.population-missing':
    '{year}: iz sveta {count, plural, one {je izostavljena # ekonomija} few {su izostavljene # ekonomije} other {je izostavljeno # ekonomija}} bez podatka o stanovništvu.',
  'note.margins-alone':
    '{year}: {count, plural, one {# proizvod koji tamo niko drugi ne izvozi} few {# proizvoda koje tamo niko drugi ne izvozi} other {# proizvoda koje tamo niko drugi ne izvozi}}: {products}.',
  'note.markets-left-out':
    '{year}: {count, plural, one {izostavljeno # tržište} few {izostavljena # tržišta} other {izostavljeno # tržišta}} na koja drugi ne izvoze iste proizvode.',
  'note.unit-value-outliers':
    '{year}: među partnerima zemlje {count, plural, one {odstupa # jedinična vrednost} few {odstupaju # jedinične vrednosti} other {odstupa # jediničnih vrednosti}}: {products}.',
  'note.outliers-not-judged':
    'Jedinične vrednosti sa drugim partnerima nisu poređene: u podacima nisu svi partneri ili nije tražen jedan partner.',
  'note.tariff-without-rate':
    '{year}: {count, plural, one {# proizvod nema} few {# proizvoda nemaju} other {# proizvoda nema}} ad valorem stopu i {count, plural, one {nije} few {nisu} other {nije}} u proseku.',
  'note.tariff-method': 'Ad valorem ekvivalenti, metod kako ga izvor naziva: {methods}.',
  'note.tariff-weights':
    '{year}: nema uvoza u klasifikaciji tarife ({classification}) za ponderisanje; šifre druge revizije nisu isti proizvodi.',
}
