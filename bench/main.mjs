// npm run bench: each figure an issue or the docs name, on generated data of the stated size, beside plain DuckDB.
// Options: --quick leaves out the BACI-sized years; --data DIR measures on files of your own (wto-hs2-imports, ots-flows).
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkBench } from './check.mjs'
import { median, rapport, timed } from './command.mjs'
import { diversionBench } from './diversion.mjs'
import { generate } from './generate.mjs'
import { firstPageRows } from './first-page.mjs'
import { screenBench } from './screen.mjs'
import { serveRows } from './serve.mjs'
import { firstYear, lastYear, tenYears } from './ten-years.mjs'

const file = (name) => fileURLToPath(new URL(name, import.meta.url))
const plain = file('plain.mjs')
const complexityScript = file('complexity.mjs')
const measuresScript = file('trade-measures.mjs')
const exposureScript = file('exposure.mjs')
const { version } = JSON.parse(readFileSync(file('../package.json'), 'utf8'))
const options = process.argv.slice(2)
const data = options.includes('--data') ? options[options.indexOf('--data') + 1] : null
const rows = []
const row = (work, target, { seconds, rss }, beside) => {
  rows.push({
    work,
    seconds: seconds.toFixed(2),
    'peak RSS, MB': rss ?? '',
    target,
    'plain SQL or naive': beside ? `${beside.seconds.toFixed(2)} s, ${beside.rss} MB` : '',
  })
  process.stderr.write(`${work}: ${seconds.toFixed(2)} s${rss ? `, ${rss} MB` : ''}\n`)
}

const files = data
  ? {
      wto: join(data, 'wto-hs2-imports'),
      ots: join(data, 'ots-flows'),
      wtoFile: join(data, 'wto-hs2-imports', 'wto_hs2_imports.parquet'),
    }
  : await generate().then((made) => ({ ...made, wtoFile: made.wto }))
