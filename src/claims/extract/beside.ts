import type { Trade } from '../claim.js'
import type { CountryMention } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'
import { parted } from './cues.js'
import type { Setting } from './setting.js'
import { verbal } from './parties.js'
import type { Frame } from './trade.js'

const prepositions = {
  export: /(?:^|\s)(?:to|into|towards|в|во|на|u|у|ka|ка)\s+(?:the\s+)?$/u,
  import: /(?:^|\s)(?:from|из|от|у|iz|od|od|из|од)\s+(?:the\s+)?$/u,
} as const

/** What may stand between a country and its number in a list: `to Mali USD 4 million`, `Mali took …`, `Mali – на …`. */
const linking =
  /^\s*(?:(?:[—–-]|took|takes|with|at|bought|absorbed|were|was|по|на|за|sa|са|za|iznosio je|износио је|составил\p{L}*|preuzela|узела)\s*){0,2}(?:about|around|some|over|almost|около|oko|око)?\s*$/u

/**
 * The partner a number of a list has beside itself: `… USD 600 million to Uganda, 400 to Mali`, `to Uganda 600, to Mali
 * 400`, `Uganda took 600, Mali 400`. Null where nothing beside it says so.
 */
export const partnerBeside = (
  { text, sentence }: Setting,
  quantity: Quantity,
  frame: Frame,
): CountryMention | null => {
  if (frame.flow !== 'export' && frame.flow !== 'import') return null
  const governed = prepositions[frame.flow]
  const countries = mentionsOf(sentence, 'country').filter(
    ({ form, code }) => form !== 'adjective' && code !== frame.reporter?.code,
  )
  const led = ({ start }: CountryMention): boolean =>
    governed.test(text.slice(Math.max(0, start - 14), start))
  const before = countries.findLast(({ end }) => end <= quantity.start)
  const after = countries.find(({ start }) => start >= quantity.end)
  const afterFits =
    after !== undefined &&
    led(after) &&
    gapOf(text, quantity.end, after.start).words <= 4 &&
    gapOf(text, quantity.end, after.start).commas + gapOf(text, quantity.end, after.start).stops === 0 &&
    !parted(sentence, quantity.end, after.start)
  const beforeFits =
    before !== undefined &&
    before.start >= frame.at.end &&
    linking.test(text.slice(before.end, quantity.start)) &&
    (led(before) || isListed(text, before, frame))
  // A country governed before its number stands nearer than one that begins the next member: `to Mali 4, to Togo 3`
  if (beforeFits && (!afterFits || led(before))) return before
  return afterFits ? after : null
}

/** A member of a list of partners, in no case of its own: not of a verb’s list of sellers. */
const isListed = (text: string, { start }: CountryMention, { at, reporter }: Frame): boolean =>
  reporter !== null &&
  !verbal.test(at.text) &&
  (reporter.end <= at.start ? gapOf(text, reporter.end, at.start).words <= 3 : true) &&
  /(?:[,:;]|\s(?:and|и|i|were|was|are|и))\s+(?:the\s+)?$/u.test(text.slice(Math.max(0, start - 8), start))

/** The trade with the partner a number has beside itself. */
export const withPartnerBeside = (
  setting: Setting,
  quantity: Quantity,
  frame: Frame,
  trade: Trade,
): Trade => {
  const partner = partnerBeside(setting, quantity, frame)
  return partner === null ? trade : { ...trade, partner: partner.code }
}
