import { failing, fine, standIn, type Behaviour } from './stand-in.js'

/** The World Bank's API: a pair of what the page is and its records, or the messages of an error, under status 200. */
export const worldBankServer = (rows = 20_000) =>
  standIn(((request, response) => {
    const url = new URL(request.url ?? '', 'http://server')
    const [, countries, indicator = ''] = /^\/v2\/country\/([^/]+)\/indicator\/(.+)$/.exec(url.pathname) ?? []
    if (countries === undefined) return failing(404)(request, response)
    if (!/^[A-Z]{2}(\.[A-Z0-9]+)+$/.test(indicator))
      return fine([
        {
          message: [{ id: '120', key: 'Invalid value', value: 'The provided parameter value is not valid' }],
        },
      ])(request, response)
    const [first = '1990', last = first] = (url.searchParams.get('date') ?? '1990:2022').split(':')
    const names =
      decodeURIComponent(countries) === 'all'
        ? ['SRB', 'RUS', 'DEU', 'WLD']
        : decodeURIComponent(countries).split(';')
    const all = names.flatMap((country) =>
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => ({
        indicator: { id: indicator, value: 'A series' },
        country: { id: country.slice(0, 2), value: country },
        countryiso3code: country,
        date: String(Number(last) - index),
        value: index === 0 ? null : 1000.5 + index,
        unit: '',
        obs_status: '',
        decimal: 0,
      })),
    )
    const size = Math.min(rows, Number(url.searchParams.get('per_page') ?? 50))
    const page = Number(url.searchParams.get('page') ?? 1)
    const head = {
      page,
      pages: Math.ceil(all.length / size),
      per_page: size,
      total: all.length,
      sourceid: '2',
      lastupdated: '2026-01-28',
    }
    return fine([head, all.slice((page - 1) * size, page * size)])(request, response)
  }) satisfies Behaviour)
