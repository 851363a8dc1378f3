import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alignmentOf,
  countVotes,
  voteForms,
  type Vote,
  type VotePair,
} from '../../../src/measures/relations/votes-kernel.js'
import { workedOut } from '../arithmetic.js'

const vote = fc.constantFrom<Vote>('yes', 'abstain', 'no')
const pairs = fc.array(fc.tuple(vote, vote), { minLength: 1, maxLength: 60 })
const value = (of: readonly VotePair[], form: (typeof voteForms)[number]) => alignmentOf(of, form).value
const holds = (law: (of: readonly VotePair[]) => void) => fc.assert(fc.property(pairs, law), { numRuns: 50 })

// yes–yes 4, no–no 1, yes–abstain 2, abstain–abstain 1, yes–no 2: ten in all
const ten: VotePair[] = [
  ...Array.from({ length: 4 }, (): VotePair => ['yes', 'yes']),
  ['no', 'no'],
  ['yes', 'abstain'],
  ['yes', 'abstain'],
  ['abstain', 'abstain'],
  ['yes', 'no'],
  ['yes', 'no'],
]

describe('ten roll calls, six of them alike', () => {
  test.each([
    ['agreement', 0.6], // 6 / 10
    ['lijphart', 0.7], // (6 + 2/2) / 10
    ['s-score', 0.4], // 1 − (2·1 + 2·2) / 10
    ['yes-no', 5 / 7], // of 7 without abstentions 5
    // first: yes 8, abstain 1, no 1; second: yes 4, abstain 3, no 3. Expected: 8·(3·1 + 3·2) + 1·(4 + 3) + 1·(4·2 + 3) = 90, / 10
    ['kappa', 1 - 6 / 9],
  ] as const)('%s', (form, wanted) => {
    expect(value(ten, form)).toBeCloseTo(wanted, 12)
  })

  test('are counted by what the two did', () => {
    expect(countVotes(ten)).toEqual({ same: 6, half: 2, opposite: 2, total: 10 })
  })
})

describe('laws', () => {
  test('every form is symmetric', () => {
    holds((of) => {
      for (const form of voteForms)
        expect(
          value(
            of.map(([a, b]): VotePair => [b, a]),
            form,
          ),
        ).toEqual(value(of, form))
    })
  })

  test('the S-score is twice Lijphart’s index less one', () => {
    holds((of) => {
      expect(value(of, 's-score')).toBeCloseTo(2 * (value(of, 'lijphart') as number) - 1, 12)
    })
  })

  test('agreement is no more than Lijphart’s index, both within 0 and 1', () => {
    holds((of) => {
      const [agreement, lijphart] = [value(of, 'agreement') as number, value(of, 'lijphart') as number]
      expect(agreement).toBeGreaterThanOrEqual(0)
      expect(agreement).toBeLessThanOrEqual(lijphart)
      expect(lijphart).toBeLessThanOrEqual(1)
    })
  })

  test('who votes as the other always does agrees fully, by chance or not', () => {
    holds((of) => {
      const alike = of.map(([a]): VotePair => [a, a])
      expect(value(alike, 'agreement')).toBe(1)
      expect(value(alike, 's-score')).toBe(1)
      expect([1, null]).toContain(value(alike, 'kappa')) // null where all was one and the same vote
    })
  })

  test('kappa is zero where the votes of one say nothing of the other’s', () => {
    fc.assert(
      fc.property(
        fc.array(vote, { minLength: 2, maxLength: 6 }),
        fc.array(vote, { minLength: 2, maxLength: 6 }),
        (a, b) => {
          const all = a.flatMap((v) => b.map((w): VotePair => [v, w])) // each with each: independent by making
          const kappa = value(all, 'kappa')
          if (kappa !== null) expect(kappa).toBeCloseTo(0, 10)
        },
      ),
      { numRuns: 50 },
    )
  })

  test('holding every vote twice changes nothing', () => {
    holds((of) => {
      for (const form of voteForms) {
        const [once, twice] = [value(of, form), value([...of, ...of], form)]
        if (once === null) expect(twice).toBeNull()
        else expect(twice).toBeCloseTo(once, 12)
      }
    })
  })

  test('the arithmetic gives the number', () => {
    holds((of) => {
      for (const form of voteForms) {
        const result = alignmentOf(of, form)
        if (result.value !== null) expect(workedOut(result.arithmetic)).toBeCloseTo(result.value, 9)
      }
    })
  })
})

describe('no number', () => {
  test('without a roll call in which both voted', () => {
    for (const form of voteForms)
      expect(alignmentOf([], form)).toMatchObject({ value: null, reason: 'too-few' })
  })

  test('of agreement without abstentions, where one abstained each time', () => {
    expect(alignmentOf([['abstain', 'yes']], 'yes-no').reason).toBe('too-few')
  })

  test('of kappa, where both cast the same vote throughout', () => {
    expect(
      alignmentOf(
        [
          ['yes', 'yes'],
          ['yes', 'yes'],
        ],
        'kappa',
      ),
    ).toMatchObject({ value: null, reason: 'undefined' })
  })
})
