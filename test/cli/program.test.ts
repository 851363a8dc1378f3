import { spawnSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { command, type CommandSpec } from '../../src/cli/command.js'
import { main } from '../../src/cli/program.js'
import { errorReport } from '../../src/workbench/reports/error.js'
import { refusal } from '../../src/domain/problem.js'
import { exitCodes, problems, type ProblemCode } from '../../src/domain/problems.js'
import { compiledPath } from '../compiled.js'
import { session, sink } from './session.js'

const input = z.object({})
const doing = (run: CommandSpec<typeof input>['run']) => ({
  registry: [command({ name: 'do', summary: 'Do it.', example: 'rapport do', input, run })],
})

describe('exit codes', () => {
  test.each([
    ['usage-country', 2],
    ['workspace-busy', 4],
    ['disk-full', 4],
    ['fault', 70],
  ] as const)('%s ends with %i, returned or thrown', async (code, exit) => {
    const error = refusal(code, 'So it is.')
    expect(
      (
        await session(
          ['do'],
          doing(async (_, __, output) => output.refuse(error.problem)),
        )
      ).code,
    ).toBe(exit)
    const thrown = doing(async () => {
      throw error
    })
    expect(await session(['do'], thrown)).toEqual({
      code: exit,
      stdout: '',
      stderr: `error: So it is. ${problems[code].remedy} [${code}]\n`,
    })
  })

  test('every problem leads to one that cli.md names', () => {
    const named: readonly number[] = [0, 1, 2, 3, 4, 70, 130]
    for (const code of Object.keys(problems) as ProblemCode[])
      expect(named).toContain(exitCodes[problems[code].exit])
  })

  test('--version is the package’s', async () => {
    const { code, stdout } = await session(['--version'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await session(['doctor', '--version'])).stdout).toBe(stdout)
  })
})

describe('a fault of ours', () => {
  const faulty = doing(async () => {
    throw new TypeError('x is not a function')
  })

  test('says how to report it, without a stack', async () => {
    const { code, stderr } = await session(['do'], faulty)
    expect([code, stderr]).toEqual([
      70,
      `error: A fault in Rapport itself: TypeError: x is not a function. ${problems.fault.remedy} [fault]\n`,
    ])
  })

  test('shows where it arose with --verbose', async () => {
    expect((await session(['do', '--verbose'], faulty)).stderr).toContain('program.test.ts')
  })

  test('is JSON with --json, and so is every problem', async () => {
    const { stderr } = await session(['do', '--json'], faulty)
    expect(errorReport.parse(JSON.parse(stderr)).error.code).toBe('fault')
    const wrong = await session(['doo', '--json'], faulty)
    expect(errorReport.parse(JSON.parse(wrong.stderr)).error.code).toBe('usage-unknown-command')
  })

  test('is not a full disk', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: '/w/a.parquet' })
    const { code, stderr } = await session(
      ['do'],
      doing(async () => {
        throw full
      }),
    )
    expect(code).toBe(4)
    expect(stderr).toMatch(/^error: \/w\/a\.parquet: Writing failed \(ENOSPC\)\. .*\[disk-full\]\n$/)
  })
})

const coloured = (stderr: string) => stderr.includes('\u001b[31merror:\u001b[0m')

describe('notes and errors', () => {
  const talking = doing(async (_, __, output) => {
    output.note('a note')
    output.warn('a warning')
    output.progress().step('a step')
    output.result('a result')
    return output.refuse(
      refusal('no-data', 'A name \u001b[31m of \u202e data.', { place: { file: 'f.csv', row: 3 } }).problem,
    )
  })

  test('go to stderr, results to stdout, and nothing in data steers the terminal', async () => {
    const { stdout, stderr } = await session(['do'], talking)
    expect(stdout).toBe('a result\n')
    expect(stderr).toBe(
      `a note\nwarning: a warning\na step\nerror: f.csv, row 3: A name \ufffd[31m of \ufffd data. ${problems['no-data'].remedy} [no-data]\n`,
    )
  })

  test('are fewer with --quiet, and only the error with --json', async () => {
    expect((await session(['do', '--quiet'], talking)).stderr).toMatch(/^warning: a warning\nerror: /)
    expect((await session(['do', '--json'], talking)).stderr).toMatch(/^\{"schema":"rapport\/error@1".*\}\n$/)
  })

  test('have colour on a terminal, and not with NO_COLOR, --no-color or TERM=dumb', async () => {
    expect(coloured((await session(['do'], { ...talking, terminal: 80 })).stderr)).toBe(true)
    expect(coloured((await session(['do', '--no-color'], { ...talking, terminal: 80 })).stderr)).toBe(false)
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }])
      expect(coloured((await session(['do'], { ...talking, terminal: 80, env })).stderr)).toBe(false)
  })
})

