import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { attempt, problemLine } from '../../src/domain/problem.js'
import { readConfiguration } from '../../src/cli/configuration.js'
import { machineOf } from '../../src/cli/machine.js'
import { temporaryFolder } from './session.js'

/** A home with a config.yaml, and a folder in a folder with a .rapport.yaml. */
const house = (yaml: { user?: string; folder?: string }) => {
  const home = temporaryFolder()
  const cwd = path.join(home, 'project', 'notes')
  const user = path.join(home, '.config', 'rapport', 'config.yaml')
  const folder = path.join(home, 'project', '.rapport.yaml')
  for (const each of [cwd, path.dirname(user)]) mkdirSync(each, { recursive: true })
  if (yaml.user !== undefined) writeFileSync(user, yaml.user, { mode: 0o600 })
  if (yaml.folder !== undefined) writeFileSync(folder, yaml.folder)
  const read = (env: Record<string, string> = {}, flags: Record<string, string> = {}) =>
    readConfiguration({ flags, machine: { ...machineOf({ HOME: home, ...env }), platform: 'linux' }, cwd })
  const refusedWith = async (env?: Record<string, string>) => {
    const result = await attempt(() => read(env))
    return result.ok ? 'not refused' : problemLine(result.error).replaceAll(home, '~')
  }
  return { home, cwd, user, folder, read, refusedWith }
}

describe('a setting comes from', () => {
  const files = { user: 'lang: ru\nport: 1\nthreads: 1\n', folder: '# ours\nlang: sr-Latn\nport: 2\n' }

  test('its default where nobody gave it', async () => {
    const { home, read } = house({})
    const { settings, values, files: found } = await read()
    expect(settings).toMatchObject({ lang: 'en', importMemory: 800, port: 4173, log: 'warn', keys: {} })
    expect(settings.workspace).toBe(path.join(home, '.local/share/rapport'))
    expect(settings.memory).toBeLessThanOrEqual(4096)
    expect(new Set(values.map(({ origin }) => origin.where))).toEqual(new Set(['default']))
    expect(found).toEqual([])
  })

  test('config.yaml, before it .rapport.yaml of a parent, the environment, a flag', async () => {
    const { read, user, folder } = house(files)
    const { settings, values } = await read({ RAPPORT_PORT: '3', RAPPORT_LANG: 'sr-Cyrl' }, { lang: 'en' })
    expect(settings).toMatchObject({ lang: 'en', port: 3, threads: 1 })
    const origins = Object.fromEntries(values.map(({ key, origin }) => [key, origin]))
    expect(origins).toMatchObject({
      lang: { layer: 'flag', where: '--lang' },
      port: { layer: 'environment', where: 'RAPPORT_PORT' },
      threads: { layer: 'user', where: `${user}, line 3` },
    })
    expect((await read()).values.find(({ key }) => key === 'lang')?.origin).toEqual({
      layer: 'folder',
      where: `${folder}, line 2`,
    })
  })

  test('the file RAPPORT_CONFIG names, instead of the user’s', async () => {
    const { read, cwd } = house(files)
    writeFileSync(path.join(cwd, 'other.yaml'), 'threads: 7')
    expect((await read({ RAPPORT_CONFIG: 'other.yaml' })).settings.threads).toBe(7)
    expect((await read({ RAPPORT_CONFIG: 'none.yaml' })).settings.threads).toBeLessThanOrEqual(4)
  })

  test('the next layer where a variable is empty', async () => {
    expect((await house(files).read({ RAPPORT_LANG: '' })).settings.lang).toBe('sr-Latn')
  })
})

test('a relative workspace is one beside the file, or in the current folder', async () => {
  const { read, home, cwd } = house({ user: 'workspace: ~/lake', folder: 'workspace: ./lake' })
  expect((await read()).settings.workspace).toBe(path.join(home, 'project', 'lake'))
  expect((await read({ RAPPORT_WORKSPACE: 'w' })).settings.workspace).toBe(path.join(cwd, 'w'))
  const user = house({ user: 'workspace: ~/lake' })
  expect((await user.read()).settings.workspace).toBe(path.join(user.home, 'lake'))
})

describe('keys of sources', () => {
  test('come from the environment, then from config.yaml, leading zeros and all', async () => {
    const { read } = house({ user: 'keys:\n  comtrade: 00123\n  un-vote: abc\n' })
    expect((await read()).settings.keys).toEqual({ comtrade: '00123', 'un-vote': 'abc' })
    expect((await read({ RAPPORT_KEY_COMTRADE: 'xyz', RAPPORT_KEY_ITC_MAP: 'q' })).settings.keys).toEqual({
      comtrade: 'xyz',
      'itc-map': 'q',
      'un-vote': 'abc',
    })
  })

  test('are refused in a folder’s .rapport.yaml, without being repeated', async () => {
    for (const folder of ['lang: ru\nkeys:\n  comtrade: s3cret\n', 'lang: ru\n\nkeys.comtrade: s3cret\n'])
      expect(await house({ folder }).refusedWith()).toBe(
        '~/project/.rapport.yaml, line 3: keys.comtrade is a secret, and a folder’s .rapport.yaml is shared with whoever gets the folder. Remove it here and use `rapport config set keys.comtrade -` or the variable RAPPORT_KEY_COMTRADE. [input-config]',
      )
  })

  test('that others can read are warned of', async () => {
    const { read, cwd, user } = house({ user: 'keys:\n  comtrade: s3cret\n' })
    expect((await read()).warnings).toEqual([])
    writeFileSync(path.join(cwd, 'open.yaml'), 'keys:\n  comtrade: s3cret\n', { mode: 0o644 })
    const { warnings } = await read({ RAPPORT_CONFIG: 'open.yaml' })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('chmod 600')
    expect(warnings[0]).not.toContain(user)
  })
})

describe('what is wrong is named with its file and line', () => {
  test.each([
    ['lang: ru\nport: "x\n', 'line 3: Missing closing "quote'],
    ['lang: ru\nlang: en\n', 'line 2: Map keys must be unique'],
    ['lang: ru\nlangg: en\n', 'line 2: There is no setting “langg”. Did you mean “lang”?'],
    ['lang: ru\nport: many\n', 'line 2: port: “many” is not a number.'],
    ['lang: rs\n', 'line 1: lang: “rs” is none of en, ru, sr-Latn, sr-Cyrl.'],
    ['lang: ru\nport: 70000\n', 'line 2: port: “70000” is too large, at most 65535.'],
    ['lang:\n', 'line 1: lang has no value that can be used.'],
    ['lang: [ru]\n', 'line 1: lang has no value that can be used.'],
    ['- lang\n', 'line 1: Settings are written as “name: value”, one a line.'],
    ['# none\nkeys: s3cret\n', 'line 2: keys holds the keys of sources by name'],
  ])('%j', async (user, message) => {
    const line = await house({ user }).refusedWith()
    expect(line).toContain(`~/.config/rapport/config.yaml, ${message}`)
    expect(line).toContain('[input-config]')
    expect(line).not.toContain('s3cret')
  })

  test('or with the variable', async () => {
    expect(await house({}).refusedWith({ RAPPORT_IMPORT_MEMORY: '2GB' })).toMatch(
      /^RAPPORT_IMPORT_MEMORY: import-memory: “2GB” is not a number\./,
    )
  })

  test('an empty file and one of comments are fine, a folder is not', async () => {
    for (const user of ['', '# later\n', '---\n', 'keys:\n']) await house({ user }).read()
    const { home, refusedWith } = house({})
    expect(await refusedWith({ RAPPORT_CONFIG: home })).toMatch(/^~: It is a folder, not a file\./)
  })
})
