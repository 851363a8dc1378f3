import type { Place } from '../../documents/document.js'

/** A web address in a text, without the brackets around it and the point after it. */
export type Address = Place & { readonly url: string }

/** The web addresses of a text, in order. */
export const addressesIn = (text: string): Address[] =>
  Array.from(text.matchAll(/(?:https?:\/\/|www\.)[^\s<>"“”«»]{3,2000}/giu), ({ 0: found, index }) => {
    const url = withoutEnd(found)
    return { url, start: index, end: index + url.length }
  })

const withoutEnd = (found: string): string => {
  const bare = found.replace(/[.,;:!?'’]{1,5}$/u, '')
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare
}

/**
 * What two spellings of one address share: scheme, `www.`, the letter case of the host, a slash or `#part` at the end and
 * what only counts visits (`utm_source=…`) do not matter.
 */
export const sameAddressKey = (url: string): string => {
  const [host = '', ...path] = url
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/#.*$/u, '')
    .split('/')
  const [page = '', query = ''] = path.join('/').split('?')
  const asked = query.split('&').filter((part) => part !== '' && !/^(?:utm_|fbclid|gclid|ref=)/u.test(part))
  const rest = `${page.replace(/\/+$/u, '').replace(/\/?index\.\w{3,5}$/u, '')}${asked.length > 0 ? `?${asked.join('&')}` : ''}`
  return `${host.toLowerCase()}/${decoded(rest)}`
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a % that begins no code
  }
}

/** The host of an address: `stat.gov.example`. */
export const hostOf = (url: string): string => sameAddressKey(url).split('/')[0] ?? ''

/** A date in the path of an address, with its position there: days it can mean, or months (`2022-08`) where it names no day. */
export type AddressDate = Place & { readonly text: string; readonly means: readonly string[] }

const year = '(?:19|20)\\d\\d'
/** With hyphens both day and month have two digits: `resolution-1-10-2022` is a number. */
const inPath = new RegExp(
  `(?<![\\d.])(?:(${year})([/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})([/.])(\\d{1,2})\\6(${year})|(${year})-(\\d\\d)-(\\d\\d)|(\\d\\d)-(\\d\\d)-(${year})|/(${year})/(\\d\\d)(?=/)(?!/\\d{1,2}(?!\\d)))(?!\\d)`,
  'gu',
)

/** Folders in which files are kept by the month of their upload: no date of a text. */
const storage =
  /\/(?:uploads?|files?|fileadmin|media|assets|content\/dam|images?|wp-content|storage|docs?|pdfs?)\//iu

/** Folders in which they are kept by the day as well. */
const uploads = /\/(?:uploads?|fileadmin|content\/dam|wp-content|storage)\//iu

/** Dates in an address such as `/2022/08/27/`, `/27/08/2022/`, `2023-03-06`, `27.05.2022` and, without a day, `/2023/03/`. */
export const datesInAddress = (url: string): AddressDate[] => {
  const path =
    url.replace(/^[^/]{0,8}\/\/[^/]{0,300}/u, (host) => ' '.repeat(host.length)).split('?')[0] ?? ''
  const [stored, kept] = [storage.test(path), uploads.test(path)]
  return Array.from(path.matchAll(inPath)).flatMap((found) => {
    const [text, y1, , m1, d1, first, , second, y2, y3, m3, d3, one, two, y4, y5, m5] = found
    if (y5 === undefined ? kept : stored) return []
    const means =
      y5 !== undefined
        ? [month(y5, m5)]
        : [
            day(y1 ?? y3, m1 ?? m3, d1 ?? d3),
            day(y2 ?? y4, second ?? two, first ?? one),
            day(y2 ?? y4, first ?? one, second ?? two),
          ]
    const possible = means.filter((each) => each !== null)
    const start = found.index
    return possible.length === 0 ? [] : [{ text, means: possible, start, end: start + text.length }]
  })
}

const month = (years = '', months = ''): string | null =>
  Number(months) >= 1 && Number(months) <= 12 ? `${years}-${months.padStart(2, '0')}` : null

const day = (years = '', months = '', days = ''): string | null => {
  const whole = month(years, months)
  const last = new Date(Date.UTC(Number(years), Number(months), 0)).getUTCDate()
  return whole === null || Number(days) < 1 || Number(days) > last
    ? null
    : `${whole}-${days.padStart(2, '0')}`
}
