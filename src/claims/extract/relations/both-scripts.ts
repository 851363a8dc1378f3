import { toCyrillic } from '../../../messages/serbian-script.js'

/** A pattern of Serbian words in Latin letters, in both scripts; `\p{L}` stays what it is. */
export const serbianIn = (latin: string): string =>
  `${latin}|${latin
    .split(/(\\p\{L\})/u)
    .map((part) => (part === '\\p{L}' ? part : toCyrillic(part)))
    .join('')}`
