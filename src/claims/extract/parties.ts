import type { ConceptMention, CountryMention, Sentence } from '../mentions/mention.js'
import type { TextLanguage } from '../quantities/found.js'
import { gapOf, mentionsOf, wordBefore } from './between.js'
import type { Frame } from './trade.js'

/** What the word before a country makes of it. */
export type Case = 'to' | 'from' | 'of' | 'with' | 'none'
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

/** What a country’s preposition makes of it, and that word; `none` for a subject, a genitive, a dative. */
export const caseOf = (
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

type Parties = { reporter: CountryMention | null; partner: CountryMention | null }

/** Who trades with whom, by the words about a flow; `limit` is where what belongs to it ends. */
export const partiesOf = (
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
  const holds = before.at(-1)
  const adjacent = holds !== undefined && isHeld(text, sentence, holds, at, language) ? undefined : holds
  const governed = (country: CountryMention): boolean =>
    country.form !== 'adjective' &&
    ['to', 'from', 'with'].includes(caseOf(text, sentence, country, language).case)
  if (
    adjacent !== undefined &&
    close(text, adjacent.end, at.start) &&
    !(
      governed(adjacent) &&
      flow !== 'turnover' &&
      (flow !== 'balance' || /\p{L}/u.test(text.slice(adjacent.end, at.start)))
    )
  ) {
    const pair = before.at(-2)
    const paired =
      pair !== undefined &&
      /^[\s–—-]*(?:and|и|i)?[\s–—-]*$/u.test(text.slice(pair.end, adjacent.start)) &&
      (pair.form === 'adjective' || text.slice(pair.end, adjacent.start).trim() !== '')
    const sold =
      pair !== undefined &&
      language !== 'en' &&
      verbal.test(at.text) &&
      isSubject(text, sentence, pair, language) &&
      isSubject(text, sentence, adjacent, language) &&
      /^\s+(?:\p{L}+\s+){0,2}$/u.test(text.slice(pair.end, adjacent.start))
    if (sold) set('partner', adjacent) // Гана је Тогу продала
    if ((flow === 'turnover' || flow === 'balance') && paired) {
      set('reporter', pair)
      set('partner', adjacent)
    } else set('reporter', sold ? pair : adjacent)
  }
  const verb = verbal.test(at.text)
  let previous: CountryMention | null = null
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
        /(?:\b(?:for|in favou?r of|on the side of)\s+(?:the\s+)?|в пользу\s|u korist\s|у корист\s)$/u.test(
          text.slice(at.end, country.start),
        )
      )
        set('reporter', country)
    } else if (flow === 'import' && language !== 'en' && parties.reporter !== null && placed(text, country))
      set('partner', country) // закупила у Кении, в Кении
    else if (stands === 'none' && given(text, at, country, parties, previous, verb, language))
      set(flow === 'export' ? 'partner' : 'reporter', country)
    else if (stands === 'to') set(flow === 'export' ? 'partner' : 'reporter', country)
    else if (stands === 'from') set(flow === 'export' ? 'reporter' : 'partner', country)
    else if (stands === 'of' && country.form !== 'adjective') set('reporter', country)
    else if (stands === 'none' && touching && language !== 'en' && country.form !== 'adjective')
      set('reporter', country) // a genitive: экспорт Сербии, izvoz Srbije
    else if (stands === 'with' && !/^\s*(?:and|и|i)\s/u.test(text.slice(country.start - 5, country.start)))
      set('partner', country)
    previous = country
  }
  if (parties.partner === null && flow !== 'balance' && flow !== 'turnover')
    setGoverned(text, sentence, at, flow, before, language, set)
  if (parties.reporter === null) {
    const subject = before.findLast(
      (country) =>
        country.code !== parties.partner?.code &&
        isSubject(text, sentence, country, language) &&
        holds === adjacent,
    )
    if (subject !== undefined && gapOf(text, subject.end, at.start).stops === 0) set('reporter', subject)
  }
  return parties
}

