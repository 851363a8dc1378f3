import { code, fenced, page, printed, table } from './markdown.mjs'

const meanings = {
  done: 'Done.',
  findings:
    'Done, and something was found: `check` ends so on an error or a warning. Notes alone do not count.',
  usage: 'Wrong use, or input that cannot be used.',
  source: 'A source that was asked over the network failed, refused or could not be reached.',
  workspace: 'The workspace is busy, damaged, unwritable, or from a newer Rapport; `doctor` found an error.',
  fault: 'A fault of ours, or an engine that does not load on this machine.',
  interrupted: 'Interrupted by Ctrl-C or a signal.',
}

/** `docs/errors.md`: exit codes, the shape of an error, and every code. */
export const errorsPage = async (load) => {
  const { exitCodes, exitOf, problems } = await load('domain/problems')
  const { problemLine, refusal } = await load('domain/problem')
  const unexplained = Object.keys(exitCodes).filter((name) => !(name in meanings))
  if (unexplained.length > 0) throw new Error(`No meaning is given here for the exit code ${unexplained}.`)
  const { problem } = refusal('input-columns', 'The file has no column “v”.', {
    place: { file: 'BACI_HS17_Y2020_V202301.csv' },
  })
  return page([
    printed('the table of errors'),
    '# Errors',
    'Every error has a code, a sentence, and what to do about it; where it sits in a file, the place is named. Codes are never used for something else later.',
    fenced(`error: ${problemLine(problem)}`, 'text'),
    'With `--json` the same error stands on stderr as one line of JSON ([schema](schemas/error.json)):',
    fenced(JSON.stringify({ schema: 'rapport/error@1', error: problem }), 'json'),
    '## Exit codes',
    table(
      ['Exit code', 'Means'],
      Object.entries(exitCodes).map(([name, number]) => [number, meanings[name]]),
    ),
    '## Codes',
    table(
      ['Code', 'Exit code', 'Means', 'What to do'],
      Object.entries(problems).map(([name, { meaning, remedy }]) => [
        code(name),
        exitOf(name),
        meaning,
        remedy,
      ]),
    ),
  ])
}
