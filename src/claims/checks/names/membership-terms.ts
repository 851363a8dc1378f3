import type { CountryCode } from '../../../domain/country.js'
import { bodiesIn } from '../../extract/bodies.js'
import type { Place } from '../../documents/document.js'
import type { Mention, Passage } from '../../mentions/mention.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import type { Span } from '../rule.js'

/** A country said to be in a group since a year, by the form of the words alone. */
export type Term = {
  readonly country: CountryCode
  readonly group: CountryCode
  /** `2004`, `2004-05-01`; null where only membership is said. */
  readonly since: string | null
  /** From the first of country, group and date to the last. */
  readonly span: Span
}

/** A text with its countries, groups and dates as `‹C3›`, `‹G0›`, `‹Y1›`: the number is the position among `found`. */
type Masked = { readonly text: string; readonly found: readonly Found[] }
type MaskedPassage = { readonly passage: Passage; readonly masked: Masked }
type Found = Place & { readonly letter: 'C' | 'G' | 'Y'; readonly value: string }

/** Small words of being in something; any other word may turn the sense. */
const small =
  'in|within|inside|into|of|to|has|have|had|been|sat|is|was|were|sits|belonged|belongs|part|member|a|an|the|full|founding|which|that|itself|already|also|long|' +
  'в|во|состоит|находится|числится|является|член|членом|входит|участник|участником|уже|также|которая|который|которое|полноправный|полноправным|состав|составе|—|–|' +
  'u|je|jeste|članica|član|članicom|sedi|nalazi|se|deo|sastavu|već|koja|koji|koje|pripada|punopravna|punopravni|у|је|чланица|члан|чланицом|седи|налази|се|део|саставу|већ|која|који|које|припада|пуноправна|пуноправни'
const being = `(?:(?:${small})\\s){0,8}`
const since = '(?:(?:ever|još|ещё|још)\\s)?(?:since|from|с|со|od|од)\\s(?:the year\\s)?'
const yearWord = '(?:\\s(?:года?|г\\.|godine|године))?'
const the = '(?:the\\s)?'

/** Several countries of one statement, and a clause on them between commas. */
const who = '((?:‹C\\d+›(?:,\\s|,?\\s(?:and|и|i)\\s)){0,6}‹C\\d+›)(?:,\\s[^,;.]{1,80}(?=,\\s))?'
const joinedVerb =
  '(?:joined|entered|acceded to|admitted to|accepted into|принят[аоы]? в|became (?:a |full |an? )?members? of|вступил[аои]? в|вошл[аио] в|вош[её]л в|присоединил\\p{L}{1,3} к|стал[аои]? член\\p{L}{1,3}|' +
  '(?:je |su |је |су )?(?:ušl[aeio]|ušao|pristupil[aeio]|pristupio|učlanil[aeio] se|primljen[aeio]?|postal[aeio] član\\p{L}{1,3}|postao član|ушл[аеио]|ушао|приступил[аеио]|приступио|примљен[аеио]?|постал[аеио] чланиц\\p{L}{1,2}|постао члан)(?: je| su| је| су)?(?: u| у)?)'
/** `Bulgaria and Romania joined the EU in 2007`. */
const joining = new RegExp(
  `${who},?\\s${joinedVerb}\\s${the}‹G(\\d+)›,?\\s(?:(?:in|on|в|u|у|tek|тек|only in|лишь в|с)\\s)?‹Y(\\d+)›`,
  'giu',
)
/** `Since its accession to BRICS in 2024, Egypt …`. */
const accession = new RegExp(
  `(?:accession|entry|вступлени[еяю]|присоединени[еяю]|pristupanj[aeu]|ulask[aeu]|ulazak|приступањ[аеу]|уласк[аеу]|улазак)\\s(?:to|into|в|к|u|у)?\\s?${the}‹G(\\d+)›\\s(?:(?:in|on|в|u|у)\\s)?‹Y(\\d+)›${yearWord},\\s${the}‹C(\\d+)›(?!’s|'s)`,
  'giu',
)
/** `As a member of ASEAN, Laos …`. */
const asMember = new RegExp(
  `(?:^|[.!?]\\s)(?:As|Being|Как|Будучи|Kao|Као)\\s(?:an?\\s)?(?:‹G(\\d+)›\\smember(?: state| country)?|(?:full |полноправн\\p{L}{2,3} |punopravn\\p{L}{1,2} |пуноправн\\p{L}{1,2} )?(?:member of|член|членом|članica|član|чланица|члан)\\s${the}‹G(\\d+)›),\\s${the}‹C(\\d+)›(?!’s|'s)`,
  'gu',
)
/** `Jordan has long belonged to BRICS`, `Japan and Peru, both members of ASEAN`: no year. */
const belonging = new RegExp(
  `${who},?\\s(?:(?:has |have )?(?:long |always )?(?:belongs?|belonged) to|(?:both|all|each)\\s(?:are\\s)?members of|(?:обе|оба|все)\\sчлены|(?:obe|oba|sve)\\sčlanice|(?:обе|оба|све)\\sчланице)\\s${the}‹G(\\d+)›(?=[.,;)]|\\s(?:and|и|i)\\s)`,
  'giu',
)
/** `Malta adopted the euro in 2008`. */
const euro = new RegExp(
  `${who},?\\s(?:je |su |је |су )?(?:adopted|introduced|switched to|has used|have used|uses|использует|пользуется|koristi|користи|ввел[аио]|перешл[аио] на|uvel[aeio]|prešl[aeio] na|увел[аеио]|прешл[аеио] на)(?: je| su| је| су)?\\s${the}(?:euro|евро|evro)\\s(?:(?:in|on|since|в|с|u|od|у|од)\\s)?‹Y(\\d+)›`,
  'giu',
)

