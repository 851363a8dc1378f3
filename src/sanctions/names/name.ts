import { isParticle, isPatronymic, isServant, isTitle, weightOf } from './common-words.js'
import { withoutLegalForms, type LegalForm } from './legal-forms.js'
import { piecesOf, type Piece } from './pieces.js'
import { isWithoutVowels } from './romanise.js'
import { sameNamesOf } from './same-names.js'
import { consonantsOf, otherSoundOf, servantSoundOf, soundOf } from './sound.js'

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

type Joined = Piece & { readonly alsoAs: readonly string[] }

/**
 * Takes a name apart: script, letters and sound of each word, without titles, words between, and legal forms.
 * @param kind null where it is not known: a name with a legal form is a firm’s
 */
export const nameOf = (written: string, kind: NameKind | null): Name => {
  const pieces = withoutDoubles(piecesOf(written))
  const firm = withoutLegalForms(pieces.map(({ plain }) => plain))
  const is: NameKind = kind ?? (firm.forms.length > 0 ? 'entity' : 'person')
  const named = is === 'entity' ? firm.words.map((at) => pieces[at] as Piece) : pieces
  const isDropped = ({ text, plain }: Piece): boolean =>
    isParticle(plain, is) || isParticle(text, is) || (is === 'person' && isTitle(plain))
  const kept = joinedOver(named, isDropped)
  const words = kept.length === 0 ? named.map((piece) => ({ ...piece, alsoAs: [] })) : kept
  const texts = new Set(words.map(({ at }) => at))
  return {
    written,
    kind: is,
    words: words.map((piece) => wordOf(piece, is, words.length)),
    forms: is === 'entity' ? firm.forms : [],
    dropped: named.filter(({ at }) => !texts.has(at)).map(({ text }) => text),
  }
}

/** A name in brackets in another script than the words before it is those words again. */
const withoutDoubles = (pieces: readonly Piece[]): readonly Piece[] => {
  const first = pieces.find(({ aside }) => !aside)
  if (first === undefined) return pieces.map((piece) => ({ ...piece, aside: false }))
  const latin = /\p{Script=Latin}/u.test(first.text)
  return pieces.filter(({ aside, text }) => !aside || /\p{Script=Latin}/u.test(text) === latin)
}

const articles = /^(?:[ae]l|d[aeiu]|l[ae]|v[ao]n|bin|ben)$/

/** The words that stay, each also with the dropped one before or behind it: `al-Haq` is written `Alhaq`, `Shams-ud-Din` `Shamsuddin`. */
const joinedOver = (pieces: readonly Piece[], isDropped: (piece: Piece) => boolean): Joined[] =>
  pieces.flatMap((piece, at) => {
    if (isDropped(piece)) return []
    const before = pieces[at - 1]
    const behind = [pieces[at + 1], pieces[at + 2]].filter((each) => each !== undefined)
    const article =
      before !== undefined && articles.test(before.plain) && isDropped(before)
        ? [before.plain + piece.plain]
        : []
    const faith = behind.findIndex(({ plain }) => /^(?:[eu]d)?din$/.test(plain))
    const link = behind.slice(0, faith + 1)
    const linked =
      faith >= 0 && link.every(isDropped) ? [piece.plain + link.map(({ plain }) => plain).join('')] : []
    return [{ ...piece, alsoAs: [...article, ...linked] }]
  })

/** In brackets a firm’s name has its abbreviation, or what tells it from others: less than its words. */
const aside = 0.4

const wordOf = (piece: Joined, kind: NameKind, among: number): NameWord => {
  const { text, plain, sound, alsoAs } = piece
  const unvowelled = isWithoutVowels(text)
  const same = sameNamesOf(text, plain)
  const [first, ...others] = isServant(plain) || isServant(text)
    ? ['abd']
    : [
        soundOf(sound),
        soundOf(plain),
        unvowelled ? otherSoundOf(plain) : otherSoundOf(sound),
        ...(unvowelled ? [] : [servantSoundOf(plain)].filter((each) => each !== null)),
        ...alsoAs.map(soundOf),
        ...same.map(soundOf),
      ] // prettier-ignore
  const role =
    kind === 'person' && among > 2 && isPatronymic(plain)
      ? 'patronymic'
      : /^\d+$/.test(plain)
        ? 'number'
        : plain.length === 1
          ? 'initial'
          : 'name'
  const weight = weightOf(isServant(text) ? text : (same[0] ?? plain), kind)
  return {
    text,
    plain,
    sounds: [...new Set([first as string, ...others])],
    consonants: unvowelled ? consonantsOf(isServant(text) ? 'abd' : otherSoundOf(plain)) : null,
    weight: piece.aside ? weight * aside : weight,
    role,
  }
}
