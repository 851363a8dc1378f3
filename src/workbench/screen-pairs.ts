import { refusal } from '../domain/problem.js'
import { factsOf, type Facts } from '../sanctions/screen/facts.js'
import { calibrate, labelOf, scorePair, type Pair } from '../sanctions/screen/pairs.js'
import { refuseNames, type Method } from '../sanctions/screen/search.js'
import { columnAt, csvLine, type CsvFile } from './screen-csv.js'
import { problemOf } from './screen.js'

type Scored = {
  readonly score: number | null
  readonly nameScore: number | null
  readonly why: readonly string[]
}

/**
 * Scores the pairs of a table: columns `left` and `right`, and where they are there `kind`, `birth`, `country`, `id`, either for both
 * sides (`left|right`), or apart as `left_birth` and `right_birth`. A pair that cannot be compared has no score and says why.
 * @throws Refusal `screen-columns` for a file without the two columns
 */
export async function* scorePairs(
  { columns, rows }: CsvFile,
  { method, format }: { readonly method: Method; readonly format: 'csv' | 'json' },
): AsyncGenerator<string> {
  const read = pairReader(columns)
  if (format === 'csv') yield csvLine([...columns, 'score', 'name_score', 'why'])
  for await (const { row, cells } of rows) {
    const { score, nameScore, why } = scored(() => scorePair(read(cells), method))
    const shown = (value: number | null): string => (value === null ? '' : value.toFixed(3))
    yield format === 'csv'
      ? csvLine([...cells, shown(score), shown(nameScore), why.join('; ')])
      : `${JSON.stringify({
          schema: 'rapport/screen-pair@1',
          row,
          cells: columns.map((column, at) => [column, cells[at] ?? '']),
          score: score === null ? null : Number(score.toFixed(3)),
          nameScore: nameScore === null ? null : Number(nameScore.toFixed(3)),
          why,
        })}\n`
  }
}

const scored = (work: () => Scored): Scored => {
  try {
    return work()
  } catch (error) {
    const said = problemOf(error)
    if (said === null) throw error
    return { score: null, nameScore: null, why: [`not compared: ${said}`] }
  }
}

/**
 * Holds labelled pairs against the scores: precision, recall and F1 by threshold.
 * @throws Refusal `screen-columns` for a file without `left`, `right` and `label`, or without a label that says yes or no
 */
export const calibrateOn = async ({ columns, rows }: CsvFile, method: Method) => {
  const read = pairReader(columns)
  const label = columnAt(columns, 'label', 'judgement', 'match')
  if (label === null) throw refusal('screen-columns', 'There is no column “label”.')
  const labelled: { score: number; match: boolean }[] = []
  let [unlabelled, notCompared] = [0, 0]
  for await (const { cells } of rows) {
    const match = labelOf(cells[label] ?? '')
    if (match === null) {
      unlabelled += 1
      continue
    }
    const { score } = scored(() => scorePair(read(cells), method))
    if (score === null) notCompared += 1
    labelled.push({ score: score ?? 0, match })
  }
  if (labelled.length === 0)
    throw refusal('screen-columns', 'No label says whether its pair is a match.', {
      remedy: 'Write 1 or 0, true or false, match or no-match, positive or negative.',
    })
  return {
    schema: 'rapport/screen-calibration@1' as const,
    method,
    pairs: labelled.length,
    matches: labelled.filter(({ match }) => match).length,
    unlabelled,
    notCompared,
    ...calibrate(labelled),
  }
}

export type CalibrationReport = Awaited<ReturnType<typeof calibrateOn>>

const pairReader = (columns: readonly string[]): ((cells: readonly string[]) => Pair) => {
  const [left, right] = [columnAt(columns, 'left', 'left_name'), columnAt(columns, 'right', 'right_name')]
  if (left === null || right === null)
    throw refusal(
      'screen-columns',
      `There are no columns “left” and “right” among ${columns.slice(0, 12).join(', ')}.`,
    )
  const facts = { left: sideReader(columns, 'left'), right: sideReader(columns, 'right') }
  return (cells) => {
    const names = [cells[left] ?? '', cells[right] ?? ''] as const
    for (const name of names) refuseNames(name)
    return {
      left: { name: names[0], facts: facts.left(cells) },
      right: { name: names[1], facts: facts.right(cells) },
    }
  }
}

const given = ['kind', 'birth', 'country', 'id'] as const

/** What is known of one side: its own columns, or its half of a column of both. */
const sideReader = (columns: readonly string[], side: 'left' | 'right'): ((cells: readonly string[]) => Facts) => {
  const places = given.map((what) => ({
    what,
    own: columnAt(columns, `${side}_${what}`),
    both: columnAt(columns, what),
  }))
  return (cells) =>
    factsOf(
      Object.fromEntries(
        places.map(({ what, own, both }) => {
          const shared = both === null ? '' : (cells[both] ?? '')
          const [left = '', right = left] = shared.split('|')
          const half = side === 'left' ? left : shared.includes('|') ? right : left
          return [what, own === null ? half : (cells[own] ?? '')]
        }),
      ),
    )
} // prettier-ignore