const scratch = mkdtempSync(join(tmpdir(), 'rapport-bench-'))
const workspace = join(scratch, 'workspace')
const inWorkspace = (...args) => rapport(...args, '--workspace', workspace, '--quiet')
mkdirSync(join(scratch, 'out'))
try {
  row(
    'import of the WTO rows (7.9 million)',
    '20 s, 1,500 MB',
    await inWorkspace('import', 'wto-hs2', files.wto),
    await timed([plain, 'import-wto', files.wtoFile, join(scratch, 'plain')]),
  )
  row(
    'import of the section flows (7.0 million pairs)',
    '1,500 MB',
    await inWorkspace('import', 'ots', files.ots),
  )
  if (files.baci && !options.includes('--quick')) {
    const apart = join(scratch, 'baci')
    row(
      'import of a BACI-sized year (11 million lines of CSV in a zip)',
      '25 s, 1,500 MB',
      await rapport('import', 'baci', files.baci, '--workspace', apart, '--quiet'),
      await timed([plain, 'import-baci', files.baciCsv, join(scratch, 'plain')]),
    )
    const hs6 = join(apart, 'snapshots', 'baci-*', 'flow*.parquet')
    const { openWorkspace: openApart } = await import('../dist/index.js')
    row(
      'one dyad’s HS6 table of that year (its concentration), workspace open',
      '0.2 s',
      await median(async () => {
        const opened = await openApart({ folder: apart })
        const began = performance.now()
        const question = { dyad: 'SRB-RUS', flow: 'import', years: '2021', over: 'products' }
        const measured = await opened.value.measure('concentration', question)
        const seconds = (performance.now() - began) / 1000
        opened.value.close()
        if (!measured.ok) throw new Error(measured.error.message)
        return { seconds }
      }),
      await median(() => timed([plain, 'scan-dyad', hs6, 'RUS', 'SRB'])),
    )
    await serveRows(row, apart, lastYear)
  }
  const complexity = async (work, target, countries, products, what, naive) => {
    const of = async (kind) => {
      const { out, rss } = await timed([complexityScript, countries, products, kind])
      return { ...JSON.parse(out), rss }
    }
    row(`${work}, ${countries} × ${products}`, target, await of(what), naive ? await of('naive') : undefined)
  }
  await complexity('complexity: RCA, ECI, PCI, density, COI, COG', '0.3 s', '230', '1241', 'set', true)
  await complexity('the same', '3 s, 1,000 MB', '230', '5000', 'set', !options.includes('--quick'))
  await complexity('product space with layout', '2 s', '230', '1241', 'space', false)
  if (files.baci && !options.includes('--quick')) {
    const lake = await tenYears(files, version)
    const flows = join(lake, 'snapshots', 'baci-*', 'flow*.parquet')
    const asked = [measuresScript, lake, 'SRB-RUS', String(firstYear), String(lastYear)]
    const all = async () => {
      const { out, rss } = await timed(asked)
      return { ...JSON.parse(out), rss }
    }
    row(
      'every trade measure of a dyad, HS6, ten BACI-sized years',
      '2 s',
      await median(all),
      await timed([plain, 'trade-measures', flows, 'SRB', 'RUS']),
    )
    row(
      'export potential over all partners and HS6, five years, from the shell',
      '5 s',
      await median(() =>
        rapport(
          ...'measure export-potential --dyad SRB-WLD --year 2021 --level 6 --source baci --quiet'.split(' '),
          '--workspace',
          lake,
        ),
      ),
      await timed([plain, 'potential', flows, 'SRB']),
    )
    const exposed = await median(async () => {
      const { out, rss } = await timed([exposureScript, lake, 'SRB-RUS', String(lastYear)])
      return { ...JSON.parse(out), rss }
    })
    row('exposure of a dyad to a list of 1,767 codes, HS6, workspace open', '0.5 s', exposed)
    row('the align scenario with other suppliers, the same', '', { seconds: exposed.alignSeconds })
    await diversionBench(row, lake)
    const sums = readdirSync(join(lake, 'snapshots'), { recursive: true })
      .map(String)
      .filter((name) => /sums-\d+-\d\.parquet$/.test(name))
      .reduce((bytes, name) => bytes + statSync(join(lake, 'snapshots', name)).size, 0)
    process.stderr.write(`sums kept beside the ten years: ${(sums / 1e6).toFixed(0)} MB\n`)
  }
  const brief = (formats, ...more) =>
    median(() =>
      inWorkspace(
        'brief',
        'SRB',
        'RUS',
        '--year',
        '2018',
        '--format',
        formats,
        '--out',
        join(scratch, 'out'),
        ...more,
      ),
    )
  row('brief SRB RUS as JSON, from the shell', '3 s', await brief('json'))
  row('the same with PDF and HTML', '6 s', await brief('json,pdf,html'))
  const all = 'html,pdf,docx,xlsx,md,json'
  row('brief SRB RUS in all six formats, from the shell', '10 s, 1,000 MB', await brief(all))
  row('the same in four languages', '', await brief(all, '--languages', 'en,ru,sr-Latn,sr-Cyrl'))
  const rank = ['measure', 'partner-rank', '--dyad', 'SRB-RUS', '--flow', 'import', '--year', '2018']
  const glob = join(workspace, 'snapshots', 'ots-*', 'flow-*.parquet')
  row(
    'measure partner-rank, from the shell',
    '1 s',
    await median(() => inWorkspace(...rank)),
    await median(() => timed([plain, 'scan-rank', glob, 'SRB', 'RUS', '2018'])),
  )
  row('--help, from the shell', '0.3 s', await median(() => rapport('--help')))
  const { openWorkspace } = await import('../dist/index.js')
  for (const [id, parameters] of [
    ['trade-value', { dyad: 'SRB-RUS', flow: 'import', years: '2005-2018' }],
    ['partner-rank', { dyad: 'SRB-RUS', flow: 'import', years: '2018' }],
    ['concentration', { dyad: 'SRB-RUS', flow: 'import', years: '2009-2018' }],
    ['trade-value', { dyad: 'WLD-WLD', flow: 'export', years: '2018', source: 'ots' }],
  ]) {
    // Opened anew each time: an open workspace remembers its answers.
    const result = await median(async () => {
      const opened = await openWorkspace({ folder: workspace })
      const began = performance.now()
      const measured = await opened.value.measure(id, parameters)
      const seconds = (performance.now() - began) / 1000
      opened.value.close()
      if (!measured.ok) throw new Error(measured.error.message)
      return { seconds }
    })
    row(`${id} ${parameters.dyad}, ${parameters.years}, workspace open`, '0.3 s', result)
  }
  await checkBench(row)
  await screenBench(row)
  await firstPageRows(row, workspace)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; ${data ? 'files given' : 'generated data'}`,
)
console.table(rows)
