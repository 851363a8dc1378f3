import type { Place } from '../../documents/document.js'

/** A work a sentence takes its numbers from, with the year in its title. */
export type CitedWork = Place & { readonly text: string; readonly year: number }

/** Words that take a number from a work. */
const takes = [
  'according to|based on|rests? on|rel(?:y|ies|ied) on|drawn from|draws? on|taken from|took (?:it|them|this) from|comes? from|came from|quot(?:es?|ed|ing)(?: from)?|cit(?:es?|ed|ing)|sourced? (?:from|is|are)|data (?:of|from|in)|figures? (?:of|from|in)|numbers? (?:of|from|in)|(?:reported|published|printed|given|found|listed|stated|shown|counted) (?:by|in)|appears? in|per|see|says|gives|puts|read in|from',
  'по данным|по сведениям|согласно|как (?:сообщает|пишет|указывает|следует из)|взят[аоы]? из|бер[её]тся из|приводит(?:ся)? (?:в|по)|основан[аоы]? на|опирается на|опираются на|ссылается на|ссылаются на|ссылаясь на|со ссылкой на|цитирует|опубликован[аоы]? в|привед[её]н[аоы]? (?:в|по)|указан[аоы]? в|источник\\p{L}* (?:—|–|-)|подсчитал|сообщает|из|см\\.',
  'prema podacima|po podacima|prema|preuzet[aio]? iz|uzet[aio]? iz|potiče iz|potiču iz|zasnovan[aio]? na|oslanja se na|oslanjaju se na|poziva se na|pozivajući se na|navodi|navodeći|citira|objavljen[aio]? u|naveden[aio]? u|izvor je|izvor su|iz|vidi|kaže|beleži',
  'према подацима|по подацима|према|преузет[аио]? из|узет[аио]? из|потиче из|потичу из|заснован[аио]? на|ослања се на|ослањају се на|позива се на|позивајући се на|наводи|наводећи|цитира|објављен[аио]? у|наведен[аио]? у|извор је|извор су|из|види|каже|бележи',
].join('|')

/** What numbers are printed in; laws, treaties and programmes are not among them. */
const works = [
  'yearbook|year-book|almanac|reports?|tables|surveys?|census|bulletin|statistics|handbook|abstract|review|registe?r|digest|compendium|barometer|monitor|outlook|atlas|factbook|directory|gazette|annual|edition|issue|study|database|pocketbook|profile|tracker|index|poll|country brief|fact ?sheet|data ?set|catalogue',
  'ежегодник|отч[её]т|доклад|бюллетен|сборник|справочник|перепис|обзор|обследовани|опрос|статистик|таблиц|исследовани|барометр|монитор|атлас|альманах|вестник|реестр|издани|выпуск|каталог|паспорт|баз[аеуы] данных',
  'godišnjak|izveštaj|izvještaj|bilten|zbornik|priručnik|popis|pregled|anket|istraživanj|statistik|tabel|barometar|barometr|monitor|atlas|almanah|regist[ar]|izdanj|vodič|katalog|studij',
  'годишњак|извештај|билтен|зборник|приручник|попис|преглед|анкет|истраживањ|статистик|табел|барометар|барометр|монитор|атлас|алманах|регист[ар]|издањ|водич|каталог|студиј',
].join('|')

const cited = new RegExp(
  `(?<!\\p{L})(?:${takes})\\s[^.!?;:\\d]{0,60}?((?:\\p{Lu}|[«„“"*_‘'])[^.!?;:,()\\d]{0,90}?\\(?(?:19|20)\\d\\d)(?![\\d/–—-])`,
  'giu',
)
/** `(Trade Yearbook, 2022, p. 41)`, `(извор: Билтен, 2021)`. */
const bracketed =
  /\((?:(?:sources?|see|данные|источник|см\.|izvor|vidi|извор|види)\s?:?\s)?([^()\d]{4,90}[, ]{1,2}(?:19|20)\d\d)(?:[,;]\s[^()]{0,30})?\)/giu
