import { describe, expect, test } from 'vitest'
import { createLog } from '../../src/cli/log.js'
import { createOutput } from '../../src/cli/output.js'
import { barText, duration } from '../../src/cli/progress.js'
import { createScreen } from '../../src/cli/screen.js'
import { sink } from './session.js'

const start = (columns?: number, quiet = false) => {
  const [stdout, stderr] = [sink(columns), sink(columns)]
  const time = { now: 0 }
  const output = createOutput({
    stdout: createScreen(stdout.stream, {}, false),
    stderr: createScreen(stderr.stream, {}, false),
    quiet,
    json: false,
    clock: () => time.now,
  })
  return { output, time, stderr: stderr.text }
}

describe('progress', () => {
  test('says how much, how fast and how long still', () => {
    expect(barText('Reading', 300, 1200, 1000, 80)).toBe('Reading ███░░░░░░░░░ 25 % · 300/s · 3 s left')
    expect(barText('Reading', 1_234_567, undefined, 1000, 80)).toBe('Reading 1,230,000 · 1,230,000/s')
    expect(barText('Reading', 0, undefined, 0, 80)).toBe('Reading …')
    expect(barText('Reading a file with a long name', 0, 10, 0, 30)).toBe('Reading a f… ░░░░░░░░░░░░ 0 %')
    expect([12.2, 89, 120, 3900].map(duration)).toEqual(['13 s', '89 s', '2 min', '1 h 5 min'])
  })

  test('on a terminal is one line, redrawn at most ten times a second, out of the way of notes', () => {
    const { output, time, stderr } = start(80)
    const progress = output.progress()
    progress.step('Read', 4)
    progress.at(1)
    time.now = 50
    progress.at(2)
    time.now = 200
    progress.at(3)
    output.note('By the way.')
    progress.end()
    const clear = '\r\u001b[2K'
    expect(stderr()).toBe(
      `Read ░░░░░░░░░░░░ 0 %${clear}Read █████████░░░ 75 %${clear}By the way.\nRead █████████░░░ 75 %${clear}`,
    )
  })

  test('elsewhere is a line a step, and nothing with --quiet', () => {
    for (const quiet of [false, true]) {
      const { output, stderr } = start(undefined, quiet)
      const progress = output.progress()
      progress.step('Read', 2)
      progress.at(1)
      progress.step('Write')
      progress.end()
      expect(stderr()).toBe(quiet ? '' : 'Read\nWrite\n')
    }
  })
})

test('a log tells what is asked for, and when', () => {
  const lines: string[] = []
  const log = createLog(
    'info',
    (line) => lines.push(line),
    () => 1234,
  )
  log.debug('no')
  log.info('yes')
  log.warn('yes')
  expect(lines).toEqual(['   1.23 s info  yes', '   1.23 s warn  yes'])
})
