import { dataRule, findingAt, withEvidence } from './data-rule.js'

export const contradicted = dataRule({
  id: 'data/contradicted',
  group: 'data',
  severity: 'error',
  meaning: 'A number must agree with what data say of the same thing.',
  details:
    'The claim is computed again from every source in the workspace that has what it takes, as the text states it and, where that fits nowhere, under other definitions: the partner’s books, the year before or after, another convention of growth, another whole of a share, and so on. It is found here only if none of them comes within the rounding of the number. What the text leaves open (a year, a country, a product without a code), plans and forecasts, and services held against goods are never found. Where a source differs by less than a quarter it is a warning. Reconciled records alone contradict only what is half as much again, or less by as much, since they differ from what countries report by nearly that.',
  find: (reading, evidence) =>
    withEvidence(reading, evidence).flatMap(({ claim, found }) => {
      if (found.verdict !== 'contradicted' || claim.kind === 'vote') return []
      const stated = found.trials.filter(({ definitions }) => definitions.includes('stated'))
      const isNear = stated.some(({ off }) => off !== null && Math.abs(off) < 0.25)
      return [findingAt(claim, found.says, found.arithmetic, isNear ? 'warning' : 'error')]
    }),
  examples: [
    {
      text: 'Moroccan exports to Spain were USD 996 million in 2021.',
      data: 'UN Comtrade: 996 million in 2021.',
      finds: [],
    },
    {
      text: 'Moroccan exports to Spain were USD 1,500 million in 2021.',
      data: 'UN Comtrade: 996 million in 2021.',
      finds: ['Morocco’s exports to Spain, 2021: UN Comtrade has USD 996 m, 33.6 % less than claimed.'],
    },
  ],
})
