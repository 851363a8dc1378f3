import { z } from 'zod'
import { attempt } from '../domain/problem.js'
import { stepper } from './progress.js'
import { showEntry, showHits, showImport, showStatus } from './catalogue-text.js'
import { catalogueDecide, catalogueErase, catalogueExport, catalogueTemplate } from './catalogue-out.js'
import { command, Exit } from './command.js'
import { misuse } from './input.js'
import { withStdin } from './stdin-file.js'

const text = (what: string, value = 'TEXT') => z.string().optional().meta({ value }).describe(what)
const format = z.enum(['text', 'json']).default('text').describe('for reading, or for programs')

const organisation = {
  alias: text('other names, and the name in other scripts; several with ;'),
  country: text('a code such as SRB, or a name', 'COUNTRY'),
  address: text('where it is'),
  register: text('its number in a register', 'NUMBER'),
  registerKind: text('which register or number that is, such as MB or OGRN'),
  tax: text('its tax number', 'NUMBER'),
  sector: text('a code of NACE Rev. 2 such as C31, or words'),
  hs: text('chapters of the HS: 44, 84-85', 'CHAPTERS'),
  offers: text('what it offers'),
  seeks: text('what it looks for'),
  languages: text('codes or names, with commas between them'),
  person: text('whom to speak to (personal data)', 'NAME'),
  role: text('that person’s role'),
  email: text('that person’s, or the organisation’s; several with ;', 'ADDRESS'),
  phone: text('that person’s, or the organisation’s; several with ;', 'NUMBER'),
  website: text('its address on the web', 'URL'),
  links: text('further addresses on the web; several with ;', 'URLS'),
  media: z
    .array(z.string())
    .default([])
    .meta({ value: 'FILE,…' })
    .describe('files that are copied into the entry'),
  verified: text('the day somebody last made sure of it: 2024-05-31', 'DATE'),
  note: text('anything else'),
  source: text('where the entry comes from'),
}

/** Options by the headings of a table, which are read alike. */
const headings = {
  alias: 'aliases',
  country: 'country',
  address: 'address',
  register: 'register_number',
  registerKind: 'register_kind',
  tax: 'tax_number',
  sector: 'sector',
  hs: 'hs_chapters',
  offers: 'offers',
  seeks: 'seeks',
  languages: 'languages',
  person: 'contact_person',
  role: 'contact_role',
  email: 'contact_email',
  phone: 'contact_phone',
  website: 'website',
  links: 'links',
  verified: 'verified_on',
  note: 'note',
  source: 'source',
} as const
const keys = Object.keys(headings) as (keyof typeof headings)[]
type Given = Readonly<Partial<Record<keyof typeof headings, string | undefined>>>

const cellsIn = (given: Given): Record<string, string> =>
  Object.fromEntries(keys.flatMap((key) => (given[key] === undefined ? [] : [[headings[key], given[key]]])))

const catalogueAdd = command({
  name: 'catalogue add',
  summary:
    'Add an organisation to the catalogue. Its names are held against the lists of sanctions in the workspace.',
  example:
    'rapport catalogue add "Šumadija nameštaj d.o.o." --country SRB --register 12345678 --hs 44,94 --offers "solid wood furniture" --website example.org',
  arguments: ['name'],
  input: z.object({
    name: z.string().describe('the organisation’s name'),
    ...organisation,
    anyway: z.boolean().default(false).describe('add it even where the catalogue seems to have it'),
    format,
  }),
  run: async ({ settings }, { name, media, anyway, format: form, ...given }, output) => {
    const { addOrganisation } = await import('../workbench/catalogue.js')
    const done = await attempt(() =>
      addOrganisation(settings.workspace, {
        cells: { ...cellsIn(given), name },
        media,
        anyway,
        onNote: (note) => output.note(note),
      }),
    )
    if (!done.ok) return output.refuse(done.error)
    return showOne(settings.workspace, done.value.id, form, output)
  },
})

