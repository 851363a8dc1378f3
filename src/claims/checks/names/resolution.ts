import { say } from '../../messages/said.js'
import type { Mention, Passage } from '../../mentions/mention.js'
import type { CodeFound, DateFound } from '../../quantities/found.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { wordingOf } from '../wording.js'

const assembly =
  /General Assembly|UNGA|A\/RES|Генеральн\p{L}{2} Ассамбле|Генассамбле|ГА ООН|Generaln\p{L}{1,3} skupštin|Генералн\p{L}{1,3} скупштин|GS UN|ГС УН/iu
const council =
  /Security Council|UNSC|S\/RES|Совет\p{L}{0,3} Безопасности|СБ ООН|Savet\p{L}{0,2} bezbednosti|Савет\p{L}{0,2} безбедности/iu
/** Bodies that also number their resolutions by session. */
const others =
  /Human Rights Council|HRC|ECOSOC|Economic and Social Council|UNESCO|World Health Assembly|WHA|Council of Europe|PACE|OSCE|UNEP|UN-Habitat|Совет\p{L}{0,3} по правам человека|СПЧ|ЭКОСОС|ЮНЕСКО|Savet\p{L}{0,2} za ljudska prava|Савет\p{L}{0,2} за људска права/iu

/** A resolution with what stands around it in its sentence. */
type Cited = {
  readonly code: CodeFound
  readonly passage: Passage
  readonly around: string
  readonly near: readonly Mention[]
}

/** How far from a number its body, its date and its title are looked for. */
const reach = 250

const citedIn = ({ passages }: ReadDocument): Cited[] =>
  passages.flatMap((passage) =>
    passage.sentences.flatMap(({ start, end, mentions }) =>
      mentions.flatMap((code, at) => {
        if (code.type !== 'code' || code.kind !== 'resolution') return []
        const [from, to] = [Math.max(start, code.start - reach), Math.min(end, code.end + reach)]
        const near: Mention[] = []
        for (let each = at; each >= 0 && (mentions[each]?.end ?? 0) >= from; each--)
          near.unshift(mentions[each] as Mention)
        for (let each = at + 1; (mentions[each]?.start ?? to) < to; each++)
          near.push(mentions[each] as Mention)
        return [{ code, passage, around: passage.block.text.slice(from, to), near }]
      }),
    ),
  )

/** Whose resolution the sentence says it is; null where it names no body, several or another. */
const bodyOf = ({ around: text }: Cited): 'assembly' | 'council' | null => {
  const [one, two] = [assembly.test(text), council.test(text)]
  return others.test(text) || one === two ? null : one ? 'assembly' : 'council'
}

/** First day of a regular session (the second or third Tuesday of September; here the 1st) and last of the one after. */
const sessionDays = (session: number): readonly [string, string] => [
  `${1945 + session}-09-01`,
  `${1946 + session}-09-30`,
]

/** First days of the emergency special sessions still resumed: ES-10 on 24 April 1997, ES-11 on 28 February 2022. */
const emergency: Readonly<Record<string, string>> = { 'ES-10': '1997-04-24', 'ES-11': '2022-02-28' }

const outOfSession = (read: ReadDocument): Finding[] =>
  citedIn(read).flatMap((cited): Finding[] => {
    const { code, passage } = cited
    const found = /^(?:A\/RES\/)?((?:ES-)?\d{1,3})\/\d{1,3}/u.exec(code.value)
    const session = found?.[1]
    const special = session?.startsWith('ES-') === true
    if (session === undefined || (!special && (bodyOf(cited) !== 'assembly' || Number(session) < 31)))
      return []
    const days = special ? [emergency[session] ?? '0000', '9999'] : sessionDays(Number(session))
    const date = dateBeside(cited)
    if (date === null || (from(days[0] ?? '', date.value) && from(date.value, days[1] ?? ''))) return []
    const held = special
      ? say('names/session-since', { date: days[0] ?? '' })
      : say('names/session-years', {
          from: String(1945 + Number(session)),
          to: String(1946 + Number(session)),
        })
    return [
      {
        spans: [
          spanIn(read, passage.index, code.start, code.end),
          spanIn(read, passage.index, date.start, date.end),
        ],
        message: say('names/out-of-session', {
          session,
          held,
          resolution: code.value,
          date: date.text,
        }),
        arithmetic: null,
        claims: [],
      },
    ]
  })

/** Whether one date is not after the other, as far as both are given. */
const from = (one: string, other: string): boolean => {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) <= other.slice(0, length)
}

type Dated = { readonly value: string; readonly text: string; readonly start: number; readonly end: number }

/** `68/262 (2014)`, `68/262 of 27 March 2014`, `on 27 March 2014 the Assembly adopted resolution 68/262`. */
const dateBeside = ({ code, near, passage: { block } }: Cited): Dated | null => {
  const written = /\((\d{4})\)$/u.exec(code.text)?.[1]
  if (written !== undefined) return { value: written, text: written, start: code.start, end: code.end }
  const dates = near.filter(
    (each): each is DateFound =>
      each.type === 'date' && each.from !== null && each.possible && each.kind !== 'range',
  )
  const codes = near.filter(({ type }) => type === 'code')
  const alone = (start: number, end: number): boolean =>
    ![...codes, ...dates].some((each) => each.start >= start && each.end <= end)
  const after = dates.find(({ start }) => start >= code.end)
  if (
    after !== undefined &&
    alone(code.end, after.start) &&
    dated.test(block.text.slice(code.end, after.start))
  )
    return { value: after.from ?? '', text: after.text, start: after.start, end: after.end }
  const before = dates.findLast(({ end }) => end <= code.start)
  if (before === undefined || !alone(before.end, code.start)) return null
  const said =
    adopted.test(block.text.slice(before.end, code.start)) ||
    (code.start - before.end < 40 &&
      adoptedOn.test(block.text.slice(Math.max(0, before.start - 40), before.start)))
  return said ? { value: before.from ?? '', text: before.text, start: before.start, end: before.end } : null
}

