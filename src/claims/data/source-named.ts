import type { Source } from '../../lake/source.js'

/** How texts name sources, in the languages of texts. What they call a source decides, not where its numbers come from. */
const names: Readonly<Record<string, RegExp>> = {
  comtrade: /com ?trade|комтрейд|komtrejd/i,
  'trade-map':
    /trade ?map|\bITC\b|intracen|international trade cent(?:re|er)|Международн\p{L}{1,4} торгов\p{L}{1,4} центр/iu,
  'wto-hs2': /\bWTO\b|World Trade Organi[sz]ation|(?<!\p{L})ВТО(?!\p{L})|(?<!\p{L})(?:STO|СТО)(?!\p{L})/iu,
  imts: /\bIMF\b|\bDOTS?\b|\bIMTS\b|Direction of Trade|(?<!\p{L})(?:МВФ|MMF|ММФ)(?!\p{L})/iu,
  eurostat: /eurostat|comext|евростат|evrostat/iu,
  baci: /\bBACI\b|CEPII/i,
  oec: /\bOEC\b|observatory of economic complexity/i,
  ots: /open trade statistics|tradestatistics/i,
  'un-votes': /UN digital library|voeten|unvotes|цифров\p{L}{1,3} библиотек\p{L}{1,2} ООН/iu,
  sipri: /\bSIPRI\b|СИПРИ|Stockholm International Peace/iu,
  'un-desa': /UN[ -]?DESA|population division/i,
  knomad: /KNOMAD/i,
  gdp: /world bank|\bWDI\b|world development indicators|всемирн\p{L}{1,3} банк|svetsk\p{L}{1,2} bank|светск\p{L}{1,2} банк/iu,
  cdis: /\bCDIS\b|coordinated direct investment/i,
  batis: /BaTIS|balanced trade in services/i,
}

/** A source that a text cites, by its names here and its own; null for one that is not known or not cited. */
export const sourceNamed = (text: string | null, sources: readonly Source[]): Source | null => {
  if (text === null) return null
  const folded = text.toLowerCase()
  return (
    sources.find(({ id }) => names[id]?.test(text)) ??
    sources.find(({ name }) => name.length > 5 && folded.includes(name.toLowerCase())) ??
    null
  )
}
