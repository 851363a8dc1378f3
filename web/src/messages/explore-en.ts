import type { Text } from './message.js'

/** Products step by step, and the overview of two countries. */
export const exploreEn = {
  'products.search': 'Product by word or code: fuel, 27, 2709',
  'products.none': 'No product has this word or code.',
  'products.path': 'Where in the nomenclature',
  'products.years': 'By product there is:',
  'overview.trend': '{first}: {from}; {last}: {to}',
  'overview.lacks': 'What is missing',
  'overview.bring': 'Bring it',
  'page.brief': 'Brief',
  'page.sql': 'SQL',
  'page.jobs': 'Jobs',
} as const satisfies Readonly<Record<string, Text>>
