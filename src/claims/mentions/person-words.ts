import type { TextLanguage } from '../quantities/found.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/**
 * Offices and forms of address that stand directly before a name, as keys; of Russian and Serbian the stems, with up to
 * three letters after them.
 */
export const offices: Readonly<Record<'en' | 'ru' | 'sr-Latn', RegExp>> = {
  en: /^(?:president|premier|chancellor|minister|ambassador|senator|professor|prof|dr|mr|mrs|ms|spokesman|spokeswoman|spokesperson|commissioner|colonel|academician|envoy|chairman|chairwoman|economist|analyst|expert|diplomat|mayor|prince|princess|congressman|leader|secretary|researcher|journalist|lawyer|academic|correspondent|gen|col|lt|rep|sen|gov|amb)$/,
  ru: /^(?:президент|премьер|премьер-министр|вице-премьер|министр|канцлер|посол|посл|сенатор|депутат|профессор|академик|эксперт|экономист|аналитик|политолог|господин|госпож|г-н|г-ж|генерал|полковник|спикер|лидер|журналист|доктор|д-р|проф|акад)[а-я]{0,3}$/,
  'sr-Latn':
    /^(?:predsedni[kck]|predsjednik|premijer|ministar|ministr|ambasador|kancelar|senator|poslanik|profesor|prof|dr|mr|akademik|ekspert|ekonomist|analiticar|politikolog|gospodin|gospodj|gospodjic|general|pukovnik|lider|novinar|g)[a-z]{0,3}$/,
}

/** Forms of address: what follows is a person even in a heading. */
export const addresses: ReadonlySet<string> = set('dr mr mrs ms prof professor проф господин г-н')

/** What follows a given name or an office and is no family name. Keys; of Russian and Serbian the beginnings of words. */
const notFamilies: Readonly<Record<'en' | 'ru' | 'sr-Latn', RegExp>> = {
  en: new RegExp(
    `^(?:${[
      'the|a|an|and|or|of|in|on|at|to|for|by|with|from|as|is|was|has|had|will|would|says|said|tells|told|meets|met|visits|calls|is|are|not|no|his|her|its|our|their|this|that|it|he|she|we|they|you',
      'january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
      'council|university|ministry|minister|ministers|union|institute|institution|academy|bank|agency|committee|commission|federation|republic|kingdom|state|states|assembly|parliament|party|organi[sz]ation',
      'street|avenue|road|square|river|lake|island|islands|mountain|mountains|sea|ocean|city|county|district|province|region|valley|airport|port|bay|beach|park|gardens?|bridge|gate|canal|desert',
      'day|award|prize|fund|foundation|group|company|corporation|corp|inc|ltd|llc|plc|co|times|post|news|journal|press|review|report|agreement|treaty|convention|protocol|act|law|bill|plan|summit|forum|conference',
      'festival|cup|games|church|cathedral|school|college|center|centre|museum|theatre|theater|hall|house|tower|stadium|library|hospital|hotel|stock|exchange|market|trade|business|chamber|office|department|division',
      'general|prime|deputy|vice|foreign|president|presidents|chancellor|ambassador|ambassadors|secretary|director|head|chief|governor|senior|extraordinary|plenipotentiary|designate|elect|emeritus|doctor|professor|chairman|board|team|cabinet|government|administration|authority|association|society|club|league|movement|front|alliance|society|initiative|program|programme|project|policy|strategy|programs?',
      'democrats?|democratic|orthodox|socialists?|liberals?|license|copyright|empire|municipality|editor|editors|manager|coordinator|assistant|representative|representatives|member|members|engineer|officer|fellow|adviser|advisor|spokesman|consultant|trainer|partner|counsellor|attache|delegation|visit|says|urges|warns|vows|hails',
      'north|south|east|west|northern|southern|eastern|western|central|new|old|great|international|national|european|eurasian|american|african|asian|economic|political|social|security|defen[cs]e|development|finance|affairs|energy|health|culture|education|industry|commerce|agriculture|science|technology|research|studies|analysis|working|paper|chapter|figure|table|section|part|volume|introduction|conclusion|conclusions|summary|results|methods|discussion|background|references|appendix|annex|notes?|sources?|data|exports?|imports?|doctrine|declaration|administration|era|war|peace|cold|world|global|accords?|line|oil|gas|steel|motors|electric|airlines|airways|pipeline|stream',
    ].join('|')})$`,
  ),
  ru: /^(?:(?:и|в|на|с|о|об|по|из|за|к|от|до|для|но|а|не|он|она|они|это)$|январ|феврал|март|апрел|ма[йяе]$|июн|июл|август|сентябр|октябр|ноябр|декабр|совет|университет|министерств|министр|союз|институт|академи|банк|агентств|комитет|комисси|федераци|федеральн|республик|королевств|государств|ассамбле|парламент|парти[яию]|организаци|улиц|площад|проспект|рек[аиу]$|озер|остров|город|област|край|район|фонд|групп|компани|корпораци|соглашени|договор|конвенци|протокол|закон|план|саммит|форум|конференци|палат|центр|школ|музе|театр|дом[аеу]?$|двор|дум[аыуе]|собрани|правительств|администраци|ассоциаци|обществ|движени|служб|управлени|департамент|отдел|биржа|рын|торгов|экономи|внешн|внутренн|обороны|международн|национальн|европейск|евразийск|генеральн|президент|премьер|посол|посольств|мид$|оон$|нато$|снг$|еврокомисси|таблиц|рисун|глав|раздел|част|том$|введени|заключени|вывод|литератур|источник|примечани|университет|север|юг|восток|запад)/,
  'sr-Latn':
    /^(?:(?:i|u|na|sa?|o|po|iz|za|od|do|ali|a|ne|on|ona|oni|to|je)$|januar|februar|mart|april|maj|jun|jul|avgust|septembar|oktobar|novembar|decembar|savet|univerzitet|ministar|ministr|unij|institut|akademij|bank|agencij|komitet|komisij|federacij|republik|kraljev|drzav|skupstin|parlament|stran[kc]|organizacij|ulic|trg|bulevar|rek[aeiu]$|jezer|ostrv|grad|oblast|okrug|fond|grup|kompanij|korporacij|sporazum|ugovor|konvencij|protokol|zakon|plan|samit|forum|konferencij|komor|cent[ar]|skol|muzej|pozorist|kuc|vlad[aeiu]$|vladom|uprav|udruzenj|drustv|pokret|sluzb|odeljenj|berz|trzist|trgovin|ekonom|spoljn|unutrasnj|odbran|medjunarodn|nacionaln|evropsk|evroazijsk|generaln|predsedni|predsjedni|premijer|ambasador|ambasad|poslanik|tabel|grafikon|slik|glav|poglavlj|deo|uvod$|zakljuc|literatur|izvor$|napomen|sever|jug$|istok|zapad|nato|un$|mup|savez)/,
}

/** Whether a word with a capital cannot be a family name. */
export const isNoFamily = (key: string, language: TextLanguage): boolean =>
  notFamilies[language === 'sr-Cyrl' ? 'sr-Latn' : language].test(key)

/** Small words inside family names. */
export const particles: ReadonlySet<string> = set(
  'van von der den de da di do dos del della la le du bin ibn al el ten ter zu бен аль фон ван де да ибн эль',
)
