/**
 * How English texts name the states, as rows: code | names besides the one of `messages/country-names.ts` | adjectives
 * | people besides the adjective with an s | capitals. Several are parted by `;`. `!` before a name: only with exactly
 * these letters and accents (Réunion is an island, Reunion may be a meeting). A name that means two countries in prose
 * (America, Serbia and Montenegro) is not here; Korea and Korean are the South's, as in most trade texts.
 */
export const englishStates = `
AFG | | Afghan | Afghans; Afghanis | Kabul
AGO | | Angolan | | Luanda
ALB | | Albanian | | Tirana
AND | | Andorran | | Andorra la Vella
ARE | UAE; U.A.E.; Emirates | Emirati | | Abu Dhabi
ARG | Argentine Republic | Argentine; Argentinian; Argentinean | Argentines | Buenos Aires
ARM | | Armenian | | Yerevan
ATG | Antigua & Barbuda; Antigua | Antiguan; Barbudan | | St. John's
AUS | | Australian | Aussies | Canberra
AUT | | Austrian | | Vienna
AZE | | Azerbaijani; Azeri | | Baku
BDI | | Burundian | | Gitega; Bujumbura
BEL | | Belgian | |
BEN | | Beninese; Beninois | | Porto-Novo; Cotonou
BFA | Burkina | Burkinabe; Burkinabé | | Ouagadougou
BGD | | Bangladeshi | | Dhaka
BGR | | Bulgarian | | Sofia
BHR | | Bahraini | | Manama
BHS | | Bahamian | | Nassau
BIH | Bosnia; Bosnia Herzegovina; Bosnia-Herzegovina; Bosnia & Herzegovina; BiH; B&H | Bosnian; Herzegovinian; Bosnian-Herzegovinian | Bosniaks | Sarajevo
BLR | Belorussia; Byelorussia | Belarusian; Belarussian; Byelorussian; Belorussian | | Minsk
BLZ | | Belizean | | Belmopan
BOL | Bolivia, Plurinational State of; Bolivia (Plurinational State of) | Bolivian | | La Paz; Sucre
BRA | | Brazilian | | Brasilia; Brasília
BRB | | Barbadian; Bajan | | Bridgetown
BRN | Brunei Darussalam | Bruneian | | Bandar Seri Begawan
BTN | | Bhutanese | | Thimphu
BWA | | Botswanan | Batswana | Gaborone
CAF | Central African Rep. | | | Bangui
CAN | | Canadian | | Ottawa
CHE | Swiss Confederation | Swiss | | Bern; Berne
CHL | | Chilean | | Santiago
CHN | PRC; P.R.C.; P.R. China; PR China; People's Republic of China; Mainland China; China, mainland | Chinese | | Beijing; Peking
CIV | Ivory Coast; Côte d'Ivoire; Cote dIvoire | Ivorian; Ivoirian | | Yamoussoukro; Abidjan
CMR | | Cameroonian | | Yaoundé; Yaounde
COD | DRC; Democratic Republic of the Congo; Democratic Republic of Congo; D.R. Congo; Congo, Dem. Rep.; Congo (Kinshasa); Congo-Kinshasa; Dem. Rep. of the Congo; Zaire | Congolese | | Kinshasa
COG | Congo; Congo Republic; Republic of Congo; Congo, Rep.; Congo (Brazzaville); Congo-Brazzaville | | | Brazzaville
COL | | Colombian | | Bogotá; Bogota
COM | Comoro Islands | Comorian; Comoran | | Moroni
CPV | Cabo Verde | Cape Verdean; Cabo Verdean | | Praia
CRI | | Costa Rican | | San José
CUB | | Cuban | | Havana
CYP | | Cypriot | Cypriots | Nicosia
CZE | Czech Republic; Czech Rep. | Czech | Czechs | Prague
DEU | Federal Republic of Germany; West Germany; FRG | German; West German | | Berlin
DJI | | Djiboutian | |
DMA | Commonwealth of Dominica | | | Roseau
DNK | | Danish | Dane; Danes | Copenhagen
DOM | Dominican Rep. | Dominican | | Santo Domingo
DZA | | Algerian | | Algiers
ECU | | Ecuadorian; Ecuadorean | | Quito
EGY | Egypt, Arab Rep. | Egyptian | | Cairo
ERI | | Eritrean | | Asmara
ESP | | Spanish | Spaniard; Spaniards | Madrid
EST | | Estonian | | Tallinn
ETH | | Ethiopian | | Addis Ababa
FIN | | Finnish | Finn; Finns | Helsinki
FJI | | Fijian | | Suva
FRA | | French | Frenchman; Frenchmen | Paris
FSM | Federated States of Micronesia; Micronesia, Fed. Sts. | Micronesian | | Palikir
GAB | | Gabonese | | Libreville
GBR | UK; U.K.; Britain; Great Britain; England; United Kingdom of Great Britain and Northern Ireland | British | Briton; Britons; Brits | London
GEO | | Georgian | | Tbilisi
GHA | | Ghanaian | | Accra
GIN | | Guinean | | Conakry
GMB | Gambia, The | Gambian | | Banjul
GNB | Guinea Bissau | Bissau-Guinean; Guinea-Bissauan | | Bissau
GNQ | | Equatorial Guinean; Equatoguinean | | Malabo
GRC | Hellenic Republic | Greek; Hellenic | Greeks | Athens
GRD | | Grenadian | | St. George's
GTM | | Guatemalan | | Guatemala City
GUY | | Guyanese | |
HND | | Honduran | | Tegucigalpa
HRV | | Croatian; Croat | Croats | Zagreb
HTI | | Haitian | | Port-au-Prince
HUN | | Hungarian; Magyar | | Budapest
IDN | | Indonesian | | Jakarta
IND | | Indian | | New Delhi; Delhi
IRL | Republic of Ireland; Irish Republic | Irish | Irishmen | Dublin
IRN | Iran, Islamic Rep.; Iran, Islamic Republic of; Iran (Islamic Republic of) | Iranian | | Tehran; Teheran
IRQ | | Iraqi | | Baghdad
ISL | | Icelandic | Icelander; Icelanders | Reykjavik; Reykjavík
ISR | | Israeli | | Jerusalem; Tel Aviv
ITA | | Italian | | Rome
JAM | | Jamaican | |
JOR | | Jordanian | | Amman
JPN | | Japanese | | Tokyo
KAZ | | Kazakh; Kazakhstani; Kazak | Kazakhs | Astana; Nur-Sultan
KEN | | Kenyan | | Nairobi
KGZ | Kyrgyz Republic; Kyrgyz Rep.; Kirghizia; Kirgizstan | Kyrgyz; Kyrgyzstani; Kirghiz | | Bishkek
KHM | | Cambodian; Khmer | | Phnom Penh
KIR | | I-Kiribati | | Tarawa
KNA | St. Kitts and Nevis; Saint Kitts & Nevis; St. Kitts & Nevis; St Kitts and Nevis | Kittitian | | Basseterre
KOR | Republic of Korea; Korea, Rep.; Korea, Republic of; Korea (Republic of); Rep. of Korea; ROK; Korea; S. Korea | South Korean; Korean | | Seoul
KWT | | Kuwaiti | | Kuwait City
LAO | Lao PDR; Lao People's Democratic Republic; Lao People's Dem. Rep. | Laotian; Lao | | Vientiane
LBN | | Lebanese | | Beirut
LBR | | Liberian | | Monrovia
LBY | | Libyan | | Tripoli
LCA | St. Lucia; St Lucia | Saint Lucian; St. Lucian | | Castries
LIE | | Liechtensteiner | | Vaduz
LKA | Ceylon | Sri Lankan | | Colombo; Sri Jayawardenepura Kotte
LSO | | Basotho; Lesothan | | Maseru
LTU | | Lithuanian | | Vilnius
LUX | Luxemburg | Luxembourgish; Luxembourgian | Luxembourger; Luxembourgers |
LVA | | Latvian | Letts | Riga
MAR | | Moroccan | | Rabat
MCO | | Monegasque; Monégasque; Monacan | |
MDA | Republic of Moldova; Moldavia; Moldova, Republic of | Moldovan; Moldavian | | Chisinau; Chișinău; Chişinău; Kishinev
MDG | | Malagasy; Madagascan | | Antananarivo
MDV | | Maldivian | | !Malé
MEX | | Mexican | | Mexico City
MHL | | Marshallese | | Majuro
MKD | Macedonia; FYROM; FYR Macedonia; FYR of Macedonia; TFYR of Macedonia; Macedonia, FYR; N. Macedonia; Former Yugoslav Republic of Macedonia; Republic of North Macedonia | Macedonian; North Macedonian | | Skopje
MLI | | Malian | | Bamako
MLT | | Maltese | | Valletta
MMR | Burma | Burmese; Myanmarese; Myanma | | Naypyidaw; Nay Pyi Taw; Yangon; Rangoon
MNE | | Montenegrin | | Podgorica
MNG | | Mongolian | Mongols | Ulaanbaatar; Ulan Bator
MOZ | | Mozambican | | Maputo
MRT | | Mauritanian | | Nouakchott
MUS | | Mauritian | | Port Louis
MWI | | Malawian | | Lilongwe
MYS | | Malaysian | Malays | Kuala Lumpur; Putrajaya
NAM | | Namibian | | Windhoek
NER | | Nigerien; Nigérien | | Niamey
NGA | | Nigerian | | Abuja
NIC | | Nicaraguan | | Managua
NLD | Holland | Dutch; Netherlandish | Dutchmen | Hague; Amsterdam
NOR | | Norwegian | | Oslo
NPL | | Nepalese; Nepali | | Kathmandu; Katmandu
NRU | | Nauruan | | Yaren
NZL | N. Zealand | | New Zealander; New Zealanders | Wellington
OMN | | Omani | | Muscat
PAK | | Pakistani | | Islamabad
PAN | | Panamanian | | Panama City
PER | | Peruvian | | Lima
PHL | Republic of the Philippines | Philippine; Filipino; Filipina | Filipinos | Manila
PLW | | Palauan | | Ngerulmud
PNG | PNG; Papua-New Guinea | Papua New Guinean; Papuan | | Port Moresby
POL | | Polish | Pole; Poles | Warsaw
PRK | DPRK; D.P.R.K.; Democratic People's Republic of Korea; Korea, Dem. People's Rep.; Korea, Dem. Rep.; Korea, DPR; Dem. People's Rep. of Korea; N. Korea | North Korean | | Pyongyang
PRT | | Portuguese | | Lisbon
PRY | | Paraguayan | | Asunción; Asuncion
PSE | State of Palestine; Palestinian Territories; Palestinian Territory; Occupied Palestinian Territory; West Bank and Gaza; Palestinian Authority | Palestinian | | Ramallah
QAT | | Qatari | | Doha
ROU | Roumania; Rumania | Romanian; Roumanian; Rumanian | | Bucharest
RUS | Russian Federation; Russian Fed.; RF | Russian | | Moscow
RWA | | Rwandan; Rwandese | | Kigali
SAU | KSA | Saudi; Saudi Arabian | Saudis | Riyadh
SDN | | Sudanese | | Khartoum
SEN | | Senegalese | | Dakar
SGP | | Singaporean | |
SLB | Solomons | Solomon Islander | Solomon Islanders | Honiara
SLE | | Sierra Leonean | | Freetown
SLV | | Salvadoran; Salvadorean; Salvadorian | | San Salvador
SMR | | Sammarinese; Sanmarinese | |
SOM | | Somali; Somalian | | Mogadishu
SRB | | Serbian; Serb | Serbs | Belgrade
SSD | S. Sudan | South Sudanese | | Juba
STP | Sao Tome; São Tomé; Sao Tome & Principe | Santomean; São Toméan | | São Tomé
SUR | Surinam | Surinamese | | Paramaribo
SVK | Slovak Republic; Slovak Rep. | Slovak; Slovakian | Slovaks | Bratislava
SVN | | Slovenian; Slovene | Slovenes | Ljubljana
SWE | | Swedish | Swede; Swedes | Stockholm
SWZ | Swaziland | Swazi | | Mbabane; Lobamba
SYC | | Seychellois | |
SYR | Syrian Arab Republic; Syrian Arab Rep. | Syrian | | Damascus
TCD | | Chadian | | N'Djamena
TGO | | Togolese | | Lomé; Lome
THA | | Thai | Thais | Bangkok
TJK | | Tajik; Tajikistani; Tadjik | Tajiks | Dushanbe
TKM | | Turkmen; Turkmenistani; Turkmenian | Turkmens | Ashgabat
TLS | East Timor; Timor Leste | Timorese; East Timorese | | Dili
TON | | Tongan | | Nuku'alofa; Nuku‘alofa
TTO | Trinidad & Tobago; Trinidad | Trinidadian; Tobagonian; Trinbagonian | | Port of Spain
TUN | | Tunisian | | Tunis
TUR | Turkey; Turkiye | Turkish | Turk; Turks | Ankara
TUV | | Tuvaluan | | Funafuti
TZA | United Republic of Tanzania; Tanzania, United Republic of; United Rep. of Tanzania; Tanzania, United Rep. | Tanzanian | | Dodoma; Dar es Salaam
UGA | | Ugandan | | Kampala
UKR | | Ukrainian | | Kyiv; Kiev
URY | | Uruguayan | | Montevideo
USA | US; U.S.; USA; U.S.A.; United States of America | American | | Washington; Washington, DC; Washington, D.C.; Washington DC; Washington D.C.
UZB | | Uzbek; Uzbekistani | Uzbeks | Tashkent
VAT | Vatican; Holy See | | |
VCT | St. Vincent and the Grenadines; Saint Vincent and the Grenadines; St. Vincent & Grenadines; Saint Vincent; St. Vincent | Vincentian | | Kingstown
VEN | Venezuela, RB; Venezuela (Bolivarian Republic of); Bolivarian Republic of Venezuela; Venezuela, Bolivarian Republic of | Venezuelan | | Caracas
VNM | Viet Nam; Viet-Nam | Vietnamese | | Hanoi
VUT | | Ni-Vanuatu; Vanuatuan | | Port Vila; Port-Vila
WSM | | Samoan | | Apia
YEM | Yemen, Rep. | Yemeni; Yemenite | Yemenis | Sanaa; Sana'a
ZAF | RSA; Republic of South Africa | South African | | Pretoria; Cape Town
ZMB | | Zambian | | Lusaka
ZWE | | Zimbabwean | | Harare
SUN | USSR; U.S.S.R.; Union of Soviet Socialist Republics | Soviet | Soviets |
YUG | Yugoslavia; SFRY; SFR Yugoslavia; Socialist Federal Republic of Yugoslavia | Yugoslav; Yugoslavian | Yugoslavs |
SCG | FR Yugoslavia; FRY; Federal Republic of Yugoslavia; State Union of Serbia and Montenegro | | |
CSK | CSSR; ČSSR; Czecho-Slovakia | Czechoslovak; Czechoslovakian | Czechoslovaks |
DDR | GDR; German Democratic Republic | East German | |
`
