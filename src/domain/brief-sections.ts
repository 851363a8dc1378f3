/** The sections of a brief by id, in its order. A test holds it to what writes them. */
export const briefSections = [
  'summary',
  'trade-over-time',
  'partners',
  'products',
  'services',
  'demand',
  'targets',
  'complexity',
  'exposure',
  'diversion',
  'votes',
  'arms',
  'opinion',
  'people',
  'agreements',
  'events',
  'catalogue',
  'mirror',
  'what-disagrees',
  'method',
] as const
export type BriefSection = (typeof briefSections)[number]
