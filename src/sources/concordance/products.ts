import type { Cells } from '../../lake/readers/csv.js'
import type { OriginalRow } from '../../lake/readers/reader.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { classificationOf } from './classification.js'

type Listed = {
  readonly classification: string | null
  readonly code: string
  readonly name: string
  readonly parent: string
  readonly level: string
  readonly unit: string
}

/** The lists repeat a code before its name: `0101 - Horses`. */
const withoutCode = (name: string, code: string): string =>
  name.startsWith(code)
    ? name
        .slice(code.length)
        .replace(/^(?:\s*-)+\s*/, '')
        .trim()
    : name.trim()

const answerProduct = ({ classification, code, name, parent, level, unit }: Listed): readonly RowAnswer[] => {
  if (classification === null) return [reject('concordance-classification')]
  if (!/^(?:[0-9A-Z]{1,10}|TOTAL)$/.test(code)) return [reject('concordance-code')]
  const isTotal = code === 'TOTAL'
  if (!/^\d{1,2}$/.test(level) && !isTotal) return [reject('concordance-level')]
  // Of a total the list repeats the code in words.
  const text = isTotal ? name.trim() : withoutCode(name, code)
  if (text === '') return [reject('concordance-name')]
  return [
    accept(
      {
        classification,
        product: code,
        parent: isTotal || parent === '#' || parent === '' ? null : parent,
        level: isTotal ? 0 : Number(level),
        name: text,
        language: 'en',
        unit: unit === '' || unit.toLowerCase() === 'n/a' ? null : unit,
      },
      { table: 'product_code' },
    ),
  ]
}

const isTorn = (cells: Cells, needed: readonly string[]): boolean =>
  needed.some((name) => cells[name] === undefined) || Object.keys(cells).some((name) => name.startsWith('#'))

export const listColumns = ['id', 'text', 'parent', 'aggrlevel']

/** UN Comtrade's lists: the classification stands in a column, or in the name of the file (`H6.csv`, `un_s4.csv`). */
export const parseList: RowParser<Cells> = ({ name }) => {
  const [, byName = ''] = /(?:^|[_/])([hsb]\d)\.csv/i.exec(name) ?? []
  return ({ value: cells }) => {
    if (isTorn(cells, listColumns)) return [reject('concordance-shape')]
    return answerProduct({
      classification: classificationOf(cells['revision'] ?? byName),
      code: (cells['id'] ?? '').trim(),
      name: cells['text'] ?? '',
      parent: (cells['parent'] ?? '').trim(),
      level: (cells['aggrlevel'] ?? '').trim(),
      unit: (cells['standardunitabbr'] ?? '').trim(),
    })
  }
}

export const nomenclatureColumns = ['section', 'hscode', 'description', 'parent', 'level']

/** The list of the project “harmonized-system”, which is of 2022. */
export const parseNomenclature: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isTorn(cells, nomenclatureColumns)) return [reject('concordance-shape')]
    return answerProduct({
      classification: 'HS2022',
      code: (cells['hscode'] ?? '').trim(),
      name: cells['description'] ?? '',
      parent: (cells['parent'] ?? '').trim(),
      level: (cells['level'] ?? '').trim(),
      unit: '',
    })
  }

/** UN Comtrade's reference files, as its site gives them (`H6.json`); `HS` is all revisions together. */
export const parseReference: RowParser<unknown> = ({ head }) => {
  const named = head['classCode'] ?? ''
  const classification = named === 'HS' ? 'HS' : classificationOf(named)
  return ({ value }) => {
    const fields: OriginalRow = typeof value === 'object' && value !== null ? { ...value } : {}
    const text = (name: string): string => {
      const given = fields[name] ?? fields[name.toLowerCase()]
      return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : ''
    }
    if (text('id') === '') return [reject('concordance-shape')]
    return answerProduct({
      classification,
      code: text('id'),
      name: text('text'),
      parent: text('parent'),
      level: text('aggrLevel'),
      unit: text('standardUnitAbbr'),
    })
  }
}
