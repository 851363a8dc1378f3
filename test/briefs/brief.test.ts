import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { briefSections } from '../../src/domain/brief-sections.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BriefDocument, FigureEntry } from '../../src/briefs/document.js'
import { renderBrief, writeBriefFiles } from '../../src/workbench/brief-files.js'
import type { TracedStep } from '../../src/workbench/trace.js'
import { openWorkspace, type Workspace } from '../../src/workbench.js'
import { smallWorkspace } from './small-lake.js'

let workspace: Workspace
let folder: string
let remove: () => Promise<void>
let document: BriefDocument

const briefOf = async (reporter: string, partner: string, year?: number): Promise<BriefDocument> => {
  const brief = await workspace.brief({ dyad: { reporter, partner }, year, languages: ['en'] })
  if (!brief.ok) throw new Error(brief.error.message)
  return brief.value[0] as BriefDocument
}

beforeAll(async () => {
  ;({ workspace, folder, remove } = await smallWorkspace())
  document = await briefOf('SRB', 'RUS', 2014)
})
afterAll(() => remove())

const exhibits = (brief: BriefDocument) =>
  brief.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'exhibit' ? [block] : [])))

describe('a brief', () => {
  test('has its sections in order', () => {
    expect(document.sections.map(({ id }) => id)).toEqual(briefSections)
  })

  test('prints every figure with a reference, counted from 1 in the order of print, each with a lineage', () => {
    expect(document.figures.map(({ ref }) => ref)).toEqual(document.figures.map((_, index) => index + 1))
    for (const { lineage } of document.figures) expect(document.lineages[lineage]).toBeDefined()
    const runs = document.sections.flatMap(({ blocks }) => JSON.stringify(blocks).match(/"ref":\d+/g) ?? [])
    expect(runs.map((run) => Number(run.slice(6)))).toEqual(document.figures.map(({ ref }) => ref))
  })

  test('has the same references in HTML, PDF source, Markdown and JSON, and a JSON below 3 MB', async () => {
    const refs = document.figures.map(({ ref }) => String(ref))
    const html = String(await renderBrief(document, 'html'))
    expect([...new Set([...html.matchAll(/data-ref="(\d+)"/g)].map(([, ref]) => ref))]).toEqual(refs)
    const markdown = String(await renderBrief(document, 'md'))
    expect([...new Set([...markdown.matchAll(/\]\(#n(\d+)\)/g)].map(([, ref]) => ref))]).toEqual(refs)
    const json = String(await renderBrief(document, 'json'))
    const parsed = JSON.parse(json) as BriefDocument
    expect(parsed.schema).toBe('rapport/brief@1')
    expect(parsed.figures.map(({ ref }) => String(ref))).toEqual(refs)
    expect(json.length).toBeLessThan(3_000_000)
  })

  test('prints conventions and sources beside each exhibit', () => {
    for (const { id, conventions, sources } of exhibits(document)) {
      expect(conventions.length, id).toBeGreaterThan(0)
      expect(sources.length, id).toBeGreaterThan(0)
    }
  })

  test('leads with sentences on what each flow did, what it is a part of, and what another record has', () => {
    const [summary] = document.sections
    const sentences = summary?.blocks.flatMap((block) =>
      block.kind === 'text' ? [block.runs.map(({ text }) => text).join('')] : [],
    )
    expect(sentences).toEqual([
      'In 2014 Serbia exported goods worth US$ 12 million to Russia and imported goods worth US$ 19.2 million from it. The turnover was US$ 32 million; the balance, seen from Serbia, US$ −7 million.',
      'Exports rose by 0.2% against 2013. Russia took 25.1% of all exports of Serbia: number 2 among their destinations, as the year before. Another record of these exports (WTO bilateral imports by HS chapter: partner’s record (mirror)) has US$ 26 million, 106.9% more.',
      'Imports rose by 0.4% against 2013. Russia supplied 27.1% of all imports of Serbia: number 2 among their origins, as the year before. Another record of these imports (WTO bilateral imports by HS chapter: reporter’s own record) has US$ 19.7 million, 2.9% more.',
    ])
  })

  test('gives the same bytes twice from the same lake', async () => {
    const again = await briefOf('SRB', 'RUS', 2014)
    for (const format of ['html', 'md', 'json', 'pdf'] as const)
      expect(
        Buffer.from(await renderBrief(again, format)).equals(
          Buffer.from(await renderBrief(document, format)),
        ),
        format,
      ).toBe(true)
  })

  test('shows two records of one flow that differ: the importer’s own and the reconciled one', () => {
    const records = exhibits(document).find(({ id }) => id === 'two-records')
    const year2014 = records?.table.rows.filter(({ cells }) => cells[0]?.[0]?.text === '2014') ?? []
    const imports = year2014.find(({ cells }) => cells[1]?.[0]?.text === 'Imports')
    // Serbia (n = 4) from Russia (p = 3) in 2014: 3 chapters, 1 030 000·3·(1+2+3) + 3·4·7 100·14 = 19 732 800;
    // OTS, stored as rus–srb with a = rus (n = 3), b = srb (n = 4): 1 000 000·3·6 + 3·7 000·4·14 = 19 176 000
    expect(imports?.cells[2]?.[0]?.text).toBe('19,732,800')
    expect(imports?.cells[4]?.[0]?.text).toBe('19,176,000')
  })

  test('shows a stated turnover that its stated parts do not give', () => {
    const parts = exhibits(document).find(({ id }) => id === 'turnover-parts')
    const texts = parts?.table.rows.map(({ cells }) =>
      cells.slice(0, 5).map((cell) => cell.map(({ text }) => text).join('')),
    )
    // 996 / 1.31 = 760, 1,806 / 1.21 = 1,493; together 2,253 against 911
    expect(texts).toContainEqual(['2020', '911', '760', '1,493', '2,253'])
  })

  test('is refused for a country with itself, a country that did not exist, and an unknown section', async () => {
    const ask = async (reporter: string, partner: string, year: number, only?: string[]) => {
      const brief = await workspace.brief({ dyad: { reporter, partner }, year, languages: ['en'], only })
      return brief.ok ? 'ok' : brief.error.code
    }
    expect(await ask('SRB', 'SRB', 2014)).toBe('usage-dyad')
    expect(await ask('SRB', 'RUS', 1990)).toBe('country-not-existing')
    expect(await ask('SRB', 'EUN', 2014)).toBe('usage-dyad')
    expect(await ask('SRB', 'RUS', 2014, ['nonsense'])).toBe('usage-option')
  })

  test('says what is missing for a pair without data, with the command that brings it, and draws no empty chart', async () => {
    const brief = await briefOf('NRU', 'TUV', 2014)
    const missing = brief.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'missing'))
    expect(missing.length).toBeGreaterThan(4)
    expect(exhibits(brief).filter(({ chart }) => chart !== null)).toEqual([])
    expect(await renderBrief(brief, 'html')).toContain('rapport import')
  })

  test('may be asked without a year: the latest with a record', async () => {
    expect((await briefOf('RUS', 'SRB')).year).toBe(2014)
  })

  test('is written in each language', async () => {
    for (const language of ['ru', 'sr-Latn', 'sr-Cyrl'] as const) {
      const brief = await workspace.brief({
        dyad: { reporter: 'SRB', partner: 'RUS' },
        year: 2014,
        languages: [language],
      })
      if (!brief.ok) throw new Error(brief.error.message)
      const [inLanguage] = brief.value
      expect(inLanguage?.figures.map(({ value }) => value)).toEqual(
        document.figures.map(({ value }) => value),
      )
      expect(inLanguage?.title).not.toBe(document.title)
    }
  })
})

/** Every leaf of a trace. */
const leaves = (step: TracedStep): Extract<TracedStep, { kind: 'rows' }>[] =>
  step.kind === 'rows' ? [step] : step.inputs.flatMap(leaves)

const numbersIn = (original: object): number[] =>
  Object.values(original).flatMap((cell) =>
    cell === null || cell === '' || Number.isNaN(Number(cell)) ? [] : [Number(cell)],
  )

describe('every number of a brief', () => {
  test('leads to rows of the originals that hold what it was made of', async () => {
    const [path = ''] = await writeBriefFiles(document, ['json'], join(folder, 'out'))
    expect(path).toMatch(/SRB-RUS-2014\.json$/)
    let rows = 0
    for (const { ref } of document.figures) {
      const trace = await workspace.trace(path, ref, { all: true })
      if (!trace.ok) throw new Error(`${ref}: ${trace.error.message}`)
      for (const leaf of leaves(trace.value.step)) {
        expect(leaf.rows.length, `reference ${ref}`).toBe(leaf.count)
        for (const { value, original } of leaf.rows) {
          rows += 1
          if (value !== null && leaf.column !== 'date')
            expect(numbersIn(original as object), `reference ${ref}`).toContain(Number(value))
        }
        const sum = leaf.rows.reduce((total, { value }) => total + Number(value ?? 0), 0)
        if (leaf.sum !== null && leaf.column === 'value_usd') expect(sum).toBe(Number(leaf.sum))
      }
    }
    expect(rows).toBeGreaterThan(1000)
  }, 120_000)

  test('that is a share is its part over its whole', async () => {
    const shares = document.figures.filter(({ unit, value }) => unit === 'share' && value !== null)
    expect(shares.length).toBeGreaterThan(10)
    for (const figure of shares) {
      const inputs = sumsOf(figure)
      if (inputs['part'] !== undefined)
        expect(figure.value).toBeCloseTo(inputs['part'] / (inputs['whole'] as number), 12)
    }
  })

  test('of a reference the brief does not have is refused with the range', async () => {
    const [path = ''] = await writeBriefFiles(document, ['json'], join(folder, 'out'))
    const trace = await workspace.trace(path, 99_999)
    expect(trace.ok || trace.error.message).toBe(
      `Reference 99999: the brief has 1 to ${document.figures.length}.`,
    )
  })

  test('of a file that is no brief is refused', async () => {
    const trace = await workspace.trace(join(folder, 'workspace', 'manifest.json'), 1)
    expect(trace.ok || trace.error.code).toBe('brief-unreadable')
  })

  test('made in a workspace that is not this one says which snapshot is gone', async () => {
    const [path = ''] = await writeBriefFiles(document, ['json'], join(folder, 'out'))
    const other = await openWorkspace({ folder: join(folder, 'other') })
    if (!other.ok) throw new Error(other.error.message)
    const trace = await other.value.trace(path, 1)
    expect(trace.ok || trace.error.code).toBe('snapshot-gone')
    other.value.close()
  })
})

const sumsOf = ({ lineage }: FigureEntry): Record<string, number> => {
  const entry = document.lineages[lineage]
  if (entry?.kind !== 'computed') return {}
  return Object.fromEntries(
    Object.entries(entry.inputs).flatMap(([name, id]) => {
      const input = document.lineages[id]
      return input?.kind === 'rows' && input.sum !== null ? [[name, Number(input.sum)]] : []
    }),
  )
}

describe('on the facts that ship with Rapport', () => {
  test('the tables of the working paper stand to the digit, their growth and share columns the document’s own', async () => {
    const opened = await openWorkspace({ folder: join(folder, 'facts-only') })
    if (!opened.ok) throw new Error(opened.error.message)
    const brief = await opened.value.brief({ dyad: { reporter: 'SRB', partner: 'RUS' }, languages: ['en'] })
    opened.value.close()
    if (!brief.ok) throw new Error(brief.error.message)
    const [facts] = brief.value as [BriefDocument]
    expect(facts.year).toBe(2022)
    const tables = exhibits(facts).filter(({ id }) => id.startsWith('products-stated'))
    const rows = tables.map(({ table }) =>
      table.rows.map(({ cells }) =>
        cells
          .map((cell) => cell.map(({ text }) => text).join(''))
          .map((text) => text.replace(/^HS (\d\d).*/, '$1')),
      ),
    )
    const printed = await shippedRows()
    expect(rows).toEqual([printed.export, printed.import])
    expect(tables.flatMap(({ sources }) => sources)).toEqual([stated, stated])
    expect(statedOfThePair(await readFile('facts/figures.csv', 'utf8'))).toEqual(
      expect.objectContaining({ missing: [], some: true }),
    )

    /** Rows on the two countries, or on one alone; deals in arms stand in a file of their own. */
    function statedOfThePair(csv: string) {
      const printedRows = new Set(
        facts.figures.flatMap(({ locator }) => /^figures\.csv, row (\d+)/.exec(locator ?? '')?.[1] ?? []),
      )
      const wanted = csv
        .trim()
        .split('\n')
        .slice(1)
        .flatMap((line, index) =>
          /^[^,]*,(?!arms-(?:ordered|delivered),)[^,]*,(?:SRB|RUS),(?:SRB|RUS|),/.test(line)
            ? [{ row: String(index + 1), line }]
            : [],
        )
      return {
        some: wanted.length > 100,
        missing: wanted.filter(({ row }) => !printedRows.has(row)).map(({ line }) => line.slice(0, 60)),
      }
    }
  })
})

const stated = 'Figures transcribed from cited documents: as stated in documents'

/** Tables 1 and 2 as facts/figures.csv holds them: code, thousands, growth and share in per cent. */
const shippedRows = async () => {
  const lines = (await readFile('facts/figures.csv', 'utf8')).split('\n')
  const cell = (id: string) => lines.find((line) => line.startsWith(`${id},`))?.split(',')[7] ?? ''
  const of = (table: string) =>
    lines.flatMap((line) => {
      const [, code] = new RegExp(`^wp77-${table}-(\\d\\d)-value,`).exec(line) ?? []
      if (code === undefined) return []
      const percent = (kind: string) =>
        String(Math.round(Number(cell(`wp77-${table}-${code}-${kind}`)) * 100)).replace('-', '−')
      return [
        [
          code,
          (Number(cell(`wp77-${table}-${code}-value`)) / 1000).toLocaleString('en-GB'),
          percent('growth'),
          percent('share'),
        ],
      ]
    })
  return { export: of('t1'), import: of('t2') }
}
