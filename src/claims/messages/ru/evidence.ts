import type { PhrasesLike } from '../phrases.js'
import type { evidence as pattern } from '../en/evidence.js'
import { country, dateInWords, listed, plural, q, sentence, timesText } from './words.js'

const scales = { m: 'млн', thousand: 'тыс.' }

const indicators = {
  'gdp-per-capita-usd': 'ВВП на душу населения',
  'gdp-current-usd': 'ВВП',
  'remittances-estimate': 'денежные переводы',
  'migrant-stock': 'мигранты',
  'fdi-inward-position': 'накопленные прямые инвестиции',
  population: 'население',
  'consumer-price-inflation': 'инфляция',
}

const votes: Readonly<Record<string, string>> = {
  yes: '«за»',
  no: '«против»',
  abstain: 'воздержание',
  absent: 'неучастие в голосовании',
}

type Vote = Parameters<(typeof pattern)['votes/vote']>[0]

/** `Сербия: воздержание, A/RES/68/262 (27 марта 2014 года)`: a noun, which has no gender to agree with a country’s name. */
const voteText = ({ country: code, ...vote }: Vote): string => `${country(code)}: ${didText(vote)}`

const didText = ({ vote, date, resolution, title }: Omit<Vote, 'country'>): string => {
  const what = resolution ?? (title === null ? 'резолюция' : q(title))
  return `${votes[vote] ?? `записано ${q(vote)}`}, ${what}${date === null ? '' : ` (${dateInWords(date)})`}`
}

const asSaid = (vote: Vote, more: number): string =>
  `${voteText(vote)}${more === 0 ? '' : `, и так же ещё в ${more} ${plural(more, 'голосовании', 'голосованиях', 'голосованиях')}`}`

/** Votes of one country after each other, with its name in the first alone. */
const namedOnce = (all: readonly Vote[]): string[] =>
  all.map((vote, at) => (at > 0 && all[at - 1]?.country === vote.country ? didText(vote) : voteText(vote)))

