import { z } from 'zod'
import { verdicts, claimKinds } from '../../claims/claim.js'
import { groups } from '../../claims/checks/rule.js'
import { definitions } from '../../claims/data/evidence.js'
import { documentFormats } from '../../claims/documents/document.js'
import type { reportCheck } from '../../claims/report/json.js'
import { lists, type reportList } from '../../claims/report/list.js'
import { languages } from '../../messages/language.js'
import { problems, type ProblemCode } from '../../domain/problems.js'
import type { Agree } from './agreement.js'
import { licences } from './licences.js'

const count = z.number().int()
const text = z.string().nullable()
const offset = z.number().int().describe('UTF-16, from 0, end excluded')

/** Where something stands; `text` is what the document’s text holds from `start` to `end`. */
const place = {
  start: offset,
  end: offset,
  text: z.string(),
  page: count.optional().describe('of a PDF, from 1'),
  line: count.optional().describe('of the file, or of the page of a PDF, from 1'),
  paragraph: count.optional().describe('of a DOCX, from 1'),
}

const open = z.enum(['year', 'direction', 'partner', 'reporter', 'base', 'product'])
const definition = z.enum(definitions)

const evidence = z.object({
  verdict: z.enum(['supported', 'other-definition', 'contradicted', 'no-data']),
  says: z.string(),
  arithmetic: text,
  trials: z.array(
    z.object({
      definitions: z.array(definition).describe('ways to read the claim; `stated` is as it stands'),
      says: z.string(),
      source: z.string(),
      snapshots: z.array(z.string()),
      value: z.number().describe('in the claim’s unit'),
      off: z.number().nullable().describe('value / claim − 1'),
      fits: z.boolean().describe('within what the claim’s rounding allows'),
      arithmetic: z.string(),
    }),
  ),
  settles: text.describe('what would settle it, where nothing could'),
})

const claim = z.object({
  id: z.string(),
  ...place,
  kind: z.enum(claimKinds),
  subject: text.describe('SRB-RUS, reporter first, or one country'),
  value: z.number().nullable().describe('in the unit: 1806000000 of USD 1,806 million, 21.4 of 21.4%'),
  upTo: z.number().nullable().describe('the other end of a range'),
  unit: text.describe('ISO 4217, %, pp, rank, times, t …, or the noun of a count'),
  per: text,
  low: z.number().nullable().describe('what the digits and the words about them allow; null where open'),
  high: z.number().nullable(),
  bound: z.enum(['exact', 'about', 'almost', 'over', 'at-least', 'under', 'at-most']).nullable(),
  period: text.describe('2022, 2022-03, or 2018/2022 from first to last'),
  fiscal: z.boolean(),
  verdict: z.enum(verdicts),
  of: text.describe('of a share: what it is a share of'),
  direction: z.enum(['export', 'import', 'turnover', 'balance']).nullable(),
  reporter: text,
  partner: text,
  product: text.describe('HS code, or TOTAL'),
  productText: text,
  services: z.boolean(),
  perYear: z.boolean(),
  sign: z
    .union([z.literal(-1), z.literal(0), z.literal(1)])
    .describe('said to fall, nothing said, said to rise'),
  topic: text,
  says: text.describe('of a vote, membership or agreement: what is said'),
  negated: z.boolean(),
  modal: z.boolean().describe('a plan, target or forecast'),
  source: text.describe('the source the document names for it'),
  open: z.array(open).describe('what the text leaves open'),
  filled: z.array(z.object({ what: open, from: z.string() })).describe('what the surroundings gave'),
  evidence: evidence.nullable().describe('null where no data were asked'),
})

const finding = z.object({
  id: z.string(),
  rule: z.string(),
  group: z.enum(groups),
  severity: z.enum(['error', 'warning', 'note']),
  spans: z
    .array(z.object({ file: z.string().optional().describe('where it is another document'), ...place }))
    .describe('the first is where the finding stands, the others what it is held against'),
  message: z.string(),
  arithmetic: text,
  count: count.describe('how many of the same stand at this place'),
})

/** `rapport check FILE… --format json`. */
export const checkReport = z.object({
  schema: z.literal('rapport/check@1'),
  generator: z.string(),
  language: z
    .enum(languages)
    .describe('of messages and evidence; ids, rules and verdicts are the same in each'),
  documents: z.array(
    z.object({
      file: z.string(),
      sha256: z.string(),
      format: z.enum(documentFormats),
      language: z.enum(languages),
      text: z.string().optional().describe('of PDF and DOCX what was extracted; of others the file itself'),
      coverage: z.object({
        numbers: count,
        understood: count.describe('as a quantity, a date or a code'),
        claimed: count.describe('of these in claims'),
      }),
      claims: z.array(claim),
      findings: z.array(finding),
      silenced: z.array(finding.extend({ reason: z.string() })),
      notUnderstood: z.array(z.object({ ...place, why: z.string() })).describe('numbers that were seen'),
      unreadable: z.array(
        z.object({
          what: z.string(),
          says: z.string(),
          page: count.nullable(),
          start: count.nullable(),
          end: count.nullable(),
        }),
      ),
    }),
  ),
  failed: z
    .array(
      z.object({
        file: z.string(),
        code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
        message: z.string(),
        remedy: z.string(),
      }),
    )
    .describe('files that could not be read'),
  against: z.array(z.object({ source: z.string(), snapshot: z.string(), vintage: text })),
  licences: licences.describe('of the sources claims were held against'),
  idleSilences: z.array(z.string()).describe('silences that matched nothing'),
})

/** `rapport check FILE… --list quantities --format json`. */
export const checkListReport = z.object({
  schema: z.literal('rapport/check-list@1'),
  generator: z.string(),
  list: z.enum(lists),
  documents: z.array(
    z.object({
      file: z.string(),
      sha256: z.string(),
      rows: z.array(
        z.object({
          at: z.string().describe('12:40 (line and column), p3:12 (page and line), ¶14 (paragraph)'),
          ...place,
          kind: z.string().optional(),
          subject: text.optional(),
          period: text.optional(),
          value: z.number().nullable().optional(),
          unit: text.optional(),
          low: z.number().nullable().optional(),
          high: z.number().nullable().optional(),
          verdict: z.string().optional(),
          why: z.string().optional(),
        }),
      ),
    }),
  ),
})

true satisfies Agree<ReturnType<typeof reportCheck>, z.infer<typeof checkReport>>
true satisfies Agree<ReturnType<typeof reportList>, z.infer<typeof checkListReport>>
