const list = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/)

/**
 * Given names, and short family names of East Asia, that languages spell too differently for their sounds to meet. The first of a
 * line stands for it. Not translations: `John` and `Ivan` are two names.
 */
const groups = list(`
  muhammad mohammad mohammed mohamed muhammed mohamad muhamad mohamet mohd muhd maxamed mukhammad magomed magomet mehmet mehmed mahomed محمد
  ahmad ahmed akhmad akhmed akhmet ahmet axmed احمد أحمد
  ali aly alii cali علي علی
  hasan hassan hasaan khasan xasan xassan حسن
  husayn hussein husein hussain hussayn husain hossein hosein hoseyn hoseini khusein khussein hussen xuseen huseyin حسين حسین
  umar omar oumar omer cumar عمر
  yusuf yousef youssef yousuf yusef yusif iusuf yousif yuusuf يوسف یوسف
  ibrahim ebrahim ibragim ibraahim ابراهيم إبراهيم ابراهیم
  ismail ismael esmail esmaeil ismaeel ismoil اسماعيل إسماعيل اسماعیل
  khalid khaled halid kaled خالد
  mahmud mahmoud mahmood maxamuud makhmud محمود
  said saeed saeid sayed saied saiid سعيد سعید
  mustafa mostafa moustafa mustapha مصطفى مصطفی
  abdallah abdullah abdulla abdullahi abdellah abdalla cabdullaahi عبدالله
  salih saleh salah صالح
  jamal gamal djamal cemal jemal جمال
  jafar jaafar djafar gafar cafer جعفر
  mahdi mehdi mahdy مهدي مهدی
  rida reza riza ridha redha رضا
  zayd zaid zeid زيد زید
  yahya yahia iakhia yehia يحيى یحیی
  isa issa eisa ciise عيسى عیسی
  musa moussa moosa mousa موسى موسی
  uthman othman osman usman عثمان
  taha طه
  hajji haji hadji حاجي حاجی
  aleksandr alexander aleksandar alexandr alexandre oleksandr aliaksandr alyaksandr alexandros aleksander aliaxandr alexandru iskander
  aleksandra alexandra oleksandra
  aleksey alexei aleksei alexey alexy oleksiy oleksii aliaksei alyaksey alexis aleksej
  andrey andrei andrej andriy andrii andrew andreas andras andrzej andre
  dmitriy dmitry dmitri dmitrii dmytro dzmitry dimitri dimitry dzmitryi dmitrij
  sergey sergei sergej serhiy serhii siarhei siarhey serge sergiy sergii siergiej
  nikolay nikolai nikolaj mykola mikalai mikalay nicholas nicolas nicolai nikolaos nikola
  mikhail michail mykhailo mykhaylo mikhael mihail mihailo mikhayil michael mikael mihajlo
  vladimir volodymyr uladzimir wladimir vladimiro waldimir uladzimer
  yevgeniy evgeny evgeniy evgenii yevgeny yevhen yevhenii yauhen yauheni eugene eugen ievgen evgenij jewgeni yevheniy
  petr pyotr petro piotr peter pjotr petar piatro
  pavel pavlo paul pawel pavle pavao
  yuriy yuri iurii yury yurii iuri juri jurij youri iouri jurii
  georgiy georgy georgii georgi george heorhii heorhiy georges
  igor ihor ihar
  oleg oleh aleh
  viktor victor viktar wiktor
  konstantin constantin kostiantyn kostyantyn kanstantsin constantine
  grigoriy grigory grigori grigorii hryhorii hryhoriy ryhor gregory
  gennadiy gennady gennadi gennadii hennadiy hennadii henadz
  vasiliy vasily vasili vasilii vasyl vasil wassili vassili
  filipp filip philip philipp phillip pylyp
  valeriy valery valeri valerii valeryi walerij valeryy
  anatoliy anatoly anatoli anatolii anatol
  vitaliy vitaly vitali vitalii
  leonid leanid
  kirill kyrylo kiril cyril kiryl
  ilya illia ilia ilja illya
  maksim maxim maksym maxime maksim
  stepan stefan stephen steven stepan stsiapan
  roman raman
  bogdan bohdan bahdan
  yelena elena olena alena helena jelena helene
  yekaterina ekaterina kateryna katsiaryna catherine katherine jekaterina katarina
  nataliya natalia natalya nataliia natallia nathalie natalja
  svetlana svitlana sviatlana
  tatyana tatiana tetiana tatsiana tatjana
  anna hanna ganna
  olga olha volha
  yuliya yulia yuliia julia iuliia julija
  irina iryna irena
  lyudmila liudmila liudmyla ludmila
  park pak bak 박
  lee yi rhee ri 이 리
  choi choe choy chwe 최
  jung jeong jong chung chong 정
  kang gang 강
  kim gim 김
  cho jo 조
  yoo yu ryu you yoo lyu 유 류
  roh noh ro no 노 로
  lim im rim 임 림
  jang chang 장
  yoon yun 윤
  baek paek paik 백
  shin sin 신
  kwon gwon 권
  ahn an 안
  moon mun 문
  jeon jun chon chun 전
  hwang whang 황
  woo u 우
  ko go koh 고
  seo suh so 서
  zhang chang
  zhou chou chow
  xu hsu
  zhao chao
  cai tsai
  xie hsieh
`)

/** Of a word in Arabic script its letters as Arabic has them: Persian ones have signs of their own. */
const folded = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/\p{M}/gu, '')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[أإآ]/g, 'ا')

const heads = new Map<string, readonly string[]>()
for (const group of groups) {
  const [head = '', ...others] = group.split(/\s+/)
  for (const name of [head, ...others].map(folded))
    heads.set(name, [...new Set([...(heads.get(name) ?? []), head])])
}

/** The names that a word is a spelling of, by the one that stands for them; none for most words. */
export const sameNamesOf = (written: string, plain: string): readonly string[] =>
  heads.get(/\p{Script=Latin}/u.test(written) ? plain : folded(written)) ?? heads.get(plain) ?? []