export const evidence: PhrasesLike<typeof pattern> = {
  'data/money': ({ currency, amount, scale, negative }) =>
    `${negative ? '−' : ''}${amount}${scale === null ? '' : `\u00a0${scales[scale]}`}\u00a0${currency}`,
  'data/unit': ({ currency, scale }) => (scale === null ? currency : `${scales[scale]}\u00a0${currency}`),
  'data/place': ({ place }) => `${place}-е место`,
  'data/place-of': ({ place, of }) => `${place}-е место из ${of}`,
  'data/times-claimed': ({ times }) => `в ${timesText(times)} больше заявленного`,
  'data/share-off': ({ share, less }) => `на ${share} ${less ? 'меньше' : 'больше'} заявленного`,
  'data/points-off': ({ points, below }) =>
    `на ${points}\u00a0п.\u00a0п. ${below ? 'ниже' : 'выше'} заявленного`,
  'data/sentence': ({ text }) => sentence(text),
  'data/has': ({ source, value }) => `${value} (${source})`,
  'data/supported': ({ what, value, sources, unlike, cited }) =>
    `${sentence(what)}: ${value} (${listed(sources)}).${unlike.length === 0 ? '' : ` В других источниках: ${unlike.join('; ')}.`}${cited}`,
  'data/cited-has': ({ source, value, apart }) =>
    ` Источник, на который ссылается текст, ${q(source)}, даёт ${value}${apart}.`,
  'data/holds': ({ instead, source, value, what, plain }) => {
    const here = `${value} (${source}) — ${what}`
    if (plain === null) return `Верно при другом понимании: ${instead}. ${here}.`
    const there = plain.source === null ? '' : ` (${plain.source})`
    return `Верно при другом понимании: ${instead}. ${here}; ${plain.value}${there} — ${plain.what}.`
  },
  'data/contradicted': ({ what, has, rest, closer }) =>
    `${sentence(what)}: ${has}${rest.length === 0 ? '' : `; ${rest.join('; ')}`}.${closer}`,
  'data/closer': ({ what, value, source, apart }) =>
    ` Ближайшее другое понимание: ${what} — ${value} (${source})${apart}.`,
  'data/nearest-reading': ({ why, what, value, source, apart }) =>
    `${why} Ближайшее понимание: ${what} — ${value} (${source})${apart}.`,
  'data/reading': ({ why, what, value, source, apart }) =>
    `${why} ${sentence(what)}: ${value} (${source})${apart}.`,
  'data/record': ({ says, value, source }) => `${says}: ${value} (${source})`,
  'data/full-stop': ({ text }) => `${text}.`,
  'data/record-holds': ({ instead, other, stated }) =>
    `Верно при другом понимании: ${instead}. ${other}${stated === null ? '' : `; ${stated}`}.`,
  'data/record-nearest': ({ why, nearest }) => `${why}.${nearest === null ? '' : ` Ближайшее: ${nearest}.`}`,
  'data/record-contradicts': ({ stated, apart, claimed }) => `${stated}${apart}; в тексте ${claimed}.`,
  'data/none-as-stated': () => 'Ни в одном источнике хранилища нет такого числа, как заявлено',
  'data/other-year': ({ year }) => `другой год, не ${year}`,
  'data/other-way-round': () => 'обратное направление',
  'data/other-source': ({ holds, cited, says, value }) =>
    `Это число другого источника (${holds}), а в том, на который ссылается текст (${cited}), оно другое. ${says}: ${value}.`,
  'settles/pull': ({ source, command }) => `Это решил бы источник ${q(source)}: ${command}`,
  'settles/import': ({ source, years, command }) =>
    `Это решил бы источник ${q(source)}${years === null ? '' : ` (${years})`}: ${command}`,
  'settles/any': ({ command }) => `Это решил бы источник с данными о торговле; их список: \`${command}\`.`,
  'settles/rates': ({ currency, year, command }) =>
    `В хранилище нет курсов ${currency} за ${year} год: ${command}`,
  'arms/plan': () => 'Это план или прогноз: в реестре такого быть не может.',
  'arms/deals': ({ name, column, supplier, recipient, years, estimate }) =>
    `${name}, ${column === 'delivered' ? 'поставлено' : 'заказано'} (${country(supplier)} → ${country(recipient)}), ${listed(years.map((year) => year ?? 'год не указан'))}${estimate ? ', оценка' : ''}`,
  'arms/no-countries': () => 'В тексте не сказано, между какими странами',
  'arms/several': () => 'В реестре несколько сделок с таким названием',
  'polls/none': () => 'Ни в одном опросе хранилища нет такого вопроса.',
  'polls/no-answer': () => 'В утверждении нет полученного ответа.',
  'polls/answer': ({ pollster, wave, question, answer }) => `${pollster}, ${wave}, ${q(question)}: ${answer}`,
  'polls/several': () => 'Может иметься в виду больше одного ответа',
  'polls/no-country': () => 'В тексте не сказано, в какой стране спрашивали',
  'observed/country': ({ indicator, country: code, year }) =>
    sentence(`${indicators[indicator]} (${country(code)}), ${year}`),
  'observed/pair': ({ indicator, reporter, partner, year }) =>
    sentence(
      indicator === 'remittances-estimate'
        ? `${indicators[indicator]} (${country(reporter)} → ${country(partner)}), ${year}`
        : `${indicators[indicator]} (${country(partner)} → ${country(reporter)}), ${year}`,
    ),
  'observed/whose': () => 'Неясно, какая из двух стран считает другую',
  'observed/revised': () => 'Такие показатели пересматриваются настолько же, насколько здесь расходятся',
  'votes/who-or-how': () => 'В тексте не сказано, кто голосовал или как.',
  'votes/plan': () => 'Это план или прогноз: в протоколах такого быть не может.',
  'votes/none': ({ countries }) =>
    `В хранилище нет поимённых голосований: ${listed(countries.map(country))}.`,
  'votes/no-title': () =>
    'Речь обо всех резолюциях на какую-то тему, а ни в одном названии поимённого голосования она не названа словами текста.',
  'votes/not-told': () =>
    'Определить голосование по тексту не удалось: в нём нет ни номера, ни дня, ни названия.',
  'votes/several': () => 'Словам текста отвечают несколько голосований, и не во всех — то, что сказано.',
  'votes/vote': (vote) => voteText(vote),
  'votes/in-line': (vote) => voteText(vote),
  'votes/as-said': ({ vote, more }) => `${asSaid(vote, more)}.`,
  'votes/another-time': ({ period, vote, more }) =>
    `Верно для другого времени, не ${period}. ${asSaid(vote, more)}.`,
  'votes/otherwise': ({ votes: told, more, agreeing }) =>
    `${namedOnce(told).join('; ')}${more > 0 ? `; и ещё ${more}` : ''}.${
      agreeing === 0 ? '' : ` Остальные (${agreeing}) — так, как сказано.`
    }`,
}
