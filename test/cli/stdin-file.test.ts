import { readFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../src/domain/problem.js'
import { withStdin } from '../../src/cli/stdin-file.js'

describe('a file that comes on stdin', () => {
  test('is read under the name that is said, and removed afterwards', async () => {
    const { paths, remove } = await withStdin(
      ['a.csv', '-'],
      '../BACI_HS17_Y2020_V202301.csv',
      Readable.from(['t,i\n', '1,2\n']),
    )
    const [first = '', second = ''] = paths
    expect(first).toBe('a.csv')
    expect(second).toMatch(/rapport-stdin-\w+.BACI_HS17_Y2020_V202301\.csv$/)
    expect(await readFile(second, 'utf8')).toBe('t,i\n1,2\n')
    await remove()
    await expect(stat(second)).rejects.toThrow('ENOENT')
  })

  test('without a name is refused: the source knows its files by their names', async () => {
    await expect(withStdin(['-'], undefined, Readable.from(['']))).rejects.toThrow(Refusal)
  })

  test('is not waited for where no file is called -', async () => {
    expect((await withStdin(['a.csv'], undefined, new Readable({ read() {} }))).paths).toEqual(['a.csv'])
  })
})
