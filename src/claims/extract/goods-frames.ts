import type { CountryMention, Sentence } from '../mentions/mention.js'
import type { TextLanguage } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'
import { caseOf } from './parties.js'
import type { Frame } from './trade.js'

/**
 * The flow of a sentence that tells of goods and their way without a word for exports or imports: `Uganda received goods
 * from Kenya`, `goods went from Kenya to Uganda`, `took Kenyan goods`, `Уганда приобрела у Кении товаров`. One frame or none.
 */
export const goodsFrames = (text: string, sentence: Sentence, language: TextLanguage): Frame[] => {
  const at = mentionsOf(sentence, 'concept').find(({ concept }) => concept === 'goods')
  const countries = mentionsOf(sentence, 'country').filter(({ group }) => !group)
  const codes = new Set(countries.map(({ code }) => code))
  if (at === undefined || codes.size !== 2) return []
  const stands = (country: CountryMention): string =>
    country.form === 'adjective'
      ? gapOf(text, country.end, at.start).words === 0 && country.end <= at.start
        ? 'made'
        : 'other'
      : isSource(text, country, language)
        ? 'from'
        : caseOf(text, sentence, country, language).case
  const of = (wanted: string): CountryMention | undefined => countries.find((each) => stands(each) === wanted)
  const [from, to, made] = [of('from'), of('to'), of('made')]
  const subject = countries.find((each) => stands(each) === 'none' && each.start < at.start)
  const frame = (
    flow: 'export' | 'import',
    reporter: CountryMention | undefined,
    partner: CountryMention | undefined,
  ): Frame[] =>
    reporter === undefined || partner === undefined || reporter.code === partner.code
      ? []
      : [{ at, flow, reporter, partner, services: false, goods: true, region: false, carried: false }]
  if (from !== undefined && to !== undefined) return frame('export', from, to)
  if (from !== undefined) return frame('import', subject, from)
  return made !== undefined ? frame('import', subject, made) : frame('export', subject, to)
}

/** `у Кении`, `kod Kenije`: from whom, where a language says so with `at`. */
const isSource = (text: string, { start }: CountryMention, language: TextLanguage): boolean =>
  (language === 'ru' ? /(?:^|\s)у\s$/u : /(?:^|\s)(?:kod|код)\s$/u).test(
    text.slice(Math.max(0, start - 5), start),
  )
