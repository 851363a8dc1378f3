import type { ScreenDifference, ScreenFinding, ScreenReport } from '../workbench/screen.js'
import { harmless } from './colour.js'
import type { Output } from './output.js'

const count = (value: number): string => value.toLocaleString('en-GB')

/** A report on one name, for reading. */
export const showScreen = (report: ScreenReport, output: Output): void => {
  const { findings, more, ruledOut, lists, query, threshold, notice } = report
  if (findings.length === 0)
    output.result(
      `${harmless(query.name)}: nobody on these lists scores ${threshold.toFixed(2)} or more. That is no proof that nobody is listed.`,
    )
  for (const finding of findings) showFinding(finding, output)
  if (more > 0) output.result(`and ${count(more)} more (--limit)\n`)
  if (ruledOut > 0)
    output.result(
      `${ruledOut === 1 ? 'One entry has' : `${count(ruledOut)} entries have`} such a name, but kind, birth or country speak against: a lower --threshold shows them.\n`,
    )
  output.result(`Lists, as of ${report.asOf}${report.method === 'default' ? '' : `; method ${report.method}`}:`)
  for (const { list, date, entries, notes, old } of lists) {
    const marked = `  ${list} of ${date}, ${count(entries)} entries${notes.length > 0 ? `: ${notes.join(' ')}` : ''}`
    output.result(old ? output.paint('yellow', harmless(marked)) : harmless(marked))
  }
  output.result(notice)
} // prettier-ignore

const showFinding = (finding: ScreenFinding, output: Output): void => {
  const { score, entry, kind, name, listDate, listOld, matched, aliases, why, confirm } = finding
  const line = (label: string, text: string | null) => {
    if (text !== null && text !== '') output.result(`  ${label}: ${harmless(text)}`)
  }
  const [best] = matched
  output.result(output.paint('bold', `${score.toFixed(2)}  ${harmless(name)}  ${harmless(entry)}, ${kind}`))
  line('list of', `${listDate}${listOld ? ' (older than a week)' : ''}`)
  if (best !== undefined && best.name !== name)
    line('matched', `${best.name}${best.weak ? ' (weak alias)' : ''}`)
  line('why', why.join('; '))
  line('programmes', finding.programmes.join(', '))
  line('listed on', finding.listedOn)
  line('legal basis', finding.legalBasis)
  const others = aliases.filter((alias) => alias.name !== name)
  line(
    'also named',
    others
      .map((alias) => `${alias.name}${alias.quality === 'weak' ? ' (weak)' : ''}${alias.kind === 'former' ? ' (former)' : ''}`)
      .join('; '),
  )
  line('remarks', finding.remarks)
  line('to confirm', confirm)
  output.result('')
} // prettier-ignore

const marks = { removed: '−', added: '+', changed: '~' } as const

/** What changed between two states of lists, for reading. */
export const showDifference = (found: ScreenDifference, limit: number, output: Output): void => {
  const state = ({ id, vintage, importedAt }: ScreenDifference['from']) =>
    `${id} (${vintage === null ? `imported ${importedAt.slice(0, 10)}` : `of ${vintage}`})`
  output.result(`${state(found.from)} → ${state(found.to)}`)
  output.result(
    `${count(found.removed)} removed, ${count(found.added)} added, ${count(found.changed)} changed, ${count(found.same)} the same`,
  )
  for (const kind of ['removed', 'added', 'changed'] as const) {
    const own = found.changes.filter(({ change }) => change === kind)
    for (const { list, id, name, fields } of own.slice(0, limit)) {
      const said = fields.map(
        ({ field, gone, come }) =>
          `${field} ${[...gone.map((each) => `−${shortened(each)}`), ...come.map((each) => `+${shortened(each)}`)].join(' ')}`,
      )
      output.result(harmless(`  ${marks[kind]} ${list}:${id} ${name}${said.length > 0 ? `: ${said.join('; ')}` : ''}`))
    }
    if (own.length > limit) output.result(`  and ${count(own.length - limit)} more ${kind} (--limit)`)
  }
  for (const each of found.notCompared) output.result(`Not compared: ${each}.`)
  output.result(found.notice)
} // prettier-ignore

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
