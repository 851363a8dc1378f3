import type { CountryCode } from '../../domain/country.js'
import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowParser } from '../../lake/source.js'
import { countryLabels } from '../../messages/country-labels.js'
import { dayOf } from './dates.js'

/** The WTO’s names that others do not have. */
const labels = countryLabels({
  'Faeroe Islands': 'FRO',
  'Falkland Islands (Islas Malvinas)': 'FLK',
  'Korea, Republic of': 'KOR',
  Kosovo: 'XKX',
  'Lao PDR': 'LAO',
  'The former Yugoslav Republic of Macedonia': 'MKD',
  'Yugoslavia (Serbia and Montenegro)': 'SCG',
})

const text = (cells: Cells, name: string): string => (cells[name] ?? '').trim()

/** Signatories, parted by semicolons; null where one is a name that nobody knows. */
const partiesIn = (cell: string): readonly CountryCode[] | null => {
  const names = cell.split(';').flatMap((name) => name.trim() || [])
  const found = names.map(labels)
  return found.every((code) => typeof code === 'string') ? [...new Set(found as CountryCode[])] : null
}

/** An agreement as notified to the WTO, or announced early. */
export const parseAgreement: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (Object.values(cells).every((cell) => cell.trim() === '')) return []
    if (Object.keys(cells).some((name) => name.startsWith('#'))) return [reject('rta-shape')]
    const id = text(cells, 'rta id').replace(/\.0$/, '')
    if (!/^\d{1,6}$/.test(id) || text(cells, 'rta name') === '') return [reject('rta-id')]
    const day = (name: string) => dayOf(text(cells, name))
    const goods = { signed: day('date of signature (g)'), in_force: day('date of entry into force (g)') }
    const services = { signed: day('date of signature (s)'), in_force: day('date of entry into force (s)') }
    const ended = day('inactive date')
    if ([...Object.values(goods), ...Object.values(services), ended].includes(undefined))
      return [reject('rta-date')]
    const current = text(cells, 'current signatories')
    const parties = partiesIn(current || text(cells, 'original signatories'))
    if (parties === null || parties.length === 0) return [reject('rta-party')]
    return [
      accept({
        agreement: `rta:${id}`,
        title: text(cells, 'rta name'),
        parties,
        kind: text(cells, 'type') || null,
        signed: goods.signed ?? services.signed ?? null,
        provisional: null,
        in_force: goods.in_force ?? services.in_force ?? null,
        ended: ended ?? null,
        status: text(cells, 'status') || null,
        note: noteOf(cells, goods, services) || null,
      }),
    ]
  }

type Days = { readonly signed: string | null | undefined; readonly in_force: string | null | undefined }

/** What has no column of its own: what is covered, other days for services, and who entered or left when. */
const noteOf = (cells: Cells, goods: Days, services: Days): string => {
  const other = (name: keyof Days, word: string) =>
    goods[name] && services[name] && goods[name] !== services[name]
      ? [`services ${word} ${services[name]}`]
      : []
  const said = (name: string, word: string) =>
    text(cells, name) === '' ? [] : [`${word} ${text(cells, name)}`]
  return [
    ...said('coverage', 'covers'),
    ...other('signed', 'signed'),
    ...other('in_force', 'in force'),
    ...said('notification', 'notified under'),
    ...said('specific entry/exit dates', 'entries and exits:'),
    ...(text(cells, 'current signatories') === '' ? ['parties are the original signatories'] : []),
  ].join('; ')
}
