import { csvReader } from '../../lake/readers/csv.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { columns, parsePolls } from './parse.js'

/** Names as people type them into a spreadsheet: `Question ID`, `field from`. */
const rename = (column: string): string => column.toLowerCase().replaceAll(/[\s-]+/g, '_')

/** Enough of the template's own words in the first line; a missing one is then named by the reader. */
const looksLike = (head: string): boolean => {
  const header = (head.split('\n', 1)[0] ?? '').toLowerCase()
  const own = ['pollster', 'wave', 'field', 'question', 'answer', 'share', 'design']
  return own.filter((word) => header.includes(word)).length >= 4
}

const answers = rowsInput({
  id: 'answers',
  name: /\.(?:csv|tsv|txt)$/i,
  looksLike,
  what: 'a CSV in the columns of the template (src/sources/polls/README.md)',
  table: 'poll_answer',
  columns,
  reader: csvReader({ columns, rename }),
  parse: parsePolls,
})

/** Answers in opinion polls, transcribed by the user from what pollsters print. */
export const polls: Source = {
  id: 'polls',
  name: 'Opinion polls transcribed from published reports',
  short: 'polls',
  publisher: 'The pollsters named in each row',
  home: 'src/sources/polls/README.md',
  licence: {
    name: 'The pollsters’ own terms, which differ',
    redistribute: 'unclear',
    note: 'Single shares are facts; whether a whole table may be passed on is for its pollster to say.',
  },
  covers: 'Shares of answers to single questions, with wording, field dates, sample size and mode.',
  cite: () => 'The polls named beside the figures, as the documents named there print them.',
  obtain:
    'Enter the answers of a published poll into the CSV template of src/sources/polls/README.md, one answer a line, and import the file.',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'document',
  inputs: [answers],
  rejects: {
    'polls-shape': 'The row has more or fewer cells than the header.',
    'polls-missing':
      'The pollster, a field date, the country, the question, the answer or the document is missing.',
    'polls-date': 'A field date is not a day, a month or a year in ISO 8601.',
    'polls-order': 'The field work ends before it begins.',
    'polls-country': 'The country is not known.',
    'polls-n': 'The sample size is not a whole number above 0.',
    'polls-mode': 'The mode is none of CATI, CAWI, CAPI, face-to-face, phone, online, mixed and unknown.',
    'polls-design-effect': 'The design effect is not a number above 0 with at most four places.',
    'polls-share':
      'The share is neither a fraction from 0 to 1 nor a number of 0 to 100 with a per cent sign.',
    'polls-twice': 'The same answer to the same question stands in the file already.',
    'polls-sum': 'With this row the answers to the question add up to more than 100 per cent.',
  },
  caveats: [
    'Answers to different questions, or of different pollsters, are not one series, even on the same matter.',
    'A sample size or mode that the document does not give stays empty: no margin of error follows from it.',
    'Whether “don’t know” is part of the base changes every share: see the base of each row.',
    'Where respondents could give several answers, each answer is a question of its own.',
  ],
}
