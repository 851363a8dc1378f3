import type { Claim, Relation } from '../../claim.js'
import type { Passage, Sentence } from '../../mentions/mention.js'
import { mentionsOf } from '../between.js'
import { hasNumber, isFrom, isLevelClaim, isTo, sentenceOf, type NumberClaim } from './levels.js'

/** `sixth after Germany (3,243), Italy (2,177) …`: a rank, the countries said to stand before it, and their values. */
export const ranksIn = (passage: Passage, claims: readonly Claim[]): Relation[] => {
  const [first] = claims
  const sentence = first === undefined ? undefined : sentenceOf(passage, first)
  if (sentence === undefined) return []
  const ranks = claims.filter((claim): claim is NumberClaim => claim.kind === 'rank' && hasNumber(claim))
  const levels = claims
    .filter(isLevelClaim)
    .filter(({ quantity }) => quantity.kind === 'money' || quantity.kind === 'percent')
  return ranks.flatMap((rank): Relation[] => {
    const marks = mentionsOf(sentence, 'concept').filter(({ concept }) => concept === 'after')
    const following = marks.find(({ start }) => start >= rank.quantity.end)
    const after = following ?? marks.find(({ end }) => end <= rank.quantity.start)
    const parted =
      after !== undefined && after.end <= rank.quantity.start
        ? passage.block.text.slice(after.end, rank.quantity.start).includes(';')
        : false
    if (parted) return []
    if (after === undefined) return listedAhead(passage, sentence, rank)
    const stop = passage.block.text.indexOf(';', after.end)
    const contrast = mentionsOf(sentence, 'concept').find(
      ({ concept, start }) => (concept === 'contrast' || concept === 'ahead') && start > after.end,
    )
    const end = Math.min(stop < 0 ? sentence.end : stop, contrast?.start ?? sentence.end, sentence.end)
    const named = mentionsOf(sentence, 'country').filter(
      ({ start, form }) => start >= after.end && start < end && form !== 'adjective',
    )
    const outside = named.findIndex(
      ({ start }, at) => at > 0 && leaves.test(passage.block.text.slice(named[at - 1]?.end ?? start, start)),
    )
    const ahead = outside < 0 ? named : named.slice(0, outside)
    const values = levels.filter(({ quantity }) => quantity.start > after.end && quantity.start < end)
    const own = levels.findLast(({ quantity }) => quantity.end <= rank.quantity.start)
    if (ahead.length === 0) return []
    return [
      {
        type: 'rank',
        rank: rank.id,
        ranked:
          own !== undefined && values.every(({ quantity }) => quantity.unit === own.quantity.unit)
            ? own.id
            : null,
        ahead: values.map(({ id }) => id),
        aheadCount: new Set(ahead.map(({ code }) => code)).size,
      },
    ]
  })
}

/** Words before a list of those that stand before; `ahead of Mali and Togo` is said of those behind. */
const aheadLed =
  /(?:ahead (?:are|is|come|stand|of (?:it|her|them))|before it (?:come|are|stand)|in front (?:of it )?(?:are|come|stand)|(?:bought|sold|sell|buy|traded?) more|впереди|больше\s\p{L}+|перед (?:ним|ней)|раньше\s\p{L}+ (?:идут|стоят|следуют)|опережают её|опережают его|ispred (?:su|nje|njega|njih)|испред (?:су|ње|њега|њих)|više (?:kupuju|prodaju|od nje)|више (?:купују|продају|од ње))[^\d.;]{0,24}$/iu
const open =
  /such as|for example|among (?:others|them)|including|например|в том числе|среди них|poput|između ostalog|попут|између осталог/iu

/** `fourth: ahead of it are A, B, C`, `earlier come A, B and C; it is left with the fourth place`. */
const listedAhead = ({ block: { text } }: Passage, sentence: Sentence, rank: NumberClaim): Relation[] => {
  if (
    open.test(
      text.slice(
        Math.max(sentence.start, rank.quantity.start - 300),
        Math.min(sentence.end, rank.quantity.end + 300),
      ),
    )
  )
    return []
  const named = mentionsOf(sentence, 'country').filter(({ form }) => form !== 'adjective')
  const before = aheadFollowed(text, named, rank.quantity.start)
  if (before !== null) return [{ type: 'rank', rank: rank.id, ranked: null, ahead: [], aheadCount: before }]
  const head = named.findIndex(({ start }) =>
    aheadLed.test(text.slice(Math.max(sentence.start, start - 60), start)),
  )
  if (head < 0) return []
  const list = named.slice(head)
  const end = list.findIndex(
    (each, at) => at > 0 && !joins.test(text.slice(list[at - 1]?.end ?? 0, each.start)),
  )
  const run = end < 0 ? list : list.slice(0, end)
  const codes = new Set(run.map(({ code }) => code))
  const inside = run.some(({ start }) => start > rank.quantity.start)
  return codes.size < 2 || (inside && named.length > list.length + 3)
    ? []
    : [{ type: 'rank', rank: rank.id, ranked: null, ahead: [], aheadCount: codes.size }]
}

/** What the rank is in, after the list: `behind A and B among the suppliers of C`. */
const leaves =
  /^[^\d]{0,60}(?<!\p{L})(?:among|in|of|as|for|by|в|во|среди|по|u|među|po|prema|у|међу|по|према)\s[^\d]{0,60}$/iu

/** How many stand before it, as the words after their list say: `only A and B buy more, so C is third`. */
const aheadFollowed = (
  text: string,
  named: readonly { readonly start: number; readonly end: number; readonly code: string | null }[],
  rank: number,
): number | null => {
  const last = named.findIndex(({ end }) => end < rank && stands.test(text.slice(end, end + 40)))
  if (last < 1) return null
  let first = last
  while (first > 0 && joins.test(text.slice(named[first - 1]?.end ?? 0, named[first]?.start ?? 0))) first--
  const codes = new Set(named.slice(first, last + 1).map(({ code }) => code))
  return codes.size > 1 ? codes.size : null
}

const stands =
  /^,? (?:(?:alone |each |both |all )?(?:stand|come|rank|are) (?:before|ahead of|above) (?:it|her|them)|(?:alone |each |both |all )?(?:buy|sell|trade|import|export|bought|sold|traded) more|(?:покупают|продают|закупают|торгуют|ввозят|вывозят) больше|(?:стоят|идут) (?:перед|выше)|(?:kupuju|prodaju|uvoze|izvoze) više|su (?:ispred|iznad) (?:nje|njega)|(?:купују|продају|увозе|извозе) више|су (?:испред|изнад) (?:ње|њега))(?!\p{L})/iu

const joins = /^\s*(?:,\s*)?(?:and|и|i|а также|kao i|као и|the|\s){0,4}\s*$/iu

/** Shares of one whole in one sentence: they cannot add to more than all. */
export const sharesTogether = (passage: Passage, claims: readonly Claim[]): Relation[] => {
  const moved = claims.some((claim) => hasNumber(claim) && (isFrom(passage, claim) || isTo(passage, claim)))
  if (moved) return []
  const groups = new Map<string, string[]>()
  for (const { kind, trade, of, period, id, subject } of claims) {
    if (kind !== 'share' || trade === null || of === null) continue
    const key = JSON.stringify([
      trade.reporter,
      trade.flow,
      of,
      period,
      trade.product === 'TOTAL' ? 'partners' : subject,
    ])
    groups.set(key, [...(groups.get(key) ?? []), id])
  }
  return [...groups.values()]
    .filter((shares) => shares.length > 1)
    .map((shares) => ({ type: 'shares', shares, complete: false }))
}
