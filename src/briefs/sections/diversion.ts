import { groupOf, membersIn } from '../../domain/group.js'
import { yearsText } from '../../domain/period.js'
import { attempt } from '../../domain/problem.js'
import { findDiversion, type Diversion } from '../../sanctions/diversion/diversion.js'
import { regimeAgainst, windowsAbout } from '../../sanctions/diversion/regimes.js'
import type { DiversionRow } from '../../sanctions/diversion/row.js'
import { isFound } from '../../sanctions/diversion/scan.js'
import { tracedRow } from '../../sanctions/diversion/traced.js'
import { goodsLists } from '../../sanctions/goods/list.js'
import { figure, missing, say, section, text, type Brief, type SectionBlock } from '../section.js'

/** How many rows are shown. */
const shownAtMost = 10

/**
 * Signs that goods under export restrictions reach the partner: through the reporter, or, of a reporter that is a member of the
 * European Union, from it through third countries.
 */
export const diversion = section({
  id: 'diversion',
  title: 'diversion.title',
  write: async (brief) => {
    const { reporter, partner } = brief.dyad
    const lists = await attempt(() => goodsLists(brief.read))
    const against = lists.ok ? regimeAgainst(lists.value.goods, partner) : null
    const target = { country: partner }
    if (lists.ok && against === null) return [missing(say('diversion.no-regime', { target }), null)]
    const windows = against === null ? null : windowsAbout(against.from, brief.year)
    const command = `rapport diversion --origin EUN --target ${partner} --via ${reporter}`
    if (against === null || windows === null) return [missing(say('diversion.missing'), command)]
    const union = groupOf('EUN')
    const isOrigin = union !== null && membersIn(union, brief.year).includes(reporter)
    const found = await attempt(() =>
      findDiversion(brief.read, {
        origins: [isOrigin ? reporter : 'EUN'],
        target: partner,
        ...(!isOrigin && { via: [reporter] }),
        regime: against.regime.id,
        ...windows,
      }),
    )
    return found.ok ? blocksOf(brief, found.value, isOrigin) : [missing(say('diversion.missing'), command)]
  },
})

const blocksOf = async (brief: Brief, found: Diversion, isOrigin: boolean): Promise<SectionBlock[]> => {
  const { windows, goods, books } = found
  const span = { before: yearsText(windows.pre), after: yearsText(windows.post) }
  const rows = found.rows.filter(({ untested }) => untested === null).slice(0, shownAtMost)
  const lead = text(
    say('diversion.lead', {
      regime: goods.regime.name,
      ...span,
      tests: { number: found.tests },
      found: { number: found.rows.filter(isFound).length },
    }),
  )
  const dated = say('diversion.list-date', { date: { date: goods.vintage ?? goods.importedOn } })
  const leftOut =
    found.originsLeftOut.length === 0
      ? []
      : [
          say('diversion.left-out', {
            countries: { all: found.originsLeftOut.map((country) => ({ country })) },
          }),
        ]
  if (rows.length === 0) return [lead, text(dated), ...leftOut.map(text)]
  return [
    lead,
    {
      kind: 'exhibit',
      id: 'diversion',
      title: say('diversion.exhibit', {
        origins: { country: isOrigin ? brief.dyad.reporter : 'EUN' },
        target: { country: found.target },
        ...span,
      }),
      subtitle: say('diversion.subtitle'),
      chart: null,
      columns: [
        { title: say('diversion.column.via'), numeric: false },
        { title: say('column.product'), numeric: false },
        { title: say('diversion.column.before'), unit: say('unit.usd-million'), numeric: true },
        { title: say('diversion.column.after'), unit: say('unit.usd-million'), numeric: true },
        { title: say('diversion.column.onward'), unit: say('unit.usd-million'), numeric: true },
        { title: say('diversion.column.delta'), numeric: true },
        { title: say('diversion.column.p'), numeric: true },
        { title: say('diversion.column.innocent'), numeric: false },
      ],
      rows: await Promise.all(rows.map(async (row) => rowOf(brief, found, row))),
      conventions: ['nominal-usd', books.record === 'own' ? 'record-own' : 'record-reconciled'],
      sources: [{ source: books.source.id, record: books.record }],
      notes: [dated, ...leftOut],
    },
  ]
}

const rowOf = async (brief: Brief, found: Diversion, row: DiversionRow) => {
  const { pre, post, onward, delta, adjusted } = await tracedRow(brief.read, found, row)
  return {
    cells: [
      { country: row.via },
      { product: row.product, classification: found.edition, level: 6 as const, short: true },
      figure(pre, 'usd-million'),
      figure(post, 'usd-million'),
      onward === null ? '–' : figure(onward, 'usd-million'),
      figure(delta, 'number', 2),
      figure(adjusted, 'number', 3),
      { all: row.innocent.map((each) => say(`diversion.innocent.${each}`)) },
    ],
    emphasis: isFound(row),
  }
}
