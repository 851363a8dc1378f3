import { typed, type Behaviour } from './stand-in.js'

/** Which years a reporter’s list has, and for which partners. */
export type Listed = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export const usualList: Listed = {
  '688': { '2018': ['000', '643', 'A41'], '2019': ['000'], '2021': ['000', '643'] },
  '643': { '2018': ['000', '688'], '2019': ['000', '688'] },
  '918': { '2018': ['000', '688'], '2019': ['000', '688'] },
}

export const nothing = (reporter = '688'): string =>
  `<wits:datasource xmlns:wits="http://wits.worldbank.org"><wits:error><wits:message>No Records Found for ${reporter}</wits:message></wits:error></wits:datasource>`

const list = (reporter: string, years: Listed[string]): string =>
  `\uFEFF<?xml version="1.0" encoding="utf-8"?><wits:datasource xmlns:wits="http://wits.worldbank.org"><wits:dataavailability>${Object.entries(
    years,
  )
    .map(
      ([year, partners]) =>
        `<wits:reporter countrycode="${reporter}" iso3Code="XXX" isgroup="No"><wits:name>Somewhere</wits:name><wits:year>${year}</wits:year><wits:reporternernomenclature reporternernomenclaturecode="H5">HS 2017</wits:reporternernomenclature><wits:partnerlist>${partners.join(';')};</wits:partnerlist></wits:reporter>`,
    )
    .join('')}</wits:dataavailability></wits:datasource>`

export const tariffs = (reporter: string, partner: string, year: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><message:StructureSpecificData xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"><message:Header><message:ID>x</message:ID></message:Header><message:DataSet>${[
    '010121',
    '270900',
  ]
    .map(
      (product) =>
        `<Series FREQ="A" REPORTER="${reporter}" PARTNER="${partner}" PRODUCTCODE="${product}" DATATYPE="Reported"><Obs TIME_PERIOD="${year}" OBS_VALUE="${partner === '000' ? 5 : 1}" TARIFFTYPE="${partner === '000' ? 'MFN' : 'PREF'}" OBS_VALUE_MEASURE="Simple Average" MIN_RATE="0" MAX_RATE="10" TOTALNOOFLINES="4" NBR_NA_LINES="0" NOMENCODE="H5" /></Series>`,
    )
    .join('')}</message:DataSet></message:StructureSpecificData>`

/** The WITS API: lists of what a reporter has, and tariffs of a reporter, partner and year; what is not there is a 404. */
export const witsServer =
  (listed: Listed = usualList): Behaviour =>
  (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://server')
    const [, country] =
      /^\/wits\/datasource\/trn\/dataavailability\/country\/(\d{3})\/year\/all$/.exec(pathname) ?? []
    if (country !== undefined)
      return typed(
        'text/xml; charset=utf-8',
        listed[country] === undefined ? nothing(country) : list(country, listed[country]),
      )(request, response)
    const [, reporter = '', partner = '', year = ''] =
      /^\/SDMX\/V21\/datasource\/TRN\/reporter\/(\d{3})\/partner\/(\w{3})\/product\/all\/year\/(\d{4})\/datatype\/reported$/.exec(
        pathname,
      ) ?? []
    if (!listed[reporter]?.[year]?.includes(partner)) {
      response.writeHead(404, { 'content-type': 'application/xml' })
      response.end('<Error><ErrorMessage>NoRecordsFound</ErrorMessage></Error>')
      return
    }
    return typed('application/xml', tariffs(reporter, partner, year))(request, response)
  }
