import { describe, expect, test } from 'vitest'
import {
  configFolder,
  keyOfSourceVariable,
  keyVariable,
  settingKey,
  settingNamed,
  settings,
  settingVariable,
  sourceOfKey,
  sourceOfVariable,
  sourceSettingNamed,
  sourceSettings,
  sourceSettingsFrom,
  sourceVariable,
  type Machine,
} from '../../src/domain/settings.js'
import { languages } from '../../src/messages/language.js'

const machine = (
  platform: NodeJS.Platform,
  env: Machine['env'] = {},
  memory = 16_000,
  cores = 8,
): Machine => ({
  platform,
  home: platform === 'win32' ? 'C:\\Users\\a' : '/home/a',
  env,
  memory,
  cores,
})

test('the languages to choose from are those there are messages for', () => {
  expect(settings.lang.type.options).toEqual(languages)
})

describe('folders', () => {
  test.each([
    [machine('linux'), '/home/a/.local/share/rapport', '/home/a/.config/rapport'],
    [machine('linux', { XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c' }), '/d/rapport', '/c/rapport'],
    [
      machine('linux', { XDG_DATA_HOME: 'relative', XDG_CONFIG_HOME: '' }),
      '/home/a/.local/share/rapport',
      '/home/a/.config/rapport',
    ],
    [
      machine('darwin'),
      '/home/a/Library/Application Support/rapport/workspace',
      '/home/a/Library/Application Support/rapport',
    ],
    [machine('win32', { APPDATA: 'R:\\', LOCALAPPDATA: 'L:\\' }), 'L:\\rapport', 'R:\\rapport'],
    [machine('win32'), 'C:\\Users\\a\\AppData\\Local\\rapport', 'C:\\Users\\a\\AppData\\Roaming\\rapport'],
  ])('of %o', (each, workspace, config) => {
    expect([settings.workspace.fallback(each), configFolder(each)]).toEqual([workspace, config])
  })
})

const limits = (memory: number, cores: number) => {
  const each = machine('linux', {}, memory, cores)
  return [settings.memory.fallback(each), settings.threads.fallback(each)]
}

test('the engine takes half the machine, at most 4096 MB and four cores', () => {
  expect(limits(16_000, 8)).toEqual([4096, 4])
  expect(limits(3001, 2)).toEqual([1500, 2])
})

test('a setting has one name in code, one in files and one in the environment', () => {
  expect([settingKey('importMemory'), settingVariable('importMemory')]).toEqual([
    'import-memory',
    'RAPPORT_IMPORT_MEMORY',
  ])
  expect([settingNamed('import-memory'), settingNamed('importMemory')]).toEqual(['importMemory', undefined])
  expect(sourceOfVariable(keyVariable('un-comtrade'))).toBe('un-comtrade')
})

describe('what is set for a source', () => {
  test.each([
    ['keys.un-comtrade', 'RAPPORT_KEY_UN_COMTRADE'],
    ['urls.comtrade', 'RAPPORT_URL_COMTRADE'],
    ['quotas.comtrade.rows', 'RAPPORT_QUOTA_COMTRADE_ROWS'],
    ['quotas.un-comtrade.per-day', 'RAPPORT_QUOTA_UN_COMTRADE_PER_DAY'],
    ['quotas.comtrade.per-minute', 'RAPPORT_QUOTA_COMTRADE_PER_MINUTE'],
  ])('%s is %s in the environment', (key, variable) => {
    expect([sourceVariable(key), keyOfSourceVariable(variable)]).toEqual([variable, key])
    expect(sourceOfVariable(variable)).toBe(sourceSettingNamed(key)?.source)
  })

  test.each([
    'keys',
    'keys.',
    'keys.a.b',
    'quotas.comtrade',
    'quotas.comtrade.columns',
    'urls.A',
    'key.comtrade',
  ])('%s is no such setting', (key) => {
    expect(sourceSettingNamed(key)).toBeUndefined()
  })

  test.each([
    'RAPPORT_KEY',
    'RAPPORT_KEY_',
    'RAPPORT_QUOTA_COMTRADE',
    'RAPPORT_QUOTA_ROWS',
    'RAPPORT_URLS_X',
  ])('%s is no such variable', (variable) => {
    expect(keyOfSourceVariable(variable)).toBeUndefined()
  })

  test('only a key is a secret', () => {
    expect([sourceOfKey('keys.comtrade'), sourceOfKey('urls.comtrade')]).toEqual(['comtrade', undefined])
  })

  test('an address is one of the web, without a login', () => {
    const good = (text: string) => sourceSettings.urls.type.safeParse(text).success
    expect([good('https://mirror.example.org/comtrade'), good('http://127.0.0.1:8080')]).toEqual([true, true])
    expect(['file:///etc', 'comtrade.un.org', 'https://me:secret@example.org', ''].map(good)).toEqual(
      Array(4).fill(false),
    )
  })

  test('is sorted by kind and source', () => {
    expect(
      sourceSettingsFrom([
        { key: 'keys.comtrade', value: 'abc' },
        { key: 'urls.comtrade', value: 'https://x.org' },
        { key: 'quotas.comtrade.rows', value: 250_000 },
        { key: 'quotas.comtrade.per-day', value: 1000 },
        { key: 'lang', value: 'en' },
      ]),
    ).toEqual({
      keys: { comtrade: 'abc' },
      urls: { comtrade: 'https://x.org' },
      quotas: { comtrade: { rows: 250_000, perDay: 1000 } },
    })
  })
})