/** `Norway has been in EFTA since 1960`. */
const groupFirst = new RegExp(`${who},?\\s${being}${the}‹G(\\d+)›,?\\s${since}‹Y(\\d+)›`, 'giu')
/** `Финляндия с 1995 года состоит в ЕС`. */
const yearFirst = new RegExp(
  `${who},?\\s${being}${since}‹Y(\\d+)›${yearWord},?\\s${being}${the}‹G(\\d+)›`,
  'giu',
)
/** `членом союза с 2015 года является и Армения`; `the union` is the one named before. */
const countryLast = new RegExp(
  `(?:член\\p{L}{0,3}|участни\\p{L}{1,3}|član\\p{L}{0,4}|чланиц\\p{L}{1,3}|member of)\\s${the}(?:‹G(\\d+)›|союза|объединения|блока|клуба|unije|saveza|bloka|уније|савеза|блока|union|bloc|club)\\s${since}‹Y(\\d+)›${yearWord}\\s(?:является|стала?|jeste|je|јесте|је|is|has been)\\s(?:(?:и|также|i|takođe|и|такође|also)\\s){0,2}${the}‹C(\\d+)›`,
  'giu',
)
/** `European Union: Finland in since 1995; Estonia (2004)`. */
const heads =
  /(?:^|[.;!?]\s|\n)[^\p{L}‹]{0,6}(?:the\s|members of (?:the\s)?|члены\s|članice\s|чланице\s)?‹G(\d+)›\s?(?:\([^()]{1,30}\)\s?)?[:–—]\s([^\n]{1,600})/giu
