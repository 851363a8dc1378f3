/** A file as it came: where it lies, or within which zip, its name for messages, and where a reader may write for a while. */
export type RawFile = {
  readonly path: string
  readonly member: string | null
  readonly name: string
  readonly folder: string
}

/** One record: its number from 1, headers not counted, and the place in words where the number does not say it all. */
export type FileRecord<Value> = {
  readonly row: number
  readonly place: string | null
  readonly value: Value
}

export type Opened<Value> = {
  /** The encoding in which the text was found; null where the format carries its own. */
  readonly encoding: string | null
  /** What the file says of itself outside its records: preamble, attributes of the root, titles above a table. */
  readonly head: Readonly<Record<string, string>>
  readonly records: AsyncIterable<FileRecord<Value>>
}

/** A record as a person sees it: its cells by column. */
export type OriginalRow = Readonly<Record<string, unknown>>

/**
 * How the records of a kind of file are read: the same way at import and when a number is traced back to its row.
 * Whoever stops early may; whoever reads on gets all records or a refusal, never some of them.
 */
export type Reader<Value> = {
  /** @throws Refusal `input-format`, `input-encoding`, `input-truncated`, `input-columns`, `input-too-large` */
  readonly open: (file: RawFile) => Promise<Opened<Value>>
  readonly cells: (value: Value) => OriginalRow
}
