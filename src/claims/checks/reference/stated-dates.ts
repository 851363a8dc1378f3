import { passageAt } from '../passage-at.js'
import type { ReadDocument } from '../../reading.js'
import type { DateFound } from '../../quantities/found.js'
import { addressesIn } from './address.js'

/** Words before the day on which a reader looked, not an author published. */
const looked =
  /(?:accessed|retrieved|last visited|visited|viewed|consulted|дата обращения|обращени[ея]|просмотрено|pristupljeno|pristup|preuzeto|posećeno|приступљено|приступ|преузето|посећено)[^.;]{0,20}$/iu

/** The dates a note states outside its addresses, without the day on which somebody looked the source up. */
export const statedDates = (read: ReadDocument, block: number): DateFound[] => {
  const passage = passageAt(read, block)
  if (passage === undefined) return []
  const { text } = passage.block
  const addresses = addressesIn(text)
  return passage.sentences
    .flatMap(({ mentions }) => mentions.filter((each): each is DateFound => each.type === 'date'))
    .filter(
      ({ start, end }) =>
        !addresses.some((address) => start < address.end && end > address.start) &&
        !looked.test(text.slice(Math.max(0, start - 40), start)),
    )
}
