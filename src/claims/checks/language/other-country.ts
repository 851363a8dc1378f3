import { say, type Said } from '../../messages/said.js'
import type { CountryCode } from '../../../domain/country.js'
import type { Place } from '../../documents/document.js'
import type { Passage } from '../../mentions/mention.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { similarCountries } from '../../mentions/similar-countries.js'
import { citiesIn } from './cities.js'
import { namedIn, statesOf, suspectsIn, type Named, type Suspect } from './look-alike-mentions.js'

/** Neighbours and twins, which texts on the one compare with the other. */
const compared: ReadonlySet<string> = new Set(
  (
    'IRN IRQ, NER NGA, LVA LTU, PRY URY, KOR PRK, COD COG, SDN SSD, SWE CHE, SVK SVN, IND IDN, MNE MKD, MLI MRT, AUT HUN, ' +
    'GIN GNB, GIN GNQ, DOM HTI, EST LVA, TJK TKM, TKM UZB, KAZ KGZ, RUS BLR, CZE CSK, MLT MLI, ESP PRT, ARG URY, SAU ZAF'
  )
    .split(', ')
    .flatMap((pair) => [pair, pair.split(' ').toReversed().join(' ')]),
)

/** Of those the ones that have much to do with each other’s capitals. */
const apart: ReadonlySet<string> = new Set(
  'SVK SVN, SVN SVK, SWE CHE, CHE SWE, IND IDN, IDN IND, MNE MKD, MKD MNE'.split(', '),
)

const wrong = (read: ReadDocument): Finding[] => {
  const names = namedIn(read)
  const suspects = suspectsIn(names)
  const sure = suspects
    .filter((suspect) => !statesOf(sentenceOf(suspect)).includes(suspect.meant))
    .filter((suspect) => isInCaption(read, suspect, suspects.length) || isBetween(suspect))
  const told = new Set(sure.map(({ named }) => named.start))
  return [
    ...sure.map(({ named, meant, text }) =>
      finding(read, named, say('language/other-country', { text: named.text, country: meant, meant: text })),
    ),
    ...besideCities(read, names)
      .filter(({ named }) => !told.has(named.start))
      .map(({ named, meant }) =>
        finding(read, named, say('language/beside-cities', { text: named.text, country: meant })),
      ),
  ]
}

const finding = (read: ReadDocument, { passage, start, end }: Named, message: Said): Finding => ({
  spans: [spanIn(read, passage.index, start, end)],
  message,
  arithmetic: null,
  claims: [],
})

/**
 * A country a document names once, in a paragraph with two cities or more of the one it is taken for, which the paragraph does not
 * name, and none of its own.
 */
const besideCities = (
  read: ReadDocument,
  named: readonly Named[],
): readonly Pick<Suspect, 'named' | 'meant'>[] => {
  const counts = new Map<CountryCode, number>()
  for (const { code } of named) counts.set(code, (counts.get(code) ?? 0) + 1)
  const byBlock = new Map<number, ReadonlyMap<CountryCode, number>>()
  return named.flatMap((one) => {
    const { block, sentences } = one.passage
    const similar = similarCountries(one.code)
    const here = besideCapital(read, one, counts)
    if (here !== null) return [{ named: one, meant: here }]
    if (counts.get(one.code) !== 1 || block.kind !== 'paragraph' || similar.length === 0) return []
    const cities = byBlock.get(one.passage.index) ?? citiesIn(block.text, read.language)
    byBlock.set(one.passage.index, cities)
    const states = new Set(sentences.flatMap(statesOf))
    const meant = similar.filter((code) => (cities.get(code) ?? 0) >= 2 && !states.has(code))
    return cities.has(one.code) || meant.length !== 1
      ? []
      : meant.map((code) => ({ named: one, meant: code }))
  })
}

/**
 * The country whose capital, or two of whose cities, stand in one sentence with the name, which is no neighbour of it; null where the
 * sentence names that country, a city of the one named, or dealings between the two.
 */
const besideCapital = (
  read: ReadDocument,
  one: Named,
  counts: ReadonlyMap<CountryCode, number>,
): CountryCode | null => {
  const sentence = one.passage.sentences[one.sentence]
  if (sentence === undefined || (counts.get(one.code) ?? 0) > 1 || one.passage.block.kind === 'cell')
    return null
  const clause = clauseOf(one.passage.block.text, sentence, one)
  const text = one.passage.block.text.slice(clause.start, clause.end)
  const mentions = sentence.mentions.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  const states = statesOf({ ...clause, mentions })
  const cities = citiesIn(text, read.language)
  const capitals = new Set(
    mentions.flatMap((each) => (each.type === 'country' && each.form === 'capital' ? [each.code] : [])),
  )
  const dealing =
    dealings.test(text) || mentions.some((each) => each.type === 'concept' && each.concept === 'contrast')
  if (cities.has(one.code) || capitals.has(one.code)) return null
  const meant = similarCountries(one.code).filter(
    (code) =>
      !states.includes(code) &&
      ((cities.get(code) ?? 0) >= 2 ||
        (capitals.has(code) &&
          !dealing &&
          (apart.has(`${code} ${one.code}`) || !isCompared(code, one.code)))),
  )
  return meant.length === 1 ? (meant[0] ?? null) : null
}

