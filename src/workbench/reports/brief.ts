import { z } from 'zod'
import { nullReasons, units } from '../../domain/quantity.js'
import type { BriefDocument, ExhibitBlock, SectionDocument } from '../../briefs/document.js'
import { languages } from '../../messages/language.js'
import type { Agree } from './agreement.js'
import { condition, evidence, parameters } from './lineage.js'

const run = z
  .object({
    text: z.string(),
    ref: z
      .number()
      .int()
      .optional()
      .describe('the reference of the figure this is; its entry is in `figures`'),
    reason: z.string().optional().describe('in words, why the figure has no value'),
  })
  .describe('a piece of text; with `ref` it is a number that states something')
const runs = z.array(run)

const text = z.object({ kind: z.literal('text'), runs })
const bullets = z.object({ kind: z.literal('list'), items: z.array(runs) })
const missing = z.object({
  kind: z.literal('missing'),
  text: z.string().describe('what is not there'),
  command: z.string().nullable().describe('the command that brings it'),
})
const exhibit = z.object({
  kind: z.literal('exhibit'),
  id: z.string(),
  label: z.string(),
  title: runs,
  subtitle: z.string(),
  chart: z
    .object({
      width: z.number(),
      height: z.number(),
      alt: z.string(),
      option: z
        .record(z.string(), z.unknown())
        .optional()
        .describe('as Apache ECharts takes it; from the server alone: in a file it follows from the table'),
    })
    .nullable(),
  table: z.object({
    columns: z.array(z.object({ title: z.string(), unit: z.string().nullable(), numeric: z.boolean() })),
    rows: z.array(
      z.object({
        cells: z.array(runs),
        emphasis: z.boolean().optional(),
        key: z.record(z.string(), z.string()).optional().describe('codes of what the row is of'),
      }),
    ),
  }),
  conventions: z.array(z.string()),
  sources: z.array(z.string()),
  notes: z.array(runs),
})

const section = z.object({
  id: z.string(),
  title: z.string(),
  blocks: z.array(z.union([text, bullets, missing, exhibit])),
})

const figure = z.object({
  ref: z.number().int(),
  value: z.number().nullable(),
  unit: z.enum(units),
  reason: z.enum(nullReasons).nullable(),
  text: z.string().describe('as printed'),
  section: z.string(),
  lineage: z.string().describe('its entry in `lineages`'),
  source: z.string().describe('whose number it is'),
  locator: z.string().describe('where it stands, in words'),
})

const lineage = z.union([
  z.object({
    kind: z.literal('rows'),
    table: z.string(),
    source: z.string(),
    record: z.string(),
    snapshots: z.array(z.string()),
    where: z.array(condition),
    column: z.string(),
    rows: z.number().int(),
    nulls: z.number().int(),
    sum: z.string().nullable(),
    sample: z.array(evidence),
  }),
  z.object({
    kind: z.literal('computed'),
    measure: z.string(),
    parameters,
    conventions: z.array(z.string()),
    arithmetic: z.string(),
    inputs: z.record(z.string(), z.string()).describe('names of the inputs and their entries in `lineages`'),
  }),
])

const snapshot = z.object({
  id: z.string(),
  source: z.string(),
  name: z.string(),
  vintage: z.string().nullable(),
  importedAt: z.string(),
  licence: z.string(),
  redistribute: z
    .enum(['yes', 'no', 'unclear'])
    .describe('whether rows may be passed on; `unclear` is treated as `no`'),
  citation: z.string(),
  files: z.array(z.object({ number: z.number().int(), name: z.string(), sha256: z.string() })),
})

/** A brief written with `--format json`. */
export const briefReport = z.object({
  schema: z.literal('rapport/brief@1'),
  generator: z.string(),
  language: z.enum(languages),
  dyad: z.object({ reporter: z.string(), partner: z.string() }),
  year: z.number().int(),
  title: z.string(),
  subtitle: z.string(),
  asOf: z.string().describe('the day the newest snapshot entered the lake'),
  sections: z.array(section),
  figures: z.array(figure).describe('in the order of their references, 1 to n'),
  lineages: z.record(z.string(), lineage).describe('equal ones are stored once'),
  snapshots: z.array(snapshot),
})

/** In the JSON file a chart has no option: it follows from the table. The server sends it. */
type Written = Omit<BriefDocument, 'sections'> & {
  readonly sections: readonly (Omit<SectionDocument, 'blocks'> & {
    readonly blocks: readonly (
      | Exclude<SectionDocument['blocks'][number], ExhibitBlock>
      | (Omit<ExhibitBlock, 'chart'> & {
          readonly chart:
            | (Omit<NonNullable<ExhibitBlock['chart']>, 'option'> & {
                readonly option?: Readonly<Record<string, unknown>> | undefined
              })
            | null
        })
    )[]
  })[]
}

true satisfies Agree<Written, z.infer<typeof briefReport>>
