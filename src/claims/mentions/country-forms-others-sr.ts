/** How Serbian texts name groups and what is no state; columns as in `country-forms-sr.ts`. */
export const serbianOthers = `
EUN | EU; Evropska unija; Evropska Unija; Europska unija; Europska Unija; EU27; Evropska zajednica | | |
ASEAN | ASEAN; Asocijacija =država =jugoistočne =Azije; Asocijacija =nacija =jugoistočne =Azije | | |
BRICS | BRIKS; BRICS; BRIKS+; BRICS+; Briks | | |
CEFTA | CEFTA; Cefta | | |
CIS | ZND; Zajednica =nezavisnih =država; Zajednica =Nezavisnih =Država; Zajednice =nezavisnih =država; Zajednici =nezavisnih =država; Zajednicom =nezavisnih =država; Zajednicu =nezavisnih =država | | |
EAEU | EAEU; EAES; EEU; Evroazijska ekonomska unija; Evroazijska unija; Evroazijski ekonomski savez; Evroazijska Ekonomska Unija; Evroazijski savez; Evroazijska ekonomska zajednica | | |
EFTA | EFTA; Efta; Evropsko =udruženje =za =slobodnu =trgovinu; Evropska asocijacija =za =slobodnu =trgovinu | | |
USMCA | USMCA; !NAFTA | | |
WB6 | Zapadni Balkan; Zapadnobalkanska šestorka; zapadni Balkan; ZB6; WB6 | zapadnobalkansk | |
ABW | Aruba | arubansk | |
AIA | Angvila | | |
ALA | Olandska ostrva; Alandska ostrva | | |
ASM | Američka Samoa | | |
ATA | Antarktik; Antarktika | | |
ATF | Francuske =Južne =Teritorije | | |
BES | Karipska Holandija | | |
BLM | Sveti Bartolomej | | |
BMU | Bermudi; Bermudska ostrva | | |
BVT | Ostrvo =Buve | | |
CCK | Kokosova ostrva; Kokosova (Kilingova) ostrva | | |
COK | Kukova ostrva; Kukova Ostrva | | |
CUW | Kurasao | | |
CXR | Božićno ostrvo; Božićno Ostrvo | | |
CYM | Kajmanska ostrva; Kajmanska Ostrva | | |
ESH | Zapadna Sahara | zapadnosaharsk | |
FLK | Foklandska ostrva; Foklandska Ostrva; Foklandi; Malvini | foklandsk | |
FRO | Farska ostrva; Farska Ostrva | farsk | |
GGY | Gernzi | | |
GIB | Gibraltar | gibraltarsk | |
GLP | Gvadelup | | |
GRL | Grenland | grenlandsk | Grenlanđani | Nuk
GUF | Francuska Gvajana | | |
GUM | Guam | | |
HKG | Hongkong; Hong =Kong | hongkonšk; hongkongšk; hongkonsk | |
HMD | =Ostrva =Herd =i =Mekdonald | | |
IMN | Ostrvo =Man | | |
IOT | Britanska teritorija =Indijskog =okeana | | |
JEY | Džerzi | | |
MAC | Makao | | |
MAF | Sen =Marten; Sveti Martin | | |
MNP | Severna Marijanska ostrva; Severna Marijanska Ostrva | | |
MSR | Monserat | | |
MTQ | Martinik | | |
MYT | Majot | | |
NCL | Nova Kaledonija | novokaledonsk | |
NFK | Ostrvo =Norfolk | | |
NIU | Niue | | |
PCN | Pitkern | | |
PRI | Portoriko | portorikansk | |
PYF | Francuska Polinezija | | |
REU | Reinion | | |
SGS | Južna Džordžija =i =Južna =Sendvička =ostrva | | |
SHN | Sveta Jelena | | |
SJM | Svalbard =i =Jan =Majen; Svalbard | | |
SPM | Sen =Pjer =i =Mikelon | | |
SXM | Sint Marten | | |
TCA | Ostrva =Turks =i =Kaikos | | |
TKL | Tokelau | | |
TWN | Tajvan | tajvansk | Tajvanci | Tajpej
UMI | Udaljena ostrva =SAD | | |
VGB | Britanska Devičanska ostrva; Britanska Devičanska Ostrva | | |
VIR | Američka Devičanska ostrva; Američka Devičanska Ostrva | | |
WLF | Valis =i =Futuna | | |
XKX | Kosovo; KiM; Kosovo i Metohija | kosovsk; kosovsko-metohijsk | Kosovari | Priština
X-CHI | Kanalska ostrva | | |
VDR | Severni Vijetnam | severnovijetnamsk | |
YMD | Južni Jemen | južnojemensk | |
ANT | Holandski Antili | | |
SKM | Sikim | | |
SACU | Južnoafrička carinska unija | | |
ATB | Britanska antarktička teritorija | | |
X-RYU | Ostrva =Rjukju | | |
X-SBH | Sabah | | |
X-SWK | Saravak | | |
X-TGK | Tanganjika | | |
X-ZNZ | Zanzibar; Zanzibar i =Pemba | | |
MID | Ostrva =Midvej | | |
PUS | Ostala pacifička ostrva =SAD | | |
WAK | Ostrvo =Vejk | | |
X-MYP | Poluostrvska Malezija | | |
X-RHN | Rodezija =i =Njasalend | | |
PCZ | Zona =Panamskog =kanala | | |
`
