import { type BubbleSide } from '../../charts/bubble-key.js'
import { bubbleChart } from '../../charts/bubble.js'
import type { Drawing } from '../../charts/drawing.js'
import type { Dyad } from '../../domain/dyad.js'
import type { Quantity } from '../../domain/quantity.js'
import type { DefaultChart, MeasuredRow } from '../../measures/measure.js'
import { say, type Words } from '../section.js'
import { formatOf, rowName, scaleOf, term, unitWord, valueWord, type Shown } from './measure-words.js'

type BubbleKind = Extract<DefaultChart, { kind: 'bubble' }>

/** A point a row, on two numbers of it; where both axes are of one kind, coloured by the side of the line where they are equal. */
export const bubbles = (kind: BubbleKind, shown: Shown, words: Words): Drawing => {
  const { rows } = shown.result
  const { dyad } = shown.parameters as { dyad?: Dyad }
  const of = (row: MeasuredRow, name: string): Quantity | undefined =>
    name === 'value' ? row.value : row.also?.[name]
  const all = (name: string) => rows.flatMap((row) => of(row, name) ?? [])
  const axis = (name: string) => {
    const format = formatOf(all(name))
    const unit = all(name)[0]?.unit ?? shown.measure.unit
    return {
      scale: scaleOf(format),
      title: `${words.text(name === 'value' ? valueWord(shown.measure) : term('also', name))}, ${words.text(unitWord(unit, format))}`,
      format: (value: number) => words.number(value / scaleOf(format), format),
    }
  }
  const [x, y] = [axis(kind.x), axis(kind.y)]
  const areaFormat = formatOf(all(kind.area))
  const reference = rows.flatMap(({ also }) => also?.['worldDemand']?.value ?? [])[0]
  return bubbleChart({
    points: rows.flatMap((row) => {
      const [across, up] = [of(row, kind.x)?.value, of(row, kind.y)?.value]
      if (typeof across !== 'number' || typeof up !== 'number') return []
      return [
        {
          label: rowName(row, shown, words, ['year', 'years']),
          x: across * x.scale,
          y: up * y.scale,
          area: of(row, kind.area)?.value ?? null,
          side: kind.diagonal ? sideOf(across, up) : ('neutral' as const),
          emphasised: Object.values(row.key).includes(dyad?.partner ?? ''),
        },
      ]
    }),
    x: { title: x.title, format: x.format, clip: 'outliers' },
    y: { title: y.title, format: y.format, clip: 'outliers' },
    area: {
      title: words.text(kind.area === 'value' ? valueWord(shown.measure) : term('also', kind.area)),
      format: (value) => `${words.number(value, areaFormat)}${areaFormat === 'percent-bare' ? ' %' : ''}`,
    },
    ...(kind.diagonal && {
      diagonal: words.text(say('measure.diagonal')),
      sides: {
        gained: words.text(say('measure.gained')),
        lost: words.text(say('measure.lost')),
      },
    }),
    ...(reference !== undefined && {
      reference: { y: reference * y.scale, label: words.text(say('measure.world-growth')) },
    }),
  })
}

/** Right of the line where both are equal the reporter's exports grew faster than the market. */
const sideOf = (x: number, y: number): BubbleSide => (x > y ? 'gained' : x < y ? 'lost' : 'neutral')
