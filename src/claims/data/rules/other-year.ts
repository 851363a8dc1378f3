import { holdsInOtherYear } from './cited.js'
import { dataRule, findingAt, withEvidence } from './data-rule.js'

export const otherYear = dataRule({
  id: 'attribution/other-year',
  group: 'attribution',
  severity: 'warning',
  meaning: 'The source that the text cites must have the number for the year that the text gives.',
  details:
    'The text names a source that is in the workspace, and that source has the number, within its rounding, for the year before or after, or for another window of years.',
  find: (reading, evidence) =>
    withEvidence(reading, evidence).flatMap(({ claim, found }) =>
      holdsInOtherYear(claim, found) === null ? [] : [findingAt(claim, found.says, found.arithmetic)],
    ),
  examples: [
    {
      text: 'According to UN Comtrade, Moroccan exports to Spain were USD 996 million in 2022.',
      data: 'UN Comtrade: 996 million in 2021, 1,182 million in 2022.',
      finds: [
        'Holds for 2021, not 2022: UN Comtrade has USD 996 m for Morocco’s exports to Spain, 2021, and USD 1,182 m for Morocco’s exports to Spain, 2022.',
      ],
    },
    {
      text: 'According to UN Comtrade, Moroccan exports to Spain were USD 996 million in 2021.',
      data: 'UN Comtrade: 996 million in 2021.',
      finds: [],
    },
  ],
})
