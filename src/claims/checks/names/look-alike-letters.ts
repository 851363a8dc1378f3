import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { addressesIn } from '../reference/address.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'

/** Letters of one script that look like letters of the other. */
const alike = /[АВЕКМНОРСТУХаеорсухіјѕЈЅІтABEKMHOPCTYXaeopcyxijsJSI]/u
const word = /[\p{L}\p{M}]{2,80}/gu

const isMixed = (text: string): boolean => /\p{Script=Latin}/u.test(text) && /\p{Script=Cyrillic}/u.test(text)

/** A Latin abbreviation with a Cyrillic ending (`SMSом`), a Roman number: said so by its writer. */
const isMeant = (text: string): boolean =>
  /^[A-Z]{2,8}[а-яђјљњћџ]{1,3}$/u.test(text) || /^[IVXLCІХСМ]+$/u.test(text)

type Script = 'Latin' | 'Cyrillic'

const lettersOf = (text: string, script: Script): string[] =>
  text.match(script === 'Latin' ? /\p{Script=Latin}/gu : /\p{Script=Cyrillic}/gu) ?? []

/** The script that has fewer letters in a word; in two of equal share, the one that has fewer around it. */
const strange = (text: string, around: string): Script => {
  const more = (where: string): number =>
    lettersOf(where, 'Latin').length - lettersOf(where, 'Cyrillic').length
  return (more(text) || more(around)) < 0 ? 'Latin' : 'Cyrillic'
}

const mixed = (read: ReadDocument): Finding[] => {
  const seen = new Set<string>()
  return read.document.blocks.flatMap(({ text }, block) => {
    const addresses = addressesIn(text)
    return Array.from(text.matchAll(word)).flatMap(({ 0: found, index }): Finding[] => {
      if (!isMixed(found) || isMeant(found)) return []
      const end = index + found.length
      if (
        /[\d_]$/.test(text.slice(Math.max(0, index - 1), index)) ||
        /^[-–]?[\d_]/.test(text.slice(end, end + 2))
      )
        return [] // a code
      const address = addresses.find((each) => each.start <= index && end <= each.end)
      const script = address === undefined ? strange(found, text) : strange(address.url, text)
      const letters = [...new Set(lettersOf(found, script))]
      const capitals = found === found.toUpperCase()
      if (seen.has(found) || (!capitals && !letters.every((letter) => alike.test(letter)))) return []
      seen.add(found)
      return [
        {
          spans: [spanIn(read, block, index, end)],
          message: say('names/mixed-letters', {
            word: found,
            address: address === undefined ? null : shortened(address.url),
            script,
            letters,
          }),
          arithmetic: null,
          claims: [],
        },
      ]
    })
  })
}

const shortened = (url: string): string => (url.length <= 60 ? url : `${url.slice(0, 59)}…`)

/** Words with a letter or digit that looks like the right one: `lndustry`, `PoIand`, `c0mpany`. */
const suspicious =
  /(?<![\p{L}\p{N}_])(?:l\p{Ll}{3,30}|\p{Lu}?\p{Ll}{0,15}[I01]\p{Ll}{1,15})(?![\p{L}\p{N}_])/gu

const mended = (text: string): readonly string[] =>
  text.startsWith('l') && /^\p{Ll}+$/u.test(text)
    ? [`I${text.slice(1)}`]
    : [text.replace(/(?<!^)I|1/gu, 'l').replace(/0/gu, 'o'), text.replace(/1/gu, 'i').replace(/0/gu, 'o')]

const swapped = (read: ReadDocument): Finding[] => {
  const counts = new Map<string, number>()
  const { blocks } = read.document
  for (const { text } of blocks)
    for (const [found] of text.matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1)
  return blocks.flatMap(({ text }, block) => {
    const addresses = addressesIn(text)
    return Array.from(text.matchAll(suspicious)).flatMap(({ 0: found, index }): Finding[] => {
      if (found.length < 4 || addresses.some(({ start, end }) => start <= index && index < end)) return []
      const known = mended(found).find((each) => each !== found && counts.has(each))
      // a word of its own is written so again
      const again = (counts.get(found) ?? 0) > (counts.get(known ?? '') ?? 0)
      const meant = known !== undefined && !again ? known : impossible(found)
      if (meant === null) return []
      return [
        {
          spans: [spanIn(read, block, index, index + found.length)],
          message: say('names/unlike-letter', { word: found, letter: unlike(found, meant), meant }),
          arithmetic: null,
          claims: [],
        },
      ]
    })
  })
}

