/** Words of the brief’s section on votes and declarations in English. */
export const votesSectionEn = {
  'votes.title': 'Votes and declarations',
  'votes.lead':
    'In {year} {reporter} and {partner} voted the same in {same} of the {rollCalls} roll calls of the United Nations General Assembly in which both took part ({value}), and against each other in {opposite}.',
  'votes.before': 'In {year} they voted the same in {same} of {rollCalls} ({value}).',
  'votes.missing':
    'No roll call of the United Nations General Assembly in {years} in which both {reporter} and {partner} took part is in the lake.',
  'votes.exhibit': 'How alike {reporter} and {partner} voted in the United Nations General Assembly, {years}',
  'votes.issue-exhibit': 'How alike {reporter} and {partner} voted by issue, {years}',
  'votes.issue-subtitle':
    'Roll calls in which both voted the same, of those in which both took part; their number in brackets.',
  'votes.issue-lead':
    'By issue, the votes of {year} were alike most often here: {most}; least often here: {least}.',
  'votes.issue': '{issue} ({value}; roll calls: {rollCalls})',
  'votes.cell': '{value} ({rollCalls})',
  'votes.cell-none': '– ({rollCalls})',
  'votes.same-calls': 'In {year} the edition codes one and the same roll calls as these issues: {issues}.',
  'votes.column-year': '{year}',
  'votes.key-exhibit': 'Key roll calls: {reporter} and {partner}, {year}',
  'votes.key-subtitle':
    'Those of emergency special sessions, and at most ten in which one voted yes and the other no.',
  'votes.key-none':
    'In {year} there was no roll call in which one of {reporter} and {partner} voted yes and the other no.',
  'votes.column-resolution': 'Resolution or number',
  'votes.column-subject': 'Subject',
  'votes.column-vote': '{country}',
  'votes.column-why': 'Why it is listed',
  'votes.ballot-yes': 'yes',
  'votes.ballot-no': 'no',
  'votes.ballot-abstain': 'abstained',
  'votes.ballot-absent': 'absent',
  'votes.why-emergency-session': 'emergency special session',
  'votes.why-opposite': 'opposite votes',
  'votes.untitled':
    'Where the edition has no title, the issues stand that the roll call is coded with, if any; the number is the edition’s own.',
  'votes.no-declarations':
    'There is no count of EU foreign-policy declarations that these countries were invited to join: {countries}.',
  'votes.declarations-lead':
    'In {year} {country} aligned with {aligned} of the {invited} EU foreign-policy declarations that it was invited to join, {share} ({counter}).',
  'votes.declarations-exhibit':
    'EU foreign-policy declarations joined, of those it was invited to: {country}, {years}',
  'votes.declarations-subtitle': 'Each counter’s own count, by calendar year.',
  'votes.one-by-one': 'declarations listed one by one',
  'votes.column-invited': 'Invited',
  'votes.column-aligned': 'Aligned',
  'votes.column-partly': 'Partly',
  'edition.undl': 'UN Digital Library',
  'edition.undl-wide': 'UN Digital Library, votes by country',
  'edition.voeten': 'Voeten’s data (the package)',
  'edition.voeten-wide': 'Voeten’s data',
  'edition.by-resolution': 'single resolutions',
  'value.vote-alignment': 'Alignment',
} as const