/** What stands between a resolution and its date. */
const dated =
  /^[\s,(]{0,3}(?:(?:of|from|dated|on|adopted|passed|in|by|the|UN|General|Assembly|от|принят\p{L}{1,3}|Генеральной|Ассамблеи|Ассамблеей|ООН|od|usvojen\p{L}{1,2}|Generalne|skupštine|од|усвојен\p{L}{1,2}|Генералне|скупштине|УН)[\s,(]{1,3}){0,7}$/iu
const adopted =
  /^[^.;:]{0,90}(?<!\p{L})(?:adopt|pass(?:ed|es)|approv|принял|принят|одобр|usvoji|usvojen|усвоји|усвојен)\p{L}{0,5}[^.;:]{0,40}$/iu

/** Before the date: `приняла 12 октября 2022 года резолюцию`. */
const adoptedOn =
  /(?<!\p{L})(?:adopt|pass(?:ed|es)|approv|принял|принят|одобр|usvoji|usvojen|усвоји|усвојен)\p{L}{0,5}(?:\s(?:on|je|су|је|su))?\s$/iu

const misnumbered = (read: ReadDocument): Finding[] =>
  citedIn(read).flatMap((cited): Finding[] => {
    const { code, passage } = cited
    const body = bodyOf(cited)
    const [, session, number] = /^(\d{1,4})\/(\d{1,4})$/u.exec(code.value) ?? []
    const year = /\((\d{4})\)$/u.exec(code.text)?.[1]
    const says =
      session !== undefined && body === 'council'
        ? 'names/council-number'
        : body === 'assembly' && session !== undefined && Number(session) > 110 && Number(number) <= 110
          ? 'names/session-first'
          : body === 'assembly' && session === undefined && year !== undefined && Number(year) >= 1977
            ? 'names/assembly-number'
            : null
    if (says === null) return []
    return [
      {
        spans: [spanIn(read, passage.index, code.start, code.end)],
        message: say(says, { text: code.text }),
        arithmetic: null,
        claims: [],
      },
    ]
  })

/** A title in quotes within a few words after the number. */
const titleAfter = ({ code, passage: { block } }: Cited): string | null => {
  const after = block.text.slice(code.end, code.end + 240)
  const quote = /^[^"“”„«».;:!?]{0,60}["“„«]([^"“”„«»]{12,160})["”“»]/u.exec(after)
  return quote?.[1] === undefined ? null : wordingOf(quote[1])
}

const twoNumbers = (read: ReadDocument): Finding[] => {
  const first = new Map<string, Cited>()
  return citedIn(read).flatMap((cited): Finding[] => {
    const title = titleAfter(cited)
    if (title === null || title === '') return []
    const other = first.get(title)
    if (other === undefined) first.set(title, cited)
    if (other === undefined || other.code.value === cited.code.value) return []
    return [
      {
        spans: [cited, other].map(({ passage, code }) => spanIn(read, passage.index, code.start, code.end)),
        message: say('names/two-numbers', { one: other.code.value, other: cited.code.value }),
        arithmetic: null,
        claims: [],
      },
    ]
  })
}

/** A resolution of the United Nations has the number of its body and its session. */
export const resolution = rule({
  id: 'names/resolution',
  group: 'names and dates',
  severity: 'warning',
  meaning: 'The number of a United Nations resolution fits its body, its date and its title.',
  details:
    'The General Assembly numbers by session (`68/262`: the 262nd of the session from September 2013 to September 2014; `ES-11/1`: emergency ' +
    'session since 28 February 2022), the Security Council in one row with the year in brackets. A date beside the number must lie in the ' +
    'session, the form must be the body’s, and one title in quotes must not have two numbers. Resolutions of other bodies that count by ' +
    'session, such as the Human Rights Council, are left out.',
  check: ({ documents }) =>
    documents.flatMap((read) => [...outOfSession(read), ...misnumbered(read), ...twoNumbers(read)]),
  examples: [
    {
      text: 'Ecuador and Nepal voted for General Assembly resolution 71/258 of 23 December 2014 on disarmament.',
      finds: [
        'Resolutions 71/… are of the session held from September 2016 to September 2017; the text dates 71/258 23 December 2014.',
      ],
    },
    {
      text: 'Ecuador and Nepal voted for General Assembly resolution 71/258 of 23 December 2016 and for Security Council resolution 1325 (2000).',
      finds: [],
    },
    {
      text: 'Эквадор поддержал резолюцию Совета Безопасности 71/258 и сослался на неё.',
      finds: [
        'The text has “резолюцию Совета Безопасности 71/258”: resolutions of the Security Council are counted without a session; this number has the form of the General Assembly’s.',
      ],
    },
  ],
})