/** Words of a flow that are verbs: whom they name without a preposition is given to. */
export const verbal =
  /^(?:sold|sells?|suppl(?:ied|ies)|shipped|sen[dt]s?|deliver(?:ed|s)?|прода(?:л\p{L}*|ет|ёт|ют)|постави\p{L}*|отгрузи\p{L}*|prodal?\p{L}*|isporučil?\p{L}*|прода(?:ла|о|ли|је)|испоручи\p{L}*)$/iu

/** `sold Kenya`, `продала Кении`, `isporuke Kenije Ugandi`: the one it is given to, as the words stand. */
const given = (
  text: string,
  at: ConceptMention,
  country: CountryMention,
  { reporter, partner }: Parties,
  previous: CountryMention | null,
  verb: boolean,
  language: TextLanguage,
): boolean => {
  if (partner !== null || reporter === null || country.form === 'adjective' || at.concept !== 'export')
    return false
  if (verb) return gapOf(text, at.end, country.start).words <= (language === 'en' ? 0 : 1)
  return language !== 'en' && previous === reporter && gapOf(text, previous.end, country.start).words === 0
}

/** Where goods are bought: `у Кении`, `в Кении`, `kod Kenije`. */
const placed = (text: string, country: CountryMention): boolean =>
  /(?:^|\s)(?:у|в|во|от|из|kod|код|u|od|од|iz)\s$/u.test(
    text.slice(Math.max(0, country.start - 5), country.start),
  )

/**
 * The country before a flow that is not its own: the holder of a share (`the share of Mali in exports`, `доля Мали в
 * экспорте`) or the subject of one (`Mali makes up 5 % of exports`).
 */
const isHeld = (
  text: string,
  sentence: Sentence,
  country: CountryMention,
  at: ConceptMention,
  language: TextLanguage,
): boolean => {
  const between = text.slice(country.end, at.start)
  if (/(?:^|\s)(?:its|their|own|сво\p{L}+|svo[gmj]\p{L}*|сво[гмј]\p{L}*)\s/u.test(between)) return false
  const gap = gapOf(text, country.end, at.start)
  if (gap.words > 8 || gap.stops > 0) return false
  if (verbal.test(at.text)) return false
  const parts = mentionsOf(sentence, 'quantity').some(
    ({ start, end, kind }) =>
      start >= country.end && end <= at.start && (kind === 'percent' || kind === 'fraction'),
  )
  if (parts)
    return /(?:%|\p{L})\s+(?:of|in|от|од|od|в|во|u|у|всего|общего|ukupnog|укупног)?\s*/u.test(between)
  const locative =
    language === 'en'
      ? /(?:^|\s)in\s+(?:the\s+|all\s+|total\s+)*(?:\p{L}+\s)?$/u
      : /(?:^|\s)(?:в|во|u|у|по|po|среди|među|међу)\s+(?:\p{L}+\s){0,2}$/u
  if (!locative.test(between)) return false
  const share = mentionsOf(sentence, 'concept').some(
    ({ concept, end }) =>
      concept === 'share' && end <= country.start && gapOf(text, end, country.start).words <= 3,
  )
  const owned = mentionsOf(sentence, 'country').some(
    ({ start, form }) =>
      start >= at.end &&
      form !== 'adjective' &&
      gapOf(text, at.end, start).words <= (language === 'en' ? 2 : 0),
  )
  return share || owned
}

/** A party before a verb, by its preposition: `Uganda je iz Kenije nabavila …`, `From Kenya, Uganda bought …`. */
const setGoverned = (
  text: string,
  sentence: Sentence,
  at: ConceptMention,
  flow: Frame['flow'],
  before: readonly CountryMention[],
  language: TextLanguage,
  set: (slot: keyof Parties, country: CountryMention) => void,
): void => {
  const other = mentionsOf(sentence, 'concept').findLast(
    ({ concept, end }) => ['export', 'import', 'turnover'].includes(concept) && end <= at.start,
  )
  const country = before.at(-1)
  for (const each of [country, before.at(-2)]) {
    if (each === undefined || each.form === 'adjective' || (other !== undefined && each.start < other.end))
      return
    const gap = gapOf(text, each.end, at.start)
    if (gap.words > 6 || gap.stops > 0) return
    const { case: stands } = caseOf(text, sentence, each, language)
    if (stands === (flow === 'export' ? 'to' : 'from')) return set('partner', each)
  }
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
