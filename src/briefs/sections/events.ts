import { timeline } from '../../charts/timeline.js'
import { eventsOf, type DatedEvent } from '../../lake/events.js'
import { missing, say, section, type Brief, type Exhibit } from '../section.js'
import { documentKeys } from './document-keys.js'
import { countries } from './dyad-words.js'
import { sanctionCases } from './sanction-cases.js'

/** On the timeline: what two governments did. Talk and publications stay in the table. */
const drawn = new Set(['agreement', 'visit', 'meeting', 'measure', 'vote', 'conflict'])
const drawnAtMost = 14

/** Dated events that concern both countries, as documents state them. */
export const events = section({
  id: 'events',
  title: 'events.title',
  write: async (brief) => {
    const found = (
      await eventsOf(brief.read.lake, [brief.dyad.reporter, brief.dyad.partner], brief.read.asOf)
    ).filter(({ kind }) => kind !== 'publication')
    const sanctions = await sanctionCases(brief)
    return found.length === 0
      ? [missing(say('events.missing', countries(brief)), 'rapport import documents FOLDER'), ...sanctions]
      : [eventsExhibit(brief, found), ...sanctions]
  },
})

const eventsExhibit = (brief: Brief, found: readonly DatedEvent[]): Exhibit => {
  const { keyOf, notes } = documentKeys(found.map(({ documentTitle }) => documentTitle))
  const dated = found.filter((event) => event.date !== null && drawn.has(event.kind)).slice(-drawnAtMost)
  return {
    kind: 'exhibit',
    id: 'events',
    title: say('events.exhibit', countries(brief)),
    subtitle: say('events.subtitle'),
    chart:
      dated.length < 2
        ? null
        : (words) => ({
            drawing: timeline({
              events: dated.map((event) => ({
                date: event.date as string,
                dateText: words.text({ date: event.date as string }),
                title: words.text({ title: event.title }),
                highlighted: event.kind === 'agreement',
              })),
            }),
            alt: words.text(say('events.alt', { count: { number: dated.length } })),
          }),
    columns: [
      { title: say('column.date'), numeric: false },
      { title: say('column.event'), numeric: false },
      { title: say('column.status'), numeric: false },
      { title: say('column.document-key'), numeric: false },
      { title: say('column.place'), numeric: false },
    ],
    rows: found.map((event) => ({
      cells: [
        event.date === null
          ? say('events.undated')
          : { date: event.dateEnd === null ? event.date : `${event.date}/${event.dateEnd}` },
        { title: event.title },
        event.status === null ? '' : { status: event.status },
        keyOf(event.documentTitle),
        { place: event.statedAt },
      ],
    })),
    conventions: ['record-document'],
    sources: [{ source: 'documents', record: 'document' }],
    notes,
  }
}
