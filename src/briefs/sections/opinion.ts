import { dyadText } from '../../domain/dyad.js'
import { yearRange } from '../../domain/period.js'
import type { MeasuredRow } from '../../measures/measure.js'
import { opinion as opinionMeasure } from '../../measures/relations/opinion.js'
import { among, found } from '../../measures/relations/reading.js'
import type { Shown } from '../exhibits/measure-words.js'
import { computeShown } from '../exhibits/shown.js'
import { figure, missing, say, section, text, type Brief, type SectionBlock, type Word } from '../section.js'
import { countries } from './dyad-words.js'
import { statedOpinionBlocks } from './opinion-stated.js'
import {
  digitsOf,
  isStated,
  part,
  pollExhibit,
  scalesOf,
  waveKey,
  waveOf,
  type Asked,
} from './opinion-exhibits.js'
import { dateWord, lastYear, numbered, spanText, spelled } from './relations-words.js'

const yearsBack = 10

/** What people in each of the two countries answer about the other, with the question, field dates, sample and its error. */
export const opinion = section({
  id: 'opinion',
  title: 'opinion.title',
  write: async (brief) => {
    const { reporter, partner } = brief.dyad
    const sides = await Promise.all([askedIn(brief, reporter, partner), askedIn(brief, partner, reporter)])
    const fill = { ...countries(brief), years: spanText(brief.year - yearsBack + 1, lastYear(brief)) }
    const blocks = await Promise.all(sides.map((side) => opinionBlocks(brief, side)))
    if (blocks.every(({ length }) => length === 0)) return [missing(say('opinion.missing', fill), bringPolls)]
    return blocks.flatMap((each, index) =>
      each.length > 0 ? each : [missingIn(sides[index] as Side, fill.years)],
    )
  },
})

const bringPolls = 'rapport import polls FILE'

type Side = Asked & { readonly changes: Shown }

const askedIn = async (brief: Brief, country: string, about: string): Promise<Side> => {
  const { read } = brief
  const asked = {
    dyad: dyadText({ reporter: country, partner: about }),
    years: `${brief.year - yearsBack + 1}-${lastYear(brief)}`,
  }
  const [shown, changes, fields] = await Promise.all([
    computeShown(read, opinionMeasure, asked),
    computeShown(read, opinionMeasure, { ...asked, what: 'change' }),
    fieldDates(read, country, about),
  ])
  return { country, about, shown, changes, fields }
}

const missingIn = ({ country, about }: Side, years: Word): SectionBlock =>
  missing(say('opinion.missing-one', { country: { country }, about: { country: about }, years }), bringPolls)

/** From the first to the last day of the field work, by what names a wave. */
const fieldDates = async (
  read: Brief['read'],
  country: string,
  about: string,
): Promise<Map<string, string>> => {
  const { records } = await found(read, 'polls', 'poll_answer', [
    among('country', [country]),
    among('about', [about]),
  ])
  return new Map(
    records.map((record) => {
      const [from, to] = [record.text('field_from'), record.text('field_to')]
      const key = waveKey(
        record.text('pollster') ?? '',
        record.text('wave') ?? to ?? '',
        record.text('question') ?? '',
      )
      return [key, from === null || from === to ? (to ?? '') : `${from}/${to}`]
    }),
  )
}

/** Nothing where neither a poll nor a document has an answer about the other country. */
const opinionBlocks = async (brief: Brief, side: Side): Promise<SectionBlock[]> => {
  const { shown, fields } = side
  const rows = numbered(shown.result).toSorted((a, b) => newerFirst(a, b, fields))
  const isPolled = rows.length > 0 && !isStated(shown)
  return [
    ...leadOf(side, rows),
    ...(isPolled
      ? scalesOf(rows).map((each, at) => pollExhibit(side, each, at + 1))
      : await statedOpinionBlocks(brief, side, yearRange(brief.year - yearsBack + 1, lastYear(brief)))),
  ]
}

const newerFirst = (a: MeasuredRow, b: MeasuredRow, fields: Asked['fields']): number => {
  const [one, other] = [endOf(a, fields), endOf(b, fields)]
  return Number(b.key['year']) - Number(a.key['year']) || (one === other ? 0 : one < other ? 1 : -1)
}

const endOf = (row: MeasuredRow, fields: Asked['fields']): string =>
  (fields.get(waveOf(row)) ?? part(row, 'wave')).split('/').at(-1) ?? ''

/** The answer given most to what was asked last, and its change since the wave before. */
const leadOf = (side: Side, rows: readonly MeasuredRow[]): SectionBlock[] => {
  const [newest] = rows
  if (newest === undefined) return []
  const [row] = rows
    .filter((each) => waveOf(each) === waveOf(newest) && part(each, 'base') === part(newest, 'base'))
    .toSorted((a, b) => (b.value.value as number) - (a.value.value as number)) as [MeasuredRow]
  const code = isStated(side.shown) ? spelled : (each: string) => each
  const fill: Record<string, Word> = {
    country: { country: side.country },
    wave: dateWord(part(row, 'wave')),
    pollster: { place: part(row, 'pollster') },
    question: code(part(row, 'question')),
    answer: code(part(row, 'answer')),
    share: figure(row.value, 'percent', digitsOf(rows)),
  }
  const [margin, sample] = [row.also?.['margin'], row.also?.['sample']]
  const isSized = margin !== undefined && margin.value !== null && sample !== undefined
  return [
    text(
      isSized
        ? say('opinion.lead', {
            ...fill,
            margin: figure(margin, 'percent-bare'),
            sample: figure(sample, 'integer'),
          })
        : say('opinion.lead-plain', fill),
    ),
    ...changeOf(side, row),
  ]
}

const changeOf = ({ changes }: Side, row: MeasuredRow): SectionBlock[] => {
  const change = changes.result.rows.find(
    (each) =>
      waveOf(each) === waveOf(row) &&
      part(each, 'answer') === part(row, 'answer') &&
      part(each, 'base') === part(row, 'base'),
  )
  if (change === undefined || change.value.value === null) return []
  const margin = change.also?.['margin']
  const points = figure(change.value, 'change')
  return [
    text(
      margin === undefined || margin.value === null
        ? say('opinion.change-plain', { change: points })
        : say('opinion.change', { change: points, margin: figure(margin, 'percent-bare') }),
    ),
  ]
}
