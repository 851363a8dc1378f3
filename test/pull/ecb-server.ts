import { typed, type Behaviour } from './stand-in.js'

export const header =
  'KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE_COMPL'

/** The ECB’s data portal: rates by key as CSV, a 404 where nothing matches. */
export const ecbServer: Behaviour = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://server')
  const [, key] = /^\/data\/EXR\/([^/]*)$/.exec(pathname) ?? []
  const [frequencies = '', currency, ...rest] = (key ?? '').split('.')
  if (currency !== 'USD' || rest.join('.') !== 'EUR.SP00.A' || searchParams.get('format') !== 'csvdata') {
    response.writeHead(404, { 'content-type': 'text/html' })
    response.end('<html>No results found.</html>')
    return
  }
  const first = Number(searchParams.get('startPeriod') ?? 2019)
  const last = Number(searchParams.get('endPeriod') ?? 2020)
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const rows = frequencies
    .split('+')
    .flatMap((frequency) =>
      years
        .flatMap((year) => (frequency === 'A' ? [String(year)] : [`${year}-01`, `${year}-02`]))
        .map(
          (period) =>
            `EXR.${frequency}.USD.EUR.SP00.A,${frequency},USD,EUR,SP00,A,${period},1.1234,A,"ECB reference exchange rate, US dollar/Euro, 2.15 pm (C.E.T.)"`,
        ),
    )
  return typed('text/csv', `${[header, ...rows].join('\n')}\n`)(request, response)
}
