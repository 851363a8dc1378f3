import { expect, test } from 'vitest'
import { withoutPaths } from '../../../src/engine/console/paths.js'

test.each([
  ['Cannot open file "/home/me/lake/data/a.parquet": gone', 'Cannot open file "…/data/a.parquet": gone'],
  ['Cannot open file "/etc/passwd": gone', 'Cannot open file "…": gone'],
  ['at /home/me/lake/data/a.parquet', 'at …/data/a.parquet'],
  ['No file C:\\Users\\me\\x.csv', 'No file …'],
  ['share \\\\server\\share\\x', 'share …'],
  ['Parser Error: a / b and 10/2 and a//b', 'Parser Error: a / b and 10/2 and a//b'],
  ['data/flow/a.parquet is not Parquet', 'data/flow/a.parquet is not Parquet'],
  ['INTERNAL Error: x\n\nStack Trace:\n\n/usr/lib/libduckdb.so(+0x1) [0x7f]', 'INTERNAL Error: x'],
])('%s', (text, clean) => {
  expect(withoutPaths(text, ['/home/me/lake'])).toBe(clean)
})