const leaving = (code: string) =>
  new Writable({ write: (_, __, done) => done(Object.assign(new Error(code), { code })) })
const start = (stdout: Writable, run: CommandSpec<typeof input>['run']) =>
  main(['do'], { stdout, stderr: sink().stream, env: {}, signals: new EventEmitter(), ...doing(run) })

describe('a reader who leaves', () => {
  test('ends a long result and is no error', async () => {
    let written = 0
    const code = await start(leaving('EPIPE'), async (_, __, output) => {
      for (; written < 1000; written++) await output.write('x'.repeat(10_000))
      return 0
    })
    expect(code).toBe(0)
    expect(written).toBeLessThan(3)
  })

  test('does not keep a command from finishing its work', async () => {
    let finished = false
    const code = await start(leaving('EPIPE'), async (_, __, output) => {
      output.result('one')
      await new Promise(setImmediate)
      output.result('two')
      finished = true
      return 1
    })
    expect([code, finished]).toEqual([1, true])
  })

  test('is not a disk that is full', async () => {
    const code = await start(leaving('ENOSPC'), async (_, __, output) => {
      output.result('one')
      await new Promise(setImmediate)
      return 0
    })
    expect(code).toBe(4)
  })

  test('is waited for while he reads slowly', async () => {
    const pieces: string[] = []
    const slow = new Writable({
      highWaterMark: 10,
      write: (chunk: Buffer, _, done) => void setTimeout(() => done(void pieces.push(chunk.toString())), 2),
    })
    let ahead = 0
    const code = await start(slow, async (_, __, output) => {
      for (let index = 0; index < 5; index++) {
        await output.write('x'.repeat(20))
        ahead = Math.max(ahead, index + 1 - pieces.length)
      }
      return 0
    })
    expect([code, pieces.join('').length, ahead]).toEqual([0, 100, 0])
  })
})

describe('Ctrl-C', () => {
  test('aborts what runs and ends with 130', async () => {
    const signals = new EventEmitter()
    const running = session(['do'], {
      signals,
      ...doing(({ signal }) => {
        setImmediate(() => signals.emit('SIGINT'))
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error))
        })
      }),
    })
    const { code, stderr } = await running
    expect([code, stderr]).toEqual([130, `Interrupted. ${problems.interrupted.remedy} [interrupted]\n`])
    expect(signals.listenerCount('SIGINT')).toBe(0)
  })

  test('that a command takes for its end, as a server does, leaves its own exit code', async () => {
    const signals = new EventEmitter()
    const { code } = await session(['do'], {
      signals,
      ...doing(({ signal }) => {
        setImmediate(() => signals.emit('SIGTERM'))
        return new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(0))
        })
      }),
    })
    expect(code).toBe(0)
  })
})

test('starting loads nothing but commander and zod', () => {
  const packages = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    // import() and `import type` cost nothing at the start
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)(?! type)[^'()]* '([^']+)'$/gm,
    ))
      if (from.startsWith('.')) visit(path.join(path.dirname(file), from.replace(/\.js$/, '.ts')))
      else if (!from.startsWith('node:')) packages.add(from)
  }
  visit('src/cli/main.ts')
  expect(seen.size).toBeGreaterThan(20)
  expect([...packages].toSorted()).toEqual(['commander', 'zod'])
})

describe.skipIf(process.env['RAPPORT_TEST_COMPILED'] === undefined)('the process', () => {
  test('takes a closed pipe in silence', () => {
    const line = `set -o pipefail; "$0" "$1" completion bash | head -n 1`
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', line, process.execPath, compiledPath('cli/main')],
      {
        encoding: 'utf8',
      },
    )
    expect([status, stdout, stderr]).toEqual([0, '# rapport: completion for bash\n', ''])
  })
})
