import { say } from '../../messages/said.js'
import { nameOf } from '../verdicts.js'
import { holdsInOtherSource } from './cited.js'
import { dataRule, findingAt, withEvidence } from './data-rule.js'

export const otherSource = dataRule({
  id: 'attribution/other-source',
  group: 'attribution',
  severity: 'warning',
  meaning: 'The source that the text cites must have the number.',
  details:
    'The text names a source that is in the workspace and has another number for the same thing, while a second source has the one in the text.',
  find: (reading, evidence) =>
    withEvidence(reading, evidence).flatMap(({ claim, found }) => {
      const other = holdsInOtherSource(claim, found)
      if (other === null) return []
      const { cited, holds } = other
      const message = say('data/other-source', {
        holds: nameOf(holds.source),
        cited: nameOf(cited.source),
        says: cited.says,
        value: cited.arithmetic,
      })
      return [findingAt(claim, message, cited.arithmetic)]
    }),
  examples: [
    {
      text: 'According to ITC Trade Map, Moroccan exports to Spain were USD 996 million in 2021.',
      data: 'UN Comtrade: 996 million; ITC Trade Map: 1,010 million.',
      finds: [
        'The number is that of UN Comtrade; ITC Trade Map, which the text cites, has another. Morocco’s exports to Spain, 2021: USD 1,010 m.',
      ],
    },
    {
      text: 'According to UN Comtrade, Moroccan exports to Spain were USD 996 million in 2021.',
      data: 'UN Comtrade: 996 million.',
      finds: [],
    },
  ],
})
