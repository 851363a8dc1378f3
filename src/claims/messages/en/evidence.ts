import { countryText, dateInWords, listed, possessive, sentence } from './words.js'

/** What single numbers come to. `value` stands with its unit, `apart` how far it is from the claim, with a comma before. */
export const evidence = {
  'data/money': ({ currency, amount, scale, negative }: Money) =>
    `${negative ? '−' : ''}${currency} ${amount}${scale === null ? '' : ` ${scale}`}`,
  'data/unit': ({ currency, scale }: Pick<Money, 'currency' | 'scale'>) =>
    scale === null ? currency : `${currency} ${scale}`,
  'data/place': ({ place }: { place: number }) => ordinal(place),
  'data/place-of': ({ place, of }: { place: number; of: number }) => `${ordinal(place)} of ${of}`,
  'data/times-claimed': ({ times }: { times: string }) => `${times} times what is claimed`,
  'data/share-off': ({ share, less }: { share: string; less: boolean }) =>
    `${share} ${less ? 'less' : 'more'} than claimed`,
  'data/points-off': ({ points, below }: { points: string; below: boolean }) =>
    `${points} points ${below ? 'below' : 'above'} the claim`,
  'data/sentence': ({ text }: { text: string }) => sentence(text),
  'data/has': ({ source, value }: Has) => `${source} has ${value}`,
  'data/supported': ({ what, value, sources, unlike, cited }: Supported) =>
    `${sentence(what)}: ${value} in ${listed(sources)}.${unlike.length === 0 ? '' : ` ${sentence(listed(unlike))}.`}${cited}`,
  'data/cited-has': ({ source, value, apart }: Has & { apart: string }) =>
    ` The text cites ${source}, which has ${value}${apart}.`,
  /** `plain`: what data say of the claim as it stands; `source`: of which source, where that is another. */
  'data/holds': ({ instead, source, value, what, plain }: Holds) => {
    const here = `${source} has ${value} for ${what}`
    if (plain === null) return `Holds ${instead}: ${here}.`
    const there = plain.source === null ? '' : `${plain.source} has `
    return `Holds ${instead}: ${here}, and ${there}${plain.value} for ${plain.what}.`
  },
  'data/contradicted': ({ what, has, rest, closer }: Contradicted) =>
    `${sentence(what)}: ${has}${rest.length === 0 ? '' : `; ${listed(rest)}`}.${closer}`,
  'data/closer': ({ what, value, source, apart }: Reading) =>
    ` The nearest other reading, ${what}, gives ${value} (${source})${apart}.`,
  'data/nearest-reading': ({ why, what, value, source, apart }: Reading & { why: string }) =>
    `${why} The nearest reading, ${what}, gives ${value} (${source})${apart}.`,
  'data/reading': ({ why, what, value, source, apart }: Reading & { why: string }) =>
    `${why} ${sentence(what)}: ${value} (${source})${apart}.`,
  'data/record': ({ says, value, source }: { says: string; value: string; source: string }) =>
    `${says}: ${value} (${source})`,
  'data/full-stop': ({ text }: { text: string }) => `${text}.`,
  'data/record-holds': ({
    instead,
    other,
    stated,
  }: {
    instead: string
    other: string
    stated: string | null
  }) => `Holds ${instead}: ${other}${stated === null ? '' : `; ${stated}`}.`,
  'data/record-nearest': ({ why, nearest }: { why: string; nearest: string | null }) =>
    `${why}.${nearest === null ? '' : ` The nearest is ${nearest}.`}`,
  'data/record-contradicts': ({
    stated,
    apart,
    claimed,
  }: {
    stated: string
    apart: string
    claimed: string
  }) => `${stated}${apart}; the text says ${claimed}.`,
  'data/none-as-stated': () => 'No source in the workspace has it as stated',
  'data/other-year': ({ year }: { year: string }) => `for another year than ${year}`,
  'data/other-way-round': () => 'the other way round',
  'data/other-source': ({ holds, cited, says, value }: OtherSource) =>
    `The number is that of ${holds}; ${cited}, which the text cites, has another. ${says}: ${value}.`,
  'settles/pull': ({ source, command }: Settles) => `${source} would settle it: ${command}`,
  'settles/import': ({ source, years, command }: Settles & { years: string | null }) =>
    `${source}${years === null ? '' : ` (${years})`} would settle it: ${command}`,
  'settles/any': ({ command }: { command: string }) =>
    `A source of trade flows would settle it: \`${command}\` lists them.`,
  'settles/rates': ({ currency, year, command }: { currency: string; year: string; command: string }) =>
    `There are no rates of ${currency} in ${year} in the workspace: ${command}`,
  'arms/plan': () => 'It is a plan or a forecast: no register can hold it.',
  'arms/deals': ({ name, column, supplier, recipient, years, estimate }: Deals) =>
    `${name} ${column} by ${countryText(supplier)} to ${countryText(recipient)}, ${years.map((year) => year ?? 'no year').join(' and ')}${estimate ? ', an estimate' : ''}`,
  'arms/no-countries': () => 'The text does not say between which countries',
  'arms/several': () => 'The register has several deals of that name',
  'polls/none': () => 'No poll in the workspace asks what the text speaks of.',
  'polls/no-answer': () => 'The claim gives no answer that was given.',
  'polls/answer': ({ pollster, wave, question, answer }: Poll) =>
    `${pollster}, ${wave}, “${question}”: ${answer}`,
  'polls/several': () => 'More than one answer may be meant',
  'polls/no-country': () => 'The text does not say in which country it was asked',
  'observed/country': ({
    indicator,
    country,
    year,
  }: {
    indicator: Indicator
    country: string
    year: string
  }) => sentence(`${possessive(country)} ${indicators[indicator]}, ${year}`),
  'observed/pair': ({ indicator, reporter, partner, year }: ObservedPair) =>
    sentence(
      indicator === 'remittances-estimate'
        ? `${indicators[indicator]} from ${countryText(reporter)} to ${countryText(partner)}, ${year}`
        : `${indicators[indicator]} of ${countryText(partner)} in ${countryText(reporter)}, ${year}`,
    ),
  'observed/whose': () => 'Which of the two countries counts the other is not clear',
  'observed/revised': () => 'Such figures are revised by as much as they differ here',
  'votes/who-or-how': () => 'The text does not say who voted, or how.',
  'votes/plan': () => 'It is a plan or a forecast: no record can hold it.',
  'votes/none': ({ countries }: { countries: readonly string[] }) =>
    `The workspace has no recorded vote of ${listed(countries.map(countryText))}.`,
  'votes/no-title': () =>
    'It is about all resolutions on something, and no title of a recorded vote names it in the words of the text.',
  'votes/not-told': () =>
    'No recorded vote could be told from the text: it gives neither number nor day nor title.',
  'votes/several': () => 'Several recorded votes fit the words of the text, and not all are as it says.',
  'votes/vote': (vote: Vote) => sentence(voteText(vote)),
  'votes/in-line': (vote: Vote) => voteText(vote),
  /** `more`: roll calls on which the country did the same. */
  'votes/as-said': ({ vote, more }: { vote: Vote; more: number }) => `${sentence(asSaid(vote, more))}.`,
  'votes/another-time': ({ period, vote, more }: { period: string; vote: Vote; more: number }) =>
    `Holds for another time than ${period}: ${asSaid(vote, more)}.`,
  'votes/otherwise': ({
    votes,
    more,
    agreeing,
  }: {
    votes: readonly Vote[]
    more: number
    agreeing: number
  }) =>
    `${sentence(listed(namedOnce(votes)))}${more > 0 ? `, and ${more} more` : ''}.${
      agreeing === 0
        ? ''
        : agreeing === 1
          ? ' The other one is as stated.'
          : ` The other ${agreeing} are as stated.`
    }`,
}

