import type { CountryCode } from './country.js'
import { sourceCode, type SourceCode } from './source-code.js'

/** Codes that are the ISO 3166-1 number with three digits: importers and partners of the WTO's code tables. */
const isoNumbers = `
  004 AFG  008 ALB  012 DZA  016 ASM  020 AND  024 AGO  028 ATG  031 AZE  032 ARG  036 AUS  040 AUT  044 BHS
  048 BHR  050 BGD  051 ARM  052 BRB  056 BEL  060 BMU  064 BTN  068 BOL  070 BIH  072 BWA  074 BVT  076 BRA
  084 BLZ  086 IOT  090 SLB  092 VGB  096 BRN  100 BGR  104 MMR  108 BDI  112 BLR  116 KHM  120 CMR  124 CAN
  132 CPV  136 CYM  140 CAF  144 LKA  148 TCD  152 CHL  156 CHN  158 TWN  162 CXR  166 CCK  170 COL  174 COM
  175 MYT  178 COG  180 COD  184 COK  188 CRI  191 HRV  192 CUB  196 CYP  203 CZE  204 BEN  208 DNK  212 DMA
  214 DOM  218 ECU  222 SLV  226 GNQ  231 ETH  232 ERI  233 EST  234 FRO  239 SGS  242 FJI  246 FIN  250 FRA
  254 GUF  258 PYF  260 ATF  262 DJI  266 GAB  268 GEO  270 GMB  275 PSE  276 DEU  288 GHA  292 GIB  296 KIR
  300 GRC  304 GRL  308 GRD  312 GLP  316 GUM  320 GTM  324 GIN  328 GUY  332 HTI  334 HMD  336 VAT  340 HND
  344 HKG  348 HUN  352 ISL  356 IND  360 IDN  364 IRN  368 IRQ  372 IRL  376 ISR  380 ITA  384 CIV  388 JAM
  392 JPN  398 KAZ  400 JOR  404 KEN  408 PRK  410 KOR  414 KWT  417 KGZ  418 LAO  422 LBN  426 LSO  428 LVA
  430 LBR  434 LBY  438 LIE  440 LTU  442 LUX  446 MAC  450 MDG  454 MWI  458 MYS  462 MDV  466 MLI  470 MLT
  474 MTQ  478 MRT  480 MUS  484 MEX  496 MNG  498 MDA  500 MSR  504 MAR  508 MOZ  512 OMN  516 NAM  520 NRU
  524 NPL  528 NLD  531 CUW  533 ABW  534 SXM  535 BES  540 NCL  548 VUT  554 NZL  558 NIC  562 NER  566 NGA
  570 NIU  578 NOR  580 MNP  581 UMI  583 FSM  584 MHL  585 PLW  586 PAK  591 PAN  598 PNG  600 PRY  604 PER
  608 PHL  612 PCN  616 POL  620 PRT  624 GNB  626 TLS  634 QAT  638 REU  642 ROU  643 RUS  646 RWA  654 SHN
  659 KNA  660 AIA  662 LCA  666 SPM  670 VCT  674 SMR  678 STP  682 SAU  686 SEN  690 SYC  694 SLE  702 SGP
  703 SVK  704 VNM  705 SVN  706 SOM  710 ZAF  716 ZWE  724 ESP  728 SSD  740 SUR  748 SWZ  752 SWE  756 CHE
  760 SYR  762 TJK  764 THA  768 TGO  772 TKL  776 TON  780 TTO  784 ARE  788 TUN  792 TUR  795 TKM  796 TCA
  798 TUV  800 UGA  804 UKR  807 MKD  818 EGY  826 GBR  834 TZA  840 USA  854 BFA  858 URY  860 UZB  862 VEN
  876 WLF  882 WSM  887 YEM  894 ZMB
`

/**
 * Economies as the WTO numbers them (Time Series and bilateral imports): three characters, leading zeros kept.
 *
 * Mostly ISO numbers, with the WTO's own for Serbia, Montenegro and Kosovo; years stand only where another code has
 * the land in other years. Left out, and so rejected, are aggregates of which Rapport knows no members: regions
 * (905, 931, 932, 950, 965, 970, 983, 986, OAF, OAS, OCI, OSE, OWE), fixed or wider compositions (910 CIS with former
 * members, 927 and ZX9 euro area, 928 and E28 EU of 28, EUT, 981 BRIC), other unions (937 to 949, 957 to 966, 977,
 * 980, 985) and classes of countries (900, 902, 992, 997, LAX, LFX, LMX, LOX). No row of the bilateral file has them.
 */
export const wtoCodes: readonly SourceCode[] = [
  ...isoNumbers
    .trim()
    .split(/\s{2,}/)
    .map((pair) => sourceCode(pair.slice(0, 3), pair.slice(4))),
  sourceCode('000', 'WLD'),
  sourceCode('892', 'SRB', 2006),
  sourceCode('893', 'MNE', 2006),
  sourceCode('888', 'XKX', 1999),
  sourceCode('891', 'SCG', 1992, 2006),
  sourceCode('890', 'YUG', 0, 1991),
  sourceCode('810', 'SUN', 0, 1991),
  sourceCode('201', 'CSK', 0, 1992),
  sourceCode('278', 'DDR', 0, 1990),
  sourceCode('280', 'DEU', 0, 1990),
  sourceCode('058', 'BLX', 0, 1998), // 056 and 442 are there beside it from 1996
  sourceCode('230', 'ETH', 0, 1992), // with Eritrea
  sourceCode('720', 'YMD', 0, 1990),
  sourceCode('886', 'YEM', 0, 1990),
  sourceCode('532', 'ANT', 0, 1985), // with Aruba
  sourceCode('530', 'ANT', 1986),
  sourceCode('736', 'SDN'), // the WTO kept it after 2011: 729 never occurs
  sourceCode('747', 'SWZ'), // until the change of name; so the next two
  sourceCode('808', 'MKD'),
  sourceCode('863', 'VEN'),
  sourceCode('321', 'GGY'),
  sourceCode('393', 'JEY'),
  sourceCode('471', 'IMN'), // in UN Comtrade 471 is “CACM, nes”
  sourceCode('918', 'EUN'), // as importer
  sourceCode('899', 'EUN'), // as partner; in UN Comtrade 899 is “Areas, nes”
  sourceCode('228', 'X-EU-NES'),
  sourceCode('990', 'X-NES'),
  sourceCode('923', 'EFTA'),
  sourceCode('940', 'USMCA'),
  sourceCode('975', 'ASEAN'),
  sourceCode('982', 'BRICS'),
]

const countries = new Map(wtoCodes.map(({ code, country }) => [code, country]))

/** The country of a WTO code, whatever the year: each code has had one meaning. */
export function wtoCountry(code: string): CountryCode | null {
  return countries.get(code) ?? null
}
