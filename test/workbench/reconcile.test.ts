import { describe, expect, test } from 'vitest'
import { reconcileIn, rowsOfSnapshot, well, workspaceOf } from './derived.js'

describe('two records of one flow', () => {
  test('first try', async () => {
    const workspace = await workspaceOf([
      'SRB X RUS 2020 27 1000',
      'RUS M SRB 2020 27 1166',
      'RUS X SRB 2020 27 50',
      'SRB M RUS 2020 10 106',
    ])
    const report = well(await reconcileIn(workspace))
    console.log(JSON.stringify(report, null, 1))
    console.log(await rowsOfSnapshot(workspace, report.snapshot.id, 'flow'))
    console.log(await rowsOfSnapshot(workspace, report.snapshot.id, 'flow_parent'))
    expect(1).toBe(1)
  })
})