const showOne = async (
  workspace: string,
  id: string,
  form: 'text' | 'json',
  output: Parameters<typeof showEntry>[1],
): Promise<number> => {
  const { showOrganisation } = await import('../workbench/catalogue-read.js')
  const shown = await attempt(() => showOrganisation(workspace, id))
  if (!shown.ok) return output.refuse(shown.error)
  if (form === 'json') output.result(JSON.stringify(shown.value, null, 2))
  else showEntry(shown.value, output)
  return Exit.done
}

const catalogueChange = command({
  name: 'catalogue change',
  summary: 'Change what is given of an entry; the rest stays. Its names are held against the lists anew.',
  example: [
    'rapport catalogue change org-7 --phone "+381 11 000 000" --verified 2024-05-31',
    'rapport catalogue change org-7 --clear person,email',
  ],
  arguments: ['id'],
  input: z.object({
    id: z.string().describe('the entry’s id; `rapport catalogue search` tells it'),
    name: text('another name'),
    ...organisation,
    clear: z.array(z.string()).default([]).meta({ value: 'OPTION,…' }).describe('what is to be empty: note, person'),
    format,
  }),
  run: async ({ settings }, { id, name, media, clear, format: form, ...given }, output) => {
    const unknown = clear.find((each) => !keys.includes(each as keyof Given))
    if (unknown !== undefined)
      throw misuse({ name: 'catalogue change' }, `--clear ${unknown}: there are ${keys.join(', ')}.`)
    const { changeOrganisation } = await import('../workbench/catalogue.js')
    const done = await attempt(() =>
      changeOrganisation(settings.workspace, id, {
        cells: { ...cellsIn(given), ...(name !== undefined && { name }) },
        clear: clear.map((each) => headings[each as keyof Given]),
        media,
        onNote: (note) => output.note(note),
      }),
    )
    return done.ok ? showOne(settings.workspace, id, form, output) : output.refuse(done.error)
  },
}) // prettier-ignore

const catalogueImport = command({
  name: 'catalogue import',
  summary:
    'Bring organisations from files into the catalogue: CSV, XLSX, vCard, or the JSON of an export. The files are not kept.',
  example: [
    'rapport catalogue import members.xlsx --dry-run',
    'rapport catalogue import members.csv --encoding windows-1250 --source "chamber, 2024"',
  ],
  arguments: ['files...'],
  input: z.object({
    files: z
      .array(z.string())
      .min(1)
      .meta({ value: 'FILE' })
      .describe('files; - is stdin; `rapport catalogue template` prints the headings of a table'),
    name: text('the name of the file that comes on stdin', 'NAME'),
    dryRun: z.boolean().default(false).describe('say row by row what would be done, change nothing'),
    skipBad: z
      .boolean()
      .default(false)
      .describe('leave out rows in which something is wrong; else nothing is written'),
    duplicates: z
      .enum(['skip', 'update', 'add'])
      .default('skip')
      .describe('what becomes of a row whose name is like that of an entry'),
    encoding: text('of a text that is not UTF-8: windows-1250, windows-1251', 'NAME'),
    source: text('where the entries come from, for rows that do not say'),
    rows: z.boolean().default(false).describe('list every row, not the first of each kind'),
    format,
  }),
  run: async (context, { files, name, format: form, rows, ...request }, output) => {
    const { importOrganisations } = await import('../workbench/catalogue-import.js')
    const progress = output.progress()
    const { paths, remove } = await withStdin(files, name, context.stdin)
    const done = await attempt(() =>
      importOrganisations(context.settings.workspace, paths, {
        ...request,
        onNote: (note) => output.note(note),
        onStep: stepper(progress),
      }),
    )
      .finally(() => progress.end())
      .finally(remove)
    if (!done.ok) return output.refuse(done.error)
    if (form === 'json') output.result(JSON.stringify(done.value, null, 2))
    else showImport(done.value, rows, output)
    return done.value.outcome === 'stopped' || done.value.counts.error > 0 ? Exit.findings : Exit.done
  },
})

/** Lists that changed are looked at again at once where few entries are concerned. */
const fewEntries = 200

