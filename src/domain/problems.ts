/** The exit code a command ends with; `docs/errors.md` is printed from this table. */
export const exitCodes = {
  done: 0,
  findings: 1,
  usage: 2,
  source: 3,
  workspace: 4,
  fault: 70,
  interrupted: 130,
} as const
export type ExitName = keyof typeof exitCodes

type Entry = { readonly exit: ExitName; readonly meaning: string; readonly remedy: string }

/** Every error Rapport can give. A code is never reused; one that falls away stays here, marked as retired. */
export const problems = {
  'usage-unknown-command': {
    exit: 'usage',
    meaning: 'There is no command of that name.',
    remedy: 'Run `rapport --help` for the list of commands.',
  },
  'usage-option': {
    exit: 'usage',
    meaning: 'An option or argument is missing, unknown or has a value that cannot be used.',
    remedy: 'Run the command with `--help`.',
  },
  'usage-country': {
    exit: 'usage',
    meaning: 'A country could not be recognised.',
    remedy: 'Use an ISO code (SRB), a number (688) or a name in English, Russian or Serbian.',
  },
  'usage-dyad': {
    exit: 'usage',
    meaning: 'Two different countries are needed, reporter first.',
    remedy: 'Write the dyad as SRB-RUS.',
  },
  'usage-period': {
    exit: 'usage',
    meaning: 'A year, month or range of years could not be read.',
    remedy: 'Write 2022, 2022-03 or 2018-2022.',
  },
  'country-not-existing': {
    exit: 'usage',
    meaning: 'The country did not exist in the year asked for.',
    remedy: 'Ask for its predecessor or successor, named in the message.',
  },
  'unknown-source': {
    exit: 'usage',
    meaning: 'There is no source of that name.',
    remedy: 'Run `rapport sources` for the list.',
  },
  'unknown-measure': {
    exit: 'usage',
    meaning: 'There is no measure of that name.',
    remedy: 'Run `rapport measures` for the list.',
  },
  'unknown-reference': {
    exit: 'usage',
    meaning: 'The brief holds no number with that reference.',
    remedy: 'References run from 1 to the number the message names.',
  },
  'no-data': {
    exit: 'usage',
    meaning: 'The lake holds nothing for what was asked.',
    remedy: 'Run `rapport status` to see what it holds, and `rapport import` to bring more.',
  },
  'measure-refused': {
    exit: 'usage',
    meaning: 'The measure is not defined on this source or record.',
    remedy: 'Choose another source or record; the message says why.',
  },
  'input-missing': {
    exit: 'usage',
    meaning: 'A file or folder named as input does not exist or cannot be read.',
    remedy: 'Check the path and its permissions.',
  },
  'input-unrecognised': {
    exit: 'usage',
    meaning: 'None of the files is one that this source publishes.',
    remedy: 'The source’s page in docs/sources.md names the files it takes.',
  },
  'input-packing': {
    exit: 'usage',
    meaning: 'The file is packed in a way that cannot be read here.',
    remedy: 'Unpack it first and import the unpacked file.',
  },
  'input-truncated': {
    exit: 'usage',
    meaning: 'A packed file ends too early or its checksum is wrong: part of the data is missing.',
    remedy: 'Get the file again; nothing of it was imported.',
  },
  'input-too-large': {
    exit: 'usage',
    meaning: 'A packed file would unpack to more than the limit of size or ratio.',
    remedy: 'Unpack it yourself, look at it, and import the unpacked file.',
  },
  'input-encoding': {
    exit: 'usage',
    meaning: 'The bytes are not text in an encoding that this source is published in.',
    remedy: 'Save the file as UTF-8 and import it again.',
  },
  'input-columns': {
    exit: 'usage',
    meaning: 'A column that the source always has is missing from the file.',
    remedy: 'Check that this is the source’s own file and that its layout has not changed.',
  },
  'input-format': {
    exit: 'usage',
    meaning: 'The file is not in the format its name says.',
    remedy: 'Get the file again from the source.',
  },
  'input-doubled': {
    exit: 'usage',
    meaning:
      'Two files of one import state the same flow, vote or listed entity, so that they would be added together.',
    remedy: 'Import one of the two, or each in an import of its own: of two vintages the newer then answers.',
  },
  'input-changed': {
    exit: 'usage',
    meaning: 'A file changed or vanished while it was imported.',
    remedy: 'Import it again once nothing writes to it; nothing of it was imported.',
  },
  'input-no-rows': {
    exit: 'usage',
    meaning: 'Not one row of the file could be kept.',
    remedy: 'Look at the reason given for the first rejected row.',
  },
  'input-config': {
    exit: 'usage',
    meaning: 'A configuration file or setting could not be read.',
    remedy: 'Correct the file named; `rapport config list` shows what is in force.',
  },
  'brief-unreadable': {
    exit: 'usage',
    meaning: 'The file is not a JSON brief written by Rapport, or by a newer one.',
    remedy: 'Give a file written with `rapport brief … --format json`.',
  },
  'snapshot-gone': {
    exit: 'workspace',
    meaning: 'A snapshot that a number rests on is not in this workspace.',
    remedy: 'Open the workspace the brief was made from, or import the same file again.',
  },
  'sql-refused': {
    exit: 'usage',
    meaning: 'Only one reading statement is allowed here.',
    remedy: 'Write a single SELECT (also with, values, describe, summarize, show).',
  },
  'sql-failed': {
    exit: 'usage',
    meaning: 'The engine could not run the statement.',
    remedy: 'Correct the statement; `rapport sql "show tables"` lists what can be asked.',
  },
  'sql-limit': {
    exit: 'usage',
    meaning: 'The statement was stopped at a limit of time or memory.',
    remedy: 'Ask for less, or raise --timeout or --memory.',
  },
  'pull-unavailable': {
    exit: 'source',
    meaning: 'The source has no public interface that could be asked.',
    remedy: 'Get the file yourself and run `rapport import`; `rapport sources` says how.',
  },
  'pull-key': {
    exit: 'source',
    meaning: 'The source needs a key, or does not accept the one it was given.',
    remedy:
      'Run `rapport config set keys.SOURCE -`; the source’s page in docs/sources.md says where a key is had.',
  },
  'pull-quota': {
    exit: 'source',
    meaning: 'The publisher’s limit of calls is used up.',
    remedy: 'Run the same command again at the time the message names: it goes on from there.',
  },
  'pull-unreachable': {
    exit: 'source',
    meaning: 'The publisher’s server cannot be reached, fails, or breaks off.',
    remedy: 'Run the same command again later: it goes on from there.',
  },
  'pull-refused': {
    exit: 'source',
    meaning: 'The publisher’s server refuses the request, or answers with something else than data.',
    remedy: 'Look at what the server says; `--dry-run` shows what is asked.',
  },
  'pull-schema': {
    exit: 'source',
    meaning: 'The answer lacks a field that the source always has: its interface has changed.',
    remedy: 'Update Rapport, or get the file yourself and run `rapport import`.',
  },
  'pull-empty': {
    exit: 'source',
    meaning: 'The publisher has no data for what was asked.',
    remedy: 'Ask for other years or another dyad.',
  },
  'workspace-busy': {
    exit: 'workspace',
    meaning: 'Another process is writing to the workspace.',
    remedy: 'Wait until it has finished and run the command again.',
  },
  'workspace-damaged': {
    exit: 'workspace',
    meaning: 'The workspace’s manifest or one of its files cannot be read.',
    remedy: 'Restore the file named from a copy, or make a new workspace and import again.',
  },
  'workspace-newer': {
    exit: 'workspace',
    meaning: 'The workspace was written by a newer Rapport.',
    remedy: 'Update Rapport, or use another workspace with --workspace.',
  },
  'workspace-unwritable': {
    exit: 'workspace',
    meaning: 'The workspace’s folder cannot be written.',
    remedy: 'Check the permissions, or choose another folder with --workspace.',
  },
  'disk-full': {
    exit: 'workspace',
    meaning: 'The disk is full or a limit on file size was reached.',
    remedy: 'Free some space and run the command again; nothing was changed.',
  },
  'document-format': {
    exit: 'usage',
    meaning: 'The file is no text, Markdown, HTML, DOCX or PDF.',
    remedy: 'Save it as one of these and check it again.',
  },
  'document-encrypted': {
    exit: 'usage',
    meaning: 'The document is encrypted.',
    remedy: 'Save a copy without a password and check that.',
  },
  'document-damaged': {
    exit: 'usage',
    meaning: 'The document is broken and could not be read.',
    remedy: 'Open it in the program it was made with, save it again and check the new file.',
  },
  'document-no-text': {
    exit: 'usage',
    meaning: 'The document holds no text: it is empty, or made of pictures of pages.',
    remedy: 'Run text recognition (OCR) on it and check the result.',
  },
  'document-too-large': {
    exit: 'usage',
    meaning: 'Reading the document took more room or time than a document may.',
    remedy: 'Cut it into parts and check these.',
  },
  'unknown-rule': {
    exit: 'usage',
    meaning: 'There is no rule of that name.',
    remedy: 'Run `rapport check --explain all` for the list.',
  },
  'engine-missing': {
    exit: 'fault',
    meaning: 'The embedded engine could not be loaded on this machine.',
    remedy: 'Run `rapport doctor`; reinstall on a platform DuckDB has a build for.',
  },
  interrupted: {
    exit: 'interrupted',
    meaning: 'The command was interrupted.',
    remedy: 'Run it again; nothing half-written is left.',
  },
  fault: {
    exit: 'fault',
    meaning: 'Something happened that Rapport did not foresee: a fault of ours.',
    remedy: 'Report it with the command, the version (`rapport --version`) and the output of --verbose.',
  },
  'screen-name': {
    exit: 'usage',
    meaning:
      'The name says nothing that could be compared: it is empty, one letter, or in signs without letters.',
    remedy: 'Give at least one word of the name in full.',
  },
  'screen-facts': {
    exit: 'usage',
    meaning: 'A kind, date of birth, country or identifier given beside a name cannot be read.',
    remedy: 'Write --kind person, --birth 1950-03-21 (or 1950, circa 1950, 1950/1955), --country RUS.',
  },
  'screen-list': {
    exit: 'usage',
    meaning: 'There is no list or entry of that name in this workspace.',
    remedy: 'Run `rapport screen --lists all --name NAME` to see which lists there are.',
  },
  'screen-as-of': {
    exit: 'usage',
    meaning: 'A list cannot answer for that day: its oldest state in this workspace is younger.',
    remedy: 'Import an older state of the list, or leave the list out with --lists.',
  },
  'screen-columns': {
    exit: 'usage',
    meaning: 'The file lacks a column that screening needs, or a row has more cells than the header.',
    remedy: 'Give it a header: name for names; left,right for pairs; left,right,label for calibration.',
  },
  'screen-resume': {
    exit: 'usage',
    meaning: 'The run cannot be resumed: file, options, lists or output are not those it began with.',
    remedy: 'Run it again without --resume.',
  },
  'decisions-damaged': {
    exit: 'workspace',
    meaning: 'The log of decisions was changed after it was written, or a line of it is broken.',
    remedy: 'Run `rapport decision verify`; compare with a copy kept elsewhere.',
  },
  'request-refused': {
    exit: 'usage',
    meaning:
      'The server does not take this request: it came by another name, from another page or without its token.',
    remedy: 'Open the address that `rapport serve` printed, and reload the page.',
  },
  'request-too-large': {
    exit: 'usage',
    meaning: 'What was sent to the server is larger than it takes.',
    remedy: 'Import large files with `rapport import` on the machine itself.',
  },
  'request-limit': {
    exit: 'usage',
    meaning: 'Too many requests came from one address in a short time.',
    remedy: 'Wait as long as the answer says, and ask again.',
  },
  'request-timeout': {
    exit: 'usage',
    meaning: 'The answer took longer than the server gives one request.',
    remedy: 'Ask for less: fewer years, one section, one product; or run the command on the machine itself.',
  },
  'sign-in-needed': {
    exit: 'usage',
    meaning: 'The server is open to other machines and asks for its token.',
    remedy: 'Sign in with the token that `rapport serve` was given.',
  },
  'server-token': {
    exit: 'usage',
    meaning: 'A server that other machines can reach needs a token.',
    remedy: 'Run `rapport serve --new-token`, keep what it prints, and start the server again.',
  },
  'server-restarted': {
    exit: 'workspace',
    meaning: 'The process that computed the answer ended, or the server is stopping.',
    remedy: 'Ask again; a new one has been started.',
  },
  'unknown-path': {
    exit: 'usage',
    meaning: 'The server has nothing at this address.',
    remedy: 'The addresses there are stand in /api/openapi.json.',
  },
  'unknown-job': {
    exit: 'usage',
    meaning: 'There is no job of that number: it was of another run of the server, or is long over.',
    remedy: 'The jobs there are stand in /api/jobs.',
  },
  'unknown-upload': {
    exit: 'usage',
    meaning: 'There is no uploaded file of that number: it was of another run of the server, or was used up.',
    remedy: 'Send the file again.',
  },
  'unknown-regime': {
    exit: 'usage',
    meaning: 'There is no list of goods of that regime, or its name fits several.',
    remedy: 'Name one of those listed.',
  },
  'catalogue-entry': {
    exit: 'usage',
    meaning: 'An organisation, or a row of a file of them, cannot be kept in the catalogue as it is.',
    remedy: 'Correct what the message names.',
  },
  'catalogue-duplicate': {
    exit: 'usage',
    meaning: 'The catalogue already holds an organisation of that number, or one whose name is alike.',
    remedy: 'Change that entry, or add this one all the same with --anyway.',
  },
  'catalogue-unknown': {
    exit: 'usage',
    meaning: 'The catalogue has no entry of that id, or it was erased.',
    remedy: 'Run `rapport catalogue search` for the entries there are.',
  },
  'catalogue-damaged': {
    exit: 'workspace',
    meaning: 'A file of the catalogue is not as Rapport writes it.',
    remedy: 'Restore the catalogue’s folder from a backup; the message names the file.',
  },
} as const satisfies Record<string, Entry>

export type ProblemCode = keyof typeof problems

/** The exit code that goes with a problem. */
export const exitOf = (code: ProblemCode): number => exitCodes[problems[code].exit]
