import type { Membership } from './group.js'

/**
 * An international body whose members trade statistics do not sum over: a military pact, a council, an area of one
 * currency. Told apart from the groups of `group.ts`, which stand for their members in tables of trade.
 */
export type Body = {
  readonly code: string
  /** Its name in a message. */
  readonly name: string
  readonly members: readonly Membership[]
  /** Only some members are listed: who is not may be one all the same. */
  readonly partial: boolean
  /** Years by which lists of its members differ (signature, ratification, first meeting). */
  readonly slack: number
}

/** `1949-04-04 BEL CAN`, `2012-07-31/2016-12-01 VEN`: the first and the last day, and who. */
const membersOf = (rows: string): Membership[] =>
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [days = '', ...countries] = row.trim().split(/\s+/)
      const [from = '', until = null] = days.split('/')
      return countries.map((country) => ({ country, from, until }))
    })

const body = (code: string, name: string, rows: string, slack = 0, partial = false): Body => ({
  code,
  name,
  members: membersOf(rows),
  partial,
  slack,
})

/** Bodies by the days their founding treaties and protocols of accession came into force for each member. */
export const allBodies: readonly Body[] = [
  body(
    'NATO', // North Atlantic Treaty (Washington, 4 April 1949) and the protocols of accession
    'NATO',
    `1949-04-04 BEL CAN DNK FRA GBR ISL ITA LUX NLD NOR PRT USA
     1952-02-18 GRC TUR
     1955-05-06 DEU
     1982-05-30 ESP
     1999-03-12 CZE HUN POL
     2004-03-29 BGR EST LTU LVA ROU SVK SVN
     2009-04-01 ALB HRV
     2017-06-05 MNE
     2020-03-27 MKD
     2023-04-04 FIN
     2024-03-07 SWE`,
  ),
  body(
    'EURO', // Regulation (EC) 974/98 and the Council decisions on the adoption of the euro
    'the euro area',
    `1999-01-01 AUT BEL DEU ESP FIN FRA IRL ITA LUX NLD PRT
     2001-01-01 GRC
     2007-01-01 SVN
     2008-01-01 CYP MLT
     2009-01-01 SVK
     2011-01-01 EST
     2014-01-01 LVA
     2015-01-01 LTU
     2023-01-01 HRV
     2026-01-01 BGR`,
  ),
  body(
    'SCHENGEN', // days on which controls at land borders ended; Greece in 2000 by stages
    'the Schengen area',
    `1995-03-26 BEL DEU ESP FRA LUX NLD PRT
     1997-10-26 ITA
     1997-12-01 AUT
     2000-03-26 GRC
     2001-03-25 DNK FIN ISL NOR SWE
     2007-12-21 CZE EST HUN LTU LVA MLT POL SVK SVN
     2008-12-12 CHE
     2011-12-19 LIE
     2023-01-01 HRV
     2025-01-01 BGR ROU`, // ports and airports since 31 March 2024
    1,
  ),
  body(
    'OECD', // Convention of 14 December 1960, in force on 30 September 1961; founders ratified until 1962
    'the OECD',
    `1961-09-30 AUT BEL CAN CHE DEU DNK ESP FRA GBR GRC IRL ISL ITA LUX NLD NOR PRT SWE TUR USA
     1964-04-28 JPN
     1969-01-28 FIN
     1971-06-07 AUS
     1973-05-29 NZL
     1994-05-18 MEX
     1995-12-21 CZE
     1996-05-07 HUN
     1996-11-22 POL
     1996-12-12 KOR
     2000-12-14 SVK
     2010-05-07 CHL
     2010-07-21 SVN
     2010-09-07 ISR
     2010-12-09 EST
     2016-07-01 LVA
     2018-07-05 LTU
     2020-04-28 COL
     2021-05-25 CRI`,
    1,
  ),
  body(
    'SCO', // declaration of Shanghai (15 June 2001) and the summits that admitted others
    'the Shanghai Cooperation Organisation',
    `2001-06-15 CHN KAZ KGZ RUS TJK UZB
     2017-06-09 IND PAK
     2023-07-04 IRN
     2024-07-04 BLR`,
  ),
  body(
    'GCC', // charter of Abu Dhabi, 25 May 1981
    'the Gulf Cooperation Council',
    `1981-05-25 ARE BHR KWT OMN QAT SAU`,
  ),
  body(
    'EAC', // treaty in force on 7 July 2000 and the treaties of accession
    'the East African Community',
    `2000-07-07 KEN TZA UGA
     2007-07-01 BDI RWA
     2016-09-05 SSD
     2022-07-11 COD
     2024-03-04 SOM`,
    1,
  ),
  body(
    'V4', // declaration of Visegrád, 15 February 1991; Czechoslovakia until 1992
    'the Visegrád Group',
    `1991-02-15 CZE HUN POL SVK`,
    2,
  ),
  body(
    'MERCOSUR', // treaty of Asunción, 26 March 1991; Venezuela is suspended since 2016
    'Mercosur',
    `1991-03-26 ARG BRA PRY URY
     2012-07-31 VEN
     2024-07-08 BOL`,
    1,
  ),
  body(
    'OPEC', // statute of 1961; those whose terms lists tell alike
    'OPEC',
    `1960-09-14 IRN IRQ KWT SAU VEN
     1961-01-01/2018-12-31 QAT
     1962-01-01 LBY
     1969-01-01 DZA
     1971-01-01 NGA
     2007-01-01/2023-12-31 AGO
     2017-05-25 GNQ
     2018-06-22 COG`,
    1,
    true,
  ),
  body(
    'WTO', // protocols of accession since 1995
    'the World Trade Organization',
    `1998-12-20 KGZ
     2000-06-14 GEO
     2000-09-08 ALB
     2000-11-30 HRV
     2001-07-26 MDA
     2001-12-11 CHN
     2003-02-05 ARM
     2003-04-04 MKD
     2004-10-13 KHM
     2005-12-11 SAU
     2007-01-11 VNM
     2008-05-16 UKR
     2012-04-29 MNE
     2012-08-22 RUS
     2013-02-02 LAO
     2013-03-02 TJK
     2015-11-30 KAZ`,
    0,
    true,
  ),
  body(
    'COE', // Statute of London (5 May 1949) and accessions; Russia excluded on 16 March 2022
    'the Council of Europe',
    `1995-11-09 UKR
     1996-02-28/2022-03-16 RUS
     1996-11-06 HRV
     2003-04-03 SRB`,
    0,
    true,
  ),
]

/** The body with this code, or null. */
export const bodyOf = (code: string): Body | null => allBodies.find((each) => each.code === code) ?? null
