import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { targetReport } from '../../src/workbench/reports/target.js'
import { session } from '../cli/session.js'
import { imported, sharedFolder, write } from '../lake/workspace.js'
import { cars } from './target-lake.js'

const folder = sharedFolder()
const workspace = path.join(folder, 'workspace')
beforeAll(async () => {
  for (const [index, [source, name, text]] of cars.entries())
    await imported(workspace, source, [write(path.join(folder, String(index)), name, `${text}\n`)])
})

const run = (...words: readonly string[]) =>
  session(['scenario', 'target', 'Serbia', 'RUS', ...words, '--workspace', workspace])

describe('rapport scenario target', () => {
  test('says what is asked, what was shown, and that it is no forecast', async () => {
    const { code, stdout } = await run('--value', '692.82m', '--by', '2025')
    expect(code).toBe(0)
    expect(stdout).toContain('Target: turnover of Serbia and Russia of US$ 692.8 million by 2025')
    expect(stdout).toContain('2.00 times that, +14.9 % a year for 5 years') // 2^(1/5) − 1
    expect(stdout).toMatch(
      /Asked of SRB → RUS\n[^\n]+\n[^\n]+\nthe other as it is\s+492\.8\s+\+346\.4\s+\+27\.5 %/,
    )
    expect(stdout).toContain('not a forecast')
  })

  test('prints JSON of its schema, in which each number names its lineage once', async () => {
    const { stdout } = await run('--value', '692.82 млн', '--by', '2025', '--format', 'json')
    const report = targetReport.parse(JSON.parse(stdout))
    expect(report.value.value).toBe(692_820_000)
    expect(report.lineages[report.asked.lineage]).toMatchObject({
      kind: 'computed',
      arithmetic: '(692820000 / 346410000)^(1/5) − 1',
    })
  })

  test('prints a CSV with a row a year, a trend, an ask and a side of the market', async () => {
    const { stdout } = await run('--value', '692.82m', '--by', '2025', '--format', 'csv')
    const lines = stdout.split('\r\n')
    expect(lines[1]).toMatch(/^target,turnover,,2025,,692820000,/)
    expect(lines.filter((line) => line.startsWith('recorded,export,'))).toHaveLength(5)
    expect(lines.filter((line) => line.startsWith('asked,'))).toHaveLength(6)
    expect(lines.find((line) => line.startsWith('demand,export,'))).toContain(',0.14641,')
  })

  test('refuses what is no amount, with an example', async () => {
    const { code, stderr } = await run('--value', '4bm', '--by', '2025')
    expect(code).toBe(2)
    expect(stderr).toContain('Write it as 4bn')
  })
})
