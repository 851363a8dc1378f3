import { z } from 'zod'
import type { DiversionReport, DiversionRow } from '../workbench/diversion.js'
import { groupOf } from '../domain/group.js'
import { parseYears, yearsText } from '../domain/period.js'
import { command, Exit } from './command.js'
import { csv } from './csv.js'
import { countryArgument } from './dyad-argument.js'
import { noteLicences } from './licence-note.js'
import type { Output } from './output.js'

export const diversionCommand = command({
  name: 'diversion',
  summary: 'Look for signs that goods under export restrictions reach a country through third ones.',
  example: [
    'rapport diversion --origin EUN --target RUS',
    'rapport diversion --origin DEU,ITA --target RUS --via ARM,KGZ --regime common-high-priority --format json',
  ],
  input: z.object({
    origin: z
      .string()
      .meta({ value: 'LIST' })
      .describe('who exports: countries or groups, such as EUN or DEU,ITA; taken together'),
    target: z.string().meta({ value: 'COUNTRY' }).describe('where the goods may end up'),
    via: z
      .string()
      .optional()
      .meta({ value: 'LIST' })
      .describe(
        'intermediaries; without it the target’s neighbours and the countries through which most listed goods could pass before, at most 30',
      ),
    regime: z
      .string()
      .default('eu')
      .describe('the list of goods: its name or the beginning of it, such as eu or common-high-priority'),
    pre: z.string().default('2019-2021').meta({ value: 'YEARS' }).describe('the window before'),
    post: z.string().default('2022-2024').meta({ value: 'YEARS' }).describe('the window after, as long'),
    source: z
      .string()
      .optional()
      .describe('the source of flows; without it the first that covers the windows'),
    cost: z.coerce
      .number()
      .min(0)
      .max(1)
      .default(0.06)
      .describe('freight and insurance in an import value, as a share of the export value'),
    limit: z.coerce.number().int().min(0).default(25).describe('how many rows are shown; 0 shows all'),
    asOf: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
      .optional()
      .meta({ value: 'DATE' })
      .describe('the lake as it was known on that day'),
    format: z.enum(['table', 'json', 'csv']).default('table').describe('for reading, or for programs'),
  }),
  run: async ({ settings }, { format, limit, asOf, ...asked }, output) => {
    const { diversion } = await import('../workbench/diversion.js')
    const request = {
      origins: countries(asked.origin),
      target: countryArgument(asked.target),
      ...(asked.via !== undefined && { via: countries(asked.via) }),
      regime: asked.regime,
      pre: parseYears(asked.pre),
      post: parseYears(asked.post),
      ...(asked.source !== undefined && { source: asked.source }),
      cost: asked.cost,
    }
    const { workspace: folder, memory, threads } = settings
    const found = await diversion({ folder, memory, threads }, request, asOf ?? null)
    if (!found.ok) return output.refuse(found.error)
    if (format === 'table') await show(found.value, limit, output)
    else if (format === 'csv') output.result(csv(flatRows(found.value, limit)))
    else {
      const { reportDiversion } = await import('../workbench/reports/diversion.js')
      output.result(JSON.stringify(reportDiversion(found.value, limit), null, 2))
    }
    noteLicences(found.value.licences, output)
    return Exit.done
  },
})

const countries = (list: string): string[] =>
  list.split(',').map((each) => groupOf(each.trim())?.code ?? countryArgument(each.trim()))

const shownOf = ({ rows }: DiversionReport, limit: number): readonly DiversionRow[] =>
  limit === 0 ? rows : rows.slice(0, limit)

/** One flat row a route and product. */
const flatRows = (found: DiversionReport, limit: number) =>
  shownOf(found, limit).map((row, index) => ({
    rank: index + 1,
    via: row.via,
    product: row.product,
    covered: row.covered,
    places: row.places.join('; '),
    declared_pre: row.declared.pre,
    declared_post: row.declared.post,
    unlisted_pre: row.unlisted.pre,
    unlisted_post: row.unlisted.post,
    delta: row.delta,
    p: row.p,
    adjusted_p: row.adjusted,
    untested: row.untested,
    placebos: row.placebos,
    trend_before: row.trendBefore,
    excess: row.excess,
    lost: row.lost?.value ?? null,
    lost_share: row.lost?.share ?? null,
    lost_share_before: row.lostBefore?.share ?? null,
    lost_missing: row.lostMissing,
    onward_exports_pre: row.onward.exports?.pre ?? null,
    onward_exports_post: row.onward.exports?.post ?? null,
    onward_imports_pre: row.onward.imports?.pre ?? null,
    onward_imports_post: row.onward.imports?.post ?? null,
    innocent: row.innocent.join('; '),
    tests: found.tests,
    regime: found.goods.regime.name,
    list_date: found.goods.vintage ?? found.goods.importedOn,
    source: found.books.source.id,
  }))

