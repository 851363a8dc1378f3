import { mentionsOf } from '../../extract/between.js'
import type { Passage, Sentence } from '../../mentions/mention.js'
import type { Quantity } from '../../quantities/found.js'
import type { ReadDocument } from '../../reading.js'

/** Shares listed beside each other in a sentence, or in the items of a list, that are said to make up one whole: `sure` where nothing else can be meant. */
export type ListedShares = readonly {
  readonly shares: readonly { readonly block: number; readonly share: Quantity }[]
  readonly sure: boolean
}[]

/** Each answers once, each thing falls in one class, there is nothing else. */
const exclusive =
  /\b(?:(?:an?|one|single) (?:answer|choice|option|response|reply|reason|box)\b|counted once|in two classes|mutually exclusive|no (?:other|others|fourth|fifth|third)\b|nothing else|none other|every (?:dollar|euro|rouble|ton|tonne)\b)|(?<!\p{L})(?:(?:один|одного|одному|единственн\p{L}{1,3}) (?:ответ|вариант|пункт|причин)|(?:только|лишь|по) одн\p{L}{1,3}|один раз|(?:иных|других|прочих) .{0,30}(?:нет|не (?:было|бывает|существует|имеется))|ничего другого|третьего не|четв[её]ртого не|(?:samo |tačno |po )?(?:jedan|jednog) (?:odgovor|izbor|razlog)|(?:samo|po) jed(?:an|nu|no)|jednom|(?:druge|drugih|drugog|ostalih) .{0,30}(?:nema|nije bilo|ne postoj)|(?:nema|ne postoje) (?:drug|ostal)|ništa drugo|(?:само |тачно |по )?(?:један|једног) (?:одговор|избор|разлог)|(?:само|по) јед(?:ан|ну|но)|једном|(?:друге|других|другог|осталих) .{0,30}(?:нема|није било|не постој)|(?:нема|не постоје) (?:друг|остал)|ништа друго)/iu

/** Several answers to one question, in whatever words. */
const several =
  /\b(?:(?:more than|not only|not just) one|several|multiple|as many|any number|all that apply|(?:up to|at most|no more than) (?:two|three|four|five|\d)|(?:two|three|four|five) (?:answers|choices|options|responses|replies)|some of them both|overlap)|(?<!\p{L})(?:несколько|нескольк\p{L}{1,3}|сколько угодно|любое число|более одного|не один|до (?:двух|тр[её]х|четыр[её]х|пяти|\d(?![\d.,]|\s?%))|(?:два|три|четыре) ответ|множественн|više (?:od|njih|odgovora|razloga|stvari|opcija)|nekoliko|koliko (?:god|žel)|do (?:dva|tri|četiri|pet|\d(?![\d.,]|\s?%))|(?:dva|tri) odgovora|više .{0,20}odgovora|više puta|више (?:од|њих|одговора|разлога|ствари|опција)|неколико|колико (?:год|жел)|до (?:два|три|четири|пет|\d(?![\d.,]|\s?%))|(?:два|три) одговора|више .{0,20}одговора|више пута)/iu

/** Words of a whole that is taken apart. */
const parted =
  /\b(?:break(?:s|ing)? down|breakdown|broken down|(?:is|are|was|were) (?:split|divided|distributed|composed|made up)|split (?:into|as|between|among)|made up as|composition|distribution|consist\p{L}{0,3} of|structure)\b|(?<!\p{L})(?:распредел|раздел[ия]|поделил|делит[сь]|делят|структур|разбивк|состо[ия]т из|складыва|слагает|raspo(?:del|ređ)|struktur|podel|deli se|dele se|razvrsta|sastoj|sačinj|распо(?:дел|ређ)|подел|дели се|деле се|разврста|састој|сачињ)/iu

/** What is left when parts have been named: a list that ends with it names all. */
const rest =
  /(?<!\p{L})(?:(?:all )?(?:the )?(?:rest|remainder|remaining|others?|else)|everything else|проч\p{L}{1,4}|остальн\p{L}{1,4}|друг(?:ое|ие|им)|ostal\p{L}{1,3}|preostal\p{L}{1,3}|остал\p{L}{1,3}|преостал\p{L}{1,3})(?!\p{L})/iu

/** A level before or after a change, a comparison, a bound. */
const compared =
  /(?:^|[\s(])(?:from|to|than|against|by|versus|vs\.?|was|were|до|с|со|против|на|чем|od|do|sa|na|prema|nego|за|од|до|са|према|него)\s+(?:\p{L}{1,9}\s+)?$/iu

const within = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end)

