import { dyadText } from '../../domain/dyad.js'
import { sanctionHistory } from '../../measures/relations/sanction-history.js'
import { computeShown, hasNumbers } from '../exhibits/shown.js'
import { figure, say, type Brief, type SectionBlock } from '../section.js'
import { countries } from './dyad-words.js'
import { column, holds, lastYear, numbered, sourcesOf, yearsOfRows } from './relations-words.js'

const yearsBack = 10

const roles = [
  'reporter-on-partner',
  'partner-on-reporter',
  'both-send',
  'reporter-sends',
  'reporter-target',
  'partner-sends',
  'partner-target',
] as const

/** Cases of sanctions with either country as sender or target, by year; nothing where the lake has no list of them. */
export const sanctionCases = async (brief: Brief): Promise<SectionBlock[]> => {
  if (!holds(brief, 'gsdb')) return []
  const shown = await computeShown(brief.read, sanctionHistory, {
    dyad: dyadText(brief.dyad),
    years: `${brief.year - yearsBack + 1}-${lastYear(brief)}`,
    unions: 'members',
  })
  const { result } = shown
  const rows = numbered(result).filter(({ key }) => key['role'] !== undefined)
  if (!hasNumbers(shown) || rows.length === 0) return []
  const present = roles.filter((role) => rows.some(({ key }) => key['role'] === role))
  const years = [...new Set(rows.map(({ key }) => Number(key['year'])))]
  return [
    {
      kind: 'exhibit',
      id: 'sanction-cases',
      title: say('events.sanctions-exhibit', { ...countries(brief), years: yearsOfRows(rows) }),
      subtitle: say('events.sanctions-subtitle'),
      chart: null,
      columns: [
        column(say('column.year')),
        ...present.map((role) => column(say(`events.sanctions-${role}`, countries(brief)), undefined, true)),
      ],
      rows: years.map((year) => ({
        cells: [
          String(year),
          ...present.map((role) => {
            const row = rows.find(({ key }) => key['year'] === year && key['role'] === role)
            return row === undefined ? '' : figure(row.value, 'integer')
          }),
        ],
      })),
      conventions: result.conventions,
      sources: sourcesOf([result]),
      notes: result.notes,
    },
  ]
}
