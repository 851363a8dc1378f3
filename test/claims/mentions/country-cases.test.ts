import { describe, expect, test } from 'vitest'
import { countriesIn } from '../../../src/claims/mentions/countries.js'
import { toCyrillic } from '../../../src/messages/serbian-script.js'

/** Russian: genitive, dative, instrumental, prepositional, an adjective in two forms, the people in the genitive. */
const russian = `
RUS России России Россией России российского российские россиян
SRB Сербии Сербии Сербией Сербии сербскую сербским сербов
CHN Китая Китаю Китаем Китае китайских китайскую китайцев
DEU Германии Германии Германией Германии немецкой германскому немцев
IND Индии Индии Индией Индии индийское индийскими индийцев
USA США США США США американского американской американцев
TUR Турции Турции Турцией Турции турецкую турецких турок
IRN Ирана Ирану Ираном Иране иранскими иранскую иранцев
ISR Израиля Израилю Израилем Израиле израильских израильскую израильтян
EGY Египта Египту Египтом Египте египетского египетской египтян
KAZ Казахстана Казахстану Казахстаном Казахстане казахстанский казахстанскими казахстанцев
BLR Беларуси Беларуси Беларусью Беларуси белорусскую белорусскими белорусов
UKR Украины Украине Украиной Украине украинского украинскому украинцев
ARM Армении Армении Арменией Армении армянское армянскими армян
AZE Азербайджана Азербайджану Азербайджаном Азербайджане азербайджанскую азербайджанских азербайджанцев
GEO Грузии Грузии Грузией Грузии грузинских грузинскую грузин
UZB Узбекистана Узбекистану Узбекистаном Узбекистане узбекских узбекское узбеков
FRA Франции Франции Францией Франции французский французскими французов
ITA Италии Италии Италией Италии итальянский итальянской итальянцев
ESP Испании Испании Испанией Испании испанского испанских испанцев
GBR Великобритании Великобритании Великобританией Великобритании британского британских британцев
POL Польши Польше Польшей Польше польского польскими поляков
HUN Венгрии Венгрии Венгрией Венгрии венгерской венгерских венгров
NLD Нидерландов Нидерландам Нидерландами Нидерландах нидерландского голландских голландцев
PHL Филиппин Филиппинам Филиппинами Филиппинах филиппинского филиппинских филиппинцев
JPN Японии Японии Японией Японии японского японскими японцев
VNM Вьетнама Вьетнаму Вьетнамом Вьетнаме вьетнамского вьетнамской вьетнамцев
BRA Бразилии Бразилии Бразилией Бразилии бразильского бразильских бразильцев
URY Уругвая Уругваю Уругваем Уругвае уругвайского уругвайских уругвайцев
SYR Сирии Сирии Сирией Сирии сирийского сирийскими сирийцев`

/** Serbian: genitive, dative, accusative, instrumental, an adjective in two forms, the people in the genitive. */
const serbian = `
RUS Rusije Rusiji Rusiju Rusijom ruskog ruskim Rusa
SRB Srbije Srbiji Srbiju Srbijom srpske srpskom Srba
CHN Kine Kini Kinu Kinom kineskog kineske Kineza
DEU Nemačke Nemačkoj Nemačku Nemačkom nemačkih nemačkoj Nemaca
ITA Italije Italiji Italiju Italijom italijanskog italijanske Italijana
HUN Mađarske Mađarskoj Mađarsku Mađarskom mađarskih mađarskoj Mađara
HRV Hrvatske Hrvatskoj Hrvatsku Hrvatskom hrvatskog hrvatskih Hrvata
SVN Slovenije Sloveniji Sloveniju Slovenijom slovenačkog slovenačke Slovenaca
SVK Slovačke Slovačkoj Slovačku Slovačkom slovačkim slovačke Slovaka
CZE Češke Češkoj Češku Češkom češkog češkim Čeha
POL Poljske Poljskoj Poljsku Poljskom poljskog poljskih Poljaka
ROU Rumunije Rumuniji Rumuniju Rumunijom rumunskog rumunske Rumuna
BGR Bugarske Bugarskoj Bugarsku Bugarskom bugarskog bugarske Bugara
GRC Grčke Grčkoj Grčku Grčkom grčkog grčkim Grka
TUR Turske Turskoj Tursku Turskom turskih turskoj Turaka
ALB Albanije Albaniji Albaniju Albanijom albanskog albanske Albanaca
MNE Crne_Gore Crnoj_Gori Crnu_Goru Crnom_Gorom crnogorskog crnogorske Crnogoraca
BIH Bosne_i_Hercegovine Bosni_i_Hercegovini Bosnu_i_Hercegovinu Bosnom_i_Hercegovinom bosanskog bosanske Bosanaca
MKD Severne_Makedonije Severnoj_Makedoniji Severnu_Makedoniju Severnom_Makedonijom makedonskog makedonske Makedonaca
AUT Austrije Austriji Austriju Austrijom austrijskog austrijske Austrijanaca
FRA Francuske Francuskoj Francusku Francuskom francuskog francuske Francuza
GBR Velike_Britanije Velikoj_Britaniji Veliku_Britaniju Velikom_Britanijom britanskog britanske Britanaca
ESP Španije Španiji Španiju Španijom španskog španske Španaca
NLD Holandije Holandiji Holandiju Holandijom holandskog holandske Holanđana
UKR Ukrajine Ukrajini Ukrajinu Ukrajinom ukrajinskog ukrajinske Ukrajinaca
BLR Belorusije Belorusiji Belorusiju Belorusijom beloruskog beloruske Belorusa
IND Indije Indiji Indiju Indijom indijskog indijske Indijaca
JPN Japana Japanu Japan Japanom japanskog japanske Japanaca
EGY Egipta Egiptu Egipat Egiptom egipatskog egipatske Egipćana
USA SAD SAD SAD SAD američkog američke Amerikanaca`

const rows = (table: string): [code: string, forms: string[]][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([code = '', ...forms]) => [code, forms.map((form) => form.replaceAll('_', ' '))])

describe('cases', () => {
  test.each(rows(russian))('Russian forms of %s', (code, forms) => {
    for (const form of forms)
      expect([form, countriesIn(`в ${form} и`, 'ru').map((each) => each.code)]).toEqual([form, [code]])
  })
  test.each(rows(serbian))('Serbian forms of %s, in both scripts', (code, forms) => {
    for (const form of forms) {
      expect([form, countriesIn(`u ${form} i`, 'sr-Latn').map((each) => each.code)]).toEqual([form, [code]])
      const cyrillic = form === 'SAD' ? 'САД' : toCyrillic(form)
      expect([cyrillic, countriesIn(`у ${cyrillic} и`, 'sr-Cyrl').map((each) => each.code)]).toEqual([
        cyrillic,
        [code],
      ])
    }
  })
})
