import type { Relation } from '../../claim.js'
import { overlaps, sumOf } from '../../checks/interval.js'
import { mentionsOf } from '../between.js'
import { serbianIn } from './both-scripts.js'
import { isFrom, isTo } from './levels.js'
import { isOfUnit, isThingLevel, type Placed } from './sequences.js'

const rest = new RegExp(
  `(?:the rest|remainder|remaining|whatever is left|all others?|everything else|other chapters|others|остальн|прочи|друг(?:ие|ое)|${serbianIn('ostal|preosta|drug[ei]|sve drugo')})[^\\d;.]{0,50}$`,
  'iu',
)
const partitive =
  /(?:^|[\s(])(?:of|out of|из|od|од)\s+(?:the\s+|these\s+|those\s+|all\s+|tih\s+|тих\s+|этих\s+)?[^\d,.;:]{0,24}$/iu

/**
 * A whole and the run of numbers after it that are its parts: at least three in one sentence (two after `of the 520`), with
 * no other number, year or change among them. Parts that exceed their whole are wrong whatever was left out; with a rest
 * named they are all.
 */
export const runsOfParts = (placed: readonly Placed[], explained: ReadonlySet<string>): Relation[] =>
  placed.flatMap((whole, at): Relation[] => {
    if (!isThingLevel(whole) || explained.has(whole.claim.id)) return []
    const run = runAfter(placed, at)
    const [first] = run
    if (first === undefined) return []
    const { text } = whole.passage.block
    const { start } = whole.claim.quantity
    const ofIt = first.line === whole.line && partitive.test(text.slice(Math.max(0, start - 40), start))
    if (run.length < (ofIt ? 2 : 3)) return []
    const sum = sumOf(
      run.map(({ claim }) => claim.quantity),
      run.map(() => 1),
    )
    const total = { low: whole.claim.quantity.low, high: whole.claim.quantity.high }
    if (overlaps(sum, total)) return []
    const last = run.at(-1)
    const complete = last !== undefined && rest.test(text.slice(endBefore(run), last.claim.quantity.start))
    const ratio = sum.low / whole.claim.quantity.value
    if (ratio > 1.5 || ratio < (complete ? 0.65 : 1)) return []
    if (isGivenElsewhere(placed.slice(Math.max(0, at - 100), at + 100), run, sum)) return []
    return [
      {
        type: 'parts',
        whole: whole.claim.id,
        parts: run.map(({ claim }) => claim.id),
        complete,
        signs: run.map(() => 1),
      },
    ]
  })

const endBefore = (run: readonly Placed[]): number => run.at(-2)?.claim.quantity.end ?? 0

const ending = /[.!?]\s+\p{Lu}/u

/** The numbers of one sentence after a number, or of the sentence after it, each smaller and of its unit. */
const runAfter = (placed: readonly Placed[], at: number): Placed[] => {
  const whole = placed[at]
  const next = placed[at + 1]
  if (whole === undefined || next === undefined || next.passage !== whole.passage) return []
  if (next.line > whole.line + 1) return []
  const following = placed
    .slice(at + 1, at + 13)
    .filter(({ line, passage, role }) => passage === whole.passage && line === next.line && role !== 'share')
  const { text } = whole.passage.block
  // A sentence that was not parted ends the run
  const first = text.slice(following[0]?.claim.quantity.end ?? 0, following[1]?.claim.quantity.start ?? 0)
  const broken = following.findIndex((each, index) => {
    const before = following[index - 1]
    const from = before?.claim.quantity.start ?? 0
    const gap = text.slice(from, each.claim.quantity.start)
    const commas = index > 1 && !/;/.test(first) && gap.includes(';')
    return before !== undefined && (ending.test(gap) || commas)
  })
  const parts = broken < 0 ? following : following.slice(0, broken)
  const sentence = whole.passage.sentences[next.claim.sentence]
  if (sentence === undefined) return []
  const [head, tail] = [next.claim.quantity.start, parts.at(-1)?.claim.quantity.end ?? 0]
  const dated = mentionsOf(sentence, 'date').some(({ start, end }) => start >= head && end <= tail)
  const plain = parts.every(
    (each) =>
      isThingLevel(each) &&
      isOfUnit(each.claim, whole.claim) &&
      each.claim.quantity.kind !== 'ordinal' &&
      each.claim.quantity.value < whole.claim.quantity.value &&
      !isFrom(whole.passage, each.claim) &&
      !isTo(whole.passage, each.claim),
  )
  const alike = parts.every(({ claim }) => parts[0] !== undefined && isOfUnit(claim, parts[0].claim))
  return plain && alike && !dated ? parts : []
}

/** Whether another number of the block is the sum of the run. */
const isGivenElsewhere = (
  placed: readonly Placed[],
  run: readonly Placed[],
  sum: { low: number; high: number },
): boolean =>
  placed.some(
    ({ claim, section }) => section === run[0]?.section && overlaps(claim.quantity, inner(sum, run)),
  )

/** The sum as closely as its coarsest part is given: the outer ends would need all parts to be rounded one way. */
const inner = ({ low, high }: { low: number; high: number }, run: readonly Placed[]) => {
  const middle = (low + high) / 2
  const half = Math.max(...run.map(({ claim }) => claim.quantity.resolution)) / 2
  return { low: Math.max(low, middle - half), high: Math.min(high, middle + half) }
}
