import { say, type Said, type Word } from '../messages/said.js'
import type { CountryCode } from '../../domain/country.js'
import { yearsText } from '../../domain/period.js'
import type { Source } from '../../lake/source.js'
import { isGroup } from './flows/book.js'
import { partsOf, type Question } from './flows/question.js'
import { sourceNamed } from './source-named.js'

/** A sentence that says which source would settle a claim of trade, with the command that brings it. */
export const flowsWouldSettle = (
  question: Question,
  cited: string | null,
  sources: readonly Source[],
  others: readonly CountryCode[],
): Said => {
  const named = sourceNamed(cited, sources)
  const settling =
    named?.inputs.some(({ table }) => table === 'flow') === true && named.id !== 'documents'
      ? named
      : sources.find(({ id }) => id === 'comtrade')
  if (settling === undefined) return say('settles/any', { command: 'rapport sources' })
  const { part, from, to } = question
  const partner = [part.partner, ...others].find(
    (code) => code !== 'WLD' && !isGroup(code) && code !== part.reporter,
  )
  const years = yearsOf(question)
  const canPull = settling.pull?.takes.dyad !== undefined && partner !== undefined
  const depth = Math.max(
    0,
    ...partsOf(question).map(({ product }) => (product === 'TOTAL' ? 0 : product.length)),
  )
  const options = [
    `--years ${years}`,
    ...(settling.pull?.takes.products && depth > 2 ? [`--products HS${Math.min(depth, 6)}`] : []),
    ...([...(from?.periods ?? []), ...to.periods].some((period) => period.length === 7) &&
    settling.pull?.takes.monthly
      ? ['--monthly']
      : []),
  ]
  return canPull && !isGroup(part.reporter)
    ? say('settles/pull', {
        source: settling.name,
        command: `rapport pull ${settling.id} --dyad ${part.reporter}-${partner} ${options.join(' ')}`,
      })
    : importWouldSettle(settling, yearsText(yearList(question)))
}

/** Of a source that is imported from a file a person has to fetch. */
export const importWouldSettle = (
  { id, name }: Pick<Source, 'id' | 'name'>,
  years: Word | null = null,
): Said => say('settles/import', { source: name, years, command: `rapport import ${id} FILE` })

const yearList = ({ from, to }: Question): number[] =>
  [...(from?.periods ?? []), ...to.periods].map((period) => Number(period.slice(0, 4)))

const yearsOf = (question: Question): string => {
  const years = yearList(question)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return first === last ? String(first) : `${first}-${last}`
}
