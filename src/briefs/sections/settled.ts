import { dyadText } from '../../domain/dyad.js'
import type { MeasuredRow } from '../../measures/measure.js'
import { people as peopleMeasure } from '../../measures/relations/people.js'
import { en, type MessageId } from '../../messages/en.js'
import type { Shown } from '../exhibits/measure-words.js'
import { computeShown } from '../exhibits/shown.js'
import { figure, missing, say, type Brief, type SectionBlock, type Word } from '../section.js'
import { countries } from './dyad-words.js'
import { column, dateWord, lastYear, numbered, sourcesOf, spanText, spelled } from './relations-words.js'

const yearsBack = 10
const bring = {
  permits: 'rapport import documents FOLDER',
  registrations: 'rapport import registrations FILE',
} as const
type Kind = keyof typeof bring

/** Permits granted to people of the one country in the other, and firms they registered there: counts of documents, apart. */
export const settledBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const both = await Promise.all([kindBlocks(brief, 'permits'), kindBlocks(brief, 'registrations')])
  return both.flat()
}

type Side = {
  readonly from: string
  readonly to: string
  readonly shown: Shown
  readonly rows: readonly MeasuredRow[]
}

const kindBlocks = async (brief: Brief, kind: Kind): Promise<SectionBlock[]> => {
  const { reporter, partner } = brief.dyad
  const sides = await Promise.all([
    sideOf(brief, kind, partner, reporter),
    sideOf(brief, kind, reporter, partner),
  ])
  const told = sides.filter(({ rows }) => rows.length > 0)
  const fill = { ...countries(brief), years: spanText(brief.year - yearsBack + 1, lastYear(brief)) }
  if (told.length === 0) return [missing(say(`people.no-${kind}`, fill), bring[kind])]
  const results = told.map(({ shown: { result } }) => result)
  return [
    {
      kind: 'exhibit',
      id: kind,
      title: say(`people.${kind}-exhibit`, countries(brief)),
      subtitle: say(`people.${kind}-subtitle`),
      chart: null,
      columns: [
        column(say('people.column-of')),
        column(say('people.column-where')),
        column(say('people.column-what')),
        column(say('key.kind')),
        column(say('key.period')),
        column(say('people.column-count'), undefined, true),
      ],
      rows: told.flatMap(({ from, to, rows }) =>
        rows.map(({ key, value }) => ({
          cells: [
            { country: from },
            { country: to },
            named('of', String(key['of'] ?? '')),
            named('category', String(key['kind'] ?? '')),
            dateWord(String(key['period'] ?? key['year'])),
            figure(value, 'integer'),
          ],
        })),
      ),
      conventions: results.flatMap(({ conventions }) => conventions),
      sources: sourcesOf(results),
      notes: results.flatMap(({ notes }) => notes),
    },
  ]
}

/** People of `from` in `to`. */
const sideOf = async (brief: Brief, kind: Kind, from: string, to: string): Promise<Side> => {
  const shown = await computeShown(brief.read, peopleMeasure, {
    dyad: dyadText({ reporter: to, partner: from }),
    years: `${brief.year - yearsBack + 1}-${lastYear(brief)}`,
    kind,
  })
  return { from, to, shown, rows: numbered(shown.result) }
}

/** The word for a code of the data; a code without one stands spelt apart. */
const named = (list: 'of' | 'category', code: string): Word => {
  const id = `people.${list}.${code}`
  return id in en ? say(id as MessageId) : spelled(code)
}
