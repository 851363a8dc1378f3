/**
 * What words of a text can mean to a claim, whatever the language. Extraction knows these and no words.
 */
export const concepts = [
  // what is measured
  'export',
  'import',
  'turnover', // trade, turnover, commodity circulation
  'balance', // trade balance
  'surplus',
  'deficit',
  'goods',
  'region', // South America, the world, third countries: partners that are no country
  'services',
  'share', // share, proportion, accounted for
  'total', // total, overall, in all
  'growth', // growth (the noun), growth rate
  'rank', // ranked, place, position, partner number
  'price',
  'target', // plans, aims, is to reach, by 2025
  'investment',
  'population',
  'debt',
  'gdp',
  // how it moves
  'rise',
  'fall',
  'unchanged',
  'double',
  'triple',
  'quadruple',
  'halve',
  // how numbers hang together
  'from',
  'to',
  'by',
  'than', // compared with, against, than
  'including',
  'of-which',
  'respectively',
  'after', // sixth after Germany
  'ahead', // ahead of
  'between',
  'and',
  'contrast', // while, whereas, but
  'per-year', // annually, a year, per annum, average annual
  'year-on-year',
  'same-period',
  // polls
  'respondents', // of respondents, of those polled, of the population surveyed
  'poll', // poll, survey
  'opinion', // support, believe, think, consider, view, would vote
  // votes
  'voted',
  'for',
  'against',
  'abstained',
  'absent',
  'resolution',
  'assembly', // UN General Assembly, United Nations
  // treaties and unions
  'agreement', // agreement, treaty, pact
  'free-trade', // free trade agreement
  'signed',
  'in-force',
  'joined', // joined, acceded, became a member
  'member', // is a member of
  'candidate', // candidate, applied to join, wants to join
  'left', // withdrew, left
  'not', // not, never, no
  'sanctions',
  // who says it
  'according',
  'source',
  // people and other counted things
  'arms', // arms, weapons
  'delivered',
  'ordered',
] as const
export type Concept = (typeof concepts)[number]
