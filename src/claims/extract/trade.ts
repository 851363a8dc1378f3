import type { CountryCode } from '../../domain/country.js'
import type { Trade } from '../claim.js'
import type { ConceptMention, CountryMention, Sentence } from '../mentions/mention.js'
import type { TextLanguage } from '../quantities/found.js'
import { gapOf, mentionsOf, wordBefore } from './between.js'

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
}

const flows = { export: 'export', import: 'import', turnover: 'turnover' } as const

/** What the word before a country makes of it. */
type Case = 'to' | 'from' | 'of' | 'with' | 'none'
const cases: Readonly<Record<TextLanguage, Readonly<Record<Exclude<Case, 'none'>, RegExp>>>> = {
  en: {
    to: /^(?:to|into|towards|toward)$/,
    from: /^(?:from)$/,
    of: /^(?:of|by)$/,
    with: /^(?:with|between|and)$/,
  },
  ru: { to: /^(?:в|во|на)$/, from: /^(?:из|от)$/, of: /^$/, with: /^(?:с|со|между|и)$/ },
  'sr-Latn': { to: /^(?:u|na|ka|prema)$/, from: /^(?:iz|od)$/, of: /^$/, with: /^(?:sa|s|između|i)$/ },
  'sr-Cyrl': { to: /^(?:у|на|ка|према)$/, from: /^(?:из|од)$/, of: /^$/, with: /^(?:са|с|између|и)$/ },
}

/** Words that may stand between a country and the preposition that governs it. */
const article = /^(?:the|a|its|their|republic|federation|people's|kingdom)$/

const caseOf = (
  text: string,
  sentence: Sentence,
  country: CountryMention,
  language: TextLanguage,
): { case: Case; word: string } => {
  let before = wordBefore(text, sentence, country.start)
  while (before !== null && article.test(before.text)) before = wordBefore(text, sentence, before.start)
  if (before === null) return { case: 'none', word: '' }
  const table = cases[language]
  for (const each of ['to', 'from', 'with', 'of'] as const)
    if (table[each].test(before.text)) return { case: each, word: before.text }
  return { case: 'none', word: before.text }
}

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
  return flowsHere.map((at, index) => {
    const flow = at.concept in flows ? flows[at.concept as keyof typeof flows] : 'balance'
    const limit = boundary(text, sentence, at.end, flowsHere[index + 1]?.start ?? sentence.end)
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

type Parties = { reporter: CountryMention | null; partner: CountryMention | null }

const partiesOf = (
  text: string,
  sentence: Sentence,
  at: ConceptMention,
  flow: Frame['flow'],
  countries: readonly CountryMention[],
  limit: number,
  language: TextLanguage,
): Parties => {
  const parties: Parties = { reporter: null, partner: null }
  const set = (slot: keyof Parties, country: CountryMention): void => {
    if (parties[slot] !== null) return
    const other = slot === 'reporter' ? parties.partner : parties.reporter
    if (other?.code !== country.code) parties[slot] = country
  }
  const before = countries.filter(({ end }) => end <= at.start)
  const adjacent = before.at(-1)
  const governed = (country: CountryMention): boolean =>
    country.form !== 'adjective' &&
    ['to', 'from', 'with'].includes(caseOf(text, sentence, country, language).case)
  if (
    adjacent !== undefined &&
    close(text, adjacent.end, at.start) &&
    !(governed(adjacent) && flow !== 'turnover' && flow !== 'balance')
  ) {
    const pair = before.at(-2)
    const paired =
      pair !== undefined && /^[\s–—-]*(?:and|и|i)?[\s–—-]*$/u.test(text.slice(pair.end, adjacent.start))
    if ((flow === 'turnover' || flow === 'balance') && paired) {
      set('reporter', pair)
      set('partner', adjacent)
    } else set('reporter', adjacent)
  }
  for (const country of countries.filter(({ start }) => start >= at.end && start < limit)) {
    const { case: stands } = caseOf(text, sentence, country, language)
    const touching =
      gapOf(text, at.end, country.start).words <= 2 && !/^\s*,/.test(text.slice(country.end, country.end + 2))
    if (flow === 'turnover' || flow === 'balance') {
      if (stands === 'with' || stands === 'to')
        set(
          parties.reporter === null && /between|между|između|између/.test(text.slice(at.start, country.start))
            ? 'reporter'
            : 'partner',
          country,
        )
      else if (stands === 'of' || (stands === 'none' && touching)) set('reporter', country)
      else if (
        flow === 'balance' &&
        /\b(?:for|in favou?r of|on the side of)\s+(?:the\s+)?$/.test(text.slice(at.end, country.start))
      )
        set('reporter', country)
    } else if (stands === 'to') set(flow === 'export' ? 'partner' : 'reporter', country)
    else if (stands === 'from') set(flow === 'export' ? 'reporter' : 'partner', country)
    else if (stands === 'of' && country.form !== 'adjective') set('reporter', country)
    else if (stands === 'none' && touching && language !== 'en' && country.form !== 'adjective')
      set('reporter', country) // a genitive: экспорт Сербии, izvoz Srbije
    else if (stands === 'with') set('partner', country)
  }
  if (parties.reporter === null) {
    const subject = before.findLast(
      (country) => country.code !== parties.partner?.code && isSubject(text, sentence, country, language),
    )
    if (subject !== undefined && gapOf(text, subject.end, at.start).stops === 0) set('reporter', subject)
  }
  return parties
}

/** A country that no preposition governs stands as subject: `Serbia exported …`. */
const isSubject = (
  text: string,
  sentence: Sentence,
  country: CountryMention,
  language: TextLanguage,
): boolean => country.form !== 'adjective' && caseOf(text, sentence, country, language).case === 'none'

/** At most three words of the kind that qualify a noun stand between: `Serbia’s total agricultural exports`. */
const close = (text: string, from: number, to: number): boolean => {
  const gap = gapOf(text, from, to)
  return gap.words <= 3 && gap.commas === 0 && gap.stops === 0 && gap.brackets === 0
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
