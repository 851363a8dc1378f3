import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { pullReport } from '../../src/workbench/reports/pull.js'
import { comtradeServer } from '../pull/comtrade-server.js'
import { filesWith } from '../pull/pulling.js'
import { session, temporaryFolder } from './session.js'

const key = 'a-good-key-0123456789'

const start = (url: string, env: Record<string, string> = {}) => {
  const folder = temporaryFolder()
  const all = {
    HOME: folder,
    RAPPORT_WORKSPACE: path.join(folder, 'work'),
    RAPPORT_CONFIG: path.join(folder, 'config.yaml'),
    RAPPORT_URL_COMTRADE: url,
    RAPPORT_KEY_COMTRADE: key,
    RAPPORT_QUOTA_COMTRADE_PER_MINUTE: '60000',
    ...env,
  }
  return {
    folder,
    rapport: (words: string, around: Parameters<typeof session>[1] = {}) =>
      session(words.split(' '), { cwd: folder, ...around, env: all }),
  }
}

const pullWords = 'pull comtrade --dyad Serbia-Russia --years 2021-2022'

describe('rapport pull', () => {
  test('brings both books, says a line a page, and shows the key nowhere', async () => {
    const server = await comtradeServer({ keys: [key] })
    const { folder, rapport } = start(server.url)
    const ended = await rapport(`${pullWords} --verbose`)
    expect(ended.code).toBe(0)
    expect(ended.stdout).toMatch(/^Pulled 4 answers \(4 calls to UN Comtrade, \d/)
    expect(ended.stdout).toContain('Imported as comtrade-')
    expect(ended.stderr).toMatch(/1 of 4: 688-2021_2022-TOTAL-all-M_X_RM_RX · [\d,]+ rows · /)
    expect(ended.stderr).toContain('4 of 4: ')
    expect(ended.stdout + ended.stderr).not.toContain(key)
    expect(filesWith(folder, key)).toEqual([])
    const measured = await rapport(
      'measure trade-value --dyad SRB-RUS --flow import --year 2021 --format json',
    )
    expect(JSON.parse(measured.stdout)).toMatchObject({ schema: 'rapport/measure@1' })
    expect(measured.stdout).toContain('comtrade')
  })

  test('and a brief are the whole way from a pair to a document', async () => {
    const server = await comtradeServer({ keys: [key] })
    const { folder, rapport } = start(server.url)
    expect((await rapport('pull comtrade --dyad SRB-RUS --years 2018-2022')).code).toBe(0)
    const { code, stdout } = await rapport(`brief SRB RUS --year 2022 --format md --out ${folder}`)
    expect(code).toBe(0)
    expect(stdout).toContain('SRB-RUS-2022.md')
    const text = readFileSync(path.join(folder, 'SRB-RUS-2022.md'), 'utf8')
    expect(text).toMatch(/In 2022 Serbia exported goods worth .*to Russia and imported goods worth/)
    expect(text).toContain('UN Comtrade: reporter’s own record')
    expect(text).toContain('UN Comtrade: partner’s record (mirror)')
    expect(text).toContain('rows may not be passed on')
  }, 60_000)

  test('draws a bar on a terminal', async () => {
    const server = await comtradeServer({ keys: [key] })
    const { rapport } = start(server.url)
    const { stderr } = await rapport(pullWords, { terminal: 100 })
    expect(stderr).toContain('pulling comtrade ██████░░░░░░ 50 %')
    expect(stderr).not.toContain('2 of 4')
  })

  test('plans without a call: how many, against which quota, and where', async () => {
    const server = await comtradeServer()
    const { rapport } = start(server.url)
    const { code, stdout } = await rapport(`${pullWords} --dry-run`)
    expect(code).toBe(0)
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'At least 4 calls to UN Comtrade; an answer at the row limit is asked for again in parts.',
      'Allowed with your key: 500 a day; made today from this workspace: 0.',
    ])
    expect(stdout.match(/^http:\/\/127\.0\.0\.1:\d+\/data\/v1\/get\/C\/A\/HS\?/gm)).toHaveLength(4)
    expect(stdout).not.toContain(key)
    expect(server.answered()).toBe(0)
  })

  test('gives JSON as its schema says', async () => {
    const server = await comtradeServer({ keys: [key] })
    const { rapport } = start(server.url)
    const plan = pullReport.parse(JSON.parse((await rapport(`${pullWords} --dry-run --format json`)).stdout))
    expect(plan).toMatchObject({
      outcome: 'planned',
      import: null,
      request: { dyad: 'SRB-RUS', years: '2021–2022' },
    })
    const done = pullReport.parse(JSON.parse((await rapport(`${pullWords} --format json`)).stdout))
    expect(done).toMatchObject({ outcome: 'imported', key: true, import: { outcome: 'imported' } })
  })

  test('ends at Ctrl-C, keeps what came, and goes on from there', async () => {
    const signals = new EventEmitter()
    const server = await comtradeServer({
      keys: [key],
      reported: (reporter) => {
        if (reporter === '643') signals.emit('SIGINT')
        return true
      },
    })
    const { rapport } = start(server.url)
    const ended = await rapport(pullWords, { signals })
    expect(ended.code).toBe(130)
    expect(ended.stderr).toContain('Interrupted with 2 of 4 answers; they stay.')
    const again = await rapport(pullWords)
    expect(again.code).toBe(0)
    expect(again.stderr).toContain('going on with a pull begun')
    expect(again.stdout).toContain('2 of them came earlier')
  })

  test.each([
    [
      'pull comtrade --dyad SRB-RUS --years 2022-03',
      2,
      'usage-period',
      '“2022-03” is a month; years are due here.',
    ],
    ['pull comtrade --years 2022', 2, 'usage-option', 'UN Comtrade needs --dyad SRB-RUS.'],
    ['pull comtrade --dyad SRB-RUS', 2, 'usage-option', 'UN Comtrade needs --years 2018-2022.'],
    [
      'pull comtrade --dyad SRB-RUS --years 2022 --products HS8',
      2,
      'usage-option',
      '“HS8” is none of HS2, HS4, HS6.',
    ],
    ['pull comtrade --dyad SRB-Atlantis --years 2022', 2, 'usage-country', '“Atlantis”'],
    ['pull comtrad --dyad SRB-RUS --years 2022', 2, 'unknown-source', 'There is no source “comtrad”'],
    ['pull baci', 3, 'pull-unavailable', 'rapport import baci FILE'],
  ])('%s is refused before any call', async (words, code, problem, says) => {
    const server = await comtradeServer()
    const ended = await start(server.url).rapport(words)
    expect(ended.code).toBe(code)
    expect(ended.stderr).toContain(`[${problem}]`)
    expect(ended.stderr).toContain(says)
    expect(server.answered()).toBe(0)
  })

  test('ends with 3 where the source fails', async () => {
    const server = await comtradeServer({ keys: [] })
    const ended = await start(server.url).rapport(`${pullWords} --json`)
    expect(ended.code).toBe(3)
    expect(JSON.parse(ended.stderr)).toMatchObject({ schema: 'rapport/error@1', error: { code: 'pull-key' } })
    expect(ended.stderr).not.toContain(key)
  })
})

