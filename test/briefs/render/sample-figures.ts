import type { BriefDocument, FigureEntry, LineageEntry, Run } from '../../../src/briefs/document.js'
import type { NullReason, Unit } from '../../../src/domain/quantity.js'

/** Collects figures and lineages while a sample is written, in order of reference. */
export const figureBook = (snapshot: string) => {
  const figures: FigureEntry[] = []
  const lineages: Record<string, LineageEntry> = {}

  const rows = (value: string | null, row: number, count = 1): string => {
    const id = `l${Object.keys(lineages).length + 1}`
    lineages[id] = {
      kind: 'rows',
      table: 'flow',
      source: 'invented',
      record: 'own',
      snapshots: [snapshot],
      where: [
        { column: 'reporter', op: 'in', values: ['SRB'] },
        { column: 'year', op: 'in', values: [2018] },
        { column: 'partner', op: 'kind-not-in', values: ['group'], except: ['WLD'] },
      ],
      column: 'value_usd',
      rows: count,
      nulls: 0,
      sum: value,
      sample: [{ snapshot, file: 1, row, place: null, value }],
    }
    return id
  }

  const share = (part: string, whole: string, arithmetic: string): string => {
    const id = `l${Object.keys(lineages).length + 1}`
    lineages[id] = {
      kind: 'computed',
      measure: 'partner-share',
      parameters: { dyad: 'SRB-RUS', flow: 'import', year: 2018, levels: [2, 4] },
      conventions: ['nominal-usd', 'imports-cif'],
      arithmetic,
      inputs: { partner: part, world: whole },
    }
    return id
  }

  const add = (
    text: string,
    value: number | null,
    unit: Unit,
    lineage: string,
    reason: NullReason | null,
  ): Run => {
    const ref = figures.length + 1
    const [source, locator] = ['Invented Trade Office, flows 2018', `flows-2018.csv, row ${1000 + ref}`]
    figures.push({ ref, value, unit, reason, text, section: 'summary', lineage, source, locator })
    return { text, ref, ...(reason !== null && { reason }) }
  }

  return {
    /** A number read from a row. */
    figure: (text: string, value: number, unit: Unit = 'USD'): Run =>
      add(text, value, unit, rows(String(value), 1000 + figures.length), null),
    /** A number computed from two others. */
    computed: (text: string, value: number): Run =>
      add(
        text,
        value,
        'share',
        share(rows('1187', 7), rows('25882', 8, 30_000), '1187 / 25882 = 0.0459'),
        null,
      ),
    /** A number that is not there. */
    absent: (reason: NullReason): Run => add('–', null, 'rate', rows(null, 9), reason),
    figures,
    lineages,
  }
}

export const sampleSnapshots: BriefDocument['snapshots'] = [
  {
    id: '3f9c2a71d0b84e55',
    source: 'invented',
    name: 'Invented Trade Office: flows of goods',
    vintage: '2019-06',
    importedAt: '2026-11-20T08:00:00Z',
    licence: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    redistribute: 'yes',
    citation: 'Invented Trade Office (2019), Flows of goods 1994–2018. https://example.org/flows?a=1&b="2"',
    files: [{ number: 1, name: 'flows-2018.csv', sha256: 'a3'.repeat(32) }],
  },
]
