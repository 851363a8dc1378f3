import type { Bound, TextLanguage } from './found.js'
import { openersOf, phrases, phraseSet, type Phrases, type Table } from './phrases.js'
import { englishUnits, measureSymbols, symbols } from './units.js'
import { russianUnits, serbianUnits } from './units-slavic.js'
import { codeMeaning, codeWords } from './words-codes.js'
import { englishDates, russianDates, serbianDates } from './words-dates.js'
import { english } from './words-en.js'
import { russian } from './words-ru.js'
import { serbian } from './words-sr.js'
import type { DateWords, NumberWords, UnitWords } from './words.js'

/** A unit and the factor that turns the number written into it: `cents` are `USD` times 0.01. */
export type Unit = { readonly unit: string; readonly factor: number }

/** The role of a word between two numbers, or before the first. */
export type Connector = 'from' | 'since-from' | 'between' | 'to' | 'onto' | 'and' | 'or'

const unitOf = (key: string): Unit => {
  const [unit = '', factor = '1'] = key.split('*')
  return { unit, factor: Number(factor) }
}

const same = <T extends string>(key: string): T => key as T

/** All words of numbers of one language, or of two that share no letter, ready to be looked up. */
const lexiconFrom = (
  words: readonly NumberWords[],
  dates: readonly DateWords[],
  units: readonly UnitWords[],
  codes: readonly Table[],
) => {
  const tables = (pick: (each: NumberWords) => Table): Table[] => words.map(pick)
  const sets = (pick: (each: NumberWords) => string): Phrases<true> => phraseSet(...words.map(pick))
  const dateSets = (pick: (each: DateWords) => string): Phrases<true> => phraseSet(...dates.map(pick))
  const backward = (lists: readonly string[]): Phrases<true> =>
    phrases(
      lists.map((list) => ({ '': list })),
      () => true as const,
      true,
    )
  return {
    scales: phrases(
      tables(({ scales }) => scales),
      Number,
    ),
    cardinals: phrases(
      tables(({ cardinals }) => cardinals),
      Number,
    ),
    roughly: phrases(
      tables(({ roughly }) => roughly),
      Number,
    ),
    halves: phrases(
      tables(({ halves }) => halves),
      Number,
    ),
    andHalf: sets(({ andHalf }) => andHalf),
    ordinals: phrases(
      tables(({ ordinals }) => ordinals),
      Number,
    ),
    fractions: phrases(
      tables(({ fractions }) => fractions),
      Number,
    ),
    times: phrases(
      tables(({ times }) => times),
      Number,
    ),
    timesAfter: sets(({ timesAfter }) => timesAfter),
    rates: phrases(
      tables(({ rates }) => rates),
      same<'percent' | 'permille' | 'points' | 'basis'>,
    ),
    bounds: phrases(
      tables(({ bounds }) => bounds),
      same<Bound>,
      true,
    ),
    boundsAfter: phrases(
      tables(({ boundsAfter }) => boundsAfter),
      same<Bound>,
    ),
    moreLess: phrases(
      tables(({ moreLess }) => moreLess),
      (key) => (key === '1' ? 1 : -1),
    ),
    connectors: phrases(
      tables(({ connectors }) => connectors),
      same<Connector>,
    ),
    connectorsBefore: phrases(
      tables(({ connectors }) => connectors),
      same<Connector>,
      true,
    ),
    change: backward(words.map(({ change }) => change)),
    per: sets(({ per }) => per),
    perWhat: phrases(
      tables(({ perWhat }) => perWhat),
      same<string>,
    ),
    vague: sets(({ vague }) => vague),
    vagueLink: sets(({ vagueLink }) => vagueLink),
    several: backward(words.map(({ several }) => several)),
    rankAfter: sets(({ rankAfter }) => rankAfter),
    rankBefore: backward(words.map(({ rankBefore }) => rankBefore)),
    definite: backward(words.map(({ definite }) => definite)),
    stops: sets(({ stops }) => stops),
    notPlural: sets(({ notPlural }) => notPlural),
    plurals: sets(({ plurals }) => plurals),
    counted: sets(({ counted }) => counted),
    symbols: phrases([symbols], same<string>),
    currencies: phrases(
      units.map(({ currencies }) => currencies),
      unitOf,
    ),
    measures: phrases([measureSymbols, ...units.map(({ measures }) => measures)], unitOf),
    months: phrases(
      dates.map(({ months }) => months),
      Number,
    ),
    weekdays: phrases(
      dates.map(({ weekdays }) => weekdays),
      Number,
    ),
    year: dateSets(({ year }) => year),
    years: dateSets(({ years }) => years),
    beforeYear: backward(dates.map(({ beforeYear }) => beforeYear)),
    opens: phrases(
      dates.map(({ opens }) => opens),
      same<'since' | 'by' | 'before' | 'after'>,
      true,
    ),
    quarter: dateSets(({ quarter }) => quarter),
    half: dateSets(({ half }) => half),
    firstOf: dateSets(({ firstOf }) => firstOf),
    monthsNoun: dateSets(({ monthsNoun }) => monthsNoun),
    fiscal: dateSets(({ fiscal }) => fiscal),
    fiscalAfter: dateSets(({ fiscalAfter }) => fiscalAfter),
    relative: dateSets(({ relative }) => relative),
    of: dateSets(({ of }) => of),
    century: dateSets(({ century }) => century),
    decade: dateSets(({ decade }) => decade),
    codes: phrases(codes, codeMeaning),
  }
}

export type Lexicon = ReturnType<typeof lexiconFrom>

const withOpeners = (lexicon: Lexicon) => ({ lexicon, openers: openersOf(Object.values(lexicon)) })

// English and Russian share no letter, and each quotes the other: one lexicon serves both. Serbian `do` and `i` are
// words of another meaning in English, so it has its own.
const latinAndRussian = withOpeners(
  lexiconFrom(
    [english, russian],
    [englishDates, russianDates],
    [englishUnits, russianUnits],
    [codeWords.english, codeWords.russian],
  ),
)
const serbianOnly = withOpeners(lexiconFrom([serbian], [serbianDates], [serbianUnits], [codeWords.serbian]))

/** The words of numbers in a language, and what each of them leads into. */
export const lexiconOf = (language: TextLanguage): ReturnType<typeof withOpeners> =>
  language === 'en' || language === 'ru' ? latinAndRussian : serbianOnly
