import type { CountryCode } from '../../../domain/country.js'

export type AgreementKind = 'free-trade' | 'association' | 'customs-union' | 'economic-area'

/** An agreement that is not membership, with the day from which it applies. */
export type Agreement = {
  readonly group: CountryCode
  readonly country: CountryCode
  readonly what: AgreementKind
  readonly since: string
}

const rows = `
EAEU SRB free-trade 2021-07-10
EAEU VNM free-trade 2016-10-05
EAEU IRN free-trade 2025-05-15
EUN SRB association 2013-09-01
EUN MNE association 2010-05-01
EUN MKD association 2004-04-01
EUN ALB association 2009-04-01
EUN BIH association 2015-06-01
EUN XKX association 2016-04-01
EUN UKR association 2017-09-01
EUN MDA association 2016-07-01
EUN GEO association 2016-07-01
EUN TUR customs-union 1995-12-31
EUN CHE free-trade 1973-01-01
EUN NOR economic-area 1994-01-01
EUN ISL economic-area 1994-01-01
EUN LIE economic-area 1995-05-01
EFTA SRB free-trade 2010-10-01`

/**
 * Agreements of countries with groups they are often taken to have joined, with the days of entry into force.
 */
const agreements: readonly Agreement[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [group = '', country = '', kind = '', since = ''] = row.split(' ')
    return { group, country, what: kind as AgreementKind, since }
  })

/** The agreement of a country with a group, null where none is in the table. */
export const agreementOf = (country: CountryCode, group: CountryCode): Agreement | null =>
  agreements.find((each) => each.country === country && each.group === group) ?? null