const show = async (found: DiversionReport, limit: number, output: Output): Promise<void> => {
  const { diversionSectionEn: words } = await import('../messages/measures/diversion-section-en.js')
  const { pre, post } = found.windows
  const standing = found.rows.filter(({ adjusted }) => adjusted !== null && adjusted <= 0.1).length
  output.result(
    [
      `Diversion signals: ${listText(found.origins)} to ${found.target}, ${yearsText(pre)} against ${yearsText(post)}, ${found.goods.regime.name}`,
      `${count(found.tests, 'test')} of a code on a route, ${standing} ${standing === 1 ? 'stands' : 'stand'} at a false discovery rate of 10 % (Benjamini–Hochberg); ${count(found.routeTests, 'test')} of whole routes.`,
      ...(found.needed !== null && found.needed > 1
        ? [
            `With so many tests at least ${found.needed} codes must have the least possible p-value for any to stand: no code can alone. Fewer intermediaries (--via) make a sharper test.`,
          ]
        : []),
      ...notesOf(found),
    ].join('\n'),
  )
  output.table(
    found.routes.map((route) => ({
      via: route.via,
      chosen: found.intermediaries.find(({ country }) => country === route.via)?.chosen ?? '',
      listed: String(route.listed),
      placebos: String(route.placebos),
      pre: millions(route.declared.pre),
      post: millions(route.declared.post),
      p: probability(route.p),
      adjusted: probability(route.adjusted),
      found: String(route.found),
    })),
    ['via', 'chosen', ...right(['listed', 'placebos', 'pre', 'post', 'p', 'adjusted', 'found'])],
  )
  const rows = shownOf(found, limit)
  output.table(
    rows.map((row, index) => ({
      rank: String(index + 1),
      via: row.via,
      product: row.product,
      pre: millions(row.declared.pre),
      post: millions(row.declared.post),
      Δ: row.delta === null ? `– (${row.untested ?? 'ended'})` : row.delta.toFixed(2),
      'adjusted p': probability(row.adjusted),
      'trend before': row.trendBefore === null ? '–' : row.trendBefore.toFixed(2),
      lost: row.lost === null ? `– (${row.lostMissing ?? 'no-report'})` : millions(row.lost.value),
      'onward pre': millions(row.onward.exports?.pre ?? null),
      'onward post': millions(row.onward.exports?.post ?? null),
      'arrived post': millions(row.onward.imports?.post ?? null),
      'but see': row.innocent.join(', '),
    })),
    [
      ...right(['rank']),
      'via',
      'product',
      ...right([
        'pre',
        'post',
        'Δ',
        'adjusted p',
        'trend before',
        'lost',
        'onward pre',
        'onward post',
        'arrived post',
      ]),
      'but see',
    ],
  )
  if (found.rows.length > rows.length)
    output.result(`${rows.length} of ${found.rows.length} rows; --limit 0 shows all.`)
  const met = [...new Set(rows.flatMap(({ innocent }) => innocent))]
  output.result(met.map((id) => `${id}: ${words[`diversion.innocent.${id}`]}.`).join('\n'))
}

/** What must be known of the scan, a line each. */
const notesOf = (found: DiversionReport): string[] => {
  const { goods, books, intermediaries } = found
  const chosen = intermediaries.every(({ chosen: how }) => how === 'named')
    ? 'Intermediaries: as named.'
    : `Intermediaries: ${intermediaries.length}, the target’s neighbours by land (${intermediaries.filter(({ chosen: how }) => how === 'neighbour').length}) and those through which most listed goods could have passed in the window before, the smaller of what came in from the origins and what went on to the target, code by code; the window after has no part in the choice.`
  return [
    `List of goods: ${goods.vintage === null ? '' : `as of ${goods.vintage}, `}imported on ${goods.importedOn}. No legal advice; a signal is no proof.`,
    `Source: ${books.source.id}, ${books.record === 'own' ? 'each country’s own records' : 'one reconciled record a flow, so that nothing can be seen to be lost in transit and the target has no record of its own'}; ${found.edition}, values in US$ million.`,
    chosen,
    ...(found.originsLeftOut.length > 0
      ? [`Left out, without exports in all years: ${found.originsLeftOut.join(', ')}.`]
      : []),
    ...(found.converted.length > 0
      ? [
          `Flows in ${found.converted.join(', ')} were brought to ${found.edition} by the conversion in the lake.`,
        ]
      : []),
    ...(found.unconverted.length > 0
      ? [
          `Flows in ${found.unconverted.join(', ')} stand as they are: the lake has no conversion to ${found.edition} (rapport pull concordance).`,
        ]
      : []),
    ...goods.notes,
    ...(goods.unmatched.length > 0
      ? [`${count(goods.unmatched.length, 'listed code')} without a fellow among the codes of the flows.`]
      : []),
  ]
}

const right = (names: readonly string[]) =>
  names.map((name) => ({ key: name, title: name, align: 'right' as const }))
const count = (value: number, what: string): string =>
  `${value.toLocaleString('en-GB')} ${what}${value === 1 ? '' : 's'}`
const listText = (codes: readonly string[]): string =>
  codes.length > 6 ? `${codes.length} origins` : codes.join(', ')
const millions = (value: number | null): string => (value === null ? '–' : (value / 1e6).toFixed(3))
const probability = (value: number | null): string =>
  value === null ? '–' : value < 0.0001 ? value.toExponential(1) : value.toFixed(4)
