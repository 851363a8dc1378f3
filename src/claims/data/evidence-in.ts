import type { Speaker } from '../messages/speaker.js'
import type { Evidence, Trial } from './evidence.js'

/** Evidence in the words of a language. */
export type ToldEvidence = Omit<Evidence, 'says' | 'arithmetic' | 'trials' | 'settles'> & {
  readonly says: string
  readonly arithmetic: string | null
  readonly trials: readonly ToldTrial[]
  readonly settles: string | null
}
export type ToldTrial = Omit<Trial, 'says' | 'arithmetic'> & {
  readonly says: string
  readonly arithmetic: string
}

/** Puts evidence in words. */
export const evidenceIn = (
  { verdict, says, arithmetic, trials, settles }: Evidence,
  { text }: Speaker,
): ToldEvidence => ({
  verdict,
  says: text(says),
  arithmetic: arithmetic === null ? null : text(arithmetic),
  trials: trials.map((trial) => ({ ...trial, says: text(trial.says), arithmetic: text(trial.arithmetic) })),
  settles: settles === null ? null : text(settles),
})
