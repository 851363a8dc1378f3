import { growthFinding, growthsOf } from '../arith/growth-from-levels.js'
import { rule } from '../rule.js'
import { isQualified } from './same-thing.js'

/** A rate and the two levels it runs between agree, wherever in the document they stand. */
export const levelsAndRate = rule({
  id: 'consistency/levels-and-rate',
  group: 'consistency',
  severity: 'warning',
  meaning: 'A rate given in one place agrees with the two levels given in others.',
  details:
    'A growth of a flow between two years is held against the levels of the same flow, countries and goods in these years ' +
    'wherever the document gives them, as `arith/growth-from-levels` does within a paragraph.',
  check: ({ documents }) =>
    documents.flatMap((read) =>
      growthsOf(read, false)
        .filter(({ rate, from, to }) => ![rate, from, to].some((claim) => isQualified(read, claim)))
        .flatMap((levels) => growthFinding(levels) ?? []),
    ),
  examples: [
    {
      text: 'In 2021 Kenya’s exports to Uganda were $600 million. In 2022 Kenya’s exports to Uganda were $900 million.\n\nKenya’s exports to Uganda rose by 30 % in 2022.',
      finds: ['From “$600 million” to “$900 million” is a change of 50 %, not of “30 %”.'],
    },
    {
      text: 'In 2021 Kenya’s exports to Uganda were $600 million. In 2022 Kenya’s exports to Uganda were $900 million.\n\nKenya’s exports to Uganda rose by 50 % in 2022.',
      finds: [],
    },
  ],
})