describe('a source’s address and quota', () => {
  const none = { RAPPORT_URL_COMTRADE: '', RAPPORT_QUOTA_COMTRADE_PER_MINUTE: '' }

  test('are set in the user’s file, shown, and used', async () => {
    const server = await comtradeServer({ keys: [key] })
    const { folder, rapport } = start('', none)
    expect((await rapport(`config set urls.comtrade ${server.url}`)).code).toBe(0)
    expect((await rapport('config set quotas.comtrade.per-minute 60000')).code).toBe(0)
    expect((await rapport('config set quotas.comtrade.rows 250000')).code).toBe(0)
    expect(readFileSync(path.join(folder, 'config.yaml'), 'utf8')).toBe(
      `urls:\n  comtrade: ${server.url}\nquotas:\n  comtrade:\n    per-minute: 60000\n    rows: 250000\n`,
    )
    expect((await rapport('config get urls.comtrade')).stdout).toBe(`${server.url}\n`)
    const list = await rapport('config list')
    expect(list.stdout).toMatch(/quotas\.comtrade\.rows +250000 /)
    expect(list.stdout).not.toContain(key)
    expect((await rapport(pullWords)).code).toBe(0)
    expect(server.answered()).toBe(4)
  })

  test.each([
    ['urls:\n  comtrade: not an address\n', 'urls.comtrade'],
    ['urls:\n  comtrade: https://me:secret@example.org\n', 'an address holds no name and no password'],
    ['quotas:\n  comtrade: 5\n', 'quotas.comtrade holds the quotas of sources by name'],
    ['quotas:\n  comtrade:\n    rows: none\n', 'quotas.comtrade.rows'],
    ['quotas:\n  comtrade:\n    colums: 5\n', 'There is no setting “quotas.comtrade.colums”.'],
  ])('that are none are refused with the line: %j', async (text, says) => {
    const { folder, rapport } = start('', none)
    writeFileSync(path.join(folder, 'config.yaml'), text, { mode: 0o600 })
    const ended = await rapport('config list')
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('line ')
    expect(ended.stderr).toContain(says)
  })

  test('a folder may set a quota, and not where a key is sent', async () => {
    const { folder, rapport } = start('', none)
    const inner = path.join(folder, 'inner')
    mkdirSync(inner)
    writeFileSync(path.join(inner, '.rapport.yaml'), 'quotas:\n  comtrade:\n    per-day: 100\n')
    expect((await rapport('config get quotas.comtrade.per-day', { cwd: inner })).stdout).toBe('100\n')
    writeFileSync(path.join(inner, '.rapport.yaml'), 'urls:\n  comtrade: https://elsewhere.example.org\n')
    const ended = await rapport(`${pullWords} --dry-run`, { cwd: inner })
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('says where your key would be sent')
  })
})
