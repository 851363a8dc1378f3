import { crossesRevision } from './hs-revisions.js'
import { z } from 'zod'
import type { CountryCode } from '../../domain/country.js'
import { yearRange, yearsText } from '../../domain/period.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import type { Choice } from '../../lake/choice.js'
import { mergeSums, type Sum } from '../../lake/reading.js'
import type { ConventionId } from '../conventions.js'
import { indicatorOf } from '../indicator.js'
import { measure, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { standingOf } from './dependence-kernel.js'
import {
  basisOf,
  chooseRecord,
  conditionsOf,
  groups,
  isOne,
  missingYearsNote,
  noRecord,
  quantityOf,
  readingConventions,
} from './flow-values.js'
import { computed, ratio } from './lineages.js'
import { demandConventions, growthOfSeries, notComparable, shown, worldShare } from './market-points.js'
import { demandOf, isHome, isMarket, pairYears, type Demand } from './markets.js'
import { dyad, product, reading, year } from './params.js'
import { tariffsOf } from './tariff-faced.js'

const params = z.object({
  dyad: dyad.describe(
    'the exporter first; WLD as partner for the largest markets, a country to have it among them in any case',
  ),
  year,
  product,
  window: z.coerce
    .number()
    .int()
    .min(2)
    .default(5)
    .describe('over how many years, the last of them the year, growth of imports is measured'),
  top: z.coerce.number().int().min(0).default(20).describe('how many markets are shown; 0 for all'),
  ...reading,
})
type Params = z.output<typeof params>

/** Markets for what a country exports, with what speaks for and against each side by side. */
export const marketAttractiveness = measure({
  id: 'market-attractiveness',
  name: { en: 'Markets side by side', ru: 'Сравнение рынков', sr: 'Uporedni pregled tržišta' },
  meaning:
    'For each market its imports of a product in US dollars, with their growth, share in world imports, concentration of suppliers, the duty the exporter faces and the least that any rival faces, the distance, and the exporter’s share. The columns stand side by side and make no score.',
  unit: 'USD',
  formula:
    'm_{jwk}, \\; g(m_{jwk}), \\; \\frac{m_{jwk}}{m_{wwk}}, \\; \\sum_c \\left(\\frac{m_{jck}}{m_{jwk}}\\right)^2, \\; \\tau_{ijk}, \\; \\min_c \\tau_{cjk}, \\; d_{ij}, \\; \\frac{m_{jik}}{m_{jwk}}',
  reference:
    'ITC, Trade Map user guide, list of importing markets; Hirschman 1964 (concentration of suppliers)',
  params,
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-WLD', year: '2018', product: '84' },
  compute: async (read, question) => {
    const window = yearRange(question.year - question.window + 1, question.year)
    const everyone = { reporter: 'WLD', partner: 'WLD' }
    const choose = (asked: Partial<Params>) =>
      chooseRecord(read, { ...question, ...asked, flow: 'import', years: window }, { partners: 'all' })
    // A record that knows of the market named comes first, unless it only knows it from what others write down.
    const { partner } = question.dyad
    const own = partner === 'WLD' ? null : await choose({ dyad: { reporter: partner, partner: 'WLD' } })
    const choice = await choose(
      own === null || (own.record === 'mirror' && question.record !== 'mirror')
        ? { dyad: everyone }
        : {
            dyad: everyone,
            source: own.scope.source.id,
            record: own.record,
            classification: own.classification,
          },
    )
    const demand =
      choice === null
        ? null
        : await demandOf(read, choice, {
            years: window,
            product: question.product,
            demand: choice.record,
          })
    if (demand === null || demand.choice === null)
      return {
        rows: [{ key: { partner: question.dyad.partner }, value: noRecord('market-attractiveness') }],
        basis: null,
        conventions: ['nominal-usd'],
        notes: [],
      }
    return {
      ...(await table(read, question, demand, demand.choice, window)),
      basis: basisOf(demand.choice, question.source !== undefined || question.record !== undefined),
    }
  },
})

const table = async (
  read: Reader,
  question: Params,
  demand: Demand,
  choice: Choice,
  window: readonly number[],
) => {
  const { reporter, partner } = question.dyad
  const largest = demand.largest(question.year).filter((code) => !isHome(code, reporter, question.year))
  const markets = shown(largest, question.top, partner)
  const [suppliers, tariffs, distances] = await Promise.all([
    suppliersOf(read, question, choice, markets),
    tariffsOf(read, markets, { exporter: reporter, product: question.product, year: question.year }),
    indicatorOf(read, {
      indicator: 'distance',
      unit: 'km',
      years: [],
      reporters: [reporter],
      partners: markets,
    }),
  ])
  const world = demand.world(question.year)
  const change = notComparable(choice, { years: window, product: question.product })
  const rows = await Promise.all(
    markets.map(async (market): Promise<MeasuredRow> => {
      const imports = await demand.value(market, question.year)
      const series = await Promise.all(
        window.map(async (each) => [each, await demand.value(market, each)] as const),
      )
      const asked = { market, year: question.year, product: question.product }
      return {
        key: { partner: market },
        value: imports,
        also: {
          demand: growthOfSeries(
            {
              product: question.product,
              method: 'log-linear',
              gaps: 'refuse',
              classificationChange: change,
            },
            market,
            'import',
            series,
          ),
          marketShare: worldShare(imports, world, asked),
          suppliers: suppliers.concentration(market),
          ...tariffs.of(market),
          distance: distances.value(reporter, question.year, market),
          share: ratio(await suppliers.ofExporter(market), imports, 'share', (arithmetic) =>
            computed('market-share', { ...asked, exporter: reporter }, [], arithmetic, {
              part: suppliers.lineage(market),
              whole: imports.lineage,
            }),
          ),
        },
      }
    }),
  )
  const notes: Note[] = [
    ...missingYearsNote(choice, window, yearsText),
    {
      id: 'reporters-counted',
      values: { year: question.year, count: demand.reporters(question.year).length },
    },
    ...(choice.level === 2 && question.product !== 'TOTAL' && crossesRevision(choice.classification, window)
      ? [{ id: 'revisions-crossed' as const, values: {} }]
      : []),
  ]
  const conventions: ConventionId[] = [
    ...readingConventions(choice, 'import'),
    ...demandConventions(demand),
    'world-of-reporters',
    'named-suppliers',
    'growth-log-linear',
    ...(tariffs.source === null ? [] : (['tariff-simple-mean'] as const)),
    'no-composite',
  ]
  return {
    rows: rows.length > 0 ? rows : [{ key: { partner: 'WLD' }, value: noRecord('market-attractiveness') }],
    conventions: [...new Set(conventions)],
    notes,
  }
}

/** Who the markets buy from. */
type Suppliers = {
  readonly concentration: (market: CountryCode) => Quantity
  readonly ofExporter: (market: CountryCode) => Promise<Quantity>
  readonly lineage: (market: CountryCode) => Quantity['lineage']
}

const suppliersOf = async (
  read: Reader,
  { dyad: { reporter }, year: at, product: code }: Params,
  choice: Choice,
  markets: readonly CountryCode[],
): Promise<Suppliers> => {
  const asked = { dyad: { reporter: 'WLD', partner: 'WLD' }, flow: 'import' as const, years: [at] }
  const all = conditionsOf(choice, asked, 'all', code === 'TOTAL' ? 'all' : [code])
  const where = [...all.filter(({ column }) => column !== 'reporter'), isOne('reporter', ...markets)]
  const sums = markets.length === 0 ? [] : await groups(read, choice, where, ['reporter', 'partner'])
  const of = (market: CountryCode): readonly Sum[] => sums.filter(({ key }) => key['reporter'] === market)
  const partnerOf = ({ key }: Sum) => String(key['partner'])
  const exporters = (market: CountryCode): Sum => {
    const found = of(market).find((sum) => partnerOf(sum) === reporter)
    const narrowed = [
      ...where.filter(({ column }) => column !== 'reporter' && column !== 'partner'),
      isOne('reporter', market),
      isOne('partner', reporter),
    ]
    return found ?? mergeSums(choice.scope, narrowed, [])
  }
  return {
    concentration: (market) => {
      const named = of(market).filter((sum) => partnerOf(sum) !== market && isMarket(partnerOf(sum), choice))
      const standing = standingOf(
        {
          countries: named.map(partnerOf),
          products: [code],
          values: Float64Array.from(named, ({ value }) => value ?? 0),
        },
        0,
      )
      const codes = standing.countries.map((each) => each.code).toSorted()
      const whole = where.filter(({ column }) => !['reporter', 'partner'].includes(column))
      const merged = mergeSums(
        choice.scope,
        [...whole, isOne('reporter', market), isOne('partner', ...codes)],
        named.filter((sum) => codes.includes(partnerOf(sum))),
      )
      const lineage = computed(
        'concentration',
        { dyad: `${market}-WLD`, flow: 'import', year: at, over: 'partners', form: 'hhi', n: codes.length },
        ['concentration-hhi', 'named-suppliers'],
        `Σs² over ${codes.length} suppliers`,
        { all: merged.lineage },
      )
      return standing.concentration === null
        ? unknown(named.length === 0 ? 'no-report' : 'zero', 'index', lineage)
        : known(standing.concentration, 'index', lineage)
    },
    ofExporter: async (market) => {
      const pair = { reporter: market, partner: reporter, flow: 'import' as const, years: [at] }
      const covered = of(market).length > 0 || (await pairYears(read, choice, pair)).length > 0
      return quantityOf(exporters(market), covered)
    },
    lineage: (market) => exporters(market).lineage,
  }
}
