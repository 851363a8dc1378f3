import { romanise } from '../sanctions/names/romanise.js'

/** Languages by their codes of ISO 639-1, with their names in English, Russian and Serbian, and shorter forms of them. */
const known = `
  ar arabic арабский arapski
  be belarusian белорусский beloruski
  bg bulgarian болгарский bugarski
  bs bosnian боснийский bosanski
  cs czech чешский češki
  de german немецкий nemački
  el greek греческий grčki
  en english английский engleski
  es spanish испанский španski
  fr french французский francuski
  hi hindi хинди hindi
  hr croatian хорватский hrvatski
  hu hungarian венгерский mađarski
  hy armenian армянский jermenski
  it italian итальянский italijanski
  ja japanese японский japanski
  ka georgian грузинский gruzijski
  kk kazakh казахский kazaški
  ko korean корейский korejski
  mk macedonian македонский makedonski
  nl dutch нидерландский holandski
  pl polish польский poljski
  pt portuguese португальский portugalski
  ro romanian румынский rumunski
  ru russian русский ruski
  sk slovak словацкий slovački
  sl slovene словенский slovenački
  sq albanian албанский albanski
  sr serbian сербский srpski
  tr turkish турецкий turski
  uk ukrainian украинский ukrajinski
  zh chinese китайский kineski
`

const keyOf = (text: string): string => romanise(text).sound.replace(/[^a-z]/g, '')

const codes = new Map(
  known
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [code = '', ...names] = row.trim().split(' ')
      return [code, ...names].map((name) => [keyOf(name), code] as const)
    }),
)

/** A language’s code where it is known by code or name in one of our languages; else the text as it is. */
export const languageOf = (text: string): string => codes.get(keyOf(text)) ?? text
