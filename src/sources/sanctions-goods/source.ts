import { csvReader } from '../../lake/readers/csv.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { parseCnList, parsePriorityList, parseTemplate, templateColumns } from './parse.js'

const csv = (columns: readonly string[]) => ({ columns, reader: csvReader({ columns }) })

const priorityList = rowsInput({
  id: 'common-high-priority',
  name: /\.csv$/i,
  looksLike: (head) => /^"?hs6"?[,;\t]"?tier"?[,;\t]"?subtier"?\s*$/m.test(head.split('\n', 1)[0] ?? ''),
  what: 'the Common High Priority List (a CSV with hs6, tier, subtier)',
  table: 'listed_good',
  ...csv(['hs6', 'tier', 'subtier']),
  parse: parsePriorityList,
})

const cnList = rowsInput({
  id: 'eu-833-cn',
  name: /\.csv$/i,
  // Only these two columns, and codes of eight digits below: no other table of codes.
  looksLike: (head) => /^"?code"?,"?product"?\r?\n"?(?:ex ?)?\d{8}"?,/i.test(head),
  what: 'CN codes under an EU export restriction against Russia (a CSV with code, product)',
  table: 'listed_good',
  ...csv(['code', 'product']),
  parse: parseCnList,
})

const template = rowsInput({
  id: 'template',
  name: /\.csv$/i,
  looksLike: (head) => {
    const first = head.split('\n', 1)[0] ?? ''
    return ['regime', 'annex', 'direction', 'valid_from'].every((name) => first.includes(name))
  },
  what: 'any other list in the columns of the README (goods.csv)',
  table: 'listed_good',
  ...csv(templateColumns),
  parse: parseTemplate,
})

/** Goods under sanctions: EU annexes, the Common High Priority List, counter-sanctions. */
export const sanctionsGoods: Source = {
  id: 'sanctions-goods',
  name: 'Goods under sanctions',
  short: 'goods lists',
  publisher: 'European Union; partners of the Common High Priority List; whoever filled the template',
  home: 'https://eur-lex.europa.eu/eli/reg/2014/833',
  licence: {
    name: 'Bare codes of official lists; the terms of a prepared file are those of its maker (not verified here)',
    redistribute: 'unclear',
    note: 'Descriptions come from whoever prepared the file.',
  },
  covers:
    'Codes of goods that may not be exported or imported, by regime, annex and tier, with dates where the file has them.',
  cite: () =>
    'Council Regulation (EU) No 833/2014 and its amendments; Common High Priority List of the EU, the US, the UK and Japan; lists as named in each row.',
  obtain: 'Take a prepared list of codes, or fill the template of the README from the annexes.',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'all',
  vintage: (files) =>
    files
      .flatMap(({ name }) => /(?<!\d)20\d\d-\d\d(?:-\d\d)?(?!\d)/.exec(name)?.[0] ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [priorityList, cnList, template],
  rejects: {
    'sanctions-goods-shape': 'The row has more or fewer cells than the header.',
    'sanctions-goods-code': 'The code has not 2, 4, 6, 8 or 10 digits (of the Common High Priority List: 6).',
    'sanctions-goods-tier': 'The tier is not 1, 2, 3 or 4, or its part is of another tier.',
    'sanctions-goods-regime': 'The regime is empty.',
    'sanctions-goods-direction': 'The direction is neither export nor import.',
    'sanctions-goods-classification': 'The classification is none that is listed in the README.',
    'sanctions-goods-partial': 'The column “partial” is neither true, nor false, nor empty.',
    'sanctions-goods-date': 'A date is not a day as 2022-02-26.',
  },
  caveats: [
    'A match on a code is no legal classification: goods described by technical parameters or above a price have no code that says so.',
    'A code marked partial (“ex” in the annexes) is covered in part only.',
    'Restrictions on exports and on imports are different lists; the direction says which, seen from who imposes them.',
    'The list of CN codes has no annexes and no dates: it is a state of the annexes, and later packages may be missing.',
    'The Common High Priority List is in HS 2022: trade in older revisions needs a concordance.',
    'All lists are imported together: a newer import replaces them all.',
  ],
}
