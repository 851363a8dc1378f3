import { countryOf, type CountryCode } from '../../domain/country.js'

/** The IMF's numbers of countries, as in its older files and the World Economic Outlook; they are not the UN's. */
const numbers = `
  111 USA  112 GBR  122 AUT  124 BEL  128 DNK  132 FRA  134 DEU  135 SMR  136 ITA  137 LUX  138 NLD  142 NOR
  144 SWE  146 CHE  156 CAN  158 JPN  172 FIN  174 GRC  176 ISL  178 IRL  181 MLT  182 PRT  184 ESP  186 TUR
  193 AUS  196 NZL  199 ZAF  213 ARG  218 BOL  223 BRA  228 CHL  233 COL  238 CRI  243 DOM  248 ECU  253 SLV
  258 GTM  263 HTI  268 HND  273 MEX  278 NIC  283 PAN  288 PRY  293 PER  298 URY  299 VEN  311 ATG  313 BHS
  316 BRB  321 DMA  328 GRD  336 GUY  339 BLZ  343 JAM  361 KNA  362 LCA  364 VCT  366 SUR  369 TTO  419 BHR
  423 CYP  429 IRN  433 IRQ  436 ISR  439 JOR  443 KWT  446 LBN  449 OMN  453 QAT  456 SAU  463 SYR  466 ARE
  469 EGY  474 YEM  512 AFG  513 BGD  514 BTN  516 BRN  518 MMR  522 KHM  524 LKA  528 TWN  532 HKG  534 IND
  536 IDN  537 TLS  542 KOR  544 LAO  548 MYS  556 MDV  558 NPL  564 PAK  565 PLW  566 PHL  576 SGP  578 THA
  582 VNM  611 DJI  612 DZA  614 AGO  616 BWA  618 BDI  622 CMR  624 CPV  626 CAF  628 TCD  632 COM  634 COG
  636 COD  638 BEN  642 GNQ  643 ERI  644 ETH  646 GAB  648 GMB  652 GHA  654 GNB  656 GIN  662 CIV  664 KEN
  666 LSO  668 LBR  672 LBY  674 MDG  676 MWI  678 MLI  682 MRT  684 MUS  686 MAR  688 MOZ  692 NER  694 NGA
  698 ZWE  714 RWA  716 STP  718 SYC  722 SEN  724 SLE  728 NAM  732 SDN  733 SSD  734 SWZ  738 TZA  742 TGO
  744 TUN  746 UGA  748 BFA  754 ZMB  813 SLB  819 FJI  826 KIR  846 VUT  853 PNG  862 WSM  866 TON  867 MHL
  868 FSM  869 TUV  911 ARM  912 AZE  913 BLR  914 ALB  915 GEO  916 KAZ  917 KGZ  918 BGR  921 MDA  922 RUS
  923 TJK  924 CHN  925 TKM  926 UKR  927 UZB  935 CZE  936 SVK  939 EST  941 LVA  942 SRB  943 MNE  944 HUN
  946 LTU  948 MNG  960 HRV  961 SVN  962 MKD  963 BIH  964 POL  967 XKX  968 ROU
`
const byNumber = new Map(
  numbers
    .trim()
    .split(/\s{2,}/)
    .map((pair): [string, CountryCode] => [pair.slice(0, 3), pair.slice(4)]),
)

/** Codes of the portal that are not ISO's; of its groups only the world and the European Union have a code here. */
const ownCodes: Readonly<Record<string, CountryCode>> = {
  KOS: 'XKX',
  UVK: 'XKX',
  WBG: 'PSE',
  G001: 'WLD',
  '001': 'WLD',
  G998: 'EUN',
  '998': 'EUN',
}

/**
 * The country of a code of the IMF: ISO 3166-1 alpha-3, or a number of its own.
 * @returns null for a group of countries (`G163`, the euro area); `undefined` for what nobody knows
 */
export const areaOf = (code: string): CountryCode | null | undefined => {
  const own = ownCodes[code] ?? byNumber.get(code)
  if (own !== undefined) return own
  if (/^G\d{3}$/.test(code)) return null
  return /^[A-Z]{3}$/.test(code) ? countryOf(code)?.code : undefined
}