/** `(Ministry of Trade, 2021)`: who published, and when. */
const author =
  /\((?:(?:sources?|данные|источник|izvor|извор):?\s)?(\p{Lu}[^()\d;:]{3,70},\s(?:19|20)\d\d)(?:[,;:]\s[^()]{0,30})?\)/gu
const office =
  /(?:ministry|office|bank|agency|institute|council|commission|service|министерств|служб|банк|агентств|институт|комисси|комитет|росстат|ministarstv|zavod|bank[ae]|agencij|institut|komisij|министарств|завод|агенциј|комисиј)/iu
/** `according to the report of 2021`, the kind of work alone: `по данным отчёта за 2021 год`, `prema izveštaju iz 2021.` */
const kindAndYear = new RegExp(
  `(?<!\\p{L})(?:according to|based on|по данным|согласно|prema podacima iz|prema|према подацима из|према)\\s((?:the |an? )?(?:\\p{L}{3,20} )?(?:${works})\\p{L}{0,4} (?:(?:of|from|for|за|от|iz|za|из) )?(?:19|20)\\d\\d)(?![\\d/–—-])`,
  'giu',
)
/** `the Survey of Commerce 2022 shows`. */
const speaking =
  /((?<![\p{L}])\p{Lu}[^.!?;:,()\d]{3,90}?(?:19|20)\d\d[»”"*_]{0,2})\s(?:shows?|showed|says?|said|reports?|reported|finds?|found|suggests?|records?|recorded|counts?|puts|gives|показывает|показал\p{L}?|сообщает|пишет|свидетельствует|pokazuje|navodi|beleži|kaže|показује|наводи|бележи|каже)(?!\p{L})/gu
/** `according to the 2019 Trade Report`. */
const yearBefore = new RegExp(
  `(?<!\\p{L})(?:${takes})\\s(?:the\\s)?((?:19|20)\\d\\d\\s\\p{Lu}[^.!?;:,()\\d]{3,60}?)(?=[,.;:)]|\\s(?:that|which)|$)`,
  'giu',
)
const work = new RegExp(`(?<!\\p{L})(?:${works})`, 'iu')
/** Most sentences name no work and no office, or no year: they are looked through once. */
const anyWork = new RegExp(works, 'iu')
const anyYear = /(?:19|20)\d\d/
const capital = /^[«„“"*_‘']{0,2}\p{Lu}/u

/** The works a stretch of running text takes its numbers from: `according to the Trade Yearbook 2021`, `cites its Survey of 2019`. */
export const citedWorks = (text: string, start: number, end: number): CitedWork[] => {
  const own = text.slice(start, end)
  if (!anyYear.test(own) || !(anyWork.test(own) || office.test(own))) return []
  return [cited, bracketed, author, kindAndYear, speaking, yearBefore].flatMap((form) =>
    Array.from(own.matchAll(form)).flatMap(({ 0: all, 1: said = '', index }): CitedWork[] => {
      const year = /(?:19|20)\d\d/u.exec(said)?.[0]
      const title = titleIn(form, said)
      if (title === null || year === undefined) return []
      const from = start + index + all.indexOf(said) + said.length - title.length
      return [{ start: from, end: from + title.length, text: title, year: Number(year) }]
    }),
  )
}

const titleIn = (form: RegExp, said: string): string | null => {
  if (form === author) return office.test(said) ? said : null
  return form === yearBefore || form === kindAndYear ? (work.test(said) ? said : null) : titleOf(said)
}

/** From the first word with a capital on; null where what is named is nothing numbers are printed in. */
const titleOf = (said: string): string | null => {
  const words = said.split(' ')
  const first = words.findIndex((word) => capital.test(word))
  const title = words.slice(Math.max(0, first)).join(' ')
  return first >= 0 && work.test(title) ? title : null
}
