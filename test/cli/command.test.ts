import { describe, expect, test } from 'vitest'
import { session } from './session.js'
import { sample } from './sample.js'

const run = (line: string) => session(line.split(' '), { registry: sample })
const given = async (line: string) => JSON.parse((await run(line)).stdout) as Record<string, unknown>

describe('help', () => {
  test('of a command is printed from its input alone', async () => {
    const { code, stdout } = await run('trace --help')
    expect(code).toBe(0)
    expect(stdout).toBe(`\
Show where a number in a brief came from, down to the file and the cell.

Usage: rapport trace BRIEF.json REFERENCE [options]

Arguments:
  BRIEF.json  a brief written with --format json
  REFERENCE   the number’s reference in that brief

Options:
  --format text|json            how it is printed (default: text)
  --only rows,sums              parts to show
  --as-of DATE                  as the lake was then
  --all                         every row, not the first 20
  --no-links                    without links to the files
  --limit N
  --lang en|ru|sr-Latn|sr-Cyrl  language of briefs and labels (else RAPPORT_LANG
                                or the setting lang)

Global options:
  --workspace DIR  folder of the workspace
  --quiet          no notes and no progress
  --verbose        say what is being done; show where a fault arose
  --json           errors as JSON on stderr
  --no-color       no colour, on a terminal either
  --help           this help

Example:
  rapport trace SRB-RUS-2022.json 17
`)
  })

  test('is the same however it is asked for', async () => {
    const { stdout } = await run('trace --help')
    expect((await run('help trace')).stdout).toBe(stdout)
    expect((await run('-h trace x 3')).stdout).toBe(stdout)
    expect((await run('trace x --workspace y -h')).stdout).toBe(stdout)
  })

  test('without a command lists them, and so does a bare “rapport”', async () => {
    const { code, stdout } = await run('--help')
    expect(code).toBe(0)
    expect(stdout).toContain('  measure  Compute a measure.\n')
    expect((await session([], { registry: sample })).stdout).toBe(stdout)
    expect((await run('help')).stdout).toBe(stdout)
  })

  test('of a group lists its commands', async () => {
    expect((await session(['config'])).stdout).toContain('config path')
    expect((await session(['config', '--help'])).stdout).not.toContain('doctor')
    expect((await session(['help', 'config', 'path'])).stdout).toContain('Usage: rapport config path\n')
  })

  test('tells more where the arguments decide it', async () => {
    expect((await run('measure growth --help')).stdout).toContain('Parameters of growth:\n  --dyad')
    expect((await run('measure --help')).stdout).not.toContain('Parameters')
  })
})

describe('an input', () => {
  test('has its defaults where nothing is given', async () => {
    expect(await given('trace b.json 17')).toEqual({
      brief: 'b.json',
      reference: 17,
      format: 'text',
      only: [],
      all: false,
      links: true,
      lang: 'en',
    })
  })

  test('takes options before, between and after arguments, and values after “=”', async () => {
    const line =
      'trace --format json b.json --only rows,sums 17 --as-of=2026-01-01 --all --no-links --limit 5 --lang ru'
    const expected = {
      only: ['rows', 'sums'],
      asOf: '2026-01-01',
      all: true,
      links: false,
      limit: 5,
      lang: 'ru',
    }
    expect(await given(line)).toMatchObject({ format: 'json', reference: 17, ...expected })
    expect(await given('trace b 1 --only rows --only sums')).toMatchObject({ only: ['rows', 'sums'] })
  })

  test('takes any number of files, and after “--” names that look like options', async () => {
    const { code, stdout } = await run('check a,b.pdf - -- --odd.pdf')
    expect([code, stdout]).toEqual([1, 'a,b.pdf\n-\n--odd.pdf\n'])
  })

  test('passes on what it does not know, where the command says so', async () => {
    expect(await given('measure growth --dyad SRB-RUS --base-year=2018 --delta -5 --mirror')).toEqual({
      id: 'growth',
      rest: { dyad: 'SRB-RUS', baseYear: '2018', delta: '-5', mirror: 'true' },
    })
    expect(await given('measure --constructor x growth --hs 27 --hs 84 --quiet')).toEqual({
      id: 'growth',
      rest: { constructor: 'x', hs: '27,84' },
    })
  })
})

describe('a wrong use is refused with exit code 2 and a way on', () => {
  test.each([
    ['trase x', 'There is no command “trase”. Did you mean “trace”? Run `rapport --help`'],
    ['trase x --all', 'There is no command “trase”. Did you mean “trace”?'],
    ['help trase', 'There is no command “trase”. Did you mean “trace”?'],
    ['--frobnicate', 'There is no option --frobnicate. Run `rapport --help`'],
    ['--workspace --quiet trace', '--workspace needs a value.'],
    ['trace', 'BRIEF.json is missing. REFERENCE is missing. Run `rapport trace --help`'],
    ['trace b', 'REFERENCE is missing.'],
    ['trace b 1 2', 'rapport trace takes 2 arguments: “2” is one too many.'],
    ['trace b x', 'REFERENCE: “x” is not a number.'],
    ['trace b 1.5', 'REFERENCE: “1.5” is not a whole number.'],
    ['trace b 0', 'REFERENCE: “0” is too small, more than 0.'],
    ['trace b 1 --limit 101', '--limit: “101” is too large, at most 100.'],
    ['trace b 1 --limit=', '--limit needs a number.'],
    ['trace b 1 --format jsn', '--format: “jsn” is none of text, json. Did you mean “json”?'],
    ['trace b 1 --only rows,sum', '--only: “sum” is none of rows, sums. Did you mean “sums”?'],
    ['trace b 1 --formt json', 'There is no option --formt. Did you mean “--format”?'],
    ['trace b 1 --as-of --all', '--as-of needs a value.'],
    ['trace b 1 --as-of', '--as-of needs a value.'],
    ['check', 'FILE… is missing.'],
    ['measure growth -x', 'There is no option -x.'],
  ])('%s', async (line, message) => {
    const { code, stdout, stderr } = await run(line)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('a group without such a command names the group', async () => {
    const { code, stderr } = await session(['config', 'gett'])
    expect([code, stderr]).toEqual([
      2,
      'error: There is no command “config gett”. Did you mean “config get”? Run `rapport config --help` for its commands. [usage-unknown-command]\n',
    ])
  })
})
