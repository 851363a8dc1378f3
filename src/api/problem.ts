import type { Problem } from '../domain/problem.js'
import { problems, type ProblemCode } from '../domain/problems.js'
import { json, type Answer } from './answer.js'

/** Codes with a status of their own; the others follow from the exit code the command line would end with. */
const statuses: Partial<Readonly<Record<ProblemCode, number>>> = {
  'unknown-path': 404,
  'unknown-job': 404,
  'unknown-upload': 404,
  'unknown-source': 404,
  'unknown-measure': 404,
  'unknown-reference': 404,
  'unknown-regime': 404,
  'no-data': 404,
  'snapshot-gone': 404,
  'request-refused': 403,
  'sign-in-needed': 401,
  'request-too-large': 413,
  'request-limit': 429,
  'request-timeout': 504,
  'server-restarted': 503,
  'workspace-busy': 409,
}

const byExit = {
  done: 200,
  findings: 200,
  usage: 400,
  source: 502,
  workspace: 503,
  fault: 500,
  interrupted: 503,
} as const

/** The HTTP status of a problem. */
export const statusOf = (code: ProblemCode): number => statuses[code] ?? byExit[problems[code].exit]

/** A problem as an answer. No path of the machine leaves it: a file is told by its name. */
export const problemAnswer = ({ code, message, remedy, place }: Problem, hide: readonly string[]): Answer =>
  json(
    {
      schema: 'rapport/error@1',
      error: {
        code,
        message: asParameters(withoutPaths(message, hide)),
        remedy: remedies[code] ?? asParameters(withoutPaths(remedy, hide)),
        ...(place && {
          place: { ...place, ...(place.file !== undefined && { file: fileName(place.file) }) },
        }),
      },
    },
    statusOf(code),
  )

/** Where the command line’s own advice would send a reader of the API astray. */
const remedies: Partial<Readonly<Record<ProblemCode, string>>> = {
  'usage-option': 'The parameters of each address stand in /api/openapi.json.',
}

/** Options in a sentence as the parameters they are here, `--as-of` as `asOf`; commands to copy (`rapport … --year`) stay as they are. */
export const asParameters = (text: string): string =>
  text
    .split(/(`rapport [^`]*`)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/(?<![\w-])--([a-z][a-z-]*)/g, (_, option: string) =>
            option.replace(/-([a-z])/g, (__, letter: string) => letter.toUpperCase()),
          ),
    )
    .join('')

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** Folders of the machine taken out of a sentence, and what lies below them told by its name. */
export const withoutPaths = (text: string, folders: readonly string[]): string =>
  folders
    .filter((folder) => folder.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((said, folder) => said.replaceAll(`${folder}/`, '').replaceAll(folder, 'the workspace'), text)

/** A fault of ours: what happened stands in the server's log, under this number. */
export const faultAnswer = (number: number): Answer =>
  json(
    {
      schema: 'rapport/error@1',
      error: {
        code: 'fault',
        message: `Rapport failed here; its log has the details under number ${number}.`,
        remedy: problems.fault.remedy,
      },
    },
    500,
  )
