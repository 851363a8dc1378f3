import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { configReport } from '../../src/cli/reports.js'
import { session, temporaryFolder } from './session.js'

const at = (folder: string) => {
  const file = path.join(folder, 'deep', 'config.yaml')
  const config = (words: string, more: { stdin?: string; env?: Record<string, string> } = {}) =>
    session(['config', ...words.split(' ')], {
      cwd: folder,
      ...more,
      env: { RAPPORT_CONFIG: file, HOME: folder, ...more.env },
    })
  return { file, config }
}

const start = (text?: string) => {
  const { file, config } = at(temporaryFolder())
  if (text !== undefined) {
    mkdirSync(path.dirname(file))
    writeFileSync(file, text, { mode: 0o600 })
  }
  return { file, config }
}

describe('config set', () => {
  test('makes the file, for its owner alone', async () => {
    const { file, config } = start()
    const { code, stdout } = await config('set import-memory 2000')
    expect([code, stdout]).toEqual([0, ''])
    expect(readFileSync(file, 'utf8')).toBe('import-memory: 2000\n')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(path.dirname(file))).toEqual(['config.yaml'])
  })

  test('closes a file that was open to others', async () => {
    const { file, config } = start('lang: ru\n')
    chmodSync(file, 0o644)
    await config('set lang en')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('keeps comments, order and what it does not concern', async () => {
    const { file, config } = start(
      '# mine\nlang: ru # for now\n\nkeys:\n  # paid\n  comtrade: abc\nport: 1\n',
    )
    await config('set lang sr-Latn')
    await config('set keys.un-vote 0042')
    expect(readFileSync(file, 'utf8')).toBe(
      '# mine\nlang: sr-Latn # for now\n\nkeys:\n  # paid\n  comtrade: abc\n  un-vote: "0042"\nport: 1\n',
    )
    expect(JSON.parse((await config('list --format json')).stdout)).toMatchObject({ file })
  })

  test('makes a file for a first key, and none of nothing', async () => {
    const { file, config } = start()
    expect((await config('set keys.comtrade abc')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe('keys:\n  comtrade: abc\n')
    const none = start().file
    expect((await session(['config', 'set', 'lang', ''], { env: { RAPPORT_CONFIG: none } })).code).toBe(0)
    expect(existsSync(none)).toBe(false)
  })

  test('follows a link to where the file really is', async () => {
    const { file, config } = start('lang: ru\n')
    const link = path.join(path.dirname(file), 'link.yaml')
    symlinkSync(file, link)
    await config('set lang en', { env: { RAPPORT_CONFIG: link } })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe('lang: en\n')
  })

  test('reads a key from stdin, and removes a setting given as nothing', async () => {
    const { file, config } = start('keys:\n')
    await config('set keys.comtrade -', { stdin: '0123456789ab3f2a\n' })
    expect(readFileSync(file, 'utf8')).toContain('comtrade: 0123456789ab3f2a\n')
    await config('set lang ru')
    await session(['config', 'set', 'lang', ''], { env: { RAPPORT_CONFIG: file } })
    expect(readFileSync(file, 'utf8')).not.toContain('lang')
  })

  test('writes a workspace as the folder it is from here', async () => {
    const { file, config } = start()
    await config('set workspace ./w')
    expect(readFileSync(file, 'utf8')).toBe(`workspace: ${path.resolve(file, '../../w')}\n`)
  })

  test.each([
    ['set langg ru', 'There is no setting “langg”. Did you mean “lang”?'],
    ['set lang serbian', 'lang: “serbian” is none of en, ru, sr-Latn, sr-Cyrl.'],
    ['set threads 0', 'threads: “0” is too small, at least 1.'],
  ])('refuses “%s” and changes nothing', async (words, message) => {
    const { file, config } = start('lang: ru\n')
    const { code, stderr } = await config(words)
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(readFileSync(file, 'utf8')).toBe('lang: ru\n')
  })

  test('does not touch a broken file, and can mend a wrong value', async () => {
    const broken = start('lang: "ru\n')
    expect((await broken.config('set port 1')).stderr).toMatch(/config\.yaml, line \d: Missing closing/)
    expect(readFileSync(broken.file, 'utf8')).toBe('lang: "ru\n')
    const wrong = start('port: many\n')
    expect((await wrong.config('set port 1')).code).toBe(0)
    expect(readFileSync(wrong.file, 'utf8')).toBe('port: 1\n')
  })

  test('says when another layer comes before it', async () => {
    const { config } = start()
    expect((await config('set lang ru', { env: { RAPPORT_LANG: 'en' } })).stderr).toContain(
      'RAPPORT_LANG comes before it',
    )
  })
})

describe('config get and list', () => {
  test('show a key by its last four characters, a short one not at all', async () => {
    const { config } = start('keys:\n  comtrade: 0123456789ab3f2a\n  short: abcd\n')
    expect((await config('get keys.comtrade')).stdout).toBe('••••3f2a\n')
    expect((await config('get keys.short')).stdout).toBe('••••\n')
    for (const words of ['list', 'list --format json', 'list --verbose'])
      expect(JSON.stringify(await config(words))).not.toMatch(/0123|abcd/)
    const debug = await config('list', { env: { RAPPORT_LOG: 'debug', RAPPORT_KEY_X: 'v3rysecretvalue' } })
    expect(debug.stderr).toContain('debug')
    expect(JSON.stringify(debug)).not.toMatch(/0123|abcd|v3rysecret/)
  })

  test('say what is in force and where it comes from', async () => {
    const { file, config } = start('lang: ru\n')
    expect((await config('get lang')).stdout).toBe('ru\n')
    const { stdout } = await config('list', { env: { RAPPORT_PORT: '5' } })
    expect(stdout).toMatch(/^key +value +from\n/)
    expect(stdout).toContain(`${file}, line 1\n`)
    expect(stdout).toMatch(/^port +5 +RAPPORT_PORT$/m)
    const { settings } = configReport.parse(JSON.parse((await config('list --format json')).stdout))
    expect(settings).toContainEqual({ key: 'lang', value: 'ru', layer: 'user', from: `${file}, line 1` })
  })

  test('refuse a broken file with its line, and a key that is not set', async () => {
    const { config } = start('lang: ru\nlangg: en\n')
    expect(await config('list')).toMatchObject({ code: 2, stdout: '' })
    expect((await config('get lang')).stderr).toContain('config.yaml, line 2: There is no setting “langg”.')
    expect((await start().config('get keys.comtrade')).stderr).toContain('keys.comtrade is not set.')
  })
})

test('config path needs no readable file', async () => {
  const { file, config } = start('lang: "ru\n')
  expect(await config('path')).toMatchObject({ code: 0, stdout: `${file}\n` })
})
