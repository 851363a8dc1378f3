/** Sentences of the brief’s summary in English: what changed, what it is a part of, and what another record has. */
export const summarySectionEn = {
  'sentences.joined': '{first} {second}',
  'summary.change-export':
    'Exports {direction, select, up {rose by {rate}} down {fell by {rate}} other {did not change}} against {before}.',
  'summary.change-import':
    'Imports {direction, select, up {rose by {rate}} down {fell by {rate}} other {did not change}} against {before}.',
  'summary.standing-export':
    '{partner} took {share} of all exports of {reporter}: number {rank} among their destinations{was}.',
  'summary.standing-import':
    '{partner} supplied {share} of all imports of {reporter}: number {rank} among their origins{was}.',
  'summary.rank-was': ' (number {rank} the year before)',
  'summary.rank-same': ', as the year before',
  'summary.other-export':
    'Another record of these exports ({other}) has {value}, {direction, select, up {{difference} more} down {{difference} less} other {the same}}.',
  'summary.other-import':
    'Another record of these imports ({other}) has {value}, {direction, select, up {{difference} more} down {{difference} less} other {the same}}.',
  'summary.single':
    'No second record of these flows in {year} is in the lake: the two countries’ books cannot be held against each other.',
  'products.moved-export':
    'To the change of exports, {total} against {before}, {product} contributed {points} percentage points.',
  'products.moved-import':
    'To the change of imports, {total} against {before}, {product} contributed {points} percentage points.',
  'method.rounding':
    'In the sentences of the summary a value is rounded to the place in which two records of it differ; where there is one record, to three or four digits.',
} as const
