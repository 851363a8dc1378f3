import { measure } from '../measure.js'
import { ofPartner, standingParams } from './partner-standing.js'

/** The partner's part of the reporter's flow with the world. */
export const partnerShare = measure({
  id: 'partner-share',
  name: { en: 'Share of the partner', ru: 'Доля партнёра', sr: 'Udeo partnera' },
  meaning: 'Value of the flow with the partner over the reporter’s value of that flow with the world.',
  unit: 'share',
  formula: 's_{ij} = x_{ij} / x_{iw}',
  reference: 'Mikic and Gilbert, Trade Statistics in Policymaking, rev. ed., UN ESCAP 2009, ch. V',
  params: standingParams,
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2014-2018' },
  compute: (read, question) =>
    ofPartner(read, question, 'partner-share', 'share', (partner) => partner.share),
})
