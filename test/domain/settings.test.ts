import { describe, expect, test } from 'vitest'
import {
  configFolder,
  keyVariable,
  settingKey,
  settingNamed,
  settings,
  settingVariable,
  sourceOfVariable,
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
