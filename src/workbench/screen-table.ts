import { csvLine } from './screen-csv.js'
import type { ScreenDifference, ScreenReport } from './screen.js'

/** The findings of one name as a table. */
export const findingsCsv = ({ query, findings, asOf }: ScreenReport): string =>
  [
    csvLine([
      'query',
      'as_of',
      'score',
      'entry',
      'list',
      'list_date',
      'kind',
      'name',
      'matched',
      'programmes',
      'listed_on',
      'why',
      'confirm',
    ]),
    ...findings.map((each) =>
      csvLine([
        query.name,
        asOf,
        each.score,
        each.entry,
        each.list,
        each.listDate,
        each.kind,
        each.name,
        each.matched.map(({ name }) => name).join('; '),
        each.programmes.join('; '),
        each.listedOn,
        each.why.join('; '),
        each.confirm,
      ]),
    ),
  ].join('')

/** Every change between two states as a table: a line an entry, or one a changed field. */
export const differenceCsv = ({ changes }: ScreenDifference): string =>
  [
    csvLine(['change', 'list', 'id', 'name', 'field', 'gone', 'come']),
    ...changes.flatMap(({ change, list, id, name, fields }) =>
      fields.length === 0
        ? [csvLine([change, list, id, name, '', '', ''])]
        : fields.map(({ field, gone, come }) =>
            csvLine([change, list, id, name, field, gone.join('; '), come.join('; ')]),
          ),
    ),
  ].join('')
