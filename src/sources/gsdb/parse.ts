import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowParser } from '../../lake/source.js'
import { partiesIn } from './parties.js'

const types = ['trade', 'arms', 'military', 'financial', 'travel', 'other'] as const
const objectives = new Set(
  'policy_change destab_regime territorial_conflict prevent_war terrorism end_war human_rights democracy other'.split(
    ' ',
  ),
)
const successes = new Set('failed success_part success_total nego_settlement ongoing'.split(' '))

const text = (cells: Cells, name: string): string => (cells[name] ?? '').trim()
const list = (cell: string): readonly string[] =>
  cell === '' ? [] : cell.split(',').map((each) => each.trim())
const year = /^(?:19|20)\d\d$/

/** A case of sanctions: its parties, years, types, and what it was for, with what came of each of that. */
export const parseCase: RowParser<Cells> =
  ({ head }) =>
  ({ value: cells }) => {
    if (Object.values(cells).every((cell) => cell.trim() === '')) return []
    if (Object.keys(cells).some((name) => name.startsWith('#')) || cells['success'] === undefined)
      return [reject('gsdb-shape')]
    const id = text(cells, 'case_id')
    const [begin, end] = [text(cells, 'begin'), text(cells, 'end')]
    const targets = partiesIn(text(cells, 'sanctioned_state'), Number(begin))
    const senders = partiesIn(text(cells, 'sanctioning_state'), Number(begin))
    const aims = list(text(cells, 'objective'))
    const outcomes = list(text(cells, 'success'))
    if (!/^\d{1,6}$/.test(id)) return [reject('gsdb-case')]
    if (!year.test(begin) || !year.test(end) || Number(end) < Number(begin)) return [reject('gsdb-year')]
    if (targets === null || senders === null) return [reject('gsdb-party')]
    if (types.some((type) => !/^[01]$/.test(text(cells, type)))) return [reject('gsdb-type')]
    if (aims.some((aim) => !objectives.has(aim)) || outcomes.some((outcome) => !successes.has(outcome)))
      return [reject('gsdb-outcome')]
    // The last year of an edition closes what was still in force then; with an earlier end the word is the outcome’s only.
    const ongoing = outcomes.includes('ongoing') && end === head['last']
    return [
      accept({
        case_id: id,
        senders,
        targets,
        sender_text: text(cells, 'sanctioning_state'),
        target_text: text(cells, 'sanctioned_state'),
        begin_year: Number(begin),
        end_year: ongoing ? null : Number(end),
        ongoing,
        types: types.filter((type) => text(cells, type) === '1'),
        trade_detail: text(cells, 'descr_trade') || null,
        objectives: aims,
        successes: outcomes,
      }),
    ]
  }
