import type { exhibitsEn } from './exhibits-en.js'

/** Words around the exhibit of any measure, in Serbian. */
export const exhibitsSr: Readonly<Record<keyof typeof exhibitsEn, string>> = {
  'word.as-is': '{word}',
  // The full stop of an ordinal stands in the message: before a comma, a colon or a bracket there is none.
  'word.year': '{year}',
  'word.years': '{from}–{to}',
  'part.all-products': 'Svi proizvodi',
  'value.demand-growth': 'Rast izvoza',
  'value.diversification': 'Udeo u izvozu',
  'measure.flow-export': 'izvoz',
  'measure.flow-import': 'uvoz',
  'measure.of-flow': '{measure}, {flow}',
  'measure.title': '{measure}, {when}.',
  'measure.title-dyad': '{measure}: {reporter} i {partner}, {when}.',
  'measure.section': 'Pokazatelj',
  'measure.subtitle': '{measure}, {unit}',
  'measure.alt': '{measure}: {count, plural, one {# red} few {# reda} other {# redova}} tabele ispod.',
  'measure.more-rows':
    'U tabeli je prvih {shown} od {count, plural, one {# reda} few {# reda} other {# redova}}.',
  'measure.record-of': '{country}: sopstveni zapis',
  'measure.missing-cells': 'Nema vrednosti',
  'measure.diagonal': 'Stope jednake',
  'measure.gained': 'Udeo na tržištu porastao',
  'measure.lost': 'Udeo na tržištu opao',
  'measure.margin': '±{points}',
  'measure.world-growth': 'Rast svetskog uvoza',
}
