import type { CountryCode } from './country.js'

/** One membership; both dates are days of membership: `until` is the last one, null while it lasts. */
export type Membership = {
  readonly country: CountryCode
  readonly from: string
  readonly until: string | null
}

export type Group = { readonly code: CountryCode; readonly members: readonly Membership[] }

/** Countries with one pair of dates: `joined('1995-01-01', 'AUT FIN SWE')`. */
const joined = (from: string, countries: string, until: string | null = null): Membership[] =>
  countries.split(' ').map((country) => ({ country, from, until }))

/**
 * Economic groups with the dates of membership. Before 1999 the trade of Belgium and Luxembourg is under `BLX`
 * in most sources, and before 1991 Germany's is the Federal Republic's: a sum over members has to see to that.
 */
export const allGroups: readonly Group[] = [
  {
    code: 'EUN', // treaties of Rome (1957) and of accession; the European Communities before November 1993
    members: [
      ...joined('1958-01-01', 'BEL DEU FRA ITA LUX NLD'),
      ...joined('1973-01-01', 'DNK IRL'),
      ...joined('1973-01-01', 'GBR', '2020-01-31'), // Withdrawal Agreement, Art. 185; single market to 2020-12-31
      ...joined('1981-01-01', 'GRC'),
      ...joined('1986-01-01', 'ESP PRT'),
      ...joined('1995-01-01', 'AUT FIN SWE'),
      ...joined('2004-05-01', 'CYP CZE EST HUN LTU LVA MLT POL SVK SVN'), // Athens, 2003
      ...joined('2007-01-01', 'BGR ROU'), // Luxembourg, 2005
      ...joined('2013-07-01', 'HRV'), // Brussels, 2011
    ],
  },
  {
    code: 'EAEU', // Treaty on the Eurasian Economic Union (Astana, 29 May 2014) and the two of accession
    members: [
      ...joined('2015-01-01', 'BLR KAZ RUS'),
      ...joined('2015-01-02', 'ARM'),
      ...joined('2015-08-12', 'KGZ'),
    ],
  },
  {
    // Agreement of Kraków (21 December 1992), replaced by the one of Bucharest (19 December 2006). Who joined the
    // European Union left on the same day.
    code: 'CEFTA',
    members: [
      ...joined('1993-03-01', 'CZE HUN POL SVK', '2004-04-30'), // applied provisionally until July 1994
      ...joined('1996-01-01', 'SVN', '2004-04-30'),
      ...joined('1997-07-01', 'ROU', '2006-12-31'),
      ...joined('1999-01-01', 'BGR', '2006-12-31'),
      ...joined('2003-03-01', 'HRV', '2013-06-30'),
      ...joined('2006-08-24', 'MKD'), // day uncertain: signed 27 February 2006, in force later that year
      ...joined('2007-07-26', 'ALB MDA MNE XKX'), // XKX: signed by UNMIK on behalf of Kosovo
      ...joined('2007-10-24', 'SRB'),
      ...joined('2007-11-22', 'BIH'),
    ],
  },
  {
    // No treaty: the six of the Berlin Process (Berlin, 28 August 2014) as statistics use the word. Nobody acceded,
    // so the list is applied backwards to the day from which all six exist as economies of their own.
    code: 'WB6',
    members: joined('2006-06-03', 'ALB BIH MKD MNE SRB XKX'),
  },
  {
    code: 'BRICS', // first summit, Yekaterinburg, 16 June 2009; declarations of Johannesburg (2023) and Kazan (2024)
    members: [
      ...joined('2009-06-16', 'BRA CHN IND RUS'),
      ...joined('2010-12-24', 'ZAF'), // invited that day; first summit as a member in April 2011
      // Saudi Arabia was invited with these four; it never said clearly that it joined and is left out
      ...joined('2024-01-01', 'ARE EGY ETH IRN'),
      ...joined('2025-01-06', 'IDN'), // day of the Brazilian presidency's announcement
    ],
  },
  {
    code: 'EFTA', // Stockholm Convention (1960), replaced by that of Vaduz (2001)
    members: [
      ...joined('1960-05-03', 'DNK GBR', '1972-12-31'),
      ...joined('1960-05-03', 'PRT', '1985-12-31'),
      ...joined('1960-05-03', 'AUT SWE', '1994-12-31'),
      ...joined('1960-05-03', 'CHE NOR'),
      ...joined('1970-03-01', 'ISL'),
      ...joined('1986-01-01', 'FIN', '1994-12-31'), // associated since 1961
      ...joined('1991-09-01', 'LIE'), // day uncertain (some lists: May 1991); before that through Switzerland
    ],
  },
  {
    code: 'ASEAN', // Bangkok Declaration (8 August 1967) and the declarations on admission
    members: [
      ...joined('1967-08-08', 'IDN MYS PHL SGP THA'),
      ...joined('1984-01-07', 'BRN'), // some lists: 8 January
      ...joined('1995-07-28', 'VNM'),
      ...joined('1997-07-23', 'LAO MMR'),
      ...joined('1999-04-30', 'KHM'),
      ...joined('2025-10-26', 'TLS'), // 47th summit, Kuala Lumpur
    ],
  },
  {
    code: 'USMCA', // in force on 1 July 2020; before that NAFTA, of the same three
    members: joined('1994-01-01', 'CAN MEX USA'),
  },
  {
    // Alma-Ata Protocol (21 December 1991). Members here are founders and acceding states until they left or stopped
    // taking part; Turkmenistan and Ukraine never ratified the Charter of 1993.
    code: 'CIS',
    members: [
      ...joined('1991-12-21', 'ARM BLR KAZ KGZ RUS TJK UZB'),
      ...joined('1991-12-21', 'MDA'), // began to denounce the founding acts in 2026: look up before relying on it
      ...joined('1993-09-24', 'AZE'), // signed in 1991, but its parliament refused until that day
      ...joined('1993-12-03', 'GEO', '2009-08-17'), // withdrawal took effect on 18 August 2009; some lists join it in 1994
      ...joined('1991-12-21', 'TKM', '2005-08-25'), // associate since 26 August 2005
      ...joined('1991-12-21', 'UKR', '2018-05-18'), // day uncertain: representatives recalled by decree of 19 May 2018
    ],
  },
]

/** The group with this code, or null. */
export function groupOf(code: CountryCode): Group | null {
  return allGroups.find((group) => group.code === code) ?? null
}

/**
 * The members of a group on 31 December of the year, sorted by code: the United Kingdom is a member of the European
 * Union in 2019 and not in 2020, Croatia is one in 2013.
 */
export function membersIn(group: Group, year: number): CountryCode[] {
  const day = `${year}-12-31`
  return group.members
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ country }) => country)
    .toSorted()
}
