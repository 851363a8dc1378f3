import { keyOf, wordsOf } from '../../mentions/country-words.js'
import type { CountryCode } from '../../../domain/country.js'
import type { TextLanguage } from '../../quantities/found.js'

/**
 * Beginnings of the names of large cities and ports, of countries that are taken for each other: in Latin letters, English and Serbian,
 * without accents; after the bar in Russian. Cities two such countries both have a namesake of are left out.
 */
const table = `
IRN tehran teheran tabriz isfahan mashhad rasht anzali chabahar shiraz astara bandar | тегеран тебриз исфахан мешхед решт энзели чабахар шираз астар бендер
IRQ baghdad bagdad basra mosul erbil kirkuk najaf | багдад баср мосул эрбил киркук неджеф
SVN ljubljan maribor koper celj kranj hodos | люблян марибор копер целье крань ходош
SVK bratislav kosic zilin nitr trnav presov | братислав кошиц жилин нитр трнав прешов
AUT vienn graz linz linc salzburg salcburg innsbruck insbruk | грац линц зальцбург инсбрук
AUS sydney sidnej melbourne melburn canberra kanber brisban brizbejn perth adelaide adelajd hobart darvin | сидне мельбурн канберр брисбен перт аделаид
NER niamey nijamej agadez zinder maradi arlit | ниаме агадес зиндер марад арлит
NGA lagos abuja abudz ibadan harcourt kaduna kano | лагос абудж ибадан харкорт кадун кано
LVA riga ventspils daugavpils liepaja jelgava | рига риге риги вентспилс даугавпилс лиепа елгав
LTU vilnius vilnjus kaunas klaipeda klajped siauliai | вильнюс каунас клайпед шауля
LBY benghazi bengazi misrat misurat tobruk sirte | бенгази мисурат мисрат тобрук сирт
LBN beirut bejrut sidon saida baalbek | бейрут сидон баальбек
LBR monrovia monrovij buchanan | монрови
MLI bamako mopti timbuktu sikasso | бамако мопти тимбукту сикассо
MLT valletta valet sliema marsaxlokk | валлетт слим
MWI lilongwe lilongve blantyre blantajr mzuzu | лилонгве блантайр мзузу
MRT nouakchott nuaksot nouadhibou nuadibu | нуакшот нуадибу
ZMB lusaka ndola kitwe livingstone | лусак ндол китве ливингстон
GMB banjul bandzul serekunda brikama | банжул серекунд брикам
SWE stockholm stokholm gothenburg geteborg malmo malme uppsala | стокгольм гетеборг мальм упсал
CHE zurich cirih geneva zenev basel bazel lausanne lozan | цюрих женев базел лозанн
PRY asuncion encarnacion | асунсьон энкарнасьон
URY montevideo paysandu | монтевидео пайсанду
IND delhi mumbai chennai kolkata mundra | дели мумба ченна калькутт мундр
IDN jakarta dzakart surabaya bandung medan batam | джакарт сурабай бандунг медан батам
COD kinshasa kinsas lubumbashi kolwezi matadi goma | киншас лубумбаш колвез матади гом
COG brazzaville brazavil pointe | браззавил пуэнт
KOR seoul seul busan incheon ulsan pohang | сеул пусан инчхон ульсан похан
PRK pyongyang pjongjang rason wonsan kaesong | пхеньян расон вонсан кэсон
SDN khartoum hartum omdurman darfur | хартум омдурман дарфур
SSD juba malakal bentiu | джуб малакал бентиу
MNE podgoric niksic kotor tivat | подгориц никшич котор тиват
MKD skopje skoplj bitol ohrid tetov | скопье битол охрид тетов
MDA chisinau kisinjev tiraspol ungheni | кишин тираспол унген
SRB belgrad beograd subotic kragujev smederev | белград суботиц крагуев смедерев
SYR damascus damask aleppo alep latakia latakij homs tartus | дамаск алеппо латаки хомс тартус
EST tallinn talin tartu narva | таллин тарту нарв
ETH addis adis mekelle gondar | аддис мекеле гондэр
KAZ astana astani almaty alma aktau | астан алмат актау
KGZ bishkek biskek | бишкек
TKM ashgabat asgabat turkmenbashi | ашхабад туркменбаш
TJK dushanbe dusanbe khujand | душанбе худжанд
GIN conakry konakri kankan boke | конакри канкан
GNQ malabo bata | малабо бат
THA bangkok phuket chabang | бангкок пхукет
TWN taipei tajpej kaohsiung taichung | тайбэ гаосюн тайчжун
CHL santiago valparaiso antofagasta | сантьяго вальпараисо антофагаст
HUN budapest budimpest debrecen szeged segedin | будапешт дебрецен сегед
BGR sofia sofij varna burgas plovdiv | софи варн бургас пловдив`

type Stem = { readonly stem: string; readonly code: CountryCode }

const built = new Map<'latin' | 'russian', readonly Stem[]>()

const stemsOf = (letters: 'latin' | 'russian'): readonly Stem[] => {
  const known = built.get(letters)
  if (known !== undefined) return known
  const stems = table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [latin = '', russian = ''] = row.slice(4).split(' | ')
      return (letters === 'latin' ? latin : russian)
        .split(' ')
        .map((stem) => ({ stem, code: row.slice(0, 3) }))
    })
  built.set(letters, stems)
  return stems
}

/** How many different cities of each country a text names. */
export const citiesIn = (text: string, language: TextLanguage): ReadonlyMap<CountryCode, number> => {
  const stems = stemsOf(language === 'ru' ? 'russian' : 'latin')
  const found = new Map<CountryCode, Set<string>>()
  for (const { text: written, key: given } of wordsOf(text, language)) {
    if (!/^\p{Lu}/u.test(written)) continue
    const key = keyOf(given, language)
    const city = stems.find(({ stem }) => key.startsWith(stem) && key.length <= stem.length + 3)
    if (city !== undefined) found.set(city.code, (found.get(city.code) ?? new Set()).add(city.stem))
  }
  return new Map([...found].map(([code, names]) => [code, names.size]))
}
