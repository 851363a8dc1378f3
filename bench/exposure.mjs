// Exposure of a dyad to a list of goods on a lake that is BACI-sized: a process of its own, workspace open, list and flows
// not asked for before. The list is made up: every third subheading by eight digits, a few whole, in ten annexes.
import {
  mkdtempSync,
  rmSync,
  symlinkSync,
  readFileSync,
  writeFileSync,
  mkdirSync,
  readdirSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const [, , folder, dyad, year] = process.argv
const { openWorkspace } = await import('../dist/index.js')

/** A workspace with the snapshots of another and files of its own: that one stays as it is. */
const beside = () => {
  const own = mkdtempSync(join(tmpdir(), 'rapport-bench-goods-'))
  mkdirSync(join(own, 'snapshots'))
  for (const name of readdirSync(join(folder, 'snapshots')))
    symlinkSync(resolve(folder, 'snapshots', name), join(own, 'snapshots', name))
  writeFileSync(join(own, 'manifest.json'), readFileSync(join(folder, 'manifest.json')))
  return own
}

const header =
  'regime,annex,direction,tier,classification,product,partial,description,valid_from,valid_to,wind_down,note'
const listed = Array.from({ length: 5300 }, (_, k) => String(10000 + 170 * k).padStart(6, '0'))
  .filter((_, k) => k % 3 === 0)
  .flatMap((code, k) => [
    `Invented 1/2020,${k % 10},${k % 2 === 0 ? 'export' : 'import'},,CN2018,${code}${k % 4 === 0 ? '' : '10'},,,2020-01-01,,,`,
  ])

const own = beside()
try {
  writeFileSync(join(own, 'goods.csv'), [header, ...listed].join('\n'))
  const made = await openWorkspace({ folder: own })
  if (!made.ok) throw new Error(made.error.message)
  const imported = await made.value.import('sanctions-goods', [join(own, 'goods.csv')])
  if (!imported.ok) throw new Error(imported.error.message)
  made.value.close()
  const opened = await openWorkspace({ folder: own })
  if (!opened.ok) throw new Error(opened.error.message)
  const [reporter, partner] = dyad.split('-')
  const began = performance.now()
  const found = await opened.value.exposure({
    dyad: { reporter, partner },
    regime: 'invented',
    years: [Number(year)],
  })
  const seconds = (performance.now() - began) / 1000
  if (!found.ok) throw new Error(found.error.message)
  const aligning = performance.now()
  const aligned = await opened.value.align({
    dyad: { reporter, partner },
    regime: 'invented',
    baseYear: Number(year),
  })
  const alignSeconds = (performance.now() - aligning) / 1000
  if (!aligned.ok) throw new Error(aligned.error.message)
  opened.value.close()
  const codes = found.value.sides.flatMap(({ years }) => years.map((each) => each.codes.possible))
  console.log(JSON.stringify({ seconds, alignSeconds, listed: listed.length, codes }))
} finally {
  rmSync(own, { recursive: true, force: true })
}
