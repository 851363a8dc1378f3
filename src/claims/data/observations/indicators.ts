import type { Definition } from '../evidence.js'

export type IndicatorId =
  | 'gdp-per-capita-usd'
  | 'gdp-current-usd'
  | 'remittances-estimate'
  | 'migrant-stock'
  | 'fdi-inward-position'
  | 'population'
  | 'consumer-price-inflation'

/** A figure that sources observe, and how texts name it. */
export type Indicator = {
  readonly id: IndicatorId
  /** One country, or two: who observes, and of whom. */
  readonly of: 'country' | 'pair'
  /** Units of claims: a currency, per cent, or a number of people. */
  readonly unit: 'persons' | 'USD' | '%' | 'km'
  readonly words: RegExp
}

/** Indicators that a word names for sure, the more exact before the less. Words in English, Russian and Serbian. */
export const indicators: readonly Indicator[] = [
  {
    id: 'gdp-per-capita-usd',
    of: 'country',
    unit: 'USD',
    words:
      /(?:GDP|gross domestic product|ВВП|BDP|БДП)[^.]{0,12}(?:per (?:capita|head|person)|на душу|po glavi|по глави|po stanovniku|по становнику)/iu,
  },
  {
    id: 'gdp-current-usd',
    of: 'country',
    unit: 'USD',
    words: /(?<!\p{L})(?:GDP|gross domestic product|ВВП|BDP|БДП)(?!\p{L})/iu,
  },
  {
    id: 'remittances-estimate',
    of: 'pair',
    unit: 'USD',
    words: /remittance|денежн\p{L}{1,4} перевод|doznak|дознак/iu,
  },
  {
    id: 'migrant-stock',
    of: 'pair',
    unit: 'persons',
    words: /migrant|emigrant|foreign-born|мигрант|migran[at]|имигран|imigran/iu,
  },
  {
    id: 'fdi-inward-position',
    of: 'pair',
    unit: 'USD',
    words:
      /(?:FDI|direct investment)[^.]{0,20}(?:stock|position)|(?:stock|position)[^.]{0,20}(?:FDI|direct investment)/iu,
  },
  {
    id: 'population',
    of: 'country',
    unit: 'persons',
    words:
      /(?<!\p{L})(?:population|inhabitants|residents|населени\p{L}{1,2}|жител\p{L}{1,3}|stanovnik\p{L}{0,3}|stanovništv\p{L}{1,2}|становник\p{L}{0,3}|становништв\p{L}{1,2})(?!\p{L})/iu,
  },
  {
    id: 'consumer-price-inflation',
    of: 'country',
    unit: '%',
    words: /(?<!\p{L})(?:inflation|инфляци\p{L}{1,3}|inflacij\p{L}{1,2}|инфлациј\p{L}{1,2})(?!\p{L})/iu,
  },
]

/** The first indicator that words name, in a unit that fits; null where none is sure. */
export const indicatorNamed = (words: string, unit: string | null): Indicator | null =>
  indicators.find((each) => each.words.test(words) && unitFits(each, unit)) ?? null

const unitFits = ({ unit: own }: Indicator, unit: string | null): boolean =>
  own === 'USD' || own === '%' || own === 'km' ? unit === own : unit !== '%' && !/^[A-Z]{3}$/.test(unit ?? '')

/** How far the year of an observation may be from the one claimed and still be told of. */
export const yearsAround: readonly (readonly [number, Definition])[] = [
  [0, 'stated'],
  [-1, 'year'],
  [1, 'year'],
]
