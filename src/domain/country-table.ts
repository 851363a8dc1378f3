/**
 * The countries Rapport knows, as rows: what a country *is* stands in `country.ts`, its names in `messages`.
 *
 * Columns: code, ISO 3166-1 alpha-2 (empty: none), UN Comtrade's numbers with the years in which they are valid
 * (`688:2006-`; a bare number always), years of existence (`1992-2006`; empty: open at both ends), successors.
 *
 * Comtrade's own list gives most numbers an entry date of 1900. A number is narrowed here only where another one
 * takes the land over, or where the country began: a row in a year outside is rejected at import, and a country
 * that still exists is not to be lost to a pedantic date (Guadeloupe ends in 1996 in Comtrade's list, and is open here).
 *
 * Sources: ISO 3166-1 and 3166-3; UN M49; UN Comtrade's lists of reporters and partners (June 2025).
 */
export type CountryRow = readonly [
  code: string,
  iso2: string,
  comtrade: string,
  years?: string,
  successors?: string,
]

/** Members of the United Nations and its two observer states. */
export const states: readonly CountryRow[] = [
  ['AFG', 'AF', '4'],
  ['AGO', 'AO', '24'],
  ['ALB', 'AL', '8'],
  ['AND', 'AD', '20'],
  ['ARE', 'AE', '784'],
  ['ARG', 'AR', '32'],
  ['ARM', 'AM', '51:1992-', '1992-'],
  ['ATG', 'AG', '28'],
  ['AUS', 'AU', '36'],
  ['AUT', 'AT', '40'],
  ['AZE', 'AZ', '31:1992-', '1992-'],
  ['BDI', 'BI', '108'],
  ['BEL', 'BE', '56:1999-'], // before 1999 inside BLX
  ['BEN', 'BJ', '204'],
  ['BFA', 'BF', '854'],
  ['BGD', 'BD', '50:1972-', '1972-'],
  ['BGR', 'BG', '100'],
  ['BHR', 'BH', '48'],
  ['BHS', 'BS', '44'],
  ['BIH', 'BA', '70:1992-', '1992-'],
  ['BLR', 'BY', '112:1992-', '1992-'],
  ['BLZ', 'BZ', '84'],
  ['BOL', 'BO', '68'],
  ['BRA', 'BR', '76'],
  ['BRB', 'BB', '52'],
  ['BRN', 'BN', '96'],
  ['BTN', 'BT', '64'],
  ['BWA', 'BW', '72:2000-'], // before 2000 inside SACU
  ['CAF', 'CF', '140'],
  ['CAN', 'CA', '124'],
  ['CHE', 'CH', '757 756'], // 757 is Switzerland and Liechtenstein, 756 without
  ['CHL', 'CL', '152'],
  ['CHN', 'CN', '156'],
  ['CIV', 'CI', '384'],
  ['CMR', 'CM', '120'],
  ['COD', 'CD', '180'],
  ['COG', 'CG', '178'],
  ['COL', 'CO', '170'],
  ['COM', 'KM', '174'],
  ['CPV', 'CV', '132'],
  ['CRI', 'CR', '188'],
  ['CUB', 'CU', '192'],
  ['CYP', 'CY', '196'],
  ['CZE', 'CZ', '203:1993-', '1993-'],
  ['DEU', 'DE', '276:1991- 280:-1990'], // 280 is the Federal Republic before unification
  ['DJI', 'DJ', '262'],
  ['DMA', 'DM', '212'],
  ['DNK', 'DK', '208'],
  ['DOM', 'DO', '214'],
  ['DZA', 'DZ', '12'],
  ['ECU', 'EC', '218'],
  ['EGY', 'EG', '818'],
  ['ERI', 'ER', '232:1993-', '1993-'],
  ['ESP', 'ES', '724'],
  ['EST', 'EE', '233:1992-', '1992-'],
  ['ETH', 'ET', '231:1993- 230:-1992'], // 230 is with Eritrea
  ['FIN', 'FI', '246'],
  ['FJI', 'FJ', '242'],
  ['FRA', 'FR', '251 250'], // 251 is France with Monaco, and since 1997 with its overseas departments; 250 without
  ['FSM', 'FM', '583:1992-', '1992-'],
  ['GAB', 'GA', '266'],
  ['GBR', 'GB', '826'],
  ['GEO', 'GE', '268:1992-', '1992-'],
  ['GHA', 'GH', '288'],
  ['GIN', 'GN', '324'],
  ['GMB', 'GM', '270'],
  ['GNB', 'GW', '624'],
  ['GNQ', 'GQ', '226'],
  ['GRC', 'GR', '300'],
  ['GRD', 'GD', '308'],
  ['GTM', 'GT', '320'],
  ['GUY', 'GY', '328'],
  ['HND', 'HN', '340'],
  ['HRV', 'HR', '191:1992-', '1992-'],
  ['HTI', 'HT', '332'],
  ['HUN', 'HU', '348'],
  ['IDN', 'ID', '360'],
  ['IND', 'IN', '699:1975- 356:-1974'], // 356 is without Sikkim
  ['IRL', 'IE', '372'],
  ['IRN', 'IR', '364'],
  ['IRQ', 'IQ', '368'],
  ['ISL', 'IS', '352'],
  ['ISR', 'IL', '376'],
  ['ITA', 'IT', '380 381'], // 381 in BACI’s tables before 2023
  ['JAM', 'JM', '388'],
  ['JOR', 'JO', '400'],
  ['JPN', 'JP', '392'],
  ['KAZ', 'KZ', '398:1992-', '1992-'],
  ['KEN', 'KE', '404'],
  ['KGZ', 'KG', '417:1992-', '1992-'],
  ['KHM', 'KH', '116'],
  ['KIR', 'KI', '296'],
  ['KNA', 'KN', '659:1981- 658:-1980'], // 658 is with Anguilla
  ['KOR', 'KR', '410'],
  ['KWT', 'KW', '414'],
  ['LAO', 'LA', '418'],
  ['LBN', 'LB', '422'],
  ['LBR', 'LR', '430'],
  ['LBY', 'LY', '434'],
  ['LCA', 'LC', '662'],
  ['LIE', 'LI', '438'],
  ['LKA', 'LK', '144'],
  ['LSO', 'LS', '426:2000-'], // before 2000 inside SACU
  ['LTU', 'LT', '440:1992-', '1992-'],
  ['LUX', 'LU', '442:1999-'], // before 1999 inside BLX
  ['LVA', 'LV', '428:1992-', '1992-'],
  ['MAR', 'MA', '504'],
  ['MCO', 'MC', ''], // inside France (251); Comtrade gives its M49 number, 492, to X-EU-NES
  ['MDA', 'MD', '498:1992-', '1992-'],
  ['MDG', 'MG', '450'],
  ['MDV', 'MV', '462'],
  ['MEX', 'MX', '484'],
  ['MHL', 'MH', '584:1992-', '1992-'],
  ['MKD', 'MK', '807:1992-', '1992-'], // Comtrade’s list begins in 1993, the country did not report in 1992
  ['MLI', 'ML', '466'],
  ['MLT', 'MT', '470'],
  ['MMR', 'MM', '104'],
  ['MNE', 'ME', '499:2006-', '2006-'],
  ['MNG', 'MN', '496'],
  ['MOZ', 'MZ', '508'],
  ['MRT', 'MR', '478'],
  ['MUS', 'MU', '480'],
  ['MWI', 'MW', '454:1965-', '1965-'],
  ['MYS', 'MY', '458:1964-', '1964-'],
  ['NAM', 'NA', '516:2000-'], // before 2000 inside SACU
  ['NER', 'NE', '562'],
  ['NGA', 'NG', '566'],
  ['NIC', 'NI', '558'],
  ['NLD', 'NL', '528'],
  ['NOR', 'NO', '579 578'], // 579 is with Svalbard and Jan Mayen, 578 without
  ['NPL', 'NP', '524'],
  ['NRU', 'NR', '520'],
  ['NZL', 'NZ', '554'],
  ['OMN', 'OM', '512'],
  ['PAK', 'PK', '586:1972- 588:-1971'], // 588 is with what is now Bangladesh
  ['PAN', 'PA', '591:1978- 590:-1977'], // 590 is without the Canal Zone
  ['PER', 'PE', '604'],
  ['PHL', 'PH', '608'],
  ['PLW', 'PW', '585:1992-', '1992-'],
  ['PNG', 'PG', '598'],
  ['POL', 'PL', '616'],
  ['PRK', 'KP', '408'],
  ['PRT', 'PT', '620'],
  ['PRY', 'PY', '600'],
  ['PSE', 'PS', '275'],
  ['QAT', 'QA', '634'],
  ['ROU', 'RO', '642'],
  ['RUS', 'RU', '643:1992-', '1992-'],
  ['RWA', 'RW', '646'],
  ['SAU', 'SA', '682'],
  ['SDN', 'SD', '729:2011- 736:-2011'], // 736 is with what is now South Sudan; both codes occur in 2011
  ['SEN', 'SN', '686'],
  ['SGP', 'SG', '702'],
  ['SLB', 'SB', '90'],
  ['SLE', 'SL', '694'],
  ['SLV', 'SV', '222'],
  ['SMR', 'SM', '674'],
  ['SOM', 'SO', '706'],
  ['SRB', 'RS', '688:2006-', '2006-'],
  ['SSD', 'SS', '728:2011-', '2011-'],
  ['STP', 'ST', '678'],
  ['SUR', 'SR', '740'],
  ['SVK', 'SK', '703:1993-', '1993-'],
  ['SVN', 'SI', '705:1992-', '1992-'],
  ['SWE', 'SE', '752'],
  ['SWZ', 'SZ', '748:2000-'], // before 2000 inside SACU
  ['SYC', 'SC', '690'],
  ['SYR', 'SY', '760'],
  ['TCD', 'TD', '148'],
  ['TGO', 'TG', '768'],
  ['THA', 'TH', '764'],
  ['TJK', 'TJ', '762:1992-', '1992-'],
  ['TKM', 'TM', '795:1992-', '1992-'],
  ['TLS', 'TL', '626', '2002-'], // 626 was Portuguese Timor’s number too, so it has no first year
  ['TON', 'TO', '776'],
  ['TTO', 'TT', '780'],
  ['TUN', 'TN', '788'],
  ['TUR', 'TR', '792'],
  ['TUV', 'TV', '798'],
  ['TZA', 'TZ', '834:1965-', '1965-'],
  ['UGA', 'UG', '800'],
  ['UKR', 'UA', '804:1992-', '1992-'],
  ['URY', 'UY', '858'],
  ['USA', 'US', '842:1981- 841:-1980 840'], // 842 is with Puerto Rico and the US Virgin Islands, 841 with Puerto Rico, 840 without
  ['UZB', 'UZ', '860:1992-', '1992-'],
  ['VAT', 'VA', '336'],
  ['VCT', 'VC', '670'],
  ['VEN', 'VE', '862'],
  ['VNM', 'VN', '704:1975- 868:-1974'], // 868 is South Vietnam; the north was VDR
  ['VUT', 'VU', '548'],
  ['WSM', 'WS', '882'],
  ['YEM', 'YE', '887:1991- 886:-1990'], // 886 is North Yemen; the south was YMD
  ['ZAF', 'ZA', '710:2000-'], // before 2000 inside SACU
  ['ZMB', 'ZM', '894:1965-', '1965-'],
  ['ZWE', 'ZW', '716:1965-', '1965-'],
]

