import { say, section, text } from '../section.js'
import { armsBlocks } from './disagreements/arms.js'
import { openClaimBlocks } from './disagreements/open-claims.js'
import { recordBlocks } from './disagreements/records.js'
import { changeBlocks, documentBlocks, statementBlocks } from './disagreements/statements.js'
import { totalBlocks } from './disagreements/totals.js'
import { turnoverBlocks } from './disagreements/turnover-parts.js'
import { countries } from './dyad-words.js'

/** Where the lake contradicts itself: computed from its rows, each side with its source. */
export const whatDisagrees = section({
  id: 'what-disagrees',
  title: 'disagree.title',
  write: async (brief) => {
    const blocks = [
      ...(await recordBlocks(brief)),
      ...(await turnoverBlocks(brief)),
      ...(await changeBlocks(brief)),
      ...(await statementBlocks(brief)),
      ...(await documentBlocks(brief)),
      ...(await totalBlocks(brief)),
      ...(await armsBlocks(brief)),
      ...(await openClaimBlocks(brief)),
    ]
    return blocks.length === 0 ? [text(say('disagree.none', countries(brief)))] : blocks
  },
})
