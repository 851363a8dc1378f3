import type { Measure } from './measure.js'
import { cogMeasure } from './complexity/cog-measure.js'
import { coiMeasure } from './complexity/coi-measure.js'
import { densityMeasure } from './complexity/density-measure.js'
import { diversityMeasure } from './complexity/diversity-measure.js'
import { eciMeasure } from './complexity/eci-measure.js'
import { expyMeasure } from './complexity/expy-measure.js'
import { fitnessMeasure } from './complexity/fitness-measure.js'
import { pciMeasure } from './complexity/pci-measure.js'
import { productSpaceMeasure } from './complexity/product-space-measure.js'
import { prodyMeasure } from './complexity/prody-measure.js'
import { proximityMeasure } from './complexity/proximity-measure.js'
import { ubiquityMeasure } from './complexity/ubiquity-measure.js'
import { agreementDepth } from './relations/agreement-depth.js'
import { armsBalance } from './relations/arms-balance.js'
import { investment } from './relations/investment.js'
import { opinion } from './relations/opinion.js'
import { people } from './relations/people.js'
import { sanctionHistory } from './relations/sanction-history.js'
import { sanctionsAlignment } from './relations/sanctions-alignment.js'
import { visits } from './relations/visits.js'
import { voteAlignment } from './relations/vote-alignment.js'
import { balance } from './trade/balance.js'
import { complementarity } from './trade/complementarity.js'
import { concentration } from './trade/concentration.js'
import { constantMarketShare } from './trade/constant-market-share.js'
import { contribution } from './trade/contribution.js'
import { demandGrowth } from './trade/demand-growth.js'
import { dependence } from './trade/dependence.js'
import { diversification } from './trade/diversification.js'
import { exportPotential } from './trade/export-potential.js'
import { gaps } from './trade/gaps.js'
import { growth } from './trade/growth.js'
import { intraIndustry } from './trade/intra-industry.js'
import { margins } from './trade/margins.js'
import { marketAttractiveness } from './trade/market-attractiveness.js'
import { marketShare } from './trade/market-share.js'
import { mirrorGap } from './trade/mirror-gap.js'
import { openness } from './trade/openness.js'
import { partnerRank } from './trade/partner-rank.js'
import { partnerShare } from './trade/partner-share.js'
import { priceVolume } from './trade/price-volume.js'
import { productRank } from './trade/product-rank.js'
import { productShare } from './trade/product-share.js'
import { relativeBalance } from './trade/relative-balance.js'
import { revealedComparativeAdvantage } from './trade/revealed-comparative-advantage.js'
import { rolling } from './trade/rolling.js'
import { shareInProduct } from './trade/share-in-product.js'
import { similarity } from './trade/similarity.js'
import { tariff } from './trade/tariff.js'
import { tradeIntensity } from './trade/trade-intensity.js'
import { tradeValue } from './trade/trade-value.js'
import { turnover } from './trade/turnover.js'
import { unitValue } from './trade/unit-value.js'

/** Every measure, in the order of the documentation. */
export const measures: readonly Measure[] = [
  tradeValue,
  balance,
  turnover,
  relativeBalance,
  openness,
  growth,
  contribution,
  rolling,
  partnerShare,
  partnerRank,
  productShare,
  shareInProduct,
  productRank,
  marketShare,
  priceVolume,
  constantMarketShare,
  concentration,
  revealedComparativeAdvantage,
  tradeIntensity,
  complementarity,
  similarity,
  intraIndustry,
  margins,
  unitValue,
  tariff,
  demandGrowth,
  diversification,
  gaps,
  exportPotential,
  marketAttractiveness,
  dependence,
  mirrorGap,
  diversityMeasure,
  ubiquityMeasure,
  eciMeasure,
  pciMeasure,
  proximityMeasure,
  densityMeasure,
  coiMeasure,
  cogMeasure,
  fitnessMeasure,
  productSpaceMeasure,
  prodyMeasure,
  expyMeasure,
  voteAlignment,
  armsBalance,
  opinion,
  people,
  investment,
  sanctionsAlignment,
  sanctionHistory,
  agreementDepth,
  visits,
] as unknown as readonly Measure[]

export const measureOf = (id: string): Measure | null => measures.find((measure) => measure.id === id) ?? null