/** Everything else that keeps trade figures of its own: a word about statistics, not about status. */
export const territories: readonly CountryRow[] = [
  ['ABW', 'AW', '533:1986-', '1986-'],
  ['AIA', 'AI', '660:1981-', '1981-'],
  ['ALA', 'AX', '248'],
  ['ASM', 'AS', '16'],
  ['ATA', 'AQ', '10'],
  ['ATF', 'TF', '260'],
  ['BES', 'BQ', '535:2010-', '2010-'],
  ['BLM', 'BL', '652'],
  ['BMU', 'BM', '60'],
  ['BVT', 'BV', '74'],
  ['CCK', 'CC', '166'],
  ['COK', 'CK', '184'],
  ['CUW', 'CW', '531:2010-', '2010-'],
  ['CXR', 'CX', '162'],
  ['CYM', 'KY', '136'],
  ['ESH', 'EH', '732'],
  ['FLK', 'FK', '238'],
  ['FRO', 'FO', '234'],
  ['GGY', 'GG', '831'],
  ['GIB', 'GI', '292'],
  ['GLP', 'GP', '312'],
  ['GRL', 'GL', '304'],
  ['GUF', 'GF', '254'],
  ['GUM', 'GU', '316'],
  ['HKG', 'HK', '344'],
  ['HMD', 'HM', '334'],
  ['IMN', 'IM', '833'],
  ['IOT', 'IO', '86'],
  ['JEY', 'JE', '832'],
  ['MAC', 'MO', '446'],
  ['MAF', 'MF', '663'],
  ['MNP', 'MP', '580:1992-', '1992-'],
  ['MSR', 'MS', '500'],
  ['MTQ', 'MQ', '474'],
  ['MYT', 'YT', '175'],
  ['NCL', 'NC', '540'],
  ['NFK', 'NF', '574'],
  ['NIU', 'NU', '570'],
  ['PCN', 'PN', '612'],
  ['PRI', 'PR', '630'],
  ['PYF', 'PF', '258'],
  ['REU', 'RE', '638'],
  ['SGS', 'GS', '239'],
  ['SHN', 'SH', '654'],
  ['SJM', 'SJ', '744'],
  ['SPM', 'PM', '666'],
  ['SXM', 'SX', '534:2010-', '2010-'],
  ['TCA', 'TC', '796'],
  ['TKL', 'TK', '772'],
  ['TWN', 'TW', '490 158'], // 490, “Other Asia, nes”, is Taiwan in practice
  ['UMI', 'UM', '581'],
  ['VGB', 'VG', '92'],
  ['VIR', 'VI', '850'],
  ['WLF', 'WF', '876'],
  // XKX is a user-assigned code; UNMIK's customs service began in 1999. Comtrade uses 412, some lists 383.
  ['XKX', 'XK', '412:1999- 383:1999-', '1999-'],
  ['X-CHI', '', '830'], // the Channel Islands where Jersey and Guernsey are not told apart
  ['ATB', '', '80'],
  ['MID', '', '488'],
  ['PUS', '', '849'],
  ['WAK', '', '872'],
]

