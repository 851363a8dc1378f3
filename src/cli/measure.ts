import { z } from 'zod'
import type { MeasureResult } from '../workbench.js'
import { measureRows } from '../workbench/measure-rows.js'
import type { Quantity } from '../domain/quantity.js'
import { command, Exit } from './command.js'
import { noteLicences } from './licence-note.js'
import { csv } from '../workbench/csv.js'
import { countryArgument, dyadArgument } from '../workbench/dyad-argument.js'
import type { Output } from './output.js'
import { inWorkspace } from './workspace.js'

export const measureCommand = command({
  name: 'measure',
  summary: 'Compute one measure, with its conventions and where its numbers come from.',
  example: [
    'rapport measure partner-rank --dyad SRB-RUS --flow import --year 2018',
    'rapport measure partner-share --dyad SRB-RUS --flow import --years 2009-2018 --peers WB6 --format svg > share.svg',
    'rapport measure growth --dyad SRB-RUS --flow import --years 2014-2018 --method compound --format json',
  ],
  arguments: ['id'],
  passThrough: true,
  settings: ['lang'],
  input: z.object({
    id: z.string().meta({ value: 'MEASURE' }).describe('the measure; `rapport measures` lists them'),
    format: z
      .enum(['table', 'json', 'csv', 'svg'])
      .default('table')
      .describe('for reading, for programs, or as a chart'),
    asOf: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
      .optional()
      .meta({ value: 'DATE' })
      .describe('the lake as it was known on that day'),
    peers: z
      .string()
      .optional()
      .meta({ value: 'LIST' })
      .describe('the same for other reporters, with ranks: countries or groups, such as WB6 or HRV,BIH'),
    partners: z
      .string()
      .optional()
      .meta({ value: 'LIST' })
      .describe('the same for other partners, with ranks: countries or groups, such as EUN or DEU,CHN'),
    products: z
      .string()
      .optional()
      .meta({ value: 'LIST' })
      .describe('the same for several products, with ranks, such as 27,84,85'),
    rest: z.record(z.string(), z.string()).default({}).describe('the measure’s own parameters'),
  }),
  moreHelp: async (args) => {
    const { listMeasures } = await import('../workbench/listings.js')
    const found = listMeasures().find(({ id }) => args.includes(id))
    if (found === undefined) return 'Parameters depend on the measure: rapport measure MEASURE --help'
    const lines = found.parameters.map(
      ({ name, says, choices, fallback, required }) =>
        `  --${kebab(name)}  ${says}${choices.length > 0 ? ` (${choices.join(', ')})` : ''}${fallback === null ? (required ? '; required' : '') : `; default ${fallback}`}`,
    )
    return [
      `${found.id}: ${found.meaning}`,
      `Formula: ${found.formula}`,
      `Reference: ${found.reference}`,
      'Parameters:',
      ...lines,
    ].join('\n')
  },
  run: async (context, { id, format, asOf, peers, partners, products, rest }, output) => {
    const parameters = parametersOf(rest)
    const across = acrossOf({ peers, partners, products })
    return inWorkspace(context, output, async (workspace) => {
      const measured = await workspace.measure(id, parameters, {
        ...(asOf !== undefined && { asOf }),
        ...(across !== undefined && { across }),
      })
      if (!measured.ok) return output.refuse(measured.error)
      if (format === 'json') {
        const { reportMeasure } = await import('../workbench/reports/measure.js')
        output.result(JSON.stringify(reportMeasure(measured.value), null, 2))
      } else if (format === 'csv') output.result(csv(measureRows(measured.value)))
      else if (format === 'svg') {
        const drawn = await workspace.measureSvg(measured.value, context.settings.lang)
        if (!drawn.ok) return output.refuse(drawn.error)
        output.result(drawn.value)
      } else await showTable(measured.value, output)
      noteLicences(measured.value.licences, output)
      return Exit.done
    })
  },
})

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What the measure is laid beside; undefined where nothing is. */
const acrossOf = (named: Readonly<Record<'peers' | 'partners' | 'products', string | undefined>>) => {
  const list = (text: string) => text.split(',').map((each) => each.trim())
  const countries = (text: string | undefined) =>
    text === undefined ? undefined : list(text).map(countryArgument)
  const [peers, partners] = [countries(named.peers), countries(named.partners)]
  const products = named.products === undefined ? undefined : list(named.products)
  if (peers === undefined && partners === undefined && products === undefined) return undefined
  return { ...(peers && { peers }), ...(partners && { partners }), ...(products && { products }) }
}

/** Countries may be named in words. */
const parametersOf = (rest: Readonly<Record<string, string>>): Record<string, unknown> => {
  const { dyad, ...others } = rest
  const pair = dyad === undefined ? null : dyadArgument(dyad)
  return {
    ...others,
    ...(pair && { dyad: `${pair.reporter}-${pair.partner}` }),
  }
}

const showTable = async (measured: MeasureResult, output: Output): Promise<void> => {
  const { message } = await import('../messages/message.js')
  const { measure, result } = measured
  output.result(`${measure.name.en} (${measure.id}), ${measure.unit}`)
  const others = [...new Set(result.rows.flatMap(({ also }) => Object.keys(also ?? {})))]
  const keys = Object.keys(result.rows[0]?.key ?? {})
  output.table(
    result.rows.map(({ key, value, also }) => ({
      ...key,
      value: shown(value),
      ...Object.fromEntries(others.map((name) => [name, also?.[name] ? shown(also[name]) : ''])),
    })),
    [
      ...keys,
      { key: 'value', title: 'value', align: 'right' as const },
      ...others.map((name) => ({ key: name, title: name, align: 'right' as const })),
    ],
  )
  const { basis, conventions, notes } = result
  // A source of other things than flows has no records to tell apart.
  const recordText =
    basis === null || (basis.record === 'document' && basis.source !== 'documents')
      ? ''
      : `, ${message('en', `record.${basis.record as 'own'}`)}`
  if (basis)
    output.result(
      `Source: ${basis.source}${recordText}${basis.named ? '' : ' (chosen by precedence)'}; ${basis.snapshots.join(', ')}`,
    )
  for (const id of new Set(conventions)) output.result(`Convention: ${message('en', `convention.${id}`)}`)
  for (const note of notes) output.result(`Note: ${message('en', `note.${note.id}`, note.values)}`)
}

/** Money in full, to the dollar; the rest with up to six significant decimals. */
const shown = ({ value, unit, reason }: Quantity): string => {
  if (value === null) return `– (${reason})`
  if (unit === 'USD') return value.toLocaleString('en-GB', { maximumFractionDigits: 3 })
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)))
}
