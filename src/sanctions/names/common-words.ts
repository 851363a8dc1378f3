import { editDistance } from '../../domain/edit-distance.js'
import { remembered } from './remembered.js'

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Words of firms’ names that tell little about which firm it is, in several languages, by their plain letters. */
const trade = new Set(
  list(`company co group holding holdings trading trade traders general international global enterprise enterprises industry industries industrial
    commercial commerce business services service center centre agency office bureau organization organisation association society union institute
    institution corporation ventures partners partnership management investment investments invest capital finance financial bank banking insurance
    development technology technologies tech engineering construction contracting production manufacturing factory plant works products systems
    solutions logistics shipping transport transportation marine maritime lines line energy oil gas petroleum petrochemical chemical chemicals metal
    metals mining steel supply supplies export exports import imports exportimport research design bureau scientific department ministry
    kompaniya kompanija kompania kompaniia gruppa grupa grupp kholding holding torgovyy torgovlya trgovina preduzece predpriyatie zavod fabrika kombinat obedinenie obedinennaya
    proizvodstvennoe nauchno nauchnoe issledovatelskiy institut nii tsentr centar biro byuro konstruktorskoe upravlenie direktsiya firma dom tovari uslugi usluge promyshlennost
    aktsionernyy aktsionernaya aktsionernoe aktsionernoye akcionarska akcionarski akcionarsko aktsionerny banka banki joint stock delnicka aktsionerno akciova
    organizatsiya organizacija korporatsiya kontsern koncern concern corporacion compania complex kompleks komplex division branch directorate directory administration committee
    council administration academy university college school laboratory academy foundation fund trust charity charitable brigade battalion army force forces corps movement party
    aviation aircraft airlines airline airways air aerospace repair machine building machinery equipment heavy spare parts nuclear power electric electronic electronics instrument
    instruments mechanical technical precision special design cement shipyard shipbuilding ship vessel fleet port military defence defense security media information
    telecommunications communications network radio broadcasting television software computer science sciences medical pharmaceutical pharma foods food agro agricultural
    textile ceramics optics optical tools motors motor auto automobile timber wood paper glass leasing credit insurance consulting consultancy consultants properties property real estate
    money exchange hawala remittance foreign economic cooperation procurement procurements sales distribution retail wholesale private public limited unitary enterprise
    tovarishchestvo obshchestvo kompani sistemy sistema servis inversiones inmobiliaria comercializadora industrias servicios distribuidora ticaret sanayi dis insaat nakliyat
    torgovaya proizvodstvennaya stroitelnaya transportnaya inzhiniring tekhnologii servis invest
    shrkh shrkt mwssh sherkat sharikat sharika muassasat muassasa gesellschaft handels handel compagnie societe sociedad empresa comercial grupo
    fabrica fabrique uzina uzem usine usina zaklad zaklady werk werke zakon gamykla rupnica tovarna fabriek fabriken tehas rupnyca instituto institutul instituut institutas intezet
    entreprise intreprinderea intreprindere vallalat przedsiebiorstwo podnik podjetje poduzece preduzece predpriyatiya ettevote imone yritys foretagsgruppe groupe groep gruppe csoport grupul grupes
    centre centro centrul centrum kozpont zentrum sredisce keskus centras banco banca banque nacional nationale nazionale internacional internationale internationaal
    statni allami stat statlig panstwowy panstwowe estatal statale valstybine drzavno upravlyayushchaya upravlyayuschaya upravlyayushtaya resources resource
    companies firms employees prison furniture furnishing hawala sarafi sarraf
    research investigacao investigacion recherche ricerca cercetare cercetari onderzoek forschung kutato tudomanyos naukowo vedecky vyzkumny znanstveno istrazivacki
    productie production produkcji vyroba termelesi gyarto proizvodnja proizvodnju produccion producao produzione
    named after imeni elnevezett`),
)

/** Adjectives of countries and the like, which many firms of a country share. */
const places = new Set(
  list(`russian russia rossiyskiy rossiyskaya rossiyskoe ross iranian iran islamic republic syrian syria chinese china korean korea serbian serbia srpski srpska
    belarusian belarus turkish turkey ukrainian ukraine arab arabian emirates gulf middle east asia asian europe european african africa american national natsionalnyy
    nacionalni state gosudarstvennyy federal federalnoe federalnyy central tsentralnyy north south western eastern moskva moscow moskovskiy peterburg
    rossii rossiyskoy rossiya rossijskij iranien iranskiy korean dprk pyongyang north south regional world international golden star united republic respubliki people peoples
    tehran teheran dubai damascus beograd belgrade beijing shanghai hong kong federation federatsiya first new`),
)

