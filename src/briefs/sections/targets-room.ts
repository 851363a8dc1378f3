import type { Level } from '../../domain/flow.js'
import { computed, ratio } from '../../measures/trade/lineages.js'
import type { RoomSide } from '../../scenarios/target/room.js'
import type { Target, TargetSide } from '../../scenarios/target/target.js'
import { barChart } from '../../charts/bar-chart.js'
import { figure, say, text, type Exhibit, type Figure, type SectionBlock, type Word } from '../section.js'
import { column } from './relations-words.js'
import { way } from './targets-exhibits.js'
import { fill, wayOf } from './targets-words.js'

const million = say('unit.usd-million')
const percent = say('unit.percent')
const yearly = say('unit.percent-a-year')

/** What the buyer of each flow buys from all and its seller sells to all, with the share asked at the target. */
export const roomBlocks = (found: Target): SectionBlock[] => {
  const rows = found.sides.flatMap((side) =>
    (['demand', 'capacity'] as const).flatMap((part) => {
      const room = side.room?.[part]
      return room == null ? [] : [{ side, part, room }]
    }),
  )
  if (rows.length === 0) return []
  const without = found.sides.filter(({ room }) => room?.demand == null || room.capacity == null)
  return [
    {
      kind: 'exhibit',
      id: `targets-room-${found.value.value}`,
      title: say('targets.room-exhibit', fill(found)),
      subtitle: say('targets.room-subtitle', fill(found)),
      chart: null,
      columns: [
        column(say('column.flow')),
        column(say('targets.column-room')),
        column(say('column.latest', { year: String(found.last) }), million),
        column(say('targets.column-shown'), yearly),
        column(say('targets.column-error'), say('targets.unit-points')),
        column(say('targets.column-share-now', { last: String(found.last) }), percent),
        column(say('targets.column-share-asked', { by: String(found.by) }), percent),
      ],
      rows: rows.map(({ side, part, room }) => ({
        cells: [
          say(`flow.${side.flow}`),
          say(`targets.${part}`, { country: { country: room.country } }),
          figure(room.value, 'usd-million', 0),
          figure(room.trend.rate, 'change'),
          figure(room.trend.standardError, 'percent-bare'),
          shareFigure(room.share),
          shareAskedOf(side, part),
        ],
      })),
      conventions: found.sides.flatMap(({ room }) => room?.conventions ?? []).concat('growth-log-linear'),
      sources: sourcesOf(rows.map(({ room }) => room)),
      notes: [
        ...found.sides.flatMap(({ flow, room }) =>
          room === null
            ? []
            : [
                say('targets.note-room', {
                  way: way(found, flow),
                  products: {
                    all: room.products
                      .slice(0, 12)
                      .map((product) => productWord(room.classification, room.level, product)),
                  },
                }),
              ],
        ),
        ...(without.length === 0
          ? []
          : [
              say('targets.note-no-room', {
                ways: { all: without.map(({ flow }) => way(found, flow)) },
              }),
            ]),
      ],
    },
  ]
}

/** Shares as fine as three digits that count: of a large market a flow is often a few thousandths. */
const shareFigure = (share: RoomSide['share']): Figure => {
  const size = Math.abs((share.value ?? 0) * 100)
  return figure(
    share,
    'percent-bare',
    size === 0 ? 1 : Math.min(4, Math.max(1, 1 - Math.floor(Math.log10(size)))),
  )
}

const shareAskedOf = (side: TargetSide, part: 'demand' | 'capacity'): Word => {
  const ask = side.asks.find((each) => each.case === 'other-held')
  const share = part === 'demand' ? ask?.demandShare : ask?.capacityShare
  return share == null ? '' : shareFigure(share)
}

const sourcesOf = (rooms: readonly RoomSide[]): Exhibit['sources'] =>
  rooms
    .map(({ basis }) => basis)
    .filter(
      (basis, at, all) =>
        all.findIndex(({ source, record }) => source === basis.source && record === basis.record) === at,
    )

const productWord = (classification: string, level: number, product: string, short = true): Word => ({
  product,
  classification,
  level: level as Level,
  short,
})

/** The products of each flow that would add most at their potential, and what part of the distance they are. */
export const moversBlocks = (found: Target, value: Figure): SectionBlock[] =>
  found.sides.flatMap((side) => {
    const { movers, flow } = side
    if (movers === null) return []
    const part = ratio(movers.together, found.gap, 'share', (says) =>
      computed('target', { flow, year: found.last }, [], says, {
        together: movers.together.lineage,
        gap: found.gap.lineage,
      }),
    )
    const names = wayOf(found, flow)
    const isAhead = (found.gap.value ?? 0) > 0
    const digits = (movers.together.value ?? 0) >= 999_500_000 ? 1 : 0
    return [
      ...(isAhead
        ? [
            text(
              say('targets.move', {
                ...names,
                last: String(found.last),
                value,
                together: figure(movers.together, 'usd', digits),
                share: figure(part, 'percent', 0),
              }),
            ),
          ]
        : []),
      {
        kind: 'exhibit',
        id: `targets-move-${flow}-${found.value.value}`,
        title: say('targets.move-exhibit', { ...names, year: String(found.last) }),
        subtitle: say('targets.move-subtitle', { year: String(found.last) }),
        chart:
          movers.products.length < 2
            ? null
            : (words) => ({
                drawing: barChart({
                  bars: movers.products.map(({ product, adds }) => ({
                    name: words.text(productWord(movers.classification, movers.level, product)),
                    value: (adds.value ?? 0) / 1e6,
                  })),
                  role: flow === 'export' ? 'reporter' : 'partner',
                  order: 'given',
                  format: (each) => words.number(each, 'number', 1),
                }),
                alt: words.text(say('targets.move-alt')),
              }),
        columns: [
          column(say('column.product')),
          column(say('targets.column-trade'), million),
          column(say('targets.column-potential'), million),
          column(say('targets.column-adds'), million),
        ],
        rows: movers.products.map((each) => ({
          cells: [
            productWord(movers.classification, movers.level, each.product, false),
            figure(each.trade, 'usd-million'),
            figure(each.potential, 'usd-million'),
            figure(each.adds, 'usd-million'),
          ],
        })),
        conventions: movers.conventions,
        sources: [movers.basis],
        notes: movers.notes,
      } satisfies Exhibit,
    ]
  })
