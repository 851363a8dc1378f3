import { firms } from './pairs-firms.js'
import { people } from './pairs-people.js'

/** Two names and whether they should be taken for one, with the reason. Invented people and firms, and public figures’ public names. */
export type Pair = {
  readonly left: string
  readonly right: string
  readonly kind: 'person' | 'entity'
  readonly match: boolean
  readonly reason: string
}

/** Pairs of one reason, one a line, the two names parted by `=` where they are one and by `≠` where they are not. */
const parsed = (kind: Pair['kind'], groups: Readonly<Record<string, string>>): Pair[] =>
  Object.entries(groups).flatMap(([reason, text]) =>
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [left = '', sign = '', right = ''] = line.split(/ ([=≠]) /).map((part) => part.trim())
        if (left === '' || right === '') throw new Error(`“${line}” is no pair.`)
        return { left, right, kind, match: sign === '=', reason }
      }),
  )

export const pairs: readonly Pair[] = [...parsed('person', people), ...parsed('entity', firms)]
