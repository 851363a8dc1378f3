import { isoDay } from '../../domain/loose-date.js'
import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowParser, type RowValues } from '../../lake/source.js'

/** A code as annexes write it: `ex 8517 62 00` covers a part of 85176200. Null for what is no code. */
export const readCode = (text: string): { readonly product: string; readonly partial: boolean } | null => {
  const [, ex, code = ''] = /^(ex)?\.?\s*(\d[\d .]*)$/i.exec(text.trim()) ?? []
  const product = code.replaceAll(/[ .]/g, '')
  return /^(?:\d{2}|\d{4}|\d{6}|\d{8}|\d{10})$/.test(product) ? { product, partial: ex !== undefined } : null
}

const none: RowValues = {
  regime: null,
  annex: null,
  direction: null,
  tier: null,
  classification: null,
  product: null,
  partial: false,
  description: null,
  valid_from: null,
  valid_to: null,
  wind_down: null,
  note: null,
}

const textOf = (cells: Cells, name: string): string | null => cells[name]?.trim() || null

const isMisshapen = (cells: Cells, last: string): boolean =>
  cells[last] === undefined || Object.keys(cells).some((name) => name.startsWith('#'))

/** CN codes under an EU export restriction against Russia, without annexes and dates. */
export const parseCnList: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isMisshapen(cells, 'product')) return [reject('sanctions-goods-shape')]
    const code = readCode(cells['code'] ?? '')
    if (code === null) return [reject('sanctions-goods-code')]
    return [
      accept({
        ...none,
        ...code,
        regime: 'EU 833/2014',
        direction: 'export',
        classification: 'CN2022',
        description: textOf(cells, 'product'),
      }),
    ]
  }

/** The Common High Priority List: HS 2022 codes in tiers, of which the third and fourth are divided. */
export const parsePriorityList: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isMisshapen(cells, 'subtier')) return [reject('sanctions-goods-shape')]
    const code = readCode(cells['hs6'] ?? '')
    if (code === null || code.product.length !== 6) return [reject('sanctions-goods-code')]
    const [tier, part] = [textOf(cells, 'tier'), textOf(cells, 'subtier')]
    if (tier === null || !/^[1-4]$/.test(tier) || (part !== null && !part.startsWith(tier)))
      return [reject('sanctions-goods-tier')]
    return [
      accept({
        ...none,
        ...code,
        regime: 'Common High Priority List',
        direction: 'export',
        tier: part ?? tier,
        classification: 'HS2022',
      }),
    ]
  }

/** Columns of the template, in which any other list comes. */
export const templateColumns = [
  'regime',
  'annex',
  'direction',
  'tier',
  'classification',
  'product',
  'partial',
  'description',
  'valid_from',
  'valid_to',
  'wind_down',
  'note',
]

const classification = /^(?:HS(?:1992|1996|2002|2007|2012|2017|2022)?|(?:CN|TNVED)20\d\d)$/
const days = ['valid_from', 'valid_to', 'wind_down']

export const parseTemplate: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isMisshapen(cells, 'note')) return [reject('sanctions-goods-shape')]
    const text = Object.fromEntries(templateColumns.map((name) => [name, textOf(cells, name)]))
    if (Object.values(text).every((cell) => cell === null)) return []
    if (text['regime'] === null) return [reject('sanctions-goods-regime')]
    if (!['export', 'import'].includes(text['direction'] ?? '')) return [reject('sanctions-goods-direction')]
    if (!classification.test(text['classification'] ?? '')) return [reject('sanctions-goods-classification')]
    const code = readCode(text['product'] ?? '')
    if (code === null) return [reject('sanctions-goods-code')]
    if (!['true', 'false', null].includes(text['partial'] ?? null)) return [reject('sanctions-goods-partial')]
    if (days.some((name) => text[name] != null && isoDay(text[name]) !== text[name]))
      return [reject('sanctions-goods-date')]
    return [accept({ ...text, ...code, partial: code.partial || text['partial'] === 'true' })]
  }
