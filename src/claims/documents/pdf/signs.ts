/** A line of a table of contents: a text, dots that lead to a page, its number. */
export const isContentsLine = (text: string): boolean =>
  /(\.\s?){5,}\s*([ivxlc]{1,7}|\d{1,4})$/i.test(text.slice(-200)) || /…{2,}\s*\d{1,4}$/.test(text.slice(-200))

/** What an item of a list begins with: a bullet, a dash, `1.`, `2)`, `(a)`, `б)`. */
const marker = /^([•●○▪■□◦‣⁃·➢➤✓*–—-]|\(?(\d{1,2}|[ivx]{1,4}|\p{L})[.)])(?=\s|$)/iu

export const isMarker = (text: string): boolean => marker.exec(text)?.[0] === text && text !== ''

/** A marker that says nothing, unlike `1.` or `(a)`. */
export const isBullet = (text: string): boolean => isMarker(text) && /^[^\p{L}\d]$/u.test(text)

export const itemMarker = (text: string): string | null => marker.exec(text.slice(0, 12))?.[0] ?? null

/** Words for figures and tables in English, Russian and Serbian, before a number. */
const exhibit =
  /^(figure|fig|table|tab|chart|graph|map|box|exhibit|annex table|рис|рисунок|таблица|табл|график|диаграмма|карта|схема|слика|табела|графикон|дијаграм|мапа|шема|slika|tabela|grafikon|dijagram|karta|mapa|šema|grafik)\.?\s{0,2}(№\s?|no\.\s?)?((?:[A-ZА-Я]\.?)?\d{1,3}(?:[.–-]\d{1,3})?[a-zа-я]?|[IVX]{1,5})(?![\p{L}\d])/iu

/** What a caption begins with, and how its number is parted from its text; null where a text is no caption. */
export const captionLabel = (
  text: string,
): { label: string; kind: 'table' | 'other'; parted: boolean } | null => {
  const found = exhibit.exec(text.slice(0, 60))
  if (found === null || !/^\p{Lu}/u.test(text)) return null
  const rest = text.slice(found[0].length)
  const table = /^(t|т|annex t)/i.test(found[0])
  return {
    label: found[0],
    kind: table ? 'table' : 'other',
    parted: rest === '' || /^\s?[.:—–|-](\s|$)/.test(rest),
  }
}

/** A caption’s label alone on its line: its text stands under it. */
export const isBareLabel = (text: string): boolean =>
  captionLabel(text)?.label.length === text.replace(/[.:]$/, '').length

/** `Table 3 (continued)`. */
export const isContinued = (text: string): boolean =>
  /\((cont(inued|\.|’d|'d)?|продолжение|окончание|наставак|nastavak)/i.test(text) ||
  /^(продолжение|окончание|наставак|nastavak)\s/i.test(text)

/** What a note at the foot of a page begins with. */
export const noteMark = /^(\d{1,3}|[*†‡§]{1,4}|[a-z])$/

/** What stands over a table of contents. */
export const isContentsHeading = (text: string): boolean =>
  /^(\d\.?\s)?(table of )?(contents|content|оглавление|содержание|садржај|преглед садржаја|sadržaj|pregled sadržaja)[.:]?$/i.test(
    text.trim(),
  )
