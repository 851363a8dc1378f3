import { groupOf, membersIn } from '../../domain/group.js'
import { sanctionsAlignment } from '../../measures/relations/sanctions-alignment.js'
import { measureChart } from '../exhibits/measure-chart.js'
import type { Shown } from '../exhibits/measure-words.js'
import { computeShown, hasNumbers } from '../exhibits/shown.js'
import { figure, missing, say, text, type Brief, type Exhibit, type SectionBlock } from '../section.js'
import { beside, column, lastYear, numbered, withRows, yearsOfRows } from './relations-words.js'

/** Of each of the two that is not the Union's member: how many of its declarations it joined. */
export const declarationBlocks = async (brief: Brief, yearsBack: number): Promise<SectionBlock[]> => {
  const union = groupOf('EUN')
  const members = union === null ? [] : membersIn(union, lastYear(brief))
  const invited = [brief.dyad.reporter, brief.dyad.partner].filter((code) => !members.includes(code))
  if (invited.length === 0) return []
  const found = await Promise.all(
    invited.map(async (country) => ({
      country,
      shown: await computeShown(brief.read, sanctionsAlignment, {
        dyad: `${country}-EUN`,
        years: `${brief.year - yearsBack + 1}-${lastYear(brief)}`,
      }),
    })),
  )
  const told = found.filter(({ shown }) => hasNumbers(shown))
  return told.length > 0
    ? told.flatMap(({ country, shown }) => declarationExhibit(country, shown))
    : [
        missing(
          say('votes.no-declarations', { countries: { all: invited.map((country) => ({ country })) } }),
          'rapport import cfsp FILE',
        ),
      ]
}

const declarationExhibit = (country: string, shown: Shown): SectionBlock[] => {
  const rows = numbered(shown.result)
  const latest = rows.filter(({ key }) => key['year'] === rows.at(-1)?.key['year'])
  // a line a counter: each year has a document of its own
  const charted = rows.map((row) => ({
    ...row,
    key: { year: row.key['year'] as number, counter: row.key['counter'] as string },
  }))
  return [
    ...latest.map((row) =>
      text(
        say('votes.declarations-lead', {
          country: { country },
          year: String(row.key['year']),
          counter: String(row.key['counter']),
          aligned: beside(row, 'aligned', 'integer'),
          invited: beside(row, 'invited', 'integer'),
          share: figure(row.value, 'percent'),
        }),
      ),
    ),
    {
      kind: 'exhibit',
      id: `eu-declarations-${country}`,
      title: say('votes.declarations-exhibit', { country: { country }, years: yearsOfRows(rows) }),
      subtitle: say('votes.declarations-subtitle'),
      chart: measureChart(withRows(shown, charted)),
      columns: declarationColumns,
      rows: rows.map((row) => ({
        cells: [
          String(row.key['year']),
          String(row.key['counter']),
          row.key['from'] === 'declarations' ? say('votes.one-by-one') : String(row.key['from']),
          beside(row, 'invited', 'integer'),
          beside(row, 'aligned', 'integer'),
          beside(row, 'partly', 'integer'),
          figure(row.value, 'percent-bare'),
        ],
      })),
      conventions: shown.result.conventions,
      sources: shown.result.basis === null ? [] : [shown.result.basis],
      notes: shown.result.notes,
    },
  ]
}

const declarationColumns: Exhibit['columns'] = [
  column(say('column.year')),
  column(say('key.counter')),
  column(say('column.document')),
  column(say('votes.column-invited'), undefined, true),
  column(say('votes.column-aligned'), undefined, true),
  column(say('votes.column-partly'), undefined, true),
  column(say('column.share'), say('unit.percent')),
]
