import { yearBefore } from './period.js'

/**
 * What a relative date is reckoned from and how far: `a year earlier` −1 year from the date spoken of, `last year` −1
 * from the day the text was written, `last month` −1 month from it; `ago` from the date spoken of where there is one.
 */
export type Shift = {
  readonly from: 'spoken' | 'written' | 'either'
  readonly unit: 'year' | 'quarter' | 'month'
  readonly by: number
}

const earlier =
  /earlier|before|previous|preceding|prior|ранее|раньше|предыдущ|предшествующ|ranije|раније|prethodn|претходн|pre toga|пре тога|prije toga/iu
const later =
  /later|after|following|subsequent|спустя|через|позже|позднее|следующ|последующ|kasnije|касније|naredn|наредн|sledeć|следећ|sljedeć/iu
const same =
  /that year|same year|то[мг]о? же год|iste godine|исте године|istoj godini|истој години|^te godine|^те године/iu
const ago = /\bago$|назад$|^(?:pre|prije|пре|прије) /iu
const writtenNow =
  /this |current|эт(?:от|ом|ого) |текущ|нынешн|(?:^|\s)ov[eou][mj]?\s|(?:^|\s)ов[еоу][мј]?\s|tekuć|текућ/iu
const writtenBefore =
  /\blast\b|\bpast\b|прошл|минувш|prošl|прошл|minul|минул|protekl|протекл|^lane|^лане|lane$|лане$/iu
const writtenTwice = /позапрошл|pretprošl|претпрошл|preklane|преклане/iu
const writtenNext = /next|будущ|iduć|идуће/iu
const likeBefore = /same|corresponding|аналогич|соответств|то(?:т|го) же|ist(?:og|i|om) |ист(?:ог|и|ом) /iu

const longer =
  /decade|century|week|десятилет|век|недел|decenij|деценij|деценији|nedelj|недељ|days?\b|дн(?:я|ей)\b/iu

const counts: readonly (readonly [RegExp, number])[] = [
  [/(?:^|\s)(?:two|dv[ae]|дв[ае]|двумя|2)\s/iu, 2],
  [/(?:^|\s)(?:three|tri|три|тремя|3)\s/iu, 3],
  [/(?:^|\s)(?:four|četiri|четири|четыре|4)\s/iu, 4],
  [/(?:^|\s)(?:five|pet|пет|пять|5)\s/iu, 5],
  [/(?:^|\s)(?:six|šest|шест|шесть|6)\s/iu, 6],
  [/(?:^|\s)(?:seven|sedam|седам|семь|7)\s/iu, 7],
  [/(?:^|\s)(?:eight|osam|осам|восемь|8)\s/iu, 8],
  [/(?:^|\s)(?:nine|devet|девет|девять|9)\s/iu, 9],
  [/(?:^|\s)(?:ten|deset|десет|десять|10)\s/iu, 10],
]

/** What a relative date says; null where it says no number of years, quarters or months. */
export const shiftOf = (text: string): Shift | null => {
  if (longer.test(text)) return null
  const unit =
    /month|месяц|mesec|mjesec|месец/iu.test(text) && !/year|год|godin/iu.test(text)
      ? 'month'
      : /quarter|квартал|kvartal/iu.test(text)
        ? 'quarter'
        : 'year'
  const number = counts.find(([pattern]) => pattern.test(text))?.[1] ?? 1
  if (/months?\b|месяц|mesec|месец/iu.test(text) && unit === 'month' && number === 1 && /\d/.test(text))
    return null
  // `the same period last year` is a year before the period spoken of
  if (likeBefore.test(text) && (writtenBefore.test(text) || earlier.test(text)))
    return { from: 'spoken', unit: 'year', by: -1 }
  if (same.test(text)) return { from: 'spoken', unit: 'year', by: 0 }
  if (ago.test(text)) return { from: 'either', unit, by: -number }
  if (writtenTwice.test(text)) return { from: 'written', unit, by: -2 }
  if (writtenBefore.test(text)) return { from: 'written', unit, by: -1 }
  if (earlier.test(text)) return { from: 'spoken', unit, by: -number }
  if (later.test(text)) return { from: 'spoken', unit, by: number }
  if (writtenNow.test(text)) return { from: 'written', unit, by: 0 }
  return writtenNext.test(text) ? { from: 'either', unit, by: 1 } : null
}

/** A period moved by years, months or quarters; null where it is not made of them. */
export const moved = (period: string, { unit, by }: Shift): string | null => {
  if (unit === 'year') return shiftedYears(period, by)
  const parts = period.split('/')
  if (parts.some((part) => part.length !== 7)) return null
  const length = parts.length === 1 ? 1 : monthOf(parts[1] as string) - monthOf(parts[0] as string) + 1
  if (length !== (unit === 'month' ? 1 : 3)) return null
  return parts.map((part) => monthText(monthOf(part) + by * length)).join('/')
}

const shiftedYears = (period: string, by: number): string =>
  by === -1
    ? yearBefore(period)
    : period
        .split('/')
        .map((part) => `${Number(part.slice(0, 4)) + by}${part.slice(4)}`)
        .join('/')

const monthOf = (part: string): number => Number(part.slice(0, 4)) * 12 + Number(part.slice(5, 7)) - 1

const monthText = (months: number): string =>
  `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
