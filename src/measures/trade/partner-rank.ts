import { measure } from '../measure.js'
import { ofPartner, standingParams } from './partner-standing.js'

/** Where the partner stands among the reporter's partners. */
export const partnerRank = measure({
  id: 'partner-rank',
  name: { en: 'Rank of the partner', ru: 'Место партнёра', sr: 'Rang partnera' },
  meaning:
    'One plus the number of the reporter’s partners with a greater value of the flow. Groups, unspecified partners and special categories hold no rank.',
  unit: 'rank',
  formula: '1 + \\#\\{q : x_{iq} > x_{ij}\\}',
  reference: 'ITC, Trade Map user guide, “Ranking of partner countries”',
  chart: { kind: 'bump' },
  params: standingParams,
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2018' },
  compute: (read, question) => ofPartner(read, question, 'partner-rank', 'rank', (partner) => partner.rank),
})
