import { isParticle, isPatronymic, isTitle, weightOf } from './common-words.js'
import { withoutLegalForms, type LegalForm } from './legal-forms.js'
import { isWithoutVowels, romanise } from './romanise.js'
import { consonantsOf, soundOf } from './sound.js'

/** What a name names; vessels and aircraft are compared as firms are. */
export type NameKind = 'person' | 'entity'

/** A word of a name, ready to be compared. */
export type NameWord = {
  /** As it is written. */
  readonly text: string
  /** In lower-case Latin letters, marks left out. */
  readonly plain: string
  /** By its sound; two where the marks of its letters change it (`Šešelj`). */
  readonly sounds: readonly string[]
  /** Where its script writes no vowels: its consonants alone are known. */
  readonly consonants: string | null
  /** See {@link weightOf}. */
  readonly weight: number
  readonly role: 'name' | 'patronymic' | 'initial' | 'number'
}

/** A name taken apart. */
export type Name = {
  readonly written: string
  readonly kind: NameKind
  /** Words that are compared; none where a name is made of signs alone. */
  readonly words: readonly NameWord[]
  readonly forms: readonly LegalForm[]
  /** Titles and words between, which are not compared. */
  readonly dropped: readonly string[]
}

/** Words with the apostrophes within them; a hyphen parts two. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`ʻ][\p{L}\p{M}]+)*/gu
/** `I.R.G.C.`, of three letters and more: an abbreviation, not initials. */
const dotted = /(?<![\p{L}.])(?:\p{L}\.){2,}\p{L}(?:\.|(?![\p{L}\p{N}]))/gu

type Piece = { readonly text: string; readonly plain: string; readonly sound: string }

const piecesOf = (text: string): Piece[] =>
  Array.from(
    text.replace(dotted, (letters) => letters.replaceAll('.', '')).matchAll(word),
    ([each]) => each,
  ).flatMap((each) => {
    const { plain, sound } = romanise(each.replace(/['’ʼ`ʻ]/gu, ''))
    const sounds = sound.split(/\s+/).filter((part) => part !== '')
    return plain
      .split(/\s+/)
      .filter((part) => part !== '')
      .map((part, at) => ({ text: each, plain: letters(part), sound: letters(sounds[at] ?? part) }))
      .filter((piece) => piece.plain !== '')
  })

const letters = (part: string): string => part.replace(/[^a-z0-9]/g, '')

/**
 * Takes a name apart: script, letters and sound of each word, without titles, words between, and legal forms.
 * @param kind null where it is not known: a name with a legal form is a firm’s
 */
export const nameOf = (written: string, kind: NameKind | null): Name => {
  const pieces = piecesOf(written)
  const firm = withoutLegalForms(pieces.map(({ plain }) => plain))
  const is: NameKind = kind ?? (firm.forms.length > 0 ? 'entity' : 'person')
  const named = is === 'entity' ? firm.words.map((at) => pieces[at] as Piece) : pieces
  const kept = named.filter(({ plain }) => !isParticle(plain, is) && !(is === 'person' && isTitle(plain)))
  const words = kept.length === 0 ? named : kept
  return {
    written,
    kind: is,
    words: words.map((piece) => wordOf(piece, is, words.length)),
    forms: is === 'entity' ? firm.forms : [],
    dropped: named.filter((piece) => !words.includes(piece)).map(({ text }) => text),
  }
}

const wordOf = ({ text, plain, sound }: Piece, kind: NameKind, among: number): NameWord => {
  const sounds = [...new Set([soundOf(sound), soundOf(plain)])]
  const role =
    kind === 'person' && among > 2 && isPatronymic(plain)
      ? 'patronymic'
      : /^\d+$/.test(plain)
        ? 'number'
        : plain.length === 1
          ? 'initial'
          : 'name'
  return {
    text,
    plain,
    sounds,
    consonants: isWithoutVowels(text) ? consonantsOf(sounds[0] as string) : null,
    weight: weightOf(plain, kind),
    role,
  }
}
