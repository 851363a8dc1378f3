import type { Passage } from '../mentions/mention.js'
import type { Draft } from './draft.js'
import { agreements } from './statements/agreements.js'
import { memberships } from './statements/memberships.js'
import { votes } from './statements/votes.js'

/** Claims that are no quantities: votes, memberships, agreements. */
export const statementClaims = (passage: Passage): Draft[] =>
  passage.sentences.flatMap((sentence, number) => {
    const at = { text: passage.block.text, sentence, where: { block: passage.index, sentence: number } }
    return [...votes(at), ...memberships(at), ...agreements(at)]
  })
