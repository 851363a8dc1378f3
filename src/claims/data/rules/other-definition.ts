import { holdsInOtherYear } from './cited.js'
import { dataRule, findingAt, withEvidence } from './data-rule.js'

/** Ways in which two careful authors differ: no more than a note. */
const usual: ReadonlySet<string> = new Set(['mirror', 'total', 'union', 'revision', 'services'])

export const otherDefinition = dataRule({
  id: 'data/other-definition',
  group: 'data',
  severity: 'warning',
  meaning: 'A number should hold for what the text says of it, not for something near it.',
  details:
    'The number does not agree with data as the text states it, and does under another definition, which is named: another year, the partner’s books, exports for imports, a rate a year for one over all years. Of several the nearest to the text is named. Where only the books, the total, the union or the edition of the classification differ, or services are in it as well as goods, it is a note. Whether an import is CIF or FOB is not tried, since no source has both: the partner’s exports, which are FOB, are. A vote has a rule of its own, and so has a number that the cited source has for another year.',
  find: (reading, evidence) =>
    withEvidence(reading, evidence).flatMap(({ claim, found }) => {
      if (found.verdict !== 'other-definition' || claim.kind === 'vote' || holdsInOtherYear(claim, found))
        return []
      const [fit] = found.trials
      const isUsual = fit?.definitions.every((each) => usual.has(each)) === true
      return [findingAt(claim, found.says, found.arithmetic, isUsual ? 'note' : 'warning')]
    }),
  examples: [
    {
      text: 'Moroccan exports to Spain were USD 996 million in 2021.',
      data: 'UN Comtrade: 996 million in 2021.',
      finds: [],
    },
    {
      text: 'Moroccan exports to Spain were USD 996 million in 2022.',
      data: 'UN Comtrade: 996 million in 2021, 1,182 million in 2022.',
      finds: [
        'Holds for 2021, not 2022: UN Comtrade has USD 996 m for Morocco’s exports to Spain, 2021, and USD 1,182 m for Morocco’s exports to Spain, 2022.',
      ],
    },
  ],
})
