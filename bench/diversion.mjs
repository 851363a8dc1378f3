// The diversion scan on a lake of BACI-sized years: intermediaries chosen from the data (30), every listed code, six years.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, rapport } from './command.mjs'

const header =
  'regime,annex,direction,tier,classification,product,partial,description,valid_from,valid_to,wind_down,note'

/** A list of 884 of the codes that the generated years have, a sixth of all: about as many as the EU’s. */
const listText = () =>
  [
    header,
    ...Array.from({ length: 884 }, (_, index) =>
      [
        'Bench list',
        '',
        'export',
        '',
        'HS2017',
        String(10000 + 170 * 6 * index).padStart(6, '0'),
        '',
        '',
        '',
        '',
        '',
        '',
      ].join(','),
    ),
  ].join('\n')

/**
 * @param row adds a line to the table of the bench
 * @param workspace a lake with BACI of 2016 to 2021; the list of goods is imported into it
 */
export const diversionBench = async (row, workspace) => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-list-'))
  try {
    writeFileSync(join(folder, 'goods.csv'), listText())
    await rapport('import', 'sanctions-goods', folder, '--workspace', workspace, '--quiet')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const asked =
    'diversion --origin EUN --target RUS --regime bench --pre 2016-2018 --post 2019-2021 --limit 50 --quiet'
  row(
    'diversion: 30 intermediaries chosen, 884 listed HS6, six years, from the shell',
    '5 s',
    await median(() => rapport(...asked.split(' '), '--workspace', workspace)),
  )
}