type Scale = 'm' | 'thousand'
type Money = { currency: string; amount: string; scale: Scale | null; negative: boolean }
type Has = { source: string; value: string }
type Supported = {
  what: string
  value: string
  sources: readonly string[]
  /** What other books of the same standing have instead. */
  unlike: readonly string[]
  cited: string
}
type Holds = Has & {
  instead: string
  what: string
  plain: { source: string | null; value: string; what: string } | null
}
type Contradicted = { what: string; has: string; rest: readonly string[]; closer: string }
type Reading = Has & { what: string; apart: string }
type OtherSource = { holds: string; cited: string; says: string; value: string }
type Settles = { source: string; command: string }
type Deals = {
  name: string
  column: 'delivered' | 'ordered'
  supplier: string
  recipient: string
  years: readonly (string | null)[]
  estimate: boolean
}
type Poll = { pollster: string; wave: string; question: string; answer: string }
type ObservedPair = { indicator: Indicator; reporter: string; partner: string; year: string }
/** A vote as it is recorded: on a resolution by its number, else by its title. */
type Vote = {
  country: string
  vote: string
  resolution: string | null
  title: string | null
  date: string | null
}

const indicators = {
  'gdp-per-capita-usd': 'GDP per head',
  'gdp-current-usd': 'GDP',
  'remittances-estimate': 'remittances',
  'migrant-stock': 'migrants',
  'fdi-inward-position': 'direct investment position',
  population: 'population',
  'consumer-price-inflation': 'inflation',
}
type Indicator = keyof typeof indicators

/** `3rd`, `21st`, `12th` */
const ordinal = (place: number): string => {
  const teens = place % 100 >= 11 && place % 100 <= 13
  return `${place}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')}`
}

const done: Readonly<Record<string, string>> = {
  yes: 'voted for',
  no: 'voted against',
  abstain: 'abstained on',
  absent: 'did not vote on',
}

/** `Serbia abstained on A/RES/68/262 (27 March 2014)` */
const voteText = ({ country, ...vote }: Vote): string => `${countryText(country)} ${didText(vote)}`

const didText = ({ vote, date, resolution, title }: Omit<Vote, 'country'>): string => {
  const what = resolution ?? (title === null ? 'a resolution' : `“${title}”`)
  const when = date === null ? '' : ` (${dateInWords(date)})`
  return `${done[vote] ?? `is recorded as “${vote}” on`} ${what}${when}`
}

const asSaid = (vote: Vote, more: number): string =>
  `${voteText(vote)}${more === 0 ? '' : `, and the same on ${more} more`}`

/** Votes of one country after each other, with its name in the first alone. */
const namedOnce = (votes: readonly Vote[]): string[] =>
  votes.map((vote, at) =>
    at > 0 && votes[at - 1]?.country === vote.country ? didText(vote) : voteText(vote),
  )
