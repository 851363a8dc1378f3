import { say } from '../../messages/said.js'
import { editDistance } from '../../../domain/edit-distance.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { shortened, wordingOf } from '../wording.js'

type Titled = { readonly block: number; readonly title: string; readonly key: string }

/** The title of a line of the contents, without leaders and page. */
const titleOfLine = (text: string): string =>
  text.replace(/[\s.…·_]{1,300}(?:\d{1,4}|[ivxlc]{1,6})$/u, '').replace(/[\s.…·_]{1,300}$/u, '')

/** Without the number of a chapter: contents and headings do not always both have it. */
const keyOf = (title: string): string =>
  wordingOf(title.replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.)\s/u, '')).replaceAll(' ', '')

const titled = ({ document }: ReadDocument, wanted: (kind: string, text: string) => boolean): Titled[] =>
  document.blocks.flatMap(({ kind, text }, block) => {
    if (!wanted(kind, text)) return []
    const title = kind === 'contents' ? titleOfLine(text) : text
    const key = keyOf(title)
    return key === '' ? [] : [{ block, title, key }]
  })

const differences = (read: ReadDocument): Finding[] => {
  const lines = titled(read, (kind) => kind === 'contents')
  if (lines.length < 3) return []
  const named = new Set(lines.map(({ key }) => key))
  // whatever stands on its own and is short can be a heading that was not recognised
  const places = titled(read, (kind, text) => kind !== 'contents' && kind !== 'cell' && text.length <= 250)
  const there = new Set(places.map(({ key }) => key))
  const headings = titled(read, (kind) => kind === 'heading' || kind === 'title').filter(
    ({ key }) => !named.has(key),
  )
  return lines
    .filter(({ key }) => !there.has(key) && !places.some((place) => place.key.startsWith(key)))
    .flatMap(({ block, title, key }) => {
      const near = headings.slice(0, 300).flatMap((heading) => {
        const away = distance(heading.key, key)
        return away === null ? [] : [{ heading, away }]
      })
      const [{ heading } = { heading: undefined }] = near.toSorted((a, b) => a.away - b.away)
      if (heading === undefined) return []
      return [
        {
          spans: [spanIn(read, block), spanIn(read, heading.block)],
          message: say('reference/contents', {
            contents: shortened(title, 120),
            heading: shortened(heading.title, 120),
          }),
          arithmetic: null,
          claims: [],
        },
      ]
    })
}

/** Letters that differ in two wordings of one heading; null where more than a quarter do. */
const distance = (one: string, two: string): number | null => {
  const length = Math.max(one.length, two.length)
  if (Math.abs(one.length - two.length) * 4 > length) return null
  const away = editDistance(one, two)
  return away * 4 <= length ? away : null
}

/** A heading reads in the contents as it does in the text. */
export const contents = rule({
  id: 'reference/contents',
  group: 'reference',
  severity: 'note',
  meaning: 'A heading reads the same in the table of contents and in the text.',
  details:
    'Each line of the table of contents is looked for among the headings; dashes, quotes, letter case, articles, chapter numbers and ' +
    'page numbers do not count. Where none is the same and one differs in less than a quarter of its letters, both are told. A line ' +
    'without any heading like it is left: the heading may not have been recognised.',
  check: ({ documents }) => documents.flatMap(differences),
  examples: [
    {
      text: [
        'Contents\n\nIntroduction\t3\nTrade of Angola and Portugal\t4\nThe Outlook for Investments\t9',
        'Introduction\n\nBoth countries have traded for centuries, and the ports of both have grown with it over time.',
        'Trade of Angola with Portugal\n\nOil goes north and machines go south, as they have done for several decades now.',
        'The outlook for investments\n\nInvestors wait for the new law, which both parliaments have promised for the next year.',
      ].join('\n\n'),
      finds: [
        'The contents have “Trade of Angola and Portugal”; the heading says “Trade of Angola with Portugal”.',
      ],
    },
    {
      text: [
        'Садржај\n\nУвод ........ 3\nТрговина Србије и Кипра ........ 4\nЗакључак ........ 9',
        'Увод\n\nДве земље тргују већ деценијама, а њихове луке су расле заједно са том трговином током година.',
        'Трговина Србије и Кипра\n\nБродови превозе жито на југ, а воће и вино на север, као и раније током деценија.',
        'Закључак\n\nТрговина расте, али споро, па обе владе траже нове начине да је увећају у наредним годинама.',
      ].join('\n\n'),
      finds: [],
    },
  ],
})
