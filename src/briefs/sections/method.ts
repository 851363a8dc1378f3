import { conventions, type ConventionId } from '../../measures/conventions.js'
import { say, section, text, type Exhibit, type Said, type SectionBlock } from '../section.js'

/**
 * Method and sources: every convention that an exhibit before it used, and what a reader should know of each
 * source; the snapshots with licence and citation follow in every format. It is written
 * from the sections before it, so it comes last.
 */
export const method = (before: readonly SectionBlock[]) =>
  section({
    id: 'method',
    title: 'method.title',
    write: async ({ read }) => {
      const exhibits = before.filter((block): block is Exhibit => block.kind === 'exhibit')
      const used = new Set<ConventionId>(exhibits.flatMap((exhibit) => exhibit.conventions))
      const ids = new Set(exhibits.flatMap(({ sources }) => sources.map(({ source }) => source)))
      const sources = read.lake.sources.filter(({ id }) => ids.has(id))
      const inForce = conventions.filter((id) => used.has(id)).map((id) => say(`convention.${id}`))
      const caveats = sources.flatMap(({ id, caveats: all }) =>
        all.map((_, at) => say('method.caveat', { source: { source: id }, caveat: { caveatOf: id, at } })),
      )
      return [
        text(say('method.lead')),
        text(say('method.choice')),
        text(say('method.rounding')),
        ...list(inForce),
        ...(caveats.length === 0 ? [] : [text(say('method.caveats'))]),
        ...list(caveats),
      ]
    },
  })

const list = (items: readonly Said[]): SectionBlock[] => (items.length === 0 ? [] : [{ kind: 'list', items }])
