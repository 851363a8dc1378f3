import type { PhrasesLike } from '../phrases.js'
import type { evidence as pattern } from '../en/evidence.js'
import { country, dateInWords, listed, plural, q, sentence, v } from './words.js'

const scales = { m: 'mil.', thousand: 'hilj.' }

const indicators = {
  'gdp-per-capita-usd': 'BDP po stanovniku',
  'gdp-current-usd': 'BDP',
  'remittances-estimate': 'novčane doznake',
  'migrant-stock': 'migranti',
  'fdi-inward-position': 'stanje direktnih investicija',
  population: 'stanovništvo',
  'consumer-price-inflation': 'inflacija',
}

const votes: Readonly<Record<string, string>> = {
  yes: '„za”',
  no: '„protiv”',
  abstain: 'uzdržan glas',
  absent: 'bez glasanja',
}

type Vote = Parameters<(typeof pattern)['votes/vote']>[0]

/** `Srbija: uzdržan glas, A/RES/68/262 (27. marta 2014. godine)`: a noun, which has no gender to agree with a country’s name. */
const voteText = ({ country: code, ...vote }: Vote): string => `${country(code)}: ${didText(vote)}`

const didText = ({ vote, date, resolution, title }: Omit<Vote, 'country'>): string => {
  const what = resolution === null ? (title === null ? 'rezolucija' : q(title)) : v(resolution)
  return `${votes[vote] ?? `zabeleženo ${q(vote)}`}, ${what}${date === null ? '' : ` (${dateInWords(date)})`}`
}

const asSaid = (vote: Vote, more: number): string =>
  `${voteText(vote)}${more === 0 ? '' : `, i isto još u ${more} ${plural(more, 'glasanju', 'glasanja', 'glasanja')}`}`

/** Votes of one country after each other, with its name in the first alone. */
const namedOnce = (all: readonly Vote[]): string[] =>
  all.map((vote, at) => (at > 0 && all[at - 1]?.country === vote.country ? didText(vote) : voteText(vote)))

