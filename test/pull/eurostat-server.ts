import type { ServerResponse } from 'node:http'
import { typed, type Behaviour } from './stand-in.js'

type Options = {
  /** Cells of an extraction that are answered at once, and at all. */
  readonly limits?: { readonly atOnce: number; readonly atAll: number }
  /** What is sent of a row's cells. */
  readonly header?: string
  readonly reported?: (reporter: string, partner: string) => boolean
}

const usualHeader = 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE'
export const csv = 'application/vnd.sdmx.data+csv;version=1.0.0'

export const fault = (code: string, says: string): string =>
  `<?xml version='1.0' encoding='UTF-8'?><S:Fault xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>${code}</faultcode><faultstring>${says}</faultstring></S:Fault>`
export const queued =
  '<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body><ns0:syncResponse xmlns:ns0="http://estat.ec.europa.eu/disschain/soap/extraction"><queued><id>one-two</id><status>SUBMITTED</status></queued></ns0:syncResponse></env:Body></env:Envelope>'

/** Codes of products a wildcard stands for. */
const products = ['TOTAL', '01', '0101', '010121', '01012100', '27', '2709', '270900', '27090090']
const countries = new Set(['EU27_2020', 'DE', 'FR', 'GB', 'GR', 'HU', 'RU', 'XS', 'ME', 'CS', 'YU'])

/** The Comext service: SDMX-CSV, faults in SOAP, and a notice in place of an answer that takes long, under status 200. */
export const eurostatServer = ({
  limits = { atOnce: 500_000, atAll: 5_000_000 },
  header = usualHeader,
  reported = () => true,
}: Options = {}): Behaviour => {
  const say = (response: ServerResponse, status: number, body: string) => {
    response.writeHead(status, { 'content-type': 'application/xml' })
    response.end(body)
  }
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://server')
    const [, key] = /^\/sdmx\/2\.1\/data\/ds-045409\/(.*)$/.exec(pathname) ?? []
    const parts = (key ?? '').split('.').map((part) => part.split('+').filter((each) => each !== ''))
    const [frequencies, reporters, partners, asked, flows, indicators] = parts
    if (parts.length !== 6 || !frequencies || !reporters || !partners || !asked || !flows || !indicators)
      return say(response, 400, fault('150', 'INVALID_QUERY_FILTER: the key has another order.'))
    const unknown = [...reporters, ...partners].find((code) => !countries.has(code))
    if (unknown !== undefined)
      return say(response, 400, fault('150', `INVALID_QUERY_DIMENSION_VALUE: ${unknown}`))
    const first = searchParams.get('startPeriod') ?? '2000'
    const last = searchParams.get('endPeriod') ?? '2024'
    const periods = between(first, last)
    const cells = [reporters, partners, asked.length === 0 ? Array(40_321) : asked, flows, periods].reduce(
      (product, list) => product * list.length,
      1,
    )
    if (cells > limits.atAll)
      return say(response, 413, fault('413', `EXTRACTION_TOO_BIG: estimated ${cells} rows`))
    if (cells > limits.atOnce) return say(response, 200, queued)
    const rows = reporters.flatMap((reporter) =>
      partners
        .filter((partner) => reported(reporter, partner))
        .flatMap((partner) =>
          (asked.length === 0 ? products : asked.filter((code) => products.includes(code))).flatMap(
            (product) =>
              flows.flatMap((flow) =>
                periods.map(
                  (period, index) =>
                    `ESTAT:DS-045409(1.0),15/09/26 11:00:00,${frequencies[0]},${reporter},${partner},${product},${flow},${indicators[0]},${period},${1000 + index}.5`,
                ),
              ),
          ),
        ),
    )
    return typed(csv, `${[header, ...rows].join('\n')}\n`)(request, response)
  }
}

const between = (first: string, last: string): string[] => {
  const [from, to] = [first, last].map((each) => Number(each.slice(0, 4))) as [number, number]
  const years = Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
  if (first.length === 4) return years
  return years
    .flatMap((year) =>
      Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
    )
    .filter((month) => first <= month && month <= last)
}
