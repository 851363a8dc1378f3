import type { CatalogueImport } from '../workbench/catalogue-import.js'
import type { CatalogueSearch, CatalogueShow, CatalogueStatus } from '../workbench/catalogue-read.js'
import { harmless } from './colour.js'
import type { Output } from './output.js'

const count = (value: number): string => value.toLocaleString('en-GB')
const plural = (value: number, noun: string): string => `${count(value)} ${noun}${value === 1 ? '' : 's'}`
const many = (value: number): string => (value === 1 ? 'one entry' : `${count(value)} entries`)

/** What is to be known of the lists before a result is trusted. */
const listsNote = ({ stale, lists }: { stale: number; lists: boolean }): string | null =>
  !lists
    ? 'No list of sanctions is in this workspace: no name was held against one.'
    : stale > 0
      ? `Lists of sanctions changed since ${many(stale)} ${stale === 1 ? 'was' : 'were'} held against them: run \`rapport catalogue screen\`.`
      : null

type State = CatalogueShow['screening']

const screeningText = ({ status, highest, stale }: State): string => {
  const says = {
    never: 'not screened',
    clear: 'none',
    findings: `found, ${(highest ?? 0).toFixed(2)}`,
    'not-compared': 'not to be compared',
  }[status]
  return stale && status !== 'never' ? `${says} (lists changed)` : says
}

/** Entries that were found, for reading. */
export const showHits = (found: CatalogueSearch, output: Output): void => {
  if (found.hits.length === 0)
    output.result(found.entries === 0 ? 'The catalogue is empty.' : 'Nothing was found.')
  else
    output.table(
      found.hits.map(({ id, organisation, reasons, screening }) => ({
        id,
        name: harmless(organisation.name),
        country: organisation.country ?? '–',
        sector: harmless(organisation.sector ?? '–'),
        HS: organisation.chapters.join(' ') || '–',
        verified: organisation.verifiedOn ?? '–',
        lists: screeningText(screening),
        ...(reasons.length > 0 && {
          because: harmless(reasons.map((each) => `${each.field}: ${each.found}`).join('; ')),
        }),
      })),
      ['id', 'name', 'country', 'sector', 'HS', 'verified', 'lists', ...(found.hits[0]?.reasons.length ? ['because'] : [])],
    )
  if (found.found > found.hits.length) output.note(`${count(found.found)} were found (--limit).`)
  const note = listsNote(found)
  if (note !== null) output.warn(note)
} // prettier-ignore

/** All that is held of an entry, for reading. */
export const showEntry = ({ entry, screening, lists, decisions }: CatalogueShow, output: Output): void => {
  const { organisation: given, media, screened } = entry
  const line = (label: string, text: string | null | undefined) => {
    if (text) output.result(`  ${label}: ${harmless(text).replaceAll('\n', '\n    ')}`)
  }
  output.result(output.paint('bold', `${entry.id}  ${harmless(given.name)}`))
  line('also named', given.aliases.join('; '))
  line('country', given.country)
  line('address', given.address)
  line('register', given.register && `${given.register.number}${given.register.kind === null ? '' : ` (${given.register.kind})`}`)
  line('tax number', given.taxNumber)
  line('sector', given.sector)
  line('HS chapters', given.chapters.join(', '))
  line('offers', given.offers)
  line('seeks', given.seeks)
  line('languages', given.languages.join(', '))
  for (const { person, role, emails, phones } of given.contacts)
    line('contact', [person, role, ...emails, ...phones].filter((text) => text !== null).join(', '))
  for (const link of given.links) line('link', link)
  for (const { name, bytes } of media) line('file', `${name} (${count(bytes)} bytes)`)
  line('verified on', given.verifiedOn)
  line('note', given.note)
  line('source', given.source)
  line('added', entry.addedAt.slice(0, 10) + (entry.changedAt === entry.addedAt ? '' : `, changed ${entry.changedAt.slice(0, 10)}`))
  line('lists of sanctions', lists || screened !== null ? screeningText(screening) : 'none in this workspace: the names were not held against one')
  for (const { list, date } of screened?.lists ?? []) line(`  ${list}`, `of ${date}`)
  for (const finding of screened?.findings ?? []) line('  finding', `${finding.score.toFixed(2)}  ${finding.entry}`)
  if ((screened?.more ?? 0) > 0) line('  and', plural(screened?.more ?? 0, 'more finding'))
  line('  not compared', screened?.problem)
  if (screening.stale) output.warn('Lists came or changed since: run `rapport catalogue screen`.')
  for (const each of decisions) line('decided', `${each.list}:${each.entry}: ${each.decision}, by ${each.by} on ${each.at.slice(0, 10)}: ${each.reason}`)
  if ((screened?.findings.length ?? 0) > 0)
    output.result('A help for compliance, no legal advice: look closer with `rapport screen`, and write down what was decided with `rapport catalogue decide`.')
} // prettier-ignore

