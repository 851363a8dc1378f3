import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import type { Span } from '../rule.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { shortened, wordingOf } from '../wording.js'

type Said = {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly key: string
}

const shortest = 60
/** Summaries say again what the text says; so do pages of a site that are not its text. */
const summary =
  /^(?:\d{1,2}\.?\s)?(?:executive summary|summary|abstract|key (?:findings|points|messages|takeaways)|highlights|аннотация|резюме|основные выводы|кратко|rezime|sažetak|apstrakt|резиме|сажетак|апстракт)\b/iu

/** Lines that name sources or explain signs are the same beneath each table. */
const label =
  /^(?:references?|data|sources?|notes?|источники?|примечани[ея]|данные|izvori?|napomen[ae]|podaci|извори?|напомен[ае]|подаци)\s?:/iu

/** The sentences of running text, in order; summaries, quotations and what is too short apart. */
const sentencesOf = ({ passages }: ReadDocument): Said[] => {
  let left = false
  return passages.flatMap(({ index, block, sentences }) => {
    if (block.kind === 'heading' || block.kind === 'title') left = summary.test(block.text)
    if (left || (block.kind !== 'paragraph' && block.kind !== 'item') || label.test(block.text)) return []
    return sentences.flatMap(({ start, end }) => {
      const text = block.text.slice(start, end)
      return isQuotation(text) || !/[.!?…]["”“»’)\]]{0,3}$/u.test(text)
        ? []
        : [{ block: index, start, end, text, key: wordingOf(withoutLead(text)) }]
    })
  })
}

/** `Conclusion: …`: a word or two that announce the sentence. */
const withoutLead = (text: string): string => {
  const rest = text.replace(/^[\p{L} ]{3,30}:\s/u, '')
  return rest.length >= shortest ? rest : text
}

const isQuotation = (text: string): boolean => /^["“„«‘']/u.test(text) && /["”“»’'][.!?…]?$/u.test(text)

const repetitions = (read: ReadDocument): Finding[] => {
  const said = sentencesOf(read)
  const first = new Map<string, number>()
  const times = new Map<string, number>()
  for (const { key } of said) times.set(key, (times.get(key) ?? 0) + 1)
  const findings: Finding[] = []
  for (let at = 0; at < said.length; at++) {
    const sentence = said[at] as Said
    const before = first.get(sentence.key)
    if (before === undefined || sentence.text.length < shortest || (times.get(sentence.key) ?? 0) > 3) {
      if (before === undefined) first.set(sentence.key, at)
      continue
    }
    const [from, length] = passageAround(said, before, at)
    findings.push(findingOf(read, said, { before: before - (at - from), from, length }))
    at = from + length - 1
  }
  return findings
}

/** The sentences before and after that are repeated with this one: where they begin and how many they are. */
const passageAround = (said: readonly Said[], before: number, at: number): [from: number, length: number] => {
  let back = 0
  while (
    before - back > 0 &&
    at - back - 1 > before &&
    said[before - back - 1]?.key === said[at - back - 1]?.key
  )
    back++
  let ahead = 1
  while (
    before + ahead < at - back &&
    said[at + ahead] !== undefined &&
    said[before + ahead]?.key === said[at + ahead]?.key
  )
    ahead++
  return [at - back, back + ahead]
}

const findingOf = (
  read: ReadDocument,
  said: readonly Said[],
  { before, from, length }: { before: number; from: number; length: number },
): Finding => {
  const spanFrom = (at: number): Span => {
    const [one, last] = [said[at] as Said, said[at + length - 1] as Said]
    const start = spanIn(read, one.block, one.start, one.end)
    return { ...start, end: Math.max(start.end, spanIn(read, last.block, last.start, last.end).end) }
  }
  const { text } = said[from] as Said
  return {
    spans: [spanFrom(from), spanFrom(before)],
    message:
      length === 1
        ? say('consistency/repeated-sentence', { text: shortened(text) })
        : say('consistency/repeated-sentences', { count: length, text: shortened(text) }),
    arithmetic: null,
    claims: [],
  }
}

/** A text says a thing once. */
export const repeatedPassage = rule({
  id: 'consistency/repeated-passage',
  group: 'consistency',
  severity: 'note',
  meaning: 'No sentence of the running text stands in it twice, word for word.',
  details:
    'Sentences of at least 60 characters in paragraphs and lists; capitals, dashes, quotes and a word or two with a colon before it do not count. Sentences in a row that are ' +
    'repeated together are one finding. What stands there four times or more is a formula; summaries, quotations, captions, tables, notes and contents are left out.',
  check: ({ documents }) => documents.flatMap(repetitions),
  examples: [
    {
      text: [
        'Morocco ships phosphates to Brazil from the port of Jorf Lasfar, the largest of its kind in Africa. Prices rose.',
        'Brazil pays in dollars. Morocco ships phosphates to Brazil from the port of Jorf Lasfar, the largest of its kind in Africa.',
      ].join('\n\n'),
      finds: [
        'This sentence stands in the text twice: “Morocco ships phosphates to Brazil from the port of Jorf Lasfar, the largest of…”.',
      ],
    },
    {
      text: [
        'Morocco ships phosphates to Brazil from the port of Jorf Lasfar, the largest of its kind in Africa. Prices rose.',
        'Brazil ships sugar to Morocco from the port of Santos, the largest of its kind in South America. Prices rose.',
      ].join('\n\n'),
      finds: [],
    },
    {
      text: [
        'Марокко поставляет фосфаты в Бразилию через порт Джорф-Ласфар. Бразилия отправляет обратно сахар и кукурузу в больших объёмах.',
        'Марокко поставляет фосфаты в Бразилию через порт Джорф-Ласфар. Бразилия отправляет обратно сахар и кукурузу в больших объёмах.',
      ].join('\n\n'),
      finds: [
        'These 2 sentences stand in the text twice, from “Марокко поставляет фосфаты в Бразилию через порт Джорф-Ласфар.” on.',
      ],
    },
  ],
})