export const evidence: PhrasesLike<typeof pattern> = {
  'data/money': ({ currency, amount, scale, negative }) =>
    `${negative ? '−' : ''}${amount}${scale === null ? '' : `\u00a0${scales[scale]}`}\u00a0${v(currency)}`,
  'data/unit': ({ currency, scale }) =>
    scale === null ? v(currency) : `${scales[scale]}\u00a0${v(currency)}`,
  'data/place': ({ place }) => `${place}. mesto`,
  'data/place-of': ({ place, of }) => `${place}. mesto od ${of}`,
  'data/times-claimed': ({ times }) => `${times} puta više od navedenog`,
  'data/share-off': ({ share, less }) => `za ${share} ${less ? 'manje' : 'više'} od navedenog`,
  'data/points-off': ({ points, below }) =>
    `za ${points}\u00a0p.\u00a0p. ${below ? 'ispod' : 'iznad'} navedenog`,
  'data/sentence': ({ text }) => sentence(text),
  'data/has': ({ source, value }) => `${value} (${v(source)})`,
  'data/supported': ({ what, value, sources, unlike, cited }) =>
    `${sentence(what)}: ${value} (${listed(sources.map(v))}).${unlike.length === 0 ? '' : ` U drugim izvorima: ${unlike.join('; ')}.`}${cited}`,
  'data/cited-has': ({ source, value, apart }) =>
    ` Izvor na koji se tekst poziva, ${q(source)}, daje ${value}${apart}.`,
  'data/holds': ({ instead, source, value, what, plain }) => {
    const here = `${value} (${v(source)}) – ${what}`
    if (plain === null) return `Tačno u drugom značenju: ${instead}. ${here}.`
    const there = plain.source === null ? '' : ` (${v(plain.source)})`
    return `Tačno u drugom značenju: ${instead}. ${here}; ${plain.value}${there} – ${plain.what}.`
  },
  'data/contradicted': ({ what, has, rest, closer }) =>
    `${sentence(what)}: ${has}${rest.length === 0 ? '' : `; ${rest.join('; ')}`}.${closer}`,
  'data/closer': ({ what, value, source, apart }) =>
    ` Najbliže drugo značenje: ${what} – ${value} (${v(source)})${apart}.`,
  'data/nearest-reading': ({ why, what, value, source, apart }) =>
    `${why} Najbliže značenje: ${what} – ${value} (${v(source)})${apart}.`,
  'data/reading': ({ why, what, value, source, apart }) =>
    `${why} ${sentence(what)}: ${value} (${v(source)})${apart}.`,
  'data/record': ({ says, value, source }) => `${says}: ${value} (${v(source)})`,
  'data/full-stop': ({ text }) => `${text}.`,
  'data/record-holds': ({ instead, other, stated }) =>
    `Tačno u drugom značenju: ${instead}. ${other}${stated === null ? '' : `; ${stated}`}.`,
  'data/record-nearest': ({ why, nearest }) => `${why}.${nearest === null ? '' : ` Najbliže: ${nearest}.`}`,
  'data/record-contradicts': ({ stated, apart, claimed }) => `${stated}${apart}; u tekstu stoji ${claimed}.`,
  'data/none-as-stated': () => 'Ni u jednom izvoru skladišta nema takvog broja kako je navedeno',
  'data/other-year': ({ year }) => `druga godina, ne ${year}`,
  'data/other-way-round': () => 'obrnuti smer',
  'data/other-source': ({ holds, cited, says, value }) =>
    `Taj broj je iz drugog izvora (${v(holds)}), a u onom na koji se tekst poziva (${v(cited)}) stoji drugi. ${says}: ${value}.`,
  'settles/pull': ({ source, command }) => `To bi rešio izvor ${q(source)}: ${v(command)}`,
  'settles/import': ({ source, years, command }) =>
    `To bi rešio izvor ${q(source)}${years === null ? '' : ` (${v(years)})`}: ${v(command)}`,
  'settles/any': ({ command }) => `To bi rešio izvor podataka o trgovini; njihov spisak: \`${v(command)}\`.`,
  'settles/rates': ({ currency, year, command }) =>
    `U skladištu nema kurseva ${v(currency)} za ${year}. godinu: ${v(command)}`,
  'arms/plan': () => 'To je plan ili prognoza: toga u registru ne može biti.',
  'arms/deals': ({ name, column, supplier, recipient, years, estimate }) =>
    `${v(name)}, ${column === 'delivered' ? 'isporučeno' : 'naručeno'} (${country(supplier)} → ${country(recipient)}), ${listed(years.map((year) => (year === null ? 'godina nije navedena' : v(year))))}${estimate ? ', procena' : ''}`,
  'arms/no-countries': () => 'U tekstu ne stoji između kojih zemalja',
  'arms/several': () => 'U registru ima više poslova pod tim imenom',
  'polls/none': () => 'Nijedna anketa u skladištu ne pita ono o čemu tekst govori.',
  'polls/no-answer': () => 'Tvrdnja ne daje dobijeni odgovor.',
  'polls/answer': ({ pollster, wave, question, answer }) =>
    `${v(pollster)}, ${v(wave)}, ${q(question)}: ${v(answer)}`,
  'polls/several': () => 'Može se misliti na više odgovora',
  'polls/no-country': () => 'U tekstu ne stoji u kojoj je zemlji pitano',
  'observed/country': ({ indicator, country: code, year }) =>
    sentence(`${indicators[indicator]} (${country(code)}), ${year}`),
  'observed/pair': ({ indicator, reporter, partner, year }) =>
    sentence(
      indicator === 'remittances-estimate'
        ? `${indicators[indicator]} (${country(reporter)} → ${country(partner)}), ${year}`
        : `${indicators[indicator]} (${country(partner)} → ${country(reporter)}), ${year}`,
    ),
  'observed/whose': () => 'Nije jasno koja od dve zemlje broji drugu',
  'observed/revised': () => 'Takvi se pokazatelji menjaju revizijom onoliko koliko se ovde razlikuju',
  'votes/who-or-how': () => 'U tekstu ne stoji ko je glasao ili kako.',
  'votes/plan': () => 'To je plan ili prognoza: toga u zapisnicima ne može biti.',
  'votes/none': ({ countries }) =>
    `U skladištu nema zabeleženih glasanja: ${listed(countries.map(country))}.`,
  'votes/no-title': () =>
    'Reč je o svim rezolucijama o nečemu, a nijedan naslov zabeleženog glasanja to ne imenuje rečima teksta.',
  'votes/not-told': () => 'Iz teksta se ne vidi o kojem je glasanju reč: nema ni broja, ni dana, ni naslova.',
  'votes/several': () => 'Rečima teksta odgovara više glasanja, a nisu sva onakva kako je rečeno.',
  'votes/vote': (vote) => voteText(vote),
  'votes/in-line': (vote) => voteText(vote),
  'votes/as-said': ({ vote, more }) => `${asSaid(vote, more)}.`,
  'votes/another-time': ({ period, vote, more }) =>
    `Tačno za drugo vreme, ne ${period}. ${asSaid(vote, more)}.`,
  'votes/otherwise': ({ votes: told, more, agreeing }) =>
    `${namedOnce(told).join('; ')}${more > 0 ? `; i još ${more}` : ''}.${
      agreeing === 0 ? '' : ` Ostala (${agreeing}) su kako je rečeno.`
    }`,
}
