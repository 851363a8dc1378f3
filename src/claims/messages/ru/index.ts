import type { Tongue } from '../speaker.js'
import { arithmetic } from './arithmetic.js'
import { consistency } from './consistency.js'
import { documents } from './documents.js'
import { evidence } from './evidence.js'
import { flows } from './flows.js'
import { meanings } from './meanings.js'
import { names } from './names.js'
import { reference } from './reference.js'
import { report } from './report.js'
import { figure, words } from './words.js'

/** Russian. */
export const russian: Tongue = {
  phrases: {
    ...words,
    ...arithmetic,
    ...consistency,
    ...reference,
    ...names,
    ...evidence,
    ...flows,
    ...report,
    ...documents,
  },
  figure,
  kept: (text) => text,
  finished: (text) => text,
  meanings,
}
