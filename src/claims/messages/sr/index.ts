import { countryName } from '../../../messages/country-names.js'
import { toCyrillic } from '../../../messages/serbian-script.js'
import type { RuleId } from '../../checks/rule-id.js'
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
import { countrySigns, figure, keepSigns, v, words } from './words.js'

const phrases = {
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

const marked = new RegExp(
  `${keepSigns[0]}([^${keepSigns.join('')}]*)${keepSigns[1]}|${countrySigns[0]}([^${countrySigns.join('')}]*)${countrySigns[1]}`,
  'u',
)

/** What is kept twice over leaves signs behind. */
const signs = new RegExp(`[${keepSigns.join('')}]`, 'gu')

/** A sentence in its script: what is kept as it is, and countries by their names in it. */
const finished =
  (script: 'sr-Latn' | 'sr-Cyrl') =>
  (text: string): string =>
    text
      .split(marked)
      .map((part, at) => {
        if (part === undefined) return ''
        if (at % 3 === 1) return part
        if (at % 3 === 2) return countryName(part, script)
        return script === 'sr-Latn' ? part : toCyrillic(part)
      })
      .join('')
      .replace(signs, '')

/** Serbian in one of its two scripts. */
export const serbian = (script: 'sr-Latn' | 'sr-Cyrl'): Tongue => ({
  phrases,
  figure,
  kept: v,
  finished: finished(script),
  meanings:
    script === 'sr-Latn'
      ? meanings
      : (Object.fromEntries(
          Object.entries(meanings).map(([id, meaning]) => [id, toCyrillic(meaning)]),
        ) as Record<RuleId, string>),
})
