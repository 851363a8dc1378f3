import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolderConfig } from '../../src/cli/config-files.js'
import { readSilences } from '../../src/cli/silences.js'
import { attempt, problemLine } from '../../src/domain/problem.js'
import { temporaryFolder } from './session.js'

const folderWith = (yaml: string): string => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, '.rapport.yaml'), yaml)
  return folder
}
const refused = async (yaml: string): Promise<string> => {
  const folder = folderWith(yaml)
  const read = await attempt(() => readSilences(folder, []))
  return read.ok ? 'not refused' : problemLine(read.error).replaceAll(`${folder}/`, '')
}

const yaml = `lang: sr-Latn
check:
  silence:
    - rule: arith/total
      file: drafts/*.md
      text: USD 3.4 billion
      reason: as the ministry published it
    - rule: reference/*
      reason: the annex is not ours
`

describe('silences', () => {
  test('come from the nearest .rapport.yaml, each with its line; a file is a pattern from there', async () => {
    const folder = folderWith(yaml)
    const cwd = path.join(folder, 'drafts')
    mkdirSync(cwd)
    expect(await readSilences(cwd, ['a.md', '../b.md', 'c.txt'])).toEqual([
      {
        rule: 'arith/total',
        files: ['a.md'],
        text: 'USD 3.4 billion',
        reason: 'as the ministry published it',
        place: '../.rapport.yaml, line 4',
      },
      {
        rule: 'reference/*',
        files: null,
        text: null,
        reason: 'the annex is not ours',
        place: '../.rapport.yaml, line 8',
      },
    ])
  })

  test('are none where there is no file, or nothing in it', async () => {
    expect(await readSilences(temporaryFolder(), [])).toEqual([])
    for (const text of ['', 'lang: ru\n', 'check:\n', 'check:\n  silence:\n', 'check:\n  silence: []\n'])
      expect(await readSilences(folderWith(text), [])).toEqual([])
  })

  test('stand beside the settings, which are read as ever', async () => {
    expect((await readFolderConfig(folderWith(yaml)))?.entries).toEqual([
      { key: 'lang', text: 'sr-Latn', line: 1 },
    ])
  })

  test.each([
    [
      'check:\n  silence:\n    - rule: arith/total\n',
      '.rapport.yaml, line 3: The silence of arith/total has no reason. Add',
    ],
    ['check:\n  silence:\n    - reason: so\n', '.rapport.yaml, line 3: A silence names a rule'],
    ['check:\n  silence:\n    - rule: a/b\n      reason:\n', '.rapport.yaml, line 4: reason has no value'],
    [
      'check:\n  silence:\n    - rule: a/b\n      reasons: x\n',
      '.rapport.yaml, line 4: A silence has no “reasons”; it has rule, file, text, reason. Did you mean “reason”?',
    ],
    ['check:\n  silence: arith/total\n', '.rapport.yaml, line 2: check.silence is a list'],
    ['check:\n  silence:\n    - arith/total\n', '.rapport.yaml, line 2: A silence is written as'],
    [
      'check:\n  silences: []\n',
      '.rapport.yaml, line 2: There is no setting “check.silences”. Did you mean “silence”?',
    ],
    ['check: all\n', '.rapport.yaml, line 1: check holds “silence:”'],
  ])('of %j are refused with file and line', async (text, says) => {
    expect(await refused(text)).toContain(says)
  })
})
