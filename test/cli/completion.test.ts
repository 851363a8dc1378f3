import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.js'
import { completionScript } from '../../src/cli/completion-scripts.js'
import { session } from './session.js'
import { sample } from './sample.js'

const all = [...sample, ...commands.filter(({ name }) => sample.every((each) => each.name !== name))]
const shells = ['bash', 'zsh', 'fish'] as const
const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

/** What bash offers for the last word. */
const offered = (...words: string[]) => {
  const line = `${completionScript('bash', all)}
    COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _rapport; echo "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', line, 'bash', 'rapport', ...words], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout.trim()
}

describe('completion', () => {
  test.each(shells)('%s reads the script without complaint', (shell) => {
    if (!has(shell)) return
    const { status, stderr } = spawnSync(shell, ['-n'], {
      input: completionScript(shell, all),
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, ''])
  })

  test.each(shells)('%s hears of every command, option and choice', (shell) => {
    const script = completionScript(shell, all)
    for (const word of ['trace', 'config', 'list', 'threads', 'workspace', 'as-of', 'no-links', 'sr-Cyrl'])
      expect(script).toContain(word)
  })

  test('bash completes commands, options and values at their places', () => {
    expect(offered('tr')).toBe('trace')
    expect(offered('config', '')).toBe('get set list path')
    expect(offered('--workspace', 'x', 'config', 'p')).toBe('path')
    expect(offered('trace', '--as')).toBe('--as-of')
    expect(offered('trace', '--lang', 's')).toBe('sr-Latn sr-Cyrl')
    expect(offered('completion', '')).toBe('bash zsh fish')
    expect(offered('check', 'pap')).toBe('')
  })

  test('is printed by its command for the registry at hand', async () => {
    const { code, stdout } = await session(['completion', 'bash'], { registry: all })
    expect([code, stdout]).toEqual([0, completionScript('bash', all)])
    expect((await session(['completion', 'tcsh'])).stderr).toContain(
      'SHELL: “tcsh” is none of bash, zsh, fish.',
    )
  })
})
