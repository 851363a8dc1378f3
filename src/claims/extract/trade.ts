import type { CountryCode } from '../../domain/country.js'
import type { Trade } from '../claim.js'
import type { ConceptMention, CountryMention, Sentence } from '../mentions/mention.js'
import type { TextLanguage } from '../quantities/found.js'
import { gapOf, mentionsOf, wordBefore } from './between.js'
import { partiesOf } from './parties.js'

/** A flow named in a sentence with the parties its words give it. */
export type Frame = {
  readonly at: ConceptMention
  readonly flow: 'export' | 'import' | 'turnover' | 'balance'
  readonly reporter: CountryMention | null
  readonly partner: CountryMention | null
  readonly services: boolean
  readonly goods: boolean
  /** The partner is a region or a group Rapport does not know: not to be filled with a country. */
  readonly region: boolean
  /** Not named in the sentence itself but spoken of before. */
  readonly carried: boolean
  /** Of a flow spoken of before: the goods its words named. */
  readonly product?: string | null
}

const flows = { export: 'export', import: 'import', turnover: 'turnover' } as const

/**
 * The flows a sentence names, with who trades with whom: `Serbian exports to Russia` has reporter SRB and partner RUS,
 * `imports to Serbia` reporter SRB, `exports of Serbia`, `экспорт Сербии в Россию`, `izvoz iz Srbije` reporter SRB.
 */
export const framesIn = (text: string, sentence: Sentence, language: TextLanguage): Frame[] => {
  const marks = mentionsOf(sentence, 'concept')
  const countries = mentionsOf(sentence, 'country')
  const flowsHere = marks.filter(
    ({ concept }) => concept in flows || ['balance', 'surplus', 'deficit'].includes(concept),
  )
  const told = flowsHere.filter((at, index) => !ofBalance(text, sentence, flowsHere[index - 1], at))
  const frames = told.map((at, index): Frame => {
    const flow = at.concept in flows ? flows[at.concept as keyof typeof flows] : 'balance'
    const limit = boundary(text, sentence, at.end, told[index + 1]?.start ?? sentence.end)
    const parties = partiesOf(text, sentence, at, flow, countries, limit, language)
    const near = marks.filter(({ start, end }) => end >= at.start - 20 && start <= at.end + 40)
    return {
      at,
      flow,
      ...parties,
      services: near.some(({ concept }) => concept === 'services'),
      goods: near.some(({ concept }) => concept === 'goods'),
      carried: false,
      region: marks.some(
        ({ concept, start }) =>
          concept === 'region' && start >= at.end && start < limit && gapOf(text, at.end, start).words <= 4,
      ),
    }
  })
  return frames.map((frame, index) => withTradeBefore(text, frame, frames[index - 1]))
}

/** `Trade with Mali was 3 billion in deficit`, `In trade with Mali, Togo had a deficit`: the balance is of that trade. */
const withTradeBefore = (text: string, frame: Frame, before: Frame | undefined): Frame => {
  if (frame.flow !== 'balance' || before?.flow !== 'turnover' || frame.partner !== null) return frame
  if (gapOf(text, before.at.end, frame.at.start).stops > 0) return frame
  const reporter = frame.reporter ?? before.reporter
  const partner = before.partner?.code === reporter?.code ? before.reporter : before.partner
  return { ...frame, reporter, partner: partner?.code === reporter?.code ? null : partner }
}

/** `the deficit in trade with Kenya`, `сальдо торговли`: the trade of a balance, no flow of its own. */
const ofBalance = (
  text: string,
  sentence: Sentence,
  before: ConceptMention | undefined,
  at: ConceptMention,
): boolean => {
  if (at.concept !== 'turnover' || before === undefined) return false
  if (!['balance', 'surplus', 'deficit'].includes(before.concept)) return false
  const gap = gapOf(text, before.end, at.start)
  if (gap.words > 12 || gap.commas + gap.stops + gap.brackets > 0) return false
  const led = wordBefore(text, sentence, at.start)?.text ?? ''
  return (
    gap.words <= (/\p{Script=Cyrillic}|[čćšžđ]/u.test(text) ? 2 : 0) ||
    /^(?:of|in|on|from|its|their|в|во|от|у|u|iz|из|od|од)$/u.test(led) ||
    (gap.words <= 4 && /^\s+(?:in|on|of|from)\s/.test(text.slice(before.end, at.start)))
  )
}

/** Where what belongs to a flow ends at the latest: the next flow, a semicolon, a contrast. */
const boundary = (text: string, sentence: Sentence, from: number, next: number): number => {
  const contrast = mentionsOf(sentence, 'concept').find(
    ({ concept, start }) => concept === 'contrast' && start > from,
  )
  const semicolon = text.indexOf(';', from)
  return Math.min(
    next,
    contrast?.start ?? sentence.end,
    semicolon < 0 ? sentence.end : semicolon,
    sentence.end,
  )
}

/** The trade a frame is of, with the gaps it leaves. */
export const tradeOf = (frame: Frame): Trade => ({
  reporter: frame.reporter?.code ?? null,
  partner: frame.partner?.code ?? null,
  flow: frame.flow,
  product: null,
  productText: null,
  services: frame.services && !frame.goods,
})

/** `SRB-RUS`, `SRB`, null. */
export const subjectOf = (reporter: CountryCode | null, partner: CountryCode | null): string | null =>
  reporter === null ? partner : partner === null || partner === 'WLD' ? reporter : `${reporter}-${partner}`