/**
 * States that are gone, and unions that reported in place of their members: no other record holds that trade, so
 * they count as countries, not as groups.
 */
export const formerStates: readonly CountryRow[] = [
  ['YUG', '', '890:-1991', '-1991', 'BIH HRV MKD SCG SVN'],
  // UN Comtrade calls 891 “Serbia and Montenegro (...2005)” and still ends it in 2006: some partners (Romania,
  // Albania, Belarus) wrote 2006 under it, while others had begun with 688 and 499. BACI ends it in 2005.
  ['SCG', '', '891:1992-2006', '1992-2006', 'MNE SRB'],
  ['SUN', '', '810:-1991', '-1991', 'ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB'],
  ['CSK', '', '200:-1992', '-1992', 'CZE SVK'],
  ['DDR', '', '278:-1990', '-1990', 'DEU'],
  ['BLX', '', '58:-1998', '-1998', 'BEL LUX'],
  ['SACU', '', '711:-1999', '-1999', 'BWA LSO NAM SWZ ZAF'], // the customs union exists; it reports no more
  ['VDR', '', '866:-1974', '-1974', 'VNM'],
  ['YMD', '', '720:-1990', '-1990', 'YEM'],
]

/** Territories that are gone. ISO never coded some of them: those have codes of ours, with `X-`. */
export const formerTerritories: readonly CountryRow[] = [
  // 532 is with Aruba. Partners went on using 530 after 2010 (Comtrade has such rows for 2011 and 2018).
  ['ANT', '', '532:-1985 530:1986-', '-2010', 'BES CUW SXM'],
  ['NTZ', '', '536', '-1993', 'IRQ SAU'],
  ['PCI', '', '582:-1991', '-1991', 'FSM MHL MNP PLW'],
  ['PCZ', '', '592:-1977', '-1977', 'PAN'],
  ['SKM', '', '698:-1974', '-1974', 'IND'],
  ['X-MYP', '', '459:-1963', '-1963', 'MYS'], // peninsular Malaysia
  ['X-RHN', '', '717:-1964', '-1964', 'MWI ZMB ZWE'], // Rhodesia and Nyasaland
  ['X-RYU', '', '647:-1972', '-1972', 'JPN'], // the Ryukyu Islands
  ['X-SBH', '', '461:-1963', '-1963', 'MYS'], // Sabah
  ['X-SWK', '', '457:-1963', '-1963', 'MYS'], // Sarawak
  ['X-TGK', '', '835:-1964', '-1964', 'TZA'], // Tanganyika
  ['X-ZNZ', '', '836:-1964', '-1964', 'TZA'], // Zanzibar and Pemba
]

