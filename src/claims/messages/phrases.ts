import type { en } from './en/index.js'

/** Every sentence of a check by its id. English is the pattern: what it is given, every other language is given. */
export type Phrases = typeof en
export type MessageId = keyof Phrases

/** The sentences of a group, as a language other than English has them. */
export type PhrasesLike<Group> = {
  readonly [Id in keyof Group]: Group[Id] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : never
}
