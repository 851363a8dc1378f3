import type { Source } from '../lake/source.js'
import { baci } from './baci/source.js'
import { batis } from './batis/source.js'
import { cdis } from './cdis/source.js'
import { cfsp } from './cfsp/source.js'
import { comtrade } from './comtrade/source.js'
import { concordance } from './concordance/source.js'
import { converted } from './converted/source.js'
import { desta } from './desta/source.js'
import { documents } from './documents/source.js'
import { eurostat } from './eurostat/source.js'
import { gravity } from './gravity/source.js'
import { gsdb } from './gsdb/source.js'
import { imts } from './imts/source.js'
import { knomad } from './knomad/source.js'
import { national } from './national/source.js'
import { oec } from './oec/source.js'
import { ots } from './ots/source.js'
import { polls } from './polls/source.js'
import { reconciled } from './reconciled/source.js'
import { registrations } from './registrations/source.js'
import { rta } from './rta/source.js'
import { sanctionsEu } from './sanctions-eu/source.js'
import { sanctionsGoods } from './sanctions-goods/source.js'
import { sanctionsOfac } from './sanctions-ofac/source.js'
import { sanctionsUk } from './sanctions-uk/source.js'
import { sanctionsUn } from './sanctions-un/source.js'
import { sipri } from './sipri/source.js'
import { tradeMap } from './trade-map/source.js'
import { unDesa } from './un-desa/source.js'
import { unVotes } from './un-votes/source.js'
import { cpi, fx, gdp } from './wdi/source.js'
import { wits } from './wits/source.js'
import { wtoHs2 } from './wto-hs2/source.js'

/** Every source, in the order in which the lake prefers them where several have the same kind of record. */
export const sources: readonly Source[] = [
  comtrade,
  tradeMap,
  wtoHs2,
  national,
  imts,
  eurostat,
  baci,
  oec,
  ots,
  batis,
  wits,
  desta,
  rta,
  unVotes,
  sipri,
  polls,
  unDesa,
  knomad,
  registrations,
  cdis,
  cfsp,
  sanctionsEu,
  sanctionsUn,
  sanctionsOfac,
  sanctionsUk,
  sanctionsGoods,
  gsdb,
  gravity,
  fx,
  gdp,
  cpi,
  concordance,
  documents,
  reconciled,
  converted,
]

export const sourceOf = (id: string): Source | null => sources.find((source) => source.id === id) ?? null
