import type { Place } from '../documents/document.js'

/** A word of a text: letters with their marks, hyphens and apostrophes inside it; `y/y` is one. */
export type Word = Place & { readonly text: string }

const word = /(?<![\p{L}\p{M}/])\p{L}\/\p{L}(?![\p{L}\p{M}/])|[\p{L}\p{M}]+(?:['’‑-][\p{L}\p{M}]+)*/gu

/** The words of a text in order. A dash between two names parts them; a hyphen does not. */
export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(word)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }))
