import type { TextLanguage } from '../quantities/found.js'

/**
 * Abbreviations, in lower case and without their last point (Serbian in Latin letters without accents).
 * - `always`: something follows in the same sentence (`Fig.`, `Dr.`, `tzv.`).
 * - `number`: the same, before a number only (`No. 5`, but “the answer was no.”).
 * - `often`: may end a sentence too (`etc.`, `bn.`, `г.`): it does before a word that often begins one.
 * `starts` are such words. A point after a capital letter is an initial.
 */
export type Abbreviations = {
  readonly always: ReadonlySet<string>
  readonly number: ReadonlySet<string>
  readonly often: ReadonlySet<string>
  readonly starts: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const english: Abbreviations = {
  always: set(
    'fig figs vs cf e.g i.e viz al dr mr mrs ms messrs prof gen col lt sgt capt maj rep sen gov hon rev amb pres st ste mt ' +
      'vol vols approx ca pp ed eds dept univ assoc ibid op incl excl resp nr mlle mme tel fax ext cit para paras',
  ),
  number: set(
    'no nos p ch sec sect art arts eq tab app par n c pt ser jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  often: set(
    'etc inc ltd co corp bros plc llc jr sr u.s u.k e.u u.n u.s.a u.a.e u.s.s.r a.m p.m ph.d m.a b.a m.sc mln mil mio bn bln trn trln ' +
      'thsd thous avg min max est govt intl natl d.c p.a cu sq kg km',
  ),
  starts: set(
    'the a an in it its this that these those he she they we i you his her their our there here however but and or yet so ' +
      'meanwhile according for from on at as while although though by with without after before since during under over ' +
      'if when where what which who why how both all most many some no not one two such thus therefore moreover furthermore ' +
      'overall also still now then today exports imports trade total source note table figure next last earlier later',
  ),
}

const russian: Abbreviations = {
  always: set(
    'т.е т.н т.к т.ч им ул пр просп пл рис табл гл проф акад доц напр см ср ред сост изд англ рус нем фр лат букв прим пер тел доб ' +
      'вып сб ген полк г-н г-жа д-р о ок п-ов св тов гр итал исп серб',
  ),
  number: set('с стр ст п пп д к кв т № разд ч пар кн зак'),
  often: set(
    'г гг в вв н.э т.д т.п др пр.гг тыс млн млрд трлн долл руб коп чел шт ед куб обл респ р-н пос о-в т кг км га л мин макс сек ч ' +
      'сокр янв февр мар апр авг сент окт нояб дек проц с.г п.п',
  ),
  starts: set(
    'в во на по при это этот эта эти он она оно они мы я и а но однако за из для от до с со к ко о об у если когда как так также ' +
      'кроме между тем после перед среди все всего вместе несмотря ранее сегодня теперь затем поэтому впрочем причем его ее их ' +
      'наибольшая наибольший основной основная основными крупнейшим экспорт импорт товарооборот объем доля торговля поставки ' +
      'темпы рост падение источник примечание таблица рисунок годом год через спустя прирост снижение увеличение ввоз вывоз сальдо ' +
      'профицит дефицит поставки закупки продажи',
  ),
}

const serbian: Abbreviations = {
  always: set(
    'tzv npr dr mr prof akad inz doc mag ul sl tab graf gda gdja g gen tj odn up v sv isp prev ur izd tel arh adv op cit tzv',
  ),
  number: set('br str cl st tac al p s t knj sv'),
  often: set(
    'god g mlrd mil mln hilj tis din dol usd eur rsd itd i.sl i.dr sl dr i.t.d d.o.o a.d kg km t h m min maks jan feb mar apr jun jul ' +
      'avg sep sept okt nov dec proc stan n.e',
  ),
  starts: set(
    'u na po pri ovo to taj ta ti on ona ono oni one mi ja i a ali medutim medjutim za iz od do s sa k ka o ako kada kad kako tako takode ' +
      'takodje pored izmedu izmedju nakon pre prema sve svi ukupno ukupan zajedno uprkos ranije danas sada zatim zato inace njegov ' +
      'njen njihov najveci najveca izvoz uvoz razmena trgovina obim udeo rast pad izvor napomena tabela slika grafikon dok te ' +
      'ipak osim tokom godinu godine suficit deficit bilans saldo prihod prosle prethodne naredne sledece',
  ),
}

/** The abbreviations of a language; both scripts of Serbian share theirs. */
export const abbreviationsOf = (language: TextLanguage): Abbreviations =>
  ({ en: english, ru: russian, 'sr-Latn': serbian, 'sr-Cyrl': serbian })[language]
