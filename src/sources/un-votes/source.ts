import { csvReader } from '../../lake/readers/csv.js'
import { rowsInput, type InputHead, type Source } from '../../lake/source.js'
import { hasColumns } from './cells.js'
import { parseByResolution, parseLibrary } from './long.js'
import { parseIssues, parseRollCalls, votes } from './voeten.js'
import { parseNumbers, parseWords } from './wide.js'

/** Files have names of their users’ choosing: they are told apart by their headers. */
const csv = (...columns: readonly string[]) => ({
  name: /\.csv$/i,
  looksLike: hasColumns(...columns),
  columns,
  reader: csvReader({ columns }),
})

const library = rowsInput({
  id: 'undl',
  what: 'the voting data of the UN Digital Library, General Assembly or Security Council',
  table: 'vote',
  ...csv('undl_id', 'ms_code', 'ms_name', 'ms_vote', 'date', 'resolution'),
  parse: parseLibrary,
})

const byResolution = rowsInput({
  id: 'by-resolution',
  what: 'a list of votes by resolution (resolution, date, title, iso3, vote)',
  table: 'vote',
  ...csv('resolution', 'date', 'title', 'iso3', 'vote'),
  parse: parseByResolution,
})

const rollCalls = rowsInput({
  id: 'unvotes-roll-calls',
  what: 'the roll calls of the R package unvotes (un_roll_calls.csv)',
  table: 'roll_call',
  ...csv('rcid', 'session', 'date', 'unres', 'short', 'descr'),
  parse: parseRollCalls,
})

const issues = rowsInput({
  id: 'unvotes-issues',
  what: 'the issues of the R package unvotes (un_roll_call_issues.csv)',
  table: 'roll_call',
  ...csv('rcid', 'short_name', 'issue'),
  parse: parseIssues,
})

const numbers = rowsInput({
  id: 'wide-numbers',
  what: 'roll calls with a column a country, votes as numbers 1, 2, 3, 8, 9',
  table: 'vote',
  ...csv('rcid', 'date', 'USA', 'FRA'),
  parse: parseNumbers,
})

const words = rowsInput({
  id: 'wide-words',
  what: 'roll calls with a column a country, votes as YES, NO, ABSTAIN',
  table: 'vote',
  ...csv(
    'token',
    'Title',
    'Council',
    'Resolution',
    'Date',
    'YES COUNT',
    'NO COUNT',
    'ABSTAIN COUNT',
    'NO-VOTE COUNT',
  ),
  parse: parseWords,
})

/** The UN Digital Library dates its files by their names: `2025_7_23_ga_voting.csv`. */
const vintage = (files: readonly InputHead[]): string | null =>
  files
    .flatMap(({ name }) => {
      const found = /^(\d{4})_(\d{1,2})_(\d{1,2})_/.exec(name)
      return found === null
        ? []
        : [[found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-')]
    })
    .toSorted()
    .at(-1) ?? null

/** Roll calls of the UN General Assembly and Security Council. */
export const unVotes: Source = {
  id: 'un-votes',
  name: 'Roll calls of the United Nations',
  short: 'UN votes',
  publisher: 'UN Dag Hammarskjöld Library (UN Digital Library); Erik Voeten and the R package unvotes',
  home: 'https://digitallibrary.un.org/record/4060887',
  licence: {
    name: 'UN terms of use; MIT for the package unvotes',
    redistribute: 'unclear',
    note: 'The UN asks for non-commercial use with attribution (not verified here).',
  },
  covers:
    'Recorded votes of every member on resolutions of the General Assembly since 1946, and of the Security Council.',
  cite: (edition) =>
    `United Nations Dag Hammarskjöld Library, General Assembly and Security Council Voting Data${edition ? `, ${edition}` : ''}; Voeten, E., United Nations General Assembly Voting Data, Harvard Dataverse.`,
  obtain:
    'There is no address that stays: the library’s files carry their date in the name, and its site turns programs away. In the UN Digital Library open record 4060887 (General Assembly) or 4055387 (Security Council) and download the CSV; or write un_votes, un_roll_calls and un_roll_call_issues of the R package unvotes as CSV.',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'cell',
  vintage,
  inputs: [votes, library, byResolution, rollCalls, issues, numbers, words],
  rejects: {
    'un-votes-shape': 'The row has more or fewer cells than the header.',
    'un-votes-roll-call': 'The row does not say which roll call it is of.',
    'un-votes-date': 'The date is not a day.',
    'un-votes-country': 'The code or name is of no member state that is known.',
    'un-votes-vote': 'The vote is not one that the file’s kind has.',
    'un-votes-counts':
      'The votes are not as many as the row itself says: its empty cells are not taken as absent.',
    'un-votes-not-member':
      'A vote or absence of Yugoslavia between 22 September 1992 and 31 October 2000, when the seat was vacant: it was no member.',
  },
  caveats: [
    'Absent is not abstaining, and a state that was no member has no row. The package unvotes leaves absences out.',
    'The same roll call has another id in each edition (undl:…, voeten:…, voeten-wide:…, undl-wide:…, or its resolution), so that editions do not mix: count within one.',
    'Where the file has dates, a code follows the seat: Yugoslavia to 21 September 1992, vacant to 31 October 2000, Serbia and Montenegro to 2 June 2006, then Serbia; the Soviet Union to 23 December 1991, then Russia; Czechoslovakia to 1992, then the Czech Republic.',
    'The package’s un_votes has no dates and one code a seat: its SRB is also Yugoslavia and Serbia and Montenegro, its RUS also the Soviet Union. Join un_roll_calls by roll_call for the date.',
    'Taiwan stands for the Republic of China until 1971, as the files have it; Yemen for the Yemen Arab Republic, Germany for the Federal Republic before unification.',
    'Emergency special sessions (ES-11 on Ukraine among them) are missing from most files of Voeten’s kind; import the UN Digital Library’s for them.',
    'The record is the vote as cast: a delegation’s later word that it meant another vote does not change it.',
    'Resolutions stand as printed in each edition (R/1/66, A/RES/ES-11/1): numbers of one are not those of another.',
    'Of the issues of the package each is a row of its own among the roll calls, without date and title. Votes on amendments and paragraphs are among its roll calls; the UN Digital Library has adopted resolutions only.',
    'In the file with words an empty cell of the General Assembly is an absence where the row’s own counts bear that out; members without a column there have no row. In the Security Council empty cells are states without a seat or members that took no part, and make no row.',
  ],
}
