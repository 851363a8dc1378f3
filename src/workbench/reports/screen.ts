import { z } from 'zod'
import type { Decision } from '../../sanctions/screen/decisions.js'
import { verdicts } from '../../sanctions/screen/decisions.js'
import { listedKinds } from '../../sanctions/screen/facts.js'
import { methods } from '../../sanctions/screen/search.js'
import type { CalibrationReport } from '../screen-pairs.js'
import type { ScreenDifference, ScreenReport } from '../screen.js'
import type { Agree } from './agreement.js'

const count = z.number().int()
const text = z.string().nullable()
const score = z.number().describe('0 to 1')
const day = z.string().describe('ISO day')

const list = z.object({
  list: z.string(),
  source: z.string(),
  snapshot: z.string(),
  date: day,
  dateIs: z
    .enum(['vintage', 'import'])
    .describe('what the date is: the list’s own, or that of its import where the files state none'),
  entries: count,
  age: count.describe('days, on the day asked for'),
  old: z.boolean().describe('more than a week'),
  entriesUntil: text.describe('entries listed later are left out; null where the state is of that day or before'),
  notes: z.array(z.string()),
}) // prettier-ignore

const finding = z.object({
  score,
  nameScore: score,
  entry: z.string().describe('LIST:ID'),
  list: z.string(),
  listDate: day,
  listOld: z.boolean(),
  id: z.string(),
  kind: z.enum(listedKinds),
  name: z.string(),
  matched: z.array(z.object({ name: z.string(), score, weak: z.boolean() })).describe('the best first'),
  why: z.array(z.string()),
  confirm: z.string().describe('what would confirm it'),
  aliases: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['primary', 'alias', 'former']),
      quality: z.enum(['strong', 'weak']).nullable(),
    }),
  ),
  programmes: z.array(z.string()),
  listedOn: text,
  updatedOn: text,
  legalBasis: text,
  remarks: text,
  details: z.array(z.object({ kind: z.string(), value: z.string(), country: text, note: text })),
})

const query = z.object({
  name: z.string(),
  kind: z.string().optional(),
  birth: z.string().optional(),
  country: z.string().optional(),
  id: z.string().optional(),
})

/** `rapport screen --name NAME --format json`. */
export const screenReport = z.object({
  schema: z.literal('rapport/screen@1'),
  notice: z.string(),
  query,
  method: z.enum(methods),
  threshold: z.number(),
  asOf: day,
  lists: z.array(list),
  findings: z.array(finding),
  more: count.describe('findings beyond the limit'),
  ruledOut: count.describe('entries of such a name that kind, birth or country take below the threshold'),
})

const snapshot = z.object({ id: z.string(), vintage: text, importedAt: z.string() })

/** `rapport screen --diff … --format json`. */
export const screenDiffReport = z.object({
  schema: z.literal('rapport/screen-diff@1'),
  notice: z.string(),
  from: snapshot,
  to: snapshot,
  added: count,
  removed: count,
  changed: count,
  same: count,
  changes: z.array(
    z.object({
      change: z.enum(['added', 'removed', 'changed']),
      list: z.string(),
      id: z.string(),
      name: z.string(),
      fields: z.array(z.object({ field: z.string(), gone: z.array(z.string()), come: z.array(z.string()) })),
    }),
  ),
  notCompared: z.array(z.string()).describe('what one of the two states lacks altogether'),
})

const ratio = z.number().nullable().describe('null without a denominator')
const calibration = z.object({
  threshold: z.number(),
  truePositives: count,
  falsePositives: count,
  falseNegatives: count,
  precision: ratio,
  recall: ratio,
  f1: ratio,
})

/** `rapport screen --calibrate FILE --format json`. */
export const screenCalibrationReport = z.object({
  schema: z.literal('rapport/screen-calibration@1'),
  method: z.enum(methods),
  pairs: count,
  matches: count,
  unlabelled: count,
  notCompared: count,
  rows: z.array(calibration),
  best: calibration.nullable(),
})

const decision = z.object({
  at: z.string(),
  by: z.string(),
  query,
  list: z.string(),
  listDate: day,
  snapshot: z.string(),
  entry: z.string().describe('the entry’s id on its list'),
  score,
  decision: z.enum(verdicts),
  reason: z.string(),
  schema: z.literal('rapport/decision@1'),
  number: count,
  before: z.string().describe('SHA-256 of the line before, 64 zeros in the first'),
  hash: z.string().describe('SHA-256 of this line without this field'),
})

/** `rapport decision export --format json`. */
export const decisionsReport = z.object({
  schema: z.literal('rapport/decisions@1'),
  decisions: z.array(decision),
})

const rowCells = z
  .array(z.tuple([z.string(), z.string()]))
  .describe('columns of the file and their cells, in its order')

/** A line of `rapport screen FILE --format json`. */
export const screenRowReport = z.object({
  schema: z.literal('rapport/screen-row@1'),
  row: count,
  cells: rowCells,
  status: z.string().describe('match, none, or why it was not compared'),
  findings: z.array(
    z.object({
      score,
      entry: z.string(),
      list: z.string(),
      listDate: day,
      kind: z.enum(listedKinds),
      name: z.string(),
      matched: z.array(z.string()),
      programmes: z.array(z.string()),
      why: z.array(z.string()),
    }),
  ),
})

/** A line of `rapport screen --pairs FILE --format json`. */
export const screenPairReport = z.object({
  schema: z.literal('rapport/screen-pair@1'),
  row: count,
  cells: rowCells,
  score: score.nullable(),
  nameScore: score.nullable(),
  why: z.array(z.string()),
})

true satisfies Agree<ScreenReport, z.infer<typeof screenReport>>
true satisfies Agree<ScreenDifference, z.infer<typeof screenDiffReport>>
true satisfies Agree<CalibrationReport, z.infer<typeof screenCalibrationReport>>
true satisfies Agree<Decision, z.infer<typeof decision>>
