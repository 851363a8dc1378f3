import type { diversionSectionEn } from './diversion-section-en.js'

/** Words of diversion signals in Serbian, in Latin script. */
export const diversionSectionSr: Record<keyof typeof diversionSectionEn, string> = {
  'diversion.title': 'Znaci zaobilaženja preko trećih zemalja',
  'diversion.lead':
    'Šifre pod izvoznim ograničenjima režima {regime} upoređene su s robom istih glava koja nije na listama, {before} i {after}: {tests, plural, one {# provera} few {# provere} other {# provera}}, od kojih {found, plural, one {opstaje #} few {opstaju #} other {opstaje #}} uz udeo lažnih nalaza od 10%. Znak nije dokaz: svaki ima i druga objašnjenja.',
  'diversion.exhibit':
    'Roba s lista od izvoznika ({origins}) preko trećih zemalja (krajnja zemlja: {target}), {before} i {after}',
  'diversion.subtitle':
    'mil. USD; Δ u logaritmima, značajnost permutacijom kontrolnih šifara, ispravljena za broj provera',
  'diversion.column.via': 'Preko',
  'diversion.column.before': 'Po evidenciji izvoznika, pre',
  'diversion.column.after': 'Posle',
  'diversion.column.onward': 'Izvezeno dalje u krajnju zemlju, posle',
  'diversion.column.delta': 'Δ prema robi van lista',
  'diversion.column.p': 'Ispravljena značajnost',
  'diversion.column.innocent': 'Šta još može stajati iza toga',
  'diversion.missing':
    'Znaci zaobilaženja nisu provereni: u radnoj fascikli nema tokova po šestocifrenim šiframa za oba perioda ili liste robe.',
  'diversion.no-regime':
    'U radnoj fascikli nema režima za koji se zna da ograničava izvoz u tu zemlju ({target}).',
  'diversion.list-date':
    'Lista robe je ona koja se na dan {date} nalazi u radnoj fascikli; ovo nije pravni savet.',
  'diversion.left-out': 'Izvoznici čiji podaci ne pokrivaju sve godine nisu ni u jednom zbiru: {countries}.',
  'diversion.innocent.near-zero': 'rast skoro od nule: osnova je mala, pa jedan ugovor daje visoku stopu',
  'diversion.innocent.transit':
    'tranzit: roba koja samo prolazi kroz zemlju nije u njenom uvozu, a izvoznik ne mora znati gde završava',
  'diversion.innocent.origin-consignment':
    'poreklo i otprema: uvoznik beleži zemlju u kojoj je roba proizvedena, izvoznik poslednje odredište koje zna',
  'diversion.innocent.timing':
    'vreme i troškovi: roba na putu na prelazu godine beleži se godinu kasnije, a vozarina odstupa od pretpostavljenog udela',
  'diversion.innocent.re-exports':
    'ponovni izvoz: trgovačko čvorište robu redovno prosleđuje, a šifra ne kaže čija je roba otišla dalje',
  'diversion.innocent.own-use':
    'sopstvena upotreba: zemlja kupuje više i, koliko je zabeleženo, ne prosleđuje više',
  'diversion.innocent.others-fell':
    'pad ostalog: sama šifra nije porasla, smanjila se roba iste glave koja nije na listama',
  'diversion.innocent.earlier-trend': 'raniji trend: šifra je i pre toga rasla brže od svoje glave',
  'diversion.innocent.partly-listed': 'delimično na listi: šifra obuhvata i robu koja se sme izvoziti',
  'diversion.innocent.intermediary-stopped':
    'prestanak izveštavanja: zemlja posrednik nema podatke za deo godina',
  'diversion.innocent.target-stopped':
    'prestanak izveštavanja: krajnja zemlja nema podatke za deo godina, pa se prispeće robe ne može proveriti',
}
