import { likertChart } from '../../charts/likert.js'
import type { Drawing } from '../../charts/drawing.js'
import type { MeasuredRow } from '../../measures/measure.js'
import { say, type Words } from '../section.js'
import { keyWord, type Shown } from './measure-words.js'

/** A bar a question and wave, made of the shares of its answers; the sampling error stands at the largest of them. */
export const likert = (shown: Shown, words: Words): Drawing => {
  const asked = new Map<string, MeasuredRow[]>()
  for (const row of shown.result.rows) {
    if (row.value.value === null) continue
    const rest = JSON.stringify(Object.entries(row.key).filter(([name]) => name !== 'answer'))
    asked.set(rest, [...(asked.get(rest) ?? []), row])
  }
  const answerOf = ({ key }: MeasuredRow) => String(key['answer'] ?? '')
  const answers = [...new Set([...asked.values()].flat().map(answerOf))]
  return likertChart({
    answers: answers.map((answer) => words.text(keyWord('answer', answer, shown, true))),
    rows: [...asked.values()].map((rows) => {
      const { question, ...rest } = Object.fromEntries(
        Object.entries(rows[0]?.key ?? {}).filter(([name]) => name !== 'answer' && name !== 'year'),
      )
      const sample = rows[0]?.also?.['sample']?.value
      const largest = rows.toSorted((a, b) => (b.value.value ?? 0) - (a.value.value ?? 0))[0]
      const margin = largest?.also?.['margin']?.value
      return {
        question: String(question ?? ''),
        note: [
          ...Object.values(rest).map(String),
          ...(typeof sample === 'number' ? [`n = ${words.number(sample, 'integer')}`] : []),
        ].join(', '),
        shares: answers.map((answer) => rows.find((row) => answerOf(row) === answer)?.value.value ?? null),
        ...(largest !== undefined &&
          typeof margin === 'number' && {
            error: {
              answer: answers.indexOf(answerOf(largest)),
              text: words.text(say('measure.margin', { points: { number: Math.round(margin * 100) } })),
            },
          }),
      }
    }),
    format: (value) => words.number(value, 'percent'),
  })
}
