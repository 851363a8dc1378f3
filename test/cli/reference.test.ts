import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.js'
import { describeCommand } from '../../src/cli/describe.js'
import { commandReference } from '../../src/cli/reference.js'
import { sample } from './sample.js'

test('the reference has every command, option and example', () => {
  const text = commandReference(sample)
  expect(text).toContain('## rapport trace\n\nShow where a number')
  expect(text).toContain('```sh\nrapport trace BRIEF.json REFERENCE [options]\n```')
  expect(text).toContain('- `--format text|json` – how it is printed (default: text)')
  expect(text).toContain('- `BRIEF.json` – a brief written with --format json')
  expect(text).toContain('rapport measure rca --help')
})

test.each(commands)('$name has a sentence, and an example that begins with its name', (command) => {
  const { summary, examples, name, options } = describeCommand(command)
  expect(summary).toMatch(/^[A-Z].*\.$/)
  expect(examples.length).toBeGreaterThan(0)
  for (const example of examples) expect(example).toMatch(new RegExp(`^rapport ${name}\\b`))
  expect(new Set(options.map(({ flag }) => flag)).size).toBe(options.length)
})