/** Shares of one sentence that stand in a list: at most nine words apart, none of them the base of another. */
const listIn = ({ block: { text } }: Passage, sentence: Sentence): Quantity[] => {
  const percents = mentionsOf(sentence, 'quantity').filter(({ kind }) => kind === 'percent')
  const shares = percents.filter(
    ({ start, sign, upTo }) =>
      sign === 0 && upTo === null && !compared.test(text.slice(Math.max(0, start - 24), start)),
  )
  if (shares.length < 3 || percents.length > shares.length) return []
  const near = shares.every(({ start }, at) => {
    const before = shares[at - 1]
    if (before === undefined) return true
    const gap = text.slice(before.end, start)
    return /[,;—–:]|\s(?:and|и|i|а|a)\s/u.test(gap) && gap.trim().split(/\s+/u).length <= 10
  })
  return near ? shares : []
}

/** Whether each share has its name before it, or after a dash: `cars 41 %, steel 12 %`, not `41 % of cars`. */
const areNamed = (text: string, shares: readonly Quantity[]): boolean =>
  shares.filter(({ start, end }, at) => {
    const from = shares[at - 1]?.end ?? Math.max(0, start - 40)
    const before = text.slice(from, start).split(/[,;:]/u).at(-1) ?? ''
    return (
      /\p{L}{3}/u.test(before.replace(/^\s*(?:and|и|i|а|a)\s/u, '')) ||
      /^\s{0,2}[—–(-]/u.test(text.slice(end, end + 4))
    )
  }).length >=
  shares.length - 1

/** The lists of shares that can only be parts of one whole. */
export const listedShares = (read: ReadDocument): ListedShares => [...inSentences(read), ...inItems(read)]

/** Items that each give one share, under a line that leads to them. */
const inItems = ({ passages }: ReadDocument): ListedShares => {
  const runs: Passage[][] = []
  for (const passage of passages) {
    const run = runs.at(-1)
    if (shareOf(passage) === null) continue
    if (run?.at(-1)?.index === passage.index - 1) run.push(passage)
    else runs.push([passage])
  }
  const byIndex = new Map(passages.map((passage) => [passage.index, passage]))
  return runs.flatMap((run): ListedShares => {
    const lead = byIndex.get((run[0]?.index ?? 0) - 1)
    const after = byIndex.get((run.at(-1)?.index ?? 0) + 1)
    if (run.length < 3 || lead === undefined || lead.block.kind === 'item') return []
    const text = lead.block.text.slice(-400)
    const around = `${text} ${after?.block.kind === 'item' ? '' : (after?.block.text.slice(0, 200) ?? '')}`
    if (several.test(around)) return []
    const polled = lead.sentences.some(isPolled)
    const whole = parted.test(text) || rest.test(run.at(-1)?.block.text ?? '')
    const sure = exclusive.test(around)
    if (!sure && (polled || !whole)) return []
    return [{ shares: run.map((each) => ({ block: each.index, share: shareOf(each) as Quantity })), sure }]
  })
}

/** The one share of a short item. */
const shareOf = ({ block: { kind, text }, sentences }: Passage): Quantity | null => {
  if (kind !== 'item' || text.length > 90) return null
  const quantities = sentences.flatMap((sentence) => mentionsOf(sentence, 'quantity'))
  const [share] = quantities
  return quantities.length === 1 && share?.kind === 'percent' && share.sign === 0 ? share : null
}

const isPolled = (sentence: Sentence): boolean =>
  mentionsOf(sentence, 'concept').some(
    ({ concept }) => concept === 'respondents' || concept === 'poll' || concept === 'opinion',
  )

const inSentences = (read: ReadDocument): ListedShares =>
  read.passages.flatMap((passage, at) => {
    const { kind, text } = passage.block
    if (kind !== 'paragraph' && kind !== 'item' && kind !== 'footnote') return []
    return passage.sentences.flatMap((sentence, index): ListedShares => {
      const shares = listIn(passage, sentence)
      if (shares.length === 0) return []
      const own = within(text, sentence)
      const before = passage.sentences[index - 1]
      const next = passage.sentences[index + 1]
      const over = before === undefined && kind === 'item' ? (read.passages[at - 1]?.block.text ?? '') : ''
      const lead = before === undefined ? over : within(text, before)
      const after = next === undefined || listIn(passage, next).length > 0 ? '' : within(text, next)
      const leadFree = before === undefined || listIn(passage, before).length === 0
      const around = `${leadFree ? lead : ''} ${own} ${after}`
      if (several.test(own) || (several.test(around) && !exclusive.test(own))) return []
      if (exclusive.test(around))
        return [{ shares: shares.map((share) => ({ block: passage.index, share })), sure: true }]
      const polled = isPolled(sentence)
      const listed = shares.map((share) => ({ block: passage.index, share }))
      const last = shares.at(-1) as Quantity
      const tail = text.slice(shares.at(-2)?.end ?? last.start, Math.min(sentence.end, last.end + 40))
      const whole = parted.test(own) || parted.test(leadFree ? lead : '') || rest.test(tail)
      return !polled && whole && areNamed(text, shares) ? [{ shares: listed, sure: false }] : []
    })
  })