const catalogueSearch = command({
  name: 'catalogue search',
  summary:
    'Search the catalogue by words in English, Russian or Serbian, in either script. Without words it lists the entries.',
  example: ['rapport catalogue search мебель --country SRB', 'rapport catalogue search --hs 84-85 --sector C'],
  arguments: ['words...'],
  input: z.object({
    words: z
      .array(z.string())
      .default([])
      .meta({ value: 'WORD' })
      .describe('all of them must be found: names, numbers, products, names of chapters and sectors'),
    hs: text('only with one of these chapters', 'CHAPTERS'),
    sector: text('only of this sector: a code of NACE Rev. 2, or words'),
    country: text('only of this country', 'COUNTRY'),
    limit: z.coerce.number().int().min(1).max(100_000).default(50).meta({ value: 'N' }).describe('at most so many'),
    format,
  }),
  run: async ({ settings }, { words, hs, sector, country, limit, format: form }, output) => {
    const { searchCatalogue } = await import('../workbench/catalogue-read.js')
    const { searchFilter } = await import('../workbench/catalogue-filter.js')
    const { screenEntries } = await import('../workbench/catalogue-screen.js')
    const done = await attempt(async () => {
      const filter = searchFilter({ hs, sector, country })
      await attempt(() => screenEntries(settings.workspace, { most: fewEntries })) // busy: then it is told
      return searchCatalogue(settings.workspace, { words: words.join(' '), ...filter, limit })
    })
    if (!done.ok) return output.refuse(done.error)
    if (form === 'json') output.result(JSON.stringify(done.value, null, 2))
    else showHits(done.value, output)
    return Exit.done
  },
}) // prettier-ignore

const catalogueShow = command({
  name: 'catalogue show',
  summary: 'Show an entry with all that is held of it, what lists say of its names, and what was decided.',
  example: 'rapport catalogue show org-7',
  arguments: ['id'],
  input: z.object({ id: z.string().describe('the entry’s id'), format }),
  run: ({ settings }, { id, format: form }, output) => showOne(settings.workspace, id, form, output),
})

const catalogueScreen = command({
  name: 'catalogue screen',
  summary:
    'Hold entries against the lists of sanctions again: those for which lists changed, or all. Ends with 1 where some have findings.',
  example: 'rapport catalogue screen',
  input: z.object({ all: z.boolean().default(false).describe('all entries, not only those for which lists changed') }),
  run: async ({ settings }, { all }, output) => {
    const { screenEntries } = await import('../workbench/catalogue-screen.js')
    const { openCatalogue } = await import('../workbench/catalogue-read.js')
    const progress = output.progress()
    const step = stepper(progress)
    const done = await attempt(async () => {
      const ids = all ? (await openCatalogue(settings.workspace)).catalogue.entries.map(({ id }) => id) : undefined
      return screenEntries(settings.workspace, {
        ...(ids && { ids }),
        onNote: (note) => output.note(note),
        onStep: (at, of) => step(at, of, 'screening'),
      })
    }).finally(() => progress.end())
    if (!done.ok) return output.refuse(done.error)
    const { screened, entries, withFindings } = done.value
    output.result(
      screened
        ? `${entries} ${entries === 1 ? 'entry was' : 'entries were'} held against the lists, ${withFindings} with findings.`
        : 'This workspace holds no list of sanctions: run `rapport pull sanctions-un` (or -eu, -uk, -ofac), or import the files.',
    )
    return withFindings > 0 ? Exit.findings : Exit.done
  },
}) // prettier-ignore

const catalogueStatus = command({
  name: 'catalogue status',
  summary: 'How many entries the catalogue has, and what lists of sanctions say of them.',
  example: 'rapport catalogue status',
  input: z.object({ format }),
  run: async ({ settings }, { format: form }, output) => {
    const { catalogueStatus: statusOf } = await import('../workbench/catalogue-read.js')
    const done = await attempt(() => statusOf(settings.workspace))
    if (!done.ok) return output.refuse(done.error)
    if (form === 'json') output.result(JSON.stringify(done.value, null, 2))
    else showStatus(done.value, output)
    return Exit.done
  },
})

/** The commands of the partner catalogue. */
export const catalogueCommands = [
  catalogueAdd,
  catalogueChange,
  catalogueImport,
  catalogueTemplate,
  catalogueSearch,
  catalogueShow,
  catalogueScreen,
  catalogueDecide,
  catalogueStatus,
  catalogueExport,
  catalogueErase,
]