/** The part of a sentence between semicolons in which a name stands. */
const clauseOf = (text: string, sentence: Place, name: Place): Place => {
  const before = text.lastIndexOf(';', name.start)
  const after = text.indexOf(';', name.end)
  return {
    start: Math.max(sentence.start, before + 1),
    end: after < 0 ? sentence.end : Math.min(sentence.end, after),
  }
}

/** Words of what two states do with each other. */
const dealings =
  /visit|embass|ambassador|delegat|talks|negotiat|negotiation|agree|treaty|summit|flights?|route|визит|посол|делегац|переговор|соглашен|договор|саммит|рейс|маршрут|poset|ambasad|delegac|pregovor|sporazum|ugovor|samit|let(?:ov|ova)|посет|амбасад|делегац|преговор|споразум|уговор|самит|линиј/iu

const sentenceOf = ({ named }: Suspect): Passage['sentences'][number] | undefined =>
  named.passage.sentences[named.sentence]

/** A caption among captions that name the document's country: at least three of them, and most. */
const isInCaption = (read: ReadDocument, suspect: Suspect, suspects: number): boolean => {
  const { named, meant } = suspect
  if (named.passage.block.kind !== 'caption' || (isCompared(named.code, meant) && suspects > 1)) return false
  if (statesOf(sentenceOf(suspect)).filter((code) => code !== named.code).length > 1) return false
  const captions = read.passages.filter(
    ({ block, index }) => block.kind === 'caption' && index !== named.passage.index,
  )
  const speaking = captions
    .map(({ sentences }) => sentences.flatMap(statesOf))
    .filter((states) => states.length > 0)
  const own = speaking.filter((states) => states.includes(meant)).length
  return own >= 3 && own * 2 > speaking.length
}

/** A sentence with a number between two that name the document's country, and no other country in it. */
const isBetween = (suspect: Suspect): boolean => {
  const { named, meant } = suspect
  const { sentences, block } = named.passage
  const sentence = sentenceOf(suspect)
  if (sentence === undefined || block.kind !== 'paragraph' || isCompared(named.code, meant)) return false
  if (statesOf(sentence).some((code) => code !== named.code)) return false
  const around = [sentences[named.sentence - 1], sentences[named.sentence + 1]]
  if (!around.every((each) => statesOf(each).includes(meant))) return false
  const counted = sentence.mentions.some(
    (each) =>
      each.type === 'quantity' && ['percent', 'money', 'count', 'points', 'fraction'].includes(each.kind),
  )
  const contrasts = sentence.mentions.some((each) => each.type === 'concept' && each.concept === 'contrast')
  return counted && !contrasts
}

const isCompared = (one: CountryCode, other: CountryCode): boolean => compared.has(`${one} ${other}`)

/** A country is named where it is meant. */
export const otherCountry = rule({
  id: 'language/other-country',
  group: 'language',
  severity: 'warning',
  meaning: 'A country is not named where the document speaks of one with a name like it.',
  details:
    'A country, adjective or region that a document names at most twice, where it names the one with a similar name at least five times and that one ' +
    'is one of the two countries it is about: in a caption whose fellows name the document’s country, or in a sentence with a number between two ' +
    'sentences that name it. The sentence names neither that country nor, apart from the caption’s partner, another; neighbours ' +
    'and twins (Iran and Iraq, the two Koreas) are only told in captions. Besides, a country named once in a paragraph with two cities of the ' +
    'other, which the paragraph does not name, and none of its own; or in one sentence with its capital or two of its ' +
    'cities, unless the two are neighbours, the sentence names the other too, or speaks of visits, talks and the like.',
  check: ({ documents }) => documents.flatMap(wrong),
  examples: [
    {
      text: [
        'Copper from the mines near Kitwe and Ndola leaves by rail. The Gambia pays for the new track, and Portugal lends the money.',
        'Portugal buys the copper for its cable works.',
      ].join('\n\n'),
      finds: ['“Gambia” stands beside cities of Zambia, which seems to be meant.'],
    },
    {
      text: [
        'Austria sells cars to Chile, and Chile sells wine to Austria. Austria is the smaller market.',
        'The population of Austria is 9 million people. About 20% of those born in Australia live in Vienna. Austria hopes for more.',
        'Chile and Austria signed an agreement on investments.',
      ].join('\n\n'),
      finds: ['“Australia” stands where the document speaks of Austria; “Austria” seems to be meant.'],
    },
    {
      text: [
        'Austria sells cars to Chile, and Chile sells wine to Austria. Austria is the smaller market.',
        'The population of Austria is 9 million people. Chile sells 20% of its copper to Australia. Austria hopes for more.',
        'Chile and Austria signed an agreement on investments.',
      ].join('\n\n'),
      finds: [],
    },
    {
      text: [
        'Аустрија извози аутомобиле у Чиле. Чиле извози вино у Аустрију, а Аустрија га прерађује.',
        'Слика 1. Извоз Аустрије у Чиле',
        'Слика 2. Увоз Аустрије из Чилеа',
        'Слика 3. Робна размена Аустрије',
        'Слика 4. Тржишта извоза Аустралије',
      ].join('\n\n'),
      finds: ['“Аустралије” stands where the document speaks of Austria; “Аустрије” seems to be meant.'],
    },
  ],
})