const wouldBe = { add: 'added', change: 'changed', same: 'the same', duplicate: 'left out as duplicates', error: 'in error' } as const // prettier-ignore
type Row = CatalogueImport['rows'][number]

/** What an import did, for reading. @param all every row, not the first ten of each kind */
export const showImport = (done: CatalogueImport, all: boolean, output: Output): void => {
  const { counts, rows, leftOut, outcome } = done
  const parts = (['add', 'change', 'same', 'duplicate', 'error'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${count(counts[kind])} ${wouldBe[kind]}`)
  const heads = { imported: 'Imported', tried: 'Tried; nothing was changed', stopped: 'Nothing was written' }
  output.result(`${heads[outcome]}: ${plural(rows.length, 'row')}${parts.length === 0 ? '' : `, ${parts.join(', ')}`}.`)
  for (const kind of ['error', 'duplicate', 'change', 'add'] as const) {
    const own = rows.filter((row) => row.outcome === kind)
    const shown = all ? own : own.slice(0, kind === 'add' && outcome === 'imported' ? 0 : 10)
    for (const row of shown) output.result(harmless(`  ${rowText(row)}`))
    if (shown.length > 0 && own.length > shown.length) output.result(`  and ${count(own.length - shown.length)} more (--rows)`)
  }
  for (const { file, columns } of leftOut)
    output.warn(`${file}: columns that are not known were left out: ${columns.join(', ')}.`)
  if (outcome === 'stopped') output.warn('Correct the rows in error, or leave them out with --skip-bad.')
  if (counts.duplicate > 0) output.note('A row whose name is alike is left out: --duplicates update or add brings it in.')
  if (outcome === 'imported' && counts.add + counts.change > 0)
    output.result(
      done.screened
        ? `Held against the lists of sanctions: ${many(done.withFindings)} with findings.`
        : 'No list of sanctions is in this workspace: the names were not held against one.',
    )
} // prettier-ignore

const rowText = ({ file, row, place, outcome, name, of, why, score, changed, problems }: Row): string => {
  const at = `${file}, ${place ?? `row ${row}`}`
  if (outcome === 'error')
    return `${at}: ${problems.map((each) => `${each.column}: ${each.says} ${each.remedy}`).join(' ')}`
  const like =
    of === null
      ? ''
      : why === 'name'
        ? ` – like ${of}, ${(score ?? 0).toFixed(2)}`
        : ` – ${of}, ${why === 'id' ? 'by its id' : 'the same number'}`
  return `${at}: ${outcome === 'add' ? 'add' : outcome} ${name}${like}${changed.length > 0 ? `: ${changed.join(', ')}` : ''}`
}

/** How the catalogue stands, for reading. */
export const showStatus = (status: CatalogueStatus, output: Output): void => {
  const { entries, erased, media, screening } = status
  output.result(
    `${many(entries).replace(/^o/, 'O')}, ${plural(media, 'media file')}; ${count(erased)} erased.`,
  )
  if (entries > 0)
    output.result(
      `Lists of sanctions: ${count(screening.findings)} with findings, ${count(screening.clear)} without, ${count(screening.never)} not screened, ${count(screening['not-compared'])} not to be compared.`,
    )
  const note = listsNote(status)
  if (note !== null) output.warn(note)
}
