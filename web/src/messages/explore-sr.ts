import type { exploreEn } from './explore-en.js'
import type { Text } from './message.js'

export const exploreSr: Readonly<Record<keyof typeof exploreEn, Text>> = {
  'products.search': 'Proizvod po reči ili šifri: gorivo, 27, 2709',
  'products.none': 'Nijedan proizvod nema tu reč ili šifru.',
  'products.path': 'Mesto u nomenklaturi',
  'products.years': 'Po proizvodima postoji:',
  'overview.trend': '{first}: {from}; {last}: {to}',
  'overview.lacks': 'Šta nedostaje',
  'overview.bring': 'Pribavi',
  'page.brief': 'Izveštaj',
  'page.sql': 'SQL',
  'page.jobs': 'Poslovi',
}