/** “Not elsewhere specified”: real trade whose partner the reporter did not name. */
export const unnamed: readonly CountryRow[] = [
  ['X-NES', '', '899'],
  ['X-AFR-NES', '', '577'],
  ['X-AME-NES', '', '636'],
  ['X-CACM-NES', '', '471'],
  ['X-CAMEU-NES', '', '472'],
  ['X-CAR-NES', '', '129'],
  ['X-EEU-NES', '', '221'],
  ['X-EFTA-NES', '', '697'],
  ['X-EU-NES', '', '492'],
  ['X-EUR-NES', '', '568'],
  ['X-LAIA-NES', '', '473'],
  ['X-NAF-NES', '', '290'],
  ['X-NAM-NES', '', '637'],
  ['X-OCE-NES', '', '527'],
  ['X-WAS-NES', '', '879'],
]

/** Trade that has no partner country by nature. */
export const special: readonly CountryRow[] = [
  ['X-BUN', '', '837'],
  ['X-FZ', '', '838'],
  ['X-SPE', '', '839'],
]

/** Sums over countries that report themselves too; the members stand in `group.ts`. */
export const groups: readonly CountryRow[] = [
  ['EUN', 'EU', '97'], // `EU` is reserved in ISO 3166-1 for the union; as a reporter it is its members of the day
  ['ASEAN', '', '975'],
  ['BRICS', '', ''],
  ['CEFTA', '', ''],
  ['CIS', '', ''],
  ['EAEU', '', ''],
  ['EFTA', '', ''],
  ['USMCA', '', ''],
  ['WB6', '', ''],
]

export const world: CountryRow = ['WLD', '', '0']
