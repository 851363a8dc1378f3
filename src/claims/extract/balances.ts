import type { Quantity } from '../quantities/found.js'
import { mentionsOf } from './between.js'
import type { Setting } from './setting.js'
import type { Frame } from './trade.js'

const negative =
  /negativ|adverse|unfavou?rable|passive|minus|in the red|отрицательн|пассивн|минус|pasivn|негативн|пасивн/iu
const positive = /positiv|favou?rable balance|plus|положительн|активн|плюс|pozitivn|позитивн/iu
const favour = /(?:in favou?r of|в пользу|u korist|у корист)\s+(?:the\s+)?$/iu

/** Which way a balance leans from its reporter’s side, by its noun, an adjective, or whose favour it is in; 0 where open. */
export const balanceSign = ({ text, sentence }: Setting, quantity: Quantity, frame: Frame): -1 | 0 | 1 => {
  const { at, reporter, partner } = frame
  if (frame.flow !== 'balance') return 0
  const favoured = mentionsOf(sentence, 'country').find(
    ({ start, end }) =>
      favour.test(text.slice(Math.max(0, start - 20), start)) ||
      /^[’']s?\s+favou?r\b/.test(text.slice(end, end + 10)),
  )
  if (favoured !== undefined && favoured.code === partner?.code) return -1
  if (favoured !== undefined && favoured.code === reporter?.code) return 1
  if (at.concept === 'deficit') return -1
  if (at.concept === 'surplus') return 1
  const [from, to] = [Math.min(at.start, quantity.start), Math.max(at.end, quantity.end)]
  const said = text.slice(Math.max(sentence.start, from - 24), to)
  return negative.test(said) ? -1 : positive.test(said) ? 1 : 0
}
