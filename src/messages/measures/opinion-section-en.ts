/** Words of the brief’s section on public opinion in English. */
export const opinionSectionEn = {
  'opinion.title': 'Public opinion',
  'opinion.missing':
    'No poll on {partner} in {reporter}, or on {reporter} in {partner}, in {years} is in the lake.',
  'opinion.missing-one': 'No poll in {country} on {about} in {years} is in the lake.',
  'opinion.lead':
    'In {country} {share} (± {margin} points, n = {sample}) answered “{answer}” to “{question}” ({pollster}, {wave}).',
  'opinion.lead-plain':
    'In {country} {share} answered “{answer}” to “{question}” ({pollster}, {wave}); the size of the sample is not stated.',
  'opinion.change': 'Since the wave before, this answer changed by {change} points (± {margin}).',
  'opinion.change-plain': 'Since the wave before, this answer changed by {change} points.',
  'opinion.exhibit': 'What people in {country} answer about {about}, {years}',
  'opinion.exhibit-question': '“{question}”: {country} on {about}, {years}',
  'opinion.subtitle': 'Shares of respondents with the sampling error at 95%; newest waves first.',
  'opinion.subtitle-stated':
    'As documents state it, newest first, what has no date last; question and answer in the words under which the statement was transcribed.',
  'opinion.column-about': 'About',
  'opinion.others-exhibit': 'What else people in {country} answered, as documents state it',
  'opinion.column-field': 'Field work',
  'opinion.column-sample': 'n',
  'opinion.column-margin': 'Sampling error',
  'opinion.points': '± points',
  'opinion.alt':
    'Chart of {count, plural, one {one share} other {# shares}} of respondents; the table below has them.',
} as const
