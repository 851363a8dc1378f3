import { dataRule, findingAt, withEvidence } from './data-rule.js'

export const vote = dataRule({
  id: 'data/vote',
  group: 'data',
  severity: 'error',
  meaning: 'A country must have voted as the text says.',
  details:
    'The vote is looked up among the recorded votes of the country: by the number of the resolution, else by the words of its title within the time given. A claim of all resolutions is held against each of them. Where the text fits several roll calls of which not all differ, nothing is found. Absent is not abstaining.',
  find: (reading, evidence) =>
    withEvidence(reading, evidence).flatMap(({ claim, found }) =>
      claim.kind === 'vote' && (found.verdict === 'contradicted' || found.verdict === 'other-definition')
        ? [findingAt(claim, found.says, null, found.verdict === 'contradicted' ? 'error' : 'warning')]
        : [],
    ),
  examples: [
    {
      text: 'Ruritania voted for resolution 70/5.',
      data: 'Recorded votes: yes on A/RES/70/5.',
      finds: [],
    },
    {
      text: 'Ruritania voted for resolution 70/5.',
      data: 'Recorded votes: abstained on A/RES/70/5, 27 October 2015.',
      finds: ['Ruritania abstained on A/RES/70/5 (27 October 2015).'],
    },
  ],
})