/** What a word must be that no word can be as it is written: `lndustry`, `PoIand`, `c0mpany`; null for one that may be. */
const impossible = (found: string): string | null => {
  if (/^l(?![jlhy])[bcdfghkmnpqrstvwxz]/u.test(found)) return `I${found.slice(1)}`
  if (
    /^\p{L}\p{Ll}{0,15}I[aeiou]\p{Ll}{0,15}$/u.test(found) &&
    !/^(?:Ma?c|e|i|Open|Wiki|Neo|Pro)I/u.test(found)
  )
    return found.replace(/(?<!^)I/u, 'l')
  if (/^\p{L}\p{Ll}{0,15}0\p{Ll}{2,15}$/u.test(found)) return found.replace('0', 'o')
  return /^\p{L}\p{Ll}{1,15}1\p{Ll}{2,15}$/u.test(found) ? found.replace('1', 'l') : null
}

/** Small words, whole, in letters of the other alphabet: Latin `c` for с, Cyrillic `је` among Latin words. */
const smallWords = /(?<=[\p{L}\d,] )(?:[cCoOaAyY]|co|ca|je|[сСоОаАуУеЕ]|са|со|је)(?= \p{L}{2})/gu

const strangers = (read: ReadDocument): Finding[] => {
  const own: Script = read.language === 'ru' || read.language === 'sr-Cyrl' ? 'Cyrillic' : 'Latin'
  const seen = new Set<string>()
  return read.document.blocks.flatMap(({ kind, text }, block) => {
    if (kind === 'cell' || kind === 'furniture') return []
    return Array.from(text.matchAll(smallWords)).flatMap(({ 0: found, index }): Finding[] => {
      const before = /\p{L}{2,40}[,]? $/u.exec(text.slice(Math.max(0, index - 44), index))?.[0] ?? ''
      const after =
        /^ \p{L}{2,40}/u.exec(text.slice(index + found.length, index + found.length + 42))?.[0] ?? ''
      const around = `${before}${after}`
      const other: Script = own === 'Latin' ? 'Cyrillic' : 'Latin'
      if (before === '' || lettersOf(found, own).length > 0 || lettersOf(around, other).length > 0) return []
      if (seen.has(found)) return []
      seen.add(found)
      return [
        {
          spans: [spanIn(read, block, index, index + found.length)],
          message: say('names/stranger', { word: found, script: other }),
          arithmetic: null,
          claims: [],
        },
      ]
    })
  })
}

const unlike = (found: string, meant: string): string =>
  [...found].find((letter, at) => letter !== meant.charAt(at)) ?? found

/** A word has letters of one alphabet. */
export const lookAlikeLetters = rule({
  id: 'names/look-alike-letters',
  group: 'names and dates',
  severity: 'note',
  meaning: 'A word is written in one alphabet, and with letters rather than with what looks like them.',
  details:
    'Words and parts of web addresses with Latin and Cyrillic letters in them, where those of the rarer alphabet look like letters of the ' +
    'other (or all are capitals); and words with l for I, I for l, 1 or 0, where the document also has the word with the right letter or no word can begin or go on so (`lndustry`, `PoIand`). ' +
    'Small words wholly in letters of the other alphabet between two words in the document’s own (Latin `c` for с) are told too. ' +
    'Codes with digits, Roman numbers and Latin abbreviations with a Cyrillic ending (`SMSом`) are left out.',
  check: ({ documents }) =>
    documents.flatMap((read) => [...mixed(read), ...swapped(read), ...strangers(read)]),
  examples: [
    {
      text: 'Pоrtugal buys gas from Algeria by pipe and by ship, and Algeria buys paper.',
      finds: ['“Pоrtugal” has the Cyrillic letter о among Latin ones.'],
    },
    {
      text: 'Aлжир поставляет газ в Португалию по трубе и морем, а покупает бумагу.',
      finds: ['“Aлжир” has the Latin letter A among Cyrillic ones.'],
    },
    {
      text: 'The Chamber of lndustry of Algeria met the ministers. The Ministry of Industry of Portugal was there.',
      finds: ['“lndustry” is written with “l” for “Industry”.'],
    },
    { text: 'Компания отправила SMSом код товара ВT-12 и цену в Port of Algiers.', finds: [] },
  ],
})
