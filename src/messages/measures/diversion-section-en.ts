/** Words of diversion signals in English: of the brief’s section, and of what else may be behind a signal. */
export const diversionSectionEn = {
  'diversion.title': 'Diversion signals',
  'diversion.lead':
    'Codes under export restrictions of {regime} were compared with unlisted goods of the same chapters, {before} against {after}: {tests, plural, one {# test} other {# tests}}, of which {found, plural, one {# stands} other {# stand}} at a false discovery rate of 10%. A signal is no proof: each has other explanations.',
  'diversion.exhibit':
    'Listed goods from {origins} through third countries to {target}, {before} and {after}',
  'diversion.subtitle':
    'US$ million; Δ in logarithms, p-values by permutation over placebo codes, adjusted for the number of tests',
  'diversion.column.via': 'Through',
  'diversion.column.before': 'Declared by the origins, before',
  'diversion.column.after': 'After',
  'diversion.column.onward': 'Exported on to the target, after',
  'diversion.column.delta': 'Δ against unlisted goods',
  'diversion.column.p': 'Adjusted p',
  'diversion.column.innocent': 'What else may be behind it',
  'diversion.missing':
    'No diversion signals: the workspace lacks six-digit flows of the two windows, or a list of goods.',
  'diversion.no-regime': 'No regime in the workspace is known to restrict exports to {target}.',
  'diversion.list-date': 'The list of goods is that of the workspace as of {date}; this is no legal advice.',
  'diversion.left-out': 'Origins whose exports do not cover all the years are in no sum: {countries}.',
  'diversion.innocent.near-zero':
    'growth from near zero: the base before is small, so that one contract makes a high rate',
  'diversion.innocent.transit':
    'transit: goods that only pass through a country are not in its imports, and the origin may not know where they end',
  'diversion.innocent.origin-consignment':
    'origin against consignment: importers record the country where goods were made, exporters the last destination known to them',
  'diversion.innocent.timing':
    'timing and costs: goods underway at the turn of the year are recorded a year later, and freight differs from the share assumed',
  'diversion.innocent.re-exports':
    're-exports: a trading hub passes goods on in the ordinary course, and the code does not say whose goods went on',
  'diversion.innocent.own-use':
    'own use: the country buys more and does not pass more on, as far as recorded',
  'diversion.innocent.others-fell':
    'others fell: the code itself did not grow, the unlisted goods of its chapter shrank',
  'diversion.innocent.earlier-trend':
    'an earlier trend: the code grew faster than its chapter already before',
  'diversion.innocent.partly-listed': 'partly listed: the code also holds goods that may be exported',
  'diversion.innocent.intermediary-stopped':
    'a reporter that stopped: the intermediary has no record of some of the years',
  'diversion.innocent.target-stopped':
    'a reporter that stopped: the target has no record of some of the years, so that arrivals cannot be checked',
} as const
