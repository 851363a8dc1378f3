/**
 * How Serbian texts name the states, as rows: code | names | stems of adjectives | people | capitals; several are parted
 * by `;`. Latin letters; texts in Cyrillic are compared letter by letter. Names and people stand in the nominative,
 * `declension-sr.ts` makes the cases; a word after `=` has none.
 */
export const serbianStates = `
AFG | Avganistan; Afganistan | avganistansk; avgansk; afganistansk | Avganistanci; Avganci | Kabul
AGO | Angola | angolsk | Angolci | Luanda
ALB | Albanija | albansk | Albanci | Tirana
AND | Andora | andorsk | | Andora la =Velja
ARE | UAE; Ujedinjeni Arapski Emirati; Emirati | emiratsk | | Abu =Dabi
ARG | Argentina | argentinsk | Argentinci | Buenos Ajres
ARM | Jermenija; Armenija | jermensk; armensk | Jermeni; Armenci | Jerevan
ATG | Antigva i Barbuda; Antigva | antigvansk | | Sent Džons
AUS | Australija | australijsk | Australijanci | Kanbera
AUT | Austrija | austrijsk | Austrijanci | Beč
AZE | Azerbejdžan; Azerbajdžan | azerbejdžansk; azersk; azerbajdžansk | Azerbejdžanci; Azeri | Baku
BDI | Burundi | burundsk; burundijsk | | Gitega; Budžumbura
BEL | Belgija | belgijsk | Belgijanci |
BEN | Benin | beninsk | | Porto =Novo
BFA | Burkina =Faso | burkinsk | | Uagadugu
BGD | Bangladeš | bangladešk; bangladešsk | | Daka
BGR | Bugarska | bugarsk | Bugari | Sofija
BHR | Bahrein | bahreinsk | | Manama
BHS | Bahami; Bahamska ostrva | bahamsk | | Nasau
BIH | Bosna i Hercegovina; Bosna; BiH; Hercegovina | bosansk; bosanskohercegovačk; hercegovačk; bosansko-hercegovačk | Bosanci; Bošnjaci; Hercegovci | Sarajevo
BLR | Belorusija; Bjelorusija | belorusk; bjelorusk | Belorusi; Bjelorusi | Minsk
BLZ | Belize | belizejsk | | Belmopan
BOL | Bolivija | bolivijsk | Bolivijci | La =Paz; Sukre
BRA | Brazil | brazilsk | Brazilci | Brazilija
BRB | Barbados | barbadosk | | Bridžtaun
BRN | Brunej | brunejsk | | Bandar =Seri =Begavan
BTN | Butan | butansk | | Timbu
BWA | Bocvana | bocvansk | | Gaborone
CAF | Centralnoafrička Republika; CAR | centralnoafričk | | Bangi
CAN | Kanada | kanadsk | Kanađani | Otava
CHE | Švajcarska; Švicarska | švajcarsk; švicarsk | Švajcarci; Švicarci | Bern
CHL | Čile | čileansk | Čileanci | Santjago
CHN | Kina; NR Kina; Narodna Republika Kina | kinesk | Kinezi | Peking
CIV | Obala =Slonovače; Obala =Bjelokosti | | | Jamusukro; Abidžan
CMR | Kamerun | kamerunsk | Kamerunci | Jaunde
COD | DR Kongo; Demokratska Republika Kongo; Zair | kongoansk | | Kinšasa
COG | Kongo; Republika Kongo | | | Brazavil
COL | Kolumbija | kolumbijsk | Kolumbijci | Bogota
COM | Komorska ostrva; Komori; Komorska Ostrva | komorsk | | Moroni
CPV | Zelenortska ostrva; Zelenortska Ostrva; Kabo =Verde | zelenortsk | | Praja
CRI | Kostarika | kostarikansk | | San =Hoze
CUB | Kuba | kubansk | Kubanci | Havana
CYP | Kipar | kiparsk | Kiprani | Nikozija
CZE | Češka; Češka Republika | češk | Česi | Prag
DEU | Nemačka; Njemačka; SR Nemačka; Savezna Republika Nemačka; Zapadna Nemačka | nemačk; njemačk; zapadnonemačk | Nemci; Nijemci | Berlin
DJI | Džibuti | džibutsk | |
DMA | Dominika | | | Rozo
DNK | Danska | dansk | Danci | Kopenhagen
DOM | Dominikanska Republika; Dominikana | dominikansk | Dominikanci | Santo =Domingo
DZA | Alžir | alžirsk | Alžirci |
ECU | Ekvador | ekvadorsk | Ekvadorci | Kito
EGY | Egipat | egipatsk | Egipćani | Kairo
ERI | Eritreja | eritrejsk | | Asmara
ESP | Španija; Španjolska | španjolsk; špansk | Španci; Španjolci | Madrid
EST | Estonija | estonsk | Estonci | Talin
ETH | Etiopija | etiopsk; etiopljansk | Etiopljani | Adis Abeba
FIN | Finska | finsk | Finci | Helsinki
FJI | Fidži | fidžijsk | | Suva
FRA | Francuska | francusk | Francuzi | Pariz
FSM | Mikronezija; Savezne =Države =Mikronezije | mikronezijsk | | Palikir
GAB | Gabon | gabonsk | | Librevil
GBR | Velika Britanija; Ujedinjeno Kraljevstvo; Britanija; Engleska; UK | britansk | Britanci; Englezi | London
GEO | Gruzija | gruzijsk; gruzinsk | Gruzijci; Gruzini | Tbilisi
GHA | Gana | gansk; ganansk | | Akra
GIN | Gvineja | gvinejsk | | Konakri
GMB | Gambija | gambijsk | | Bandžul
GNB | Gvineja =Bisao; Gvineja =Bisau | | | Bisao
GNQ | Ekvatorijalna Gvineja; Ekvatorska Gvineja | ekvatorijalnogvinejsk | | Malabo
GRC | Grčka | grčk | Grci | Atina
GRD | Grenada | grenadsk | | Sent Džordžiz
GTM | Gvatemala | gvatemalsk | Gvatemalci |
GUY | Gvajana | gvajansk | | Džordžtaun
HND | Honduras | hondurašk; hondurask | | Tegusigalpa
HRV | Hrvatska | hrvatsk | Hrvati | Zagreb
HTI | Haiti | haićansk | Haićani | Port o =Prens; Port-o-=Prens
HUN | Mađarska | mađarsk; ugarsk | Mađari | Budimpešta
IDN | Indonezija | indonežansk; indonezijsk | Indonežani; Indonezijci | Džakarta
IND | Indija | indijsk | Indijci; Indusi | Nju Delhi; Nju Deli; Delhi
IRL | Irska; Republika Irska | irsk | Irci | Dablin
IRN | Iran | iransk | Iranci | Teheran
IRQ | Irak | iračk | Iračani | Bagdad
ISL | Island | islandsk | Islanđani | Rejkjavik
ISR | Izrael | izraelsk | Izraelci | Jerusalim; Tel Aviv
ITA | Italija | italijansk; talijansk | Italijani; Talijani | Rim
JAM | Jamajka | jamajčansk | Jamajčani | Kingston
JOR | Jordan | jordansk | Jordanci | Aman
JPN | Japan | japansk | Japanci | Tokio
KAZ | Kazahstan | kazahstansk; kazašk; kazahsk | Kazahstanci; Kazasi | Astana; Nur Sultan
KEN | Kenija | kenijsk | Kenijci | Najrobi
KGZ | Kirgistan; Kirgizija; Kirgizstan | kirgisk; kirgistansk; kirgišk | Kirgizi | Biškek
KHM | Kambodža | kambodžansk | Kambodžanci | Pnom Pen
KIR | Kiribati | kiribatsk | | Tarava
KNA | Sent Kits i Nevis; Sveti Kits i Nevis | | | Baster
KOR | Južna Koreja; Republika Koreja; Koreja | južnokorejsk; korejsk | Južnokorejci; Korejci | Seul
KWT | Kuvajt | kuvajtsk | Kuvajćani |
LAO | Laos | laosk; laošk | | Vijentijan
LBN | Liban | libansk | Libanci | Bejrut
LBR | Liberija | liberijsk | | Monrovija
LBY | Libija | libijsk | Libijci | Tripoli
LCA | Sveta Lucija; Sent Lusija | | | Kastri
LIE | Lihtenštajn | lihtenštajnsk | | Vaduc
LKA | Šri Lanka | šrilančansk; šrilansk | | Kolombo
LSO | Lesoto | lesotsk | | Maseru
LTU | Litvanija; Litva | litvansk; litavsk | Litvanci; Litavci | Vilnjus; Vilnius
LUX | Luksemburg | luksemburšk | Luksemburžani |
LVA | Letonija; Latvija | letonsk; latvijsk | Letonci; Latvijci | Riga
MAR | Maroko | marokansk | Marokanci | Rabat
MCO | Monako | monašk; monegašk | |
MDA | Moldavija; Moldova | moldavsk | Moldavci | Kišinjev
MDG | Madagaskar | madagaskarsk | | Antananarivo
MDV | Maldivi; Maldivska ostrva | maldivsk | |
MEX | Meksiko | meksičk | Meksikanci | Meksiko =Siti
MHL | Maršalska ostrva; Maršalska Ostrva | maršalsk | | Madžuro
MKD | Severna Makedonija; Sjeverna Makedonija; Makedonija; BJRM | makedonsk; severnomakedonsk | Makedonci | Skoplje
MLI | Mali | malijsk | Malijci | Bamako
MLT | Malta | maltešk; maltežansk | Maltežani | Valeta
MMR | Mjanmar; Mijanmar; Burma | mjanmarsk; burmansk | | Nejpjido; Jangon
MNE | Crna Gora | crnogorsk | Crnogorci | Podgorica
MNG | Mongolija | mongolsk | Mongoli | Ulan Bator
MOZ | Mozambik | mozambičk | | Maputo
MRT | Mauritanija | mauritansk; mauritanijsk | | Nuakšot
MUS | Mauricijus | mauricijsk | | Port =Luj
MWI | Malavi | malavijsk | | Lilongve
MYS | Malezija | malezijsk; malajsk | Malezijci | Kuala Lumpur
NAM | Namibija | namibijsk | | Vindhuk
NER | Niger | nigersk | | Nijamej
NGA | Nigerija | nigerijsk | Nigerijci | Abudža
NIC | Nikaragva | nikaragvansk | | Managva
NLD | Holandija; Nizozemska | holandsk; nizozemsk | Holanđani; Nizozemci | Hag; Amsterdam
NOR | Norveška | norvešk | Norvežani | Oslo
NPL | Nepal | nepalsk | | Katmandu
NRU | Nauru | | | Jaren
NZL | Novi Zeland | novozelandsk | Novozelanđani | Velington
OMN | Oman | omansk | | Maskat
PAK | Pakistan | pakistansk | Pakistanci | Islamabad
PAN | Panama | panamsk | |
PER | Peru | peruansk | Peruanci | Lima
PHL | Filipini | filipinsk | Filipinci | Manila
PLW | Palau | | | Ngerulmud
PNG | Papua Nova Gvineja | papuansk | | Port =Morzbi
POL | Poljska | poljsk | Poljaci | Varšava
PRK | Severna Koreja; Sjeverna Koreja; DNR Koreja | severnokorejsk | Severnokorejci | Pjongjang
PRT | Portugalija; Portugal | portugalsk; portugalijsk | Portugalci | Lisabon
PRY | Paragvaj | paragvajsk | | Asunsion
PSE | Palestina | palestinsk | Palestinci | Ramala
QAT | Katar | katarsk | Katarci | Doha
ROU | Rumunija; Rumunjska | rumunsk; rumunjsk | Rumuni; Rumunji | Bukurešt
RUS | Rusija; RF; Ruska Federacija | rusk; rusijsk | Rusi | Moskva
RWA | Ruanda | ruandsk | | Kigali
SAU | Saudijska Arabija | saudijsk | Saudijci | Rijad
SDN | Sudan | sudansk | Sudanci | Kartum
SEN | Senegal | senegalsk | | Dakar
SGP | Singapur | singapursk | |
SLB | Solomonska ostrva; Solomonska Ostrva | solomonsk | | Honijara
SLE | Sijera =Leone; Siera =Leone | | | Fritaun
SLV | Salvador; El Salvador | salvadorsk | | San Salvador
SMR | San =Marino | sanmarinsk | |
SOM | Somalija | somalijsk | Somalijci | Mogadišu
SRB | Srbija; Republika Srbija | srpsk; srbijansk | Srbi; Srbijanci | Beograd
SSD | Južni Sudan | južnosudansk | | Džuba
STP | Sao =Tome i =Prinsipe; Sao =Tome | | | Sao =Tome
SUR | Surinam | surinamsk | | Paramaribo
SVK | Slovačka | slovačk | Slovaci | Bratislava
SVN | Slovenija | slovenačk; slovensk | Slovenci | Ljubljana
SWE | Švedska | švedsk | Šveđani | Stokholm
SWZ | Esvatini; Svazilend | esvatinijsk; svazilendsk | | Mbabane
SYC | Sejšeli; Sejšelska ostrva | sejšelsk | |
SYR | Sirija | sirijsk | Sirijci | Damask
TCD | Čad | čadsk | | Ndžamena
TGO | Togo | togoansk | | Lome
THA | Tajland | tajlandsk; tajsk | Tajlanđani | Bangkok
TJK | Tadžikistan | tadžikistansk; tadžičk | Tadžici | Dušanbe
TKM | Turkmenistan | turkmensk; turkmenistansk | Turkmeni | Ašhabad
TLS | Istočni Timor; Timor =Leste | timorsk; istočnotimorsk | | Dili
TON | Tonga | tongansk | | Nukualofa
TTO | Trinidad i =Tobago; Trinidad | trinidadsk | | Port =ov =Spejn
TUN | Tunis; Tunižanska Republika | tunišansk; tuniščansk; tunisk; tunižansk | Tunišani |
TUR | Turska; Republika Turska | tursk | Turci | Ankara
TUV | Tuvalu | | | Funafuti
TZA | Tanzanija | tanzanijsk | | Dodoma; Dar es =Salam
UGA | Uganda | ugandsk | | Kampala
UKR | Ukrajina | ukrajinsk | Ukrajinci | Kijev
URY | Urugvaj | urugvajsk | Urugvajci | Montevideo
USA | SAD; Sjedinjene Američke Države; Sjedinjene Države; S.A.D.; USA | američk | Amerikanci | Vašington
UZB | Uzbekistan | uzbekistansk; uzbečk | Uzbeci | Taškent
VAT | Vatikan; Sveta stolica; Sveta Stolica | vatikansk | |
VCT | Sent Vinsent i Grenadini; Sveti Vinsent i Grenadini; Sent Vinsent | | | Kingstaun
VEN | Venecuela | venecuelansk | Venecuelanci | Karakas
VNM | Vijetnam | vijetnamsk | Vijetnamci | Hanoj
VUT | Vanuatu | | | Port =Vila
WSM | Samoa | samoansk | | Apija
YEM | Jemen | jemensk | Jemenci | Sana
ZAF | Južnoafrička Republika; Južna Afrika; JAR; Južnoafrička Unija | južnoafričk | Južnoafrikanci | Pretorija; Kejptaun
ZMB | Zambija | zambijsk | | Lusaka
ZWE | Zimbabve | zimbabveansk | | Harare
SUN | SSSR; Sovjetski Savez; Savez =Sovjetskih =Socijalističkih =Republika | sovjetsk | Sovjeti |
YUG | Jugoslavija; SFRJ; SFR Jugoslavija | jugoslovensk; jugoslavensk | Jugosloveni |
SCG | SRJ; SR Jugoslavija; Savezna Republika Jugoslavija; SCG; Državna zajednica =Srbija =i =Crna =Gora; Državna zajednica =Srbije =i =Crne =Gore | | |
CSK | Čehoslovačka; ČSSR | čehoslovačk | |
DDR | DDR; Istočna Nemačka; DR Nemačka; NDR | istočnonemačk | |
`
