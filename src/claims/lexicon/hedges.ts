/** A number in digits or words, its currency before it: what a hedge bounds. */
const number =
  /^\s{0,3}(?:(?:чем|nego|него)\s)?(?:\p{Sc}|\p{Lu}{2,3}\p{Sc}?\s?|(?:an?|one)\s)?(?:\d|(?:half|third|quarter|fifth|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozen|hundred|thousand|million|billion|половин|трет|четверт|двух|двое|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|десят|сотн|ста\s|тысяч|миллион|миллиард|polovin|trećin|četvrtin|pola|dv[ae]|tri\s|četiri|pet\s|šest|deset|sto\s|stotin|hiljad|milion|milijard|половин|трећин|четвртин|пола|дв[ае]|три\s|четири|пет\s|шест|десет|сто\s|стотин|хиљад|милион|милијард))/u

/** The end of a number with its unit: what follows compares it. */
const measured =
  /(?:[\d%‰]|per ?cent|points?|times|fold|million|billion|thousand|dollars?|euros?|tonnes|half|(?:third|quarter|fifth)s?|процент\p{L}{0,2}|пункт\p{L}{0,3}|раза?|млн|млрд|тыс\.?|долл\.?|доллар\p{L}{0,3}|тонн\p{L}?|половин\p{L}{1,2}|треть|odsto|posto|procen\p{L}{1,4}|poena?|puta|milion\p{L}{1,2}|milijard\p{L}|dolara|evra|trećin\p{L}|одсто|посто|процен\p{L}{1,4}|поена?|пута|милион\p{L}{1,2}|милијард\p{L}|долара|евра|трећин\p{L})\s$/iu

/**
 * Whether a phrase such as `more than` bounds the number after it (`more than 20 %`) rather than compares the one
 * before it (`20 % more than in 2021`).
 */
export const bounds = (text: string, start: number, end: number): boolean =>
  number.test(text.slice(end, end + 24)) && !measured.test(text.slice(Math.max(0, start - 16), start))