const entry =
  /‹C(\d+)›(?:,|:|\s[–—])?\s\(?(?:(?:in|since|joined|has|have|used|it|uses|a|member|from|with|adopted|entered|вступил[ао]?|присоединил[ао]с[ья]|с|в|член|od|u|ušla|ušao|pristupila|pristupio|članica|član|je|од|у|ушла|ушао|приступила|приступио|чланица|члан|је)\s){0,5}‹Y(\d+)›/giu
/** Each of the forms names a group, by itself or by one of these words. */
const grouping =
  /‹G|euro|евро|evro|союза|объединения|блока|клуба|unije|saveza|bloka|уније|савеза|union|bloc|club/iu
const supposed = /(?<!\p{L})(?:if|whether|unless|would|если|бы|ли|ako|da li|ако|да ли)\s[^.;]{0,30}$/iu

/** What a document says of memberships with their years in forms that are no sentences of joining. */
export const termsIn = (read: ReadDocument): Term[] => {
  const passages = read.passages.map((passage) => ({ passage, masked: maskOf(passage) }))
  return [
    ...passages.flatMap((each) => (each.passage.block.cell === null ? termsOf(read, each) : [])),
    ...underHeadings(read, passages),
    ...termsInTables(read, passages),
  ]
}

/** A line with a group alone and beneath it items that begin with a country and its year. */
const underHeadings = (read: ReadDocument, passages: readonly MaskedPassage[]): Term[] => {
  let group: string | null = null
  return passages.flatMap(({ passage, masked: { text, found } }): Term[] => {
    const head = /^(?:the\s|members of (?:the\s)?)?‹G(\d+)›\s?(?:\([^()]{1,30}\))?\s?:?$/iu.exec(text.trim())
    if (passage.block.kind !== 'item') {
      group = head === null ? null : (found[Number(head[1])]?.value ?? null)
      return []
    }
    const [, c, y] = new RegExp(entry.source, 'iu').exec(text) ?? []
    const [country, year] = [found[Number(c ?? -1)], found[Number(y ?? -1)]]
    if (group === null || country === undefined || year === undefined || !/^\P{L}{0,4}‹C/u.test(text))
      return []
    const span = spanIn(read, passage.index, country.start, year.end)
    return [{ country: country.value, group, since: year.value, span }]
  })
}

const termsOf = (read: ReadDocument, { passage, masked }: MaskedPassage): Term[] => {
  if (!masked.text.includes('‹C') || !grouping.test(masked.text)) return []
  const term = (country?: string, group?: string, year?: string): Term[] => {
    const [c, g, y] = [country, group, year].map((each) => masked.found[Number(each ?? -1)])
    const code = group === 'EURO' ? group : g?.value
    if (c === undefined || code === undefined) return []
    // the group may stand far before in a list
    const other = y ?? g ?? c
    const [start, end] = [Math.min(c.start, other.start), Math.max(c.end, other.end)]
    return [
      {
        country: c.value,
        group: code,
        since: y?.value ?? null,
        span: spanIn(read, passage.index, start, end),
      },
    ]
  }
  const plain = (pattern: RegExp): RegExpExecArray[] =>
    [...masked.text.matchAll(pattern)].filter(
      ({ index }) => !supposed.test(masked.text.slice(Math.max(0, index - 40), index)),
    )
  const all = (countries = ''): string[] => Array.from(countries.matchAll(/‹C(\d+)›/gu), ([, c = '']) => c)
  return [
    ...plain(groupFirst).flatMap(([, cs, g, y]) => all(cs).flatMap((c) => term(c, g, y))),
    ...plain(yearFirst).flatMap(([, cs, y, g]) => all(cs).flatMap((c) => term(c, g, y))),
    ...plain(joining).flatMap(([, cs, g, y]) => all(cs).flatMap((c) => term(c, g, y))),
    ...plain(accession).flatMap(([, g, y, c]) => term(c, g, y)),
    ...plain(asMember).flatMap(([, g1, g2, c]) => term(c, g1 ?? g2)),
    ...plain(belonging).flatMap(([, cs, g]) => all(cs).flatMap((c) => term(c, g))),
    ...plain(euro).flatMap(([, cs, y]) => all(cs).flatMap((c) => term(c, 'EURO', y))),
    ...plain(countryLast).flatMap(({ 1: g, 2: y, 3: c, index }) =>
      term(c, g ?? /‹G(\d+)›(?!.*‹G)/su.exec(masked.text.slice(0, index))?.[1], y),
    ),
    ...plain(heads).flatMap(([, g, list = '']) =>
      [...(list.split('‹G')[0] ?? '').matchAll(entry)].flatMap(([, c, y]) => term(c, g, y)),
    ),
  ]
}

const maskOf = ({ block: { text }, sentences }: Passage): Masked => {
  const found = sentences
    .flatMap((sentence) => [
      ...sentence.mentions.flatMap(foundIn),
      ...bodiesIn(text, sentence).flatMap(foundIn),
    ])
    .toSorted((a, b) => a.start - b.start)
  let masked = ''
  let at = 0
  found.forEach(({ start, end, letter }, number) => {
    if (start < at) return
    masked += `${text.slice(at, start)}‹${letter}${number}›`
    at = end
  })
  return { text: masked + text.slice(at), found }
}

const foundIn = (each: Mention): Found[] => {
  const { start, end } = each
  if (each.type === 'country' && each.group) return [{ start, end, letter: 'G', value: each.code }]
  if (each.type === 'country' && each.form === 'name') return [{ start, end, letter: 'C', value: each.code }]
  if (each.type !== 'date' || each.from === null || !each.possible) return []
  const one = each.kind === 'day' || each.kind === 'month' || each.kind === 'year'
  return one ? [{ start, end, letter: 'Y', value: each.from }] : []
}

const column =
  /since|joined|accession|entry|entered|member|вступ|член|присоед|с какого|pristup|član|ulaz|ušl|приступ|члан|улаз|ушл/iu

const placeOfRow = ({ table, row }: { readonly table: number; readonly row: number }): string =>
  `${table} ${row}`

/** Columns `EU member since` with a year beside each country. */
const termsInTables = (read: ReadDocument, passages: readonly MaskedPassage[]): Term[] => {
  const cells = passages.filter(({ passage }) => passage.block.cell !== null)
  const headers = cells.flatMap(({ passage, masked }) => {
    const { cell, text } = passage.block
    const group = masked.found.filter(({ letter }) => letter === 'G')
    return cell?.row === 0 && cell.column > 0 && group.length === 1 && column.test(text)
      ? [{ table: cell.table, column: cell.column, group: group[0]?.value ?? '' }]
      : []
  })
  if (headers.length === 0) return []
  const countries = new Map<string, CountryCode>(
    cells.flatMap(({ passage, masked }) => {
      const { cell } = passage.block
      const [first, second] = masked.found
      return cell?.column === 0 && first?.letter === 'C' && second === undefined
        ? [[placeOfRow(cell), first.value] as const]
        : []
    }),
  )
  return cells.flatMap(({ passage: { index, block } }): Term[] => {
    const { cell, text } = block
    const header = headers.find((each) => each.table === cell?.table && each.column === cell.column)
    const country = cell === null ? undefined : countries.get(placeOfRow(cell))
    const year = /^\s*((?:19|20)\d\d)\.?\s*$/u.exec(text)?.[1]
    if (header === undefined || country === undefined || year === undefined) return []
    return [{ country, group: header.group, since: year, span: spanIn(read, index) }]
  })
}
