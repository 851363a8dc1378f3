import type { Claim, Relation } from '../../claim.js'
import type { Passage } from '../../mentions/mention.js'
import { sharesBeside } from './appositions.js'
import { changesBeside, pointsBeside } from './consecutive.js'
import { gapsBeside } from './gaps.js'
import { hasNumber } from './levels.js'
import { runsOfParts } from './lists-of-parts.js'
import { placedIn } from './sequences.js'
import { soundRelations } from './sound.js'

/** What numbers that stand next to each other say together, beside the relations known by other means. */
export const neighbourRelations = (
  passages: ReadonlyMap<number, Passage>,
  claims: readonly Claim[],
  known: readonly Relation[],
): Relation[] => {
  const placed = placedIn(passages, claims)
  const cells = claims.filter(hasNumber).filter(({ block }) => passages.get(block)?.block.kind === 'cell')
  const changes = new Set(placed.filter(({ role }) => role === 'change').map(({ claim }) => claim.id))
  const sound = soundRelations(passages, claims, known).filter(
    (each) => each.type !== 'share' || !changes.has(each.share),
  )
  const explained = new Set(sound.flatMap(explainedBy))
  const points = pointsBeside(placed, explained)
  const also = new Set([...explained, ...points.flatMap(explainedBy)])
  return [
    ...sound,
    ...points,
    ...changesBeside(placed, also, cells),
    ...gapsBeside(placed, also),
    ...sharesBeside(placed, also, cells),
    ...runsOfParts(placed, also),
  ]
}

/** The number a relation explains: the change, the share, the factor, the whole. */
const explainedBy = (relation: Relation): string[] => {
  switch (relation.type) {
    case 'growth':
      return [relation.rate]
    case 'points':
    case 'difference':
      return [relation.change]
    case 'share':
      return [relation.share]
    case 'times':
      return [relation.times]
    case 'parts':
      return [relation.whole]
    default:
      return []
  }
}
