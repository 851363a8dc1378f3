/** How English texts name groups and what is no state; columns as in `country-forms-en.ts`. */
export const englishOthers = `
EUN | EU; E.U.; EU27; EU28; EU15; European Communities | | |
ASEAN | Association of Southeast Asian Nations; Asean; Association of South-East Asian Nations | | |
BRICS | Brics; BRICS+ | | |
CEFTA | Central European Free Trade Agreement; Central European Free Trade Area; Cefta | | |
CIS | CIS; C.I.S. | | |
EAEU | EAEU; EEU; EAEC; Eurasian Union; Eurasian Customs Union | | |
EFTA | European Free Trade Association; Efta | | |
USMCA | NAFTA; CUSMA; United States-Mexico-Canada Agreement; North American Free Trade Agreement; Nafta | | |
WB6 | Western Balkans; Western Balkans Six; Western Balkans 6; WB6; Western Balkan countries; Western Balkan Six; Western Balkan | | |
ABW | | Aruban | | Oranjestad
AIA | | Anguillan | |
ALA | Aland Islands; Aland | | |
ASM | | American Samoan | | Pago Pago
ATA | | Antarctic | |
ATF | French Southern and Antarctic Lands | | |
BES | Bonaire, Sint Eustatius and Saba; Bonaire | | |
BLM | St. Barthélemy; Saint Barthelemy; St. Barts | | |
BMU | | Bermudian; Bermudan | |
BVT | | | |
CCK | Cocos Islands; Keeling Islands | | |
COK | | Cook Islander | Cook Islanders | Rarotonga
CUW | Curacao | | | Willemstad
CXR | | | |
CYM | Caymans; Cayman | Caymanian | |
ESH | | Sahrawi; Saharawi | |
FLK | Falklands; Malvinas | | |
FRO | Faeroe Islands; Faroes; Faroe Isds | Faroese; Faeroese | | Tórshavn; Torshavn
GGY | | | |
GIB | | Gibraltarian | |
GLP | | Guadeloupean | | Basse-Terre
GRL | | Greenlandic | Greenlander; Greenlanders | Nuuk
GUF | French Guyana | | |
GUM | | Guamanian | |
HKG | Hong Kong SAR; China, Hong Kong SAR; Hong Kong SAR, China; Hongkong | | Hongkongers; Hong Kongers |
HMD | | | |
IMN | | Manx | |
IOT | | | |
JEY | | | |
MAC | Macau; Macao SAR; China, Macao SAR; Macao SAR, China | Macanese | |
MAF | St. Martin | | |
MNP | Northern Marianas | | | Saipan
MSR | | | |
MTQ | | Martinican | | Fort-de-France
MYT | | | | Mamoudzou
NCL | | New Caledonian | | Nouméa; Noumea
NFK | | | |
NIU | | Niuean | |
PCN | Pitcairn | | |
PRI | Porto Rico | Puerto Rican | | San Juan
PYF | | French Polynesian | | Papeete
REU | !Réunion; La Réunion; Reunion Island | | |
SGS | South Georgia | | |
SHN | St. Helena | | |
SJM | Svalbard; Spitsbergen | | | Longyearbyen
SPM | St. Pierre and Miquelon; Saint-Pierre and Miquelon | | |
SXM | | | | Philipsburg
TCA | | | |
TKL | | | |
TWN | Chinese Taipei; Taiwan, China; Taiwan, Province of China; Other Asia, nes; Taiwan (China) | Taiwanese | | Taipei
UMI | | | |
VGB | BVI; Virgin Islands, British | | |
VIR | United States Virgin Islands; U.S. Virgin Islands; USVI | | |
WLF | | | |
XKX | Kosovo and Metohija; Kosovo & Metohija; Kosova | Kosovar; Kosovan | Kosovars | Pristina; Priština; Prishtina
VDR | | North Vietnamese | |
YMD | | South Yemeni | |
ANT | Dutch Antilles | | |
SKM | | | |
SACU | | | |
X-CHI | | | |
X-SBH | | | |
X-SWK | | | |
X-TGK | | | |
X-ZNZ | Zanzibar | | |
PCZ | | | |
`
