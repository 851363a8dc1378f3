import { arithmetic } from './arithmetic.js'
import { consistency } from './consistency.js'
import { documents } from './documents.js'
import { evidence } from './evidence.js'
import { flows } from './flows.js'
import { names } from './names.js'
import { reference } from './reference.js'
import { report } from './report.js'
import { words } from './words.js'

/** English, the pattern of the other languages. */
export const en = {
  ...words,
  ...arithmetic,
  ...consistency,
  ...reference,
  ...names,
  ...evidence,
  ...flows,
  ...report,
  ...documents,
}
