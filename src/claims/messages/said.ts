import type { MessageId, Phrases } from './phrases.js'

/** A number as English writes it, `−25,556.1 %`: its signs are exchanged where another language reads it. */
export type Figure = { readonly figure: string }

/** Figures and words in a row, as in a line of arithmetic; texts between them are the same in every language. */
export type Line = { readonly line: readonly Word[] }

/**
 * Something said, before it is put in words: which sentence it is, and what stands in it. Words of a document are texts
 * as they stand there; whatever a language writes its own way is a {@link Figure} or said in turn.
 */
export type Said = { readonly id: MessageId; readonly values: Readonly<Record<string, unknown>> }

/** Whatever a language puts in words. */
export type Word = string | Figure | Line | Said

/** What may be given for a value of a sentence: for a text also what a language writes its own way. */
type Given<T> = T extends string
  ? string extends T
    ? Word
    : T
  : T extends readonly (infer Each)[]
    ? readonly Given<Each>[]
    : T extends object
      ? { readonly [Name in keyof T]: Given<T[Name]> }
      : T

/** What a sentence is given; nothing for one that is always the same. */
export type ValuesOf<Id extends MessageId> =
  Parameters<Phrases[Id]> extends [infer Values]
    ? [values: { readonly [Name in keyof Values]: Given<Values[Name]> }]
    : []

/** Says a sentence by its id, with what stands in it. */
export const say = <Id extends MessageId>(id: Id, ...[values]: ValuesOf<Id>): Said => ({
  id,
  values: values ?? {},
})

/** A line of arithmetic: `` equation`${a} / ${b} = ${c}` ``. */
export const equation = (signs: TemplateStringsArray, ...words: readonly Word[]): Line => ({
  line: signs
    .flatMap((sign, at) => (at === 0 ? [sign] : [words[at - 1] ?? '', sign]))
    .filter((each) => each !== ''),
})

/** Words in a row with a sign between them: `a + b + c`. */
export const joined = (words: readonly Word[], sign: string): Line => ({
  line: words.flatMap((word, at) => (at === 0 ? [word] : [sign, word])),
})
