import { inOrder, isIsoDate } from '../../domain/iso-date.js'
import { accept, reject, type RowParser, type RowValues } from '../../lake/source.js'
import type { Cells } from '../../lake/readers/csv.js'
import { countryLabels } from '../../messages/country-labels.js'
import { exceeds, shareOf, type Micro } from './share.js'

/** The columns of the template, in its order. */
export const columns = [
  'pollster',
  'client',
  'wave',
  'field_from',
  'field_to',
  'country',
  'population',
  'n',
  'mode',
  'design_effect',
  'question_id',
  'question',
  'language',
  'about',
  'answer',
  'share',
  'base',
  'document',
  'stated_at',
  'note',
] as const

/** Without these a share says nothing: who asked whom what, when, and where that is printed. */
const needed = ['pollster', 'field_from', 'field_to', 'country', 'question', 'answer', 'document'] as const

const modes = new Map(
  ['CATI', 'CAWI', 'CAPI', 'face-to-face', 'phone', 'online', 'mixed', 'unknown'].map((mode) => [
    mode.toLowerCase(),
    mode,
  ]),
)

/** Answers of a file in their order: the row that brings a question above 100 per cent is the one that is rejected. */
export const parsePolls: RowParser<Cells> = () => {
  const countryOf = countryLabels()
  const sums = new Map<string, Micro>()
  const met = new Set<string>()
  return ({ value }) => {
    const cells = trimmed(value)
    if (Object.values(cells).every((cell) => cell === '')) return []
    const code = fault(cells, countryOf)
    if (code !== null) return [reject(code)]
    const share = shareOf(text(cells, 'share') as string) as Micro
    const question = questionKey(cells)
    const answer = JSON.stringify([question, cells['answer']])
    if (met.has(answer)) return [reject('polls-twice')]
    const sum = (sums.get(question) ?? 0n) + share
    if (exceeds(sum)) return [reject('polls-sum')]
    met.add(answer)
    sums.set(question, sum)
    return [accept(valuesOf(cells, countryOf))]
  }
}

const trimmed = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell.trim()]))

const text = (cells: Cells, column: (typeof columns)[number]): string | null => cells[column] || null

type CountryLabels = ReturnType<typeof countryLabels>

/** The first reason why a row cannot be kept. */
const fault = (cells: Cells, countryOf: CountryLabels): string | null => {
  if (columns.some((name) => cells[name] === undefined) || Object.keys(cells).some((name) => name[0] === '#'))
    return 'polls-shape'
  if (needed.some((name) => text(cells, name) === null)) return 'polls-missing'
  const [from, to] = [cells['field_from'] ?? '', cells['field_to'] ?? '']
  if (!isIsoDate(from) || !isIsoDate(to)) return 'polls-date'
  if (!inOrder(from, to)) return 'polls-order'
  if (!countryOf(cells['country'] ?? '')) return 'polls-country'
  if (!/^(?:[1-9]\d{0,8})?$/.test(cells['n'] ?? '')) return 'polls-n'
  if (cells['mode'] !== '' && !modes.has((cells['mode'] ?? '').toLowerCase())) return 'polls-mode'
  if (
    !/^(?:\d{1,5}(?:\.\d{1,4})?)?$/.test(cells['design_effect'] ?? '') ||
    Number(cells['design_effect'] || 1) === 0
  )
    return 'polls-design-effect'
  return shareOf(cells['share'] ?? '') === null ? 'polls-share' : null
}

/**
 * What makes answers parts of one whole. Countries, groups of respondents and documents are apart: a poll in two
 * countries, or the same poll in two reports, has its 100 per cent twice.
 */
const questionKey = (cells: Cells): string => {
  const country = (cells['country'] ?? '').toLowerCase()
  return JSON.stringify([
    cells['pollster'],
    cells['wave'] || cells['field_from'],
    cells['question_id'] || cells['question'],
    cells['base'],
    cells['about'],
    country,
    cells['population'],
    cells['document'],
  ])
}

const valuesOf = (cells: Cells, countryOf: CountryLabels): RowValues => {
  const plain = Object.fromEntries(columns.map((name) => [name, text(cells, name)]))
  const [n, about] = [text(cells, 'n'), text(cells, 'about')]
  return {
    ...plain,
    country: countryOf(cells['country'] ?? '') ?? null,
    n: n === null ? null : Number(n),
    mode: modes.get((cells['mode'] ?? '').toLowerCase()) ?? null,
    about: about === null ? null : (countryOf(about) ?? about), // an organisation or a matter stays in its own words
    share: decimal(shareOf(cells['share'] ?? '') as Micro),
  }
}

const decimal = (share: Micro): string => {
  const digits = share.toString().padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`
}