/** Given names so frequent that two people who share one share little. */
const given = new Set(
  list(`muhammad mohammad mohammed mohamed muhammed mohamad mohd muhamad ahmad ahmed ahmet ali hasan hassan husayn hussein husain hussain hussayn abdallah abdullah abdulla ibrahim
    ismail yusuf yousef youssef omar umar khalid khaled mahmoud mahmud mustafa said saeed salim salem hamid abdul rahman karim amir reza mehdi mohsen saleh salih
    ivan petr pyotr sergey sergei aleksandr alexander aleksandar aleksey alexei aleksei andrey andrei dmitriy dmitry dmitri vladimir nikolay nikolai mikhail igor oleg viktor
    victor yuriy yuri iurii evgeniy evgeny yevgeny pavel roman maxim maksim denis anton artem anatoly anatoliy boris konstantin vasiliy vitaliy valeriy viacheslav vyacheslav
    anna maria mariya elena olga tatiana tatyana natalia nataliya natalya irina svetlana ekaterina marina yulia galina ludmila lyudmila
    marko nikola jovan milan dragan zoran goran dejan nenad milos petar stefan stevan milica jelena ana
    yevgeniy yelena yekaterina gennadiy georgiy kirill ilya vadim vladislav leonid ruslan nikita stanislav yaroslav artyom arkadiy yuliya aleksandra valentin valentina
    filip luka lazar bojan vladan predrag slobodan katarina
    rida aziz rahim rahmat musa khalil majid yahya abbas amin jamal habib uthman osman muhsin mansur mansour bashir rashid walid hamza taha isa samir sulayman suleiman nur
    tahir hadi qasim kassem adil adel hafiz latif bilal nasir nasser malik adnan saad jawad javad imad hamad jihad ayman faysal faisal awad kamil kamel usama osama yasir yasser
    jafar salman sultan akbar asghar murtada morteza fuad nabil tariq tarek anwar haydar idris ilyas yaqub yunus dawud zayd ziyad marwan hashim abubakar khan agha akhund gul shah
    john james robert david michael william richard joseph thomas charles daniel paul mark peter george jose juan carlos luis miguel jorge antonio pedro francisco maria
    jesus manuel alberto enrique eduardo mario javier rafael fernando ramon gonzalez rodriguez lopez hernandez perez sanchez garcia torres flores martinez gomez ramirez diaz castro
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu lin guo he gao kim lee park choi jung nguyen tran le pham`),
)

const particles = new Set(
  list(`al el ul ad ar as ash at az bin ibn ben bint binti wa la le de del der den di da dos das du van von zu y e ud din eddin uddin ould wuld
    بن ابن إبن بنت بنتي ال ولد و`),
)
/** `Abu`, `Umm`: of a mother or father, before a child’s name. */
const kin = new Set(list('abu abou abi aboo umm om oum abo ابو أبو أبي ام أم'))
const servant = /^(?:abd|abdul|abdel|abdal|abdol|abdur|abder|abdus|abdes|abid|cabdi|cabdul|abdu|عبد)$/
const titles = new Set(
  list(`mr mrs ms miss dr prof professor sir lord lady gen general maj major col colonel lt lieutenant capt captain cmdr brigadier brig admiral marshal
    hajji haji hajj hadji mullah mulla maulavi mawlawi maulawi molvi maulvi mawlana maulana sheikh shaykh sheik shaikh imam ayatollah hojjatoleslam sayyid sayed
    president minister chairman director secretary ambassador ceo cpt sgt sergeant ret
    gospodin gospodja gospozha polkovnik herr frau senor don pan pani eng engineer ing mufti qari qazi ustad`),
)

const joints = new Set(
  list(`the and of for und et y i in de la du des der die das dlya po na za al el ul wa wal ال و
    del della delle dei degli dem den par pour pentru por para per van voor het fur di do da dos das en im no ve un une los lo cu si pre`),
)

/** Words between the parts of a name, of people (`al`, `bin`, `van`) and of firms (`of the`): dropped where a name has others. */
export const isParticle = (word: string, kind: 'person' | 'entity'): boolean =>
  (kind === 'person' ? particles : joints).has(word)

/** Titles and ranks before a name, a slip of the hand in the longer ones included. */
export const isTitle = (word: string): boolean => titles.has(word) || nearTitles(word)

/** Titles long enough to be known with a letter wrong, and like no family name. */
const longTitles = list(
  'hajji mullah maulavi mawlawi maulawi sheikh shaykh shaikh general colonel captain professor',
)

const nearTitles = remembered(
  (word: string): boolean =>
    word.length > 4 &&
    longTitles.some(
      (title) =>
        Math.abs(title.length - word.length) < 2 && title[0] === word[0] && editDistance(word, title) === 1,
    ),
)

/** `Abd`, `Abdul`, `Abdel`: the first half of a name like `Abd al-Rahman`. */
export const isServant = (word: string): boolean => servant.test(word)

/** `Ivanovich`, `Petrovna`, `oglu`: a father’s name, as Russian and its neighbours form it. */
export const isPatronymic = (word: string): boolean =>
  /(?:ovich|evich|yevich|ievich|ovitch|evitch|owitsch|ovych|yovych|ovna|evna|yevna|ivna|ichna|inichna)$/.test(
    word,
  ) || /^(?:oglu|ogly|oglou|ugli|ogli|kyzy|qizi|kizi|gizi)$/.test(word)

/**
 * How much a word says about who is meant: 1 for a rare one, less for what many names share. Fixed, so that a pair of names has
 * one score in every list and on every day.
 */
export const weightOf = (word: string, kind: 'person' | 'entity'): number => {
  if (/^\d+$/.test(word)) return 1
  if (word.length === 1) return 0.3
  if (kind === 'entity') {
    if (trade.has(word)) return 0.3
    if (places.has(word)) return 0.5
    return word.length === 2 ? 0.7 : 1
  }
  if (kin.has(word) || servant.test(word)) return 0.3
  if (isPatronymic(word)) return 0.6
  if (given.has(word)) return 0.7
  return word.length === 2 ? 0.7 : 1
}
