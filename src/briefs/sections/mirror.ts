import { dyadText } from '../../domain/dyad.js'
import type { Flow } from '../../domain/flow.js'
import { mirrorGap } from '../../measures/trade/mirror-gap.js'
import { measureExhibit } from '../exhibits/measure-exhibit.js'
import { computeShown, hasNumbers } from '../exhibits/shown.js'
import { figure, missing, say, section, text, type Brief, type Said, type SectionBlock } from '../section.js'
import { bringTrade, countries } from './dyad-words.js'
import { spanText } from './relations-words.js'

/** Each flow in the books of both countries, year by year, and by how much they are apart. */
export const mirror = section({
  id: 'mirror',
  title: 'mirror.title',
  write: async (brief) => {
    const blocks = (
      await Promise.all((['export', 'import'] as const).map((flow) => blocksOf(brief, flow)))
    ).flat()
    return blocks.length > 0
      ? blocks
      : [missing(say('mirror.missing', { ...countries(brief), years: yearsOf(brief) }), bringTrade(brief))]
  },
})

/** Ten years at most. */
const firstOf = ({ first, year }: Brief): number => Math.max(first, year - 9)

const yearsOf = (brief: Brief): Said => spanText(firstOf(brief), brief.year)

const blocksOf = async (brief: Brief, flow: Flow): Promise<readonly SectionBlock[]> => {
  const shown = await computeShown(brief.read, mirrorGap, {
    dyad: dyadText(brief.dyad),
    flow,
    years: `${firstOf(brief)}-${brief.year}`,
  })
  if (!hasNumbers(shown)) return []
  const { reporter, partner } = countries(brief)
  const sides = flow === 'export' ? { from: reporter, to: partner } : { from: partner, to: reporter }
  // The latest year that both have: the one in hand is often in one book alone.
  const last = shown.result.rows.findLast(({ value }) => value.value !== null)
  const { exported, imported } = last?.also ?? {}
  return [
    ...(exported && imported
      ? [
          text(
            say('mirror.lead', {
              ...sides,
              year: String(last?.key['year']),
              exported: figure(exported, 'usd'),
              imported: figure(imported, 'usd'),
            }),
          ),
        ]
      : []),
    measureExhibit(shown, {
      id: `mirror-${flow}`,
      title: say('mirror.exhibit', { ...sides, years: yearsOf(brief) }),
      also: ['exported', 'imported', 'difference'],
    }),
  ]
}
