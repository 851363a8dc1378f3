import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openWorkspace } from '../../src/workbench.js'

/** Folders of real data, where there are any. */
const data = path.resolve('..', 'shared', 'data')
const folders = {
  baci: path.join(data, 'trade', 'baci-sample'),
  concordance: path.join(data, 'trade', 'hs-nomenclature'),
  'sanctions-goods': path.join(data, 'relations', 'eu-833-goods'),
}

test('real lists are held against real flows of another edition', { timeout: 120_000 }, async (context) => {
  const missing = Object.values(folders).find((folder) => !existsSync(folder))
  if (missing !== undefined) return context.skip(`no data in ${missing}`)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-exposure-'))
  try {
    const opened = await openWorkspace({ folder })
    if (!opened.ok) throw new Error(opened.error.message)
    const workspace = opened.value
    for (const [source, from] of Object.entries(folders)) {
      const files = readdirSync(from).flatMap((name) => (/^readme/i.test(name) ? [] : path.join(from, name)))
      const imported = await workspace.import(source, files)
      if (!imported.ok) throw new Error(imported.error.message)
    }
    const dyad = { reporter: 'ZAF', partner: 'BWA' } // the sample has South Africa's exports alone
    const list = await workspace.exposure({ dyad, regime: 'eu', years: [2020], top: 0 })
    const priority = await workspace.exposure({ dyad, regime: 'common-high-priority', years: [2020], top: 0 })
    workspace.close()
    if (!list.ok || !priority.ok) throw new Error('no answer')
    for (const { sides } of [list.value, priority.value]) {
      const [side] = sides
      const [year] = side?.years ?? []
      const [low, high, total] = [year?.value.low.value, year?.value.high.value, year?.total.value]
      expect(low).toBeGreaterThan(0)
      expect(high).toBeGreaterThan(low as number)
      expect(total).toBeGreaterThan(high as number)
      expect(side?.notes.join(' ')).toContain('from HS 2022 to HS 2017 by the correlation table')
      // The products add up to the higher end, those that are sure to the lower one.
      const sum = (sure: boolean) =>
        (side?.products ?? [])
          .filter(({ covered }) => !sure || covered === 'whole')
          .reduce((all, { value }) => all + (value.value ?? 0), 0)
      expect(sum(false)).toBeCloseTo(high as number, 2)
      expect(sum(true)).toBeCloseTo(low as number, 2)
    }
    // Fifty codes in six parts
    expect(priority.value.sides[0]?.annexes.map(({ tier, listed }) => [tier, listed])).toEqual([
      ['1', 4],
      ['2', 5],
      ['3A', 16],
      ['3B', 9],
      ['4A', 11],
      ['4B', 5],
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
