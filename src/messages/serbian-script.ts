/** Serbian Cyrillic for each Latin letter; what is not here is no Serbian letter. */
const letters = new Map(
  (
    'a–а b–б c–ц č–ч ć–ћ d–д dž–џ đ–ђ e–е f–ф g–г h–х i–и j–ј k–к l–л lj–љ m–м n–н nj–њ o–о ' +
    'p–п r–р s–с š–ш t–т u–у v–в z–з ž–ж'
  )
    .split(' ')
    .map((pair) => pair.split('–') as [string, string]),
)

/** Ends of a first morpheme whose last letter only looks like half of a digraph: nad|živeti, in|jekcija, Tan|jug. */
const seam = new RegExp(
  [
    '^(?:nad|pod|od|pred)(?=ž(?:al|anr|el|iv|upan|upn|vak))', // but odžak, nadžak
    'in(?=jek|jicir)', // but inje
    'kon(?=junk|jug|jekt)', // but konj
    '^tan(?=jug)', // but tanjir
    '^an(?=jon)', // but kanjon
    '^van(?=jez)',
  ].join('|'),
  'giu',
)

const kept = new Set(
  (
    'HS CN SITC BEC EBOPS BACI OTS WTO UN US ITC OEC CEPII SIPRI CRTA Comtrade Trade Map USD EUR FOB CIF TIV OLS RCA ' +
    'DESTA ISAC CSV JSON PDF HTML SQL API ISO DuckDB Parquet Rapport'
  ).split(' '),
)

/** Two letters and more: a single I or V is more often a word. LI and MI are words in capitals. */
const roman = /^(?=..)(?!(?:LI|MI)$)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u

/** What a message holds, in order of precedence; only a `word` is ever changed. */
const piece = new RegExp(
  [
    '(`+)[^]*?\\1', // code
    '(?:https?://|mailto:|www\\.)(?:[^\\s<>"{}]|\\{\\w+\\})+', // address, with a placeholder in it or without
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    '</?[a-z][^<>]*>|<!--[^]*?-->', // tag
    '&#?\\w+;', // entity
    "'[{}|][^']*(?:'|$)", // quoted by ICU
    '\\{\\s*[\\w.-]+\\s*,\\s*(?:plural|select|selectordinal)\\s*,[^{}]*\\{', // argument, up to its first branch
    '\\{[^{}]*\\}', // plain argument
    // Plain arguments are gone, so a brace that closes here closes a branch: the argument ends or a branch follows.
    '\\}\\s*\\}',
    '\\}\\s*[^\\s{}]+\\s*\\{',
    '(?:[a-z]\\^[a-z]|1/n)(?![\\p{L}\\p{M}\\p{N}_])|n(?= =)|ln(?=\\()', // formula
    '(?<word>[\\p{L}\\p{M}\\p{N}_]+)',
  ].join('|'),
  'giu',
)

/**
 * Serbian Latin (ekavian) in Cyrillic, for text and for ICU messages: branches are transliterated, while placeholders,
 * ICU syntax, code between backticks, addresses, tags, abbreviations and words with foreign letters or digits stay.
 */
export function toCyrillic(latin: string): string {
  return latin.replace(piece, (whole, ...rest) => {
    const { word } = rest.at(-1) as { word: string | undefined }
    return word === undefined || kept.has(word) || roman.test(word) ? whole : wordToCyrillic(word)
  })
}

function wordToCyrillic(word: string): string {
  const plain = word.normalize('NFKC') // ǆ and d + ž alike, combining marks joined
  if (!/^[a-pr-vzčćđšž]+$/iu.test(plain)) return word
  return plain
    .replace(seam, '$&|')
    .replace(/lj|nj|dž|[^|]/giu, (letter) => {
      const cyrillic = letters.get(letter.toLowerCase()) ?? letter
      return /^\p{Lu}/u.test(letter) ? cyrillic.toUpperCase() : cyrillic
    })
    .replaceAll('|', '')
}
