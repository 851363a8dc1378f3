import type { Section } from '../section.js'
import { votes } from './votes.js'
import { arms } from './arms.js'
import { opinion } from './opinion.js'
import { people } from './people.js'
import { agreements } from './agreements.js'
import { catalogue } from './catalogue.js'
import { complexity } from './complexity.js'
import { demand } from './demand.js'
import { diversion } from './diversion.js'
import { events } from './events.js'
import { exposure } from './exposure.js'
import { mirror } from './mirror.js'
import { partners } from './partners.js'
import { products } from './products.js'
import { services } from './services.js'
import { summary } from './summary.js'
import { targets } from './targets.js'
import { tradeOverTime } from './trade-over-time.js'
import { whatDisagrees } from './what-disagrees.js'

/** The sections of a brief in their order; method and sources follow, written from what these used. */
export const sections: readonly Section[] = [
  summary,
  tradeOverTime,
  partners,
  products,
  services,
  demand,
  targets,
  complexity,
  exposure,
  diversion,
  votes,
  arms,
  opinion,
  people,
  agreements,
  events,
  catalogue,
  mirror,
  whatDisagrees,
]
