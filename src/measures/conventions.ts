import { complexityConventions } from './terms/complexity.js'
import { levelsConventions } from './terms/levels.js'
import { prospectsConventions } from './terms/prospects.js'
import { relationsConventions } from './terms/relations.js'
import { structureConventions } from './terms/structure.js'

/**
 * Conventions a result can rest on. Each is printed beside the numbers it holds for; the words are in the messages
 * under `convention.<id>`.
 */
export const conventions = [
  'nominal-usd',
  'exports-fob',
  'imports-cif',
  'reconciled-fob',
  'record-own',
  'record-mirror',
  'record-reconciled',
  'record-document',
  'total-published',
  'total-summed',
  'groups-excluded',
  'nes-unranked',
  'union-as-one',
  'ranks-with-gaps',
  'goods-only',
  'growth-log-linear',
  'growth-log-points',
  'growth-compound',
  'growth-year-on-year',
  'growth-gaps-allowed',
  'concentration-unctad',
  'concentration-hhi',
  'concentration-normalised',
  'concentration-theil',
  'concentration-top-n',
  'concentration-effective',
  'n-code-list',
  'n-nonzero',
  'mirror-cost-set',
  'valuations-mixed',
  'revision-not-stated',
  'document-as-stated',
  'own-trade-once',
  ...levelsConventions,
  ...structureConventions,
  ...prospectsConventions,
  ...complexityConventions,
  ...relationsConventions,
] as const
export type ConventionId = (typeof conventions)[number]
