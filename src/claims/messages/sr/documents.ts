import type { PhrasesLike } from '../phrases.js'
import type { documents as pattern } from '../en/documents.js'
import { counted, plural, q, v } from './words.js'

const parts = {
  image: ['slika', 'slike', 'slika'],
  chart: ['grafikon', 'grafikona', 'grafikona'],
  diagram: ['dijagram', 'dijagrama', 'dijagrama'],
  document: ['umetnuti dokument', 'umetnuta dokumenta', 'umetnutih dokumenata'],
} as const

const troubles = {
  damaged: 'oštećena je i nije pročitana.',
  'scanned-page': 'teksta nema, samo slike; nije pročitana.',
  font: 'deo teksta je u fontu koji nije mogao da se otvori; taj deo nije pročitan.',
}

export const documents: PhrasesLike<typeof pattern> = {
  'read/picture': ({ alt }) => (alt === null ? 'Slika se ne čita.' : `Slika se ne čita: ${v(alt)}.`),
  'read/parts': ({ what, count }) => {
    const [one, few, other] = parts[what]
    return `Nije pročitano: ${counted(count, one, few, other)}.`
  },
  'read/encoding': ({ encoding }) =>
    `U datoteci ne stoji kodiranje, a nije UTF-8; pročitana je kao ${v(encoding)}.`,
  'read/lost': ({ count }) =>
    `${plural(count, 'Izgubljen je', 'Izgubljena su', 'Izgubljeno je')} ${counted(count, 'znak', 'znaka', 'znakova')}: u datoteci stoje zamenski znakovi.`,
  'read/space': ({ page, number }) => `Str. ${page}: uklonjen je razmak unutar ${q(number)}.`,
  'read/page': ({ page, trouble }) => `Str. ${page}: ${troubles[trouble]}`,
  'read/letters': ({ page, unknown, of }) =>
    `Str. ${page}: slova koja u fontu nemaju značenje: ${unknown} od ${of}.`,
}
