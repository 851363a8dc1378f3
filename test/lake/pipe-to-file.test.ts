import fs from 'node:fs'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import { pipeToFile } from '../../src/lake/pipe-to-file.js'
import { temporaryFolder } from './workspace.js'

afterEach(() => vi.restoreAllMocks())

const failing = () =>
  new Transform({
    transform(_chunk, _encoding, done) {
      done(new Error('not lines'))
    },
  })

test('a file that is slow to open does not empty what is written there after a failure', async () => {
  const target = path.join(temporaryFolder(), 'plain.csv')
  const open = fs.open as (...given: unknown[]) => void
  const slowly = (...given: unknown[]) => void setTimeout(() => open(...given), 100)
  vi.spyOn(fs, 'open').mockImplementationOnce(slowly as typeof fs.open)
  await expect(pipeToFile([Readable.from(['a']), failing()], target)).rejects.toThrow('not lines')
  fs.writeFileSync(target, 'whole')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(fs.readFileSync(target, 'utf8')).toBe('whole')
})

test('a file that cannot be opened is the error, not a wait without end', async () => {
  const target = path.join(temporaryFolder(), 'nowhere', 'plain.csv')
  await expect(pipeToFile([Readable.from(['a'])], target)).rejects.toThrow('ENOENT')
})
