import type { CountryMention, Sentence } from '../mentions/mention.js'

/** Names of bodies by code, in the three languages; endings of cases are letters after the stem. */
const names: readonly (readonly [string, RegExp])[] = [
  [
    'NATO',
    /NATO(?:-\p{Ll}{1,3})?|Nato|North Atlantic (?:Treaty Organi[sz]ation|Alliance)|НАТО|Североатлантическ\p{Ll}{2,3} альянс\p{Ll}{0,2}|Severnoatlantsk\p{Ll}{1,3} savez\p{Ll}{0,2}/gu,
  ],
  [
    'EURO',
    /(?:euro ?-?area|eurozone|Eurozone|еврозон\p{Ll}{1,2}|зон\p{Ll}{1,2} евро|evrozon\p{Ll}{1,2}|еврозон\p{Ll}{1,2})/gu,
  ],
  [
    'SCHENGEN',
    /Schengen(?: [Aa]rea| [Zz]one)?|Шенген\p{Ll}{0,6}(?: зон\p{Ll}{1,2}| соглашени\p{Ll}{1,2}| простор\p{Ll}{0,2})?|Šengen\p{Ll}{0,6}(?: zon\p{Ll}{1,2}| prostor\p{Ll}{0,2})?/gu,
  ],
  ['OECD', /OECD(?:-\p{Ll}{1,3})?|ОЭСР|ОЕЦД/gu],
  [
    'SCO',
    /SCO|Shanghai Co-?operation Organi[sz]ation|ШОС|Шанхайск\p{Ll}{2,3} организаци\p{Ll}{1,2} сотрудничества|ŠOS|Šangajsk\p{Ll}{1,3} organizacij\p{Ll}{1,2} za saradnju/gu,
  ],
  ['GCC', /GCC|Gulf Co-?operation Council|ССАГПЗ/gu],
  [
    'EAC',
    /East African Community|Восточноафриканск\p{Ll}{2,3} сообществ\p{Ll}{1,2}|Istočnoafričk\p{Ll}{1,3} zajednic\p{Ll}{1,2}/gu,
  ],
  [
    'V4',
    /Visegr[aá]d (?:Group|Four)|Вишеградск\p{Ll}{2,3} (?:групп\p{Ll}{1,2}|четв[её]рк\p{Ll}{1,2})|Višegradsk\p{Ll}{1,3} (?:grup\p{Ll}{1,2}|četvork\p{Ll}{1,2})|Вишеградск\p{Ll}{1,3} (?:груп\p{Ll}{1,2}|четворк\p{Ll}{1,2})/gu,
  ],
  ['MERCOSUR', /M(?:ercosur|ERCOSUR)|МЕРКОСУР\p{Ll}{0,2}|Меркосур\p{Ll}{0,2}|Merkosur\p{Ll}{0,2}/gu],
  ['OPEC', /OPEC|ОПЕК|OPEK(?:-\p{Ll}{1,2})?/gu],
  [
    'WTO',
    /WTO|World Trade Organi[sz]ation|ВТО|Всемирн\p{Ll}{2,3} торгов\p{Ll}{2,3} организаци\p{Ll}{1,2}|STO|Svetsk\p{Ll}{1,3} trgovinsk\p{Ll}{1,3} organizacij\p{Ll}{1,2}|СТО|Светск\p{Ll}{1,3} трговинск\p{Ll}{1,3} организациј\p{Ll}{1,2}/gu,
  ],
  ['COE', /Council of Europe|Совет\p{Ll}{0,2} Европы|Savet\p{Ll}{0,2} Evrope|Савет\p{Ll}{0,2} Европе/gu],
]

/** Most sentences name none: they are looked through once. */
const any = new RegExp(names.map(([, { source }]) => source).join('|'), 'u')

/** Bodies a sentence names, as mentions of groups: they hold no trade and stand in no list of countries. */
export const bodiesIn = (text: string, sentence: Sentence): CountryMention[] => {
  const own = text.slice(sentence.start, sentence.end)
  if (!any.test(own)) return []
  return names
    .flatMap(([code, pattern]) =>
      Array.from(own.matchAll(pattern)).flatMap(({ 0: found, index }): CountryMention[] => {
        const start = sentence.start + index
        const end = start + found.length
        const whole = !/[\p{L}\d]/u.test(text.charAt(start - 1)) && !/[\p{L}\d]/u.test(text.charAt(end))
        return whole ? [{ type: 'country', start, end, text: found, code, form: 'group', group: true }] : []
      }),
    )
    .toSorted((a, b) => a.start - b.start)
}
