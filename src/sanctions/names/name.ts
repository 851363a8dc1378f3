import { isParticle, isPatronymic, isServant, isTitle, weightOf } from './common-words.js'
import { withoutLegalForms, type LegalForm } from './legal-forms.js'
import { piecesOf, type Part, type Piece } from './pieces.js'
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

const none: readonly string[] = []

/**
 * Takes a name apart: script, letters and sound of each word, without titles, words between, and legal forms.
 * @param kind null where it is not known: a name with a legal form is a firm’s
 */
export const nameOf = (written: string, kind: NameKind | null): Name => {
  const pieces = withoutDoubles(piecesOf(written))
  const firm = kind === 'person' ? null : withoutLegalForms(pieces.map(({ plain }) => plain))
  const is: NameKind = kind ?? (firm !== null && firm.forms.length > 0 ? 'entity' : 'person')
  const named = is === 'entity' && firm !== null ? firm.words.map((at) => pieces[at] as Piece) : pieces
  const drops = named.map((piece) => isBetween(piece, is))
  const all = !drops.includes(true) || !drops.includes(false) // a name that is nothing but such words keeps them
  const count = all ? named.length : drops.filter((dropped) => !dropped).length
  return {
    written,
    kind: is,
    words: all
      ? named.map((piece) => wordOf(piece, none, is, count))
      : named.flatMap((piece, at) =>
          drops[at] === true ? [] : wordOf(piece, joinedOver(named, drops, at), is, count),
        ),
    forms: is === 'entity' && firm !== null ? firm.forms : [],
    dropped: all ? none : named.filter((_, at) => drops[at]).map(({ text }) => text),
  }
}

/** A name in brackets in another script than the words before it is those words again. */
const withoutDoubles = (pieces: readonly Piece[]): readonly Piece[] => {
  if (pieces.every(({ aside }) => !aside)) return pieces
  const first = pieces.find(({ aside }) => !aside)
  if (first === undefined) return pieces.map((piece) => ({ ...piece, aside: false }))
  const latin = /\p{Script=Latin}/u.test(first.text)
  return pieces.filter(({ aside, text }) => !aside || /\p{Script=Latin}/u.test(text) === latin)
}

const articles = /^(?:[ae]l|d[aeiu]|l[ae]|v[ao]n|bin|ben)$/

/** A word that stays with the dropped one before or behind it: `al-Haq` is written `Alhaq`, `Shams-ud-Din` `Shamsuddin`. */
const joinedOver = (pieces: readonly Piece[], drops: readonly boolean[], at: number): readonly string[] => {
  const { plain } = pieces[at] as Piece
  const before = pieces[at - 1]
  const article =
    before !== undefined && drops[at - 1] === true && articles.test(before.plain)
      ? [before.plain + plain]
      : []
  if (drops[at + 1] !== true) return article
  const behind = pieces.slice(at + 1, at + 3)
  const faith = behind.findIndex((each) => /^(?:[eu]d)?din$/.test(each.plain))
  const linked = faith === 0 || (faith === 1 && drops[at + 2] === true)
  if (!linked) return article
  const link = behind.slice(0, faith + 1).map((each) => each.plain)
  return [...article, plain + link.join('')]
}

/** In brackets a firm’s name has its abbreviation, or what tells it from others: less than its words. */
const aside = 0.4

/** What is known of a written word. Words of lists come again and again: one object serves all names that have it. */
type Known = { readonly between: Partial<Record<NameKind, boolean>>; readonly words: Map<string, NameWord> }
const known = new WeakMap<Part, Known>()

const knownOf = (part: Part): Known => {
  const before = known.get(part)
  if (before !== undefined) return before
  const fresh: Known = { between: {}, words: new Map() }
  known.set(part, fresh)
  return fresh
}

/** Whether a word is dropped where the name has others. */
const isBetween = ({ text, plain, part }: Piece, kind: NameKind): boolean =>
  (knownOf(part).between[kind] ??=
    isParticle(plain, kind) || isParticle(text, kind) || (kind === 'person' && isTitle(plain)))

const wordOf = (piece: Piece, alsoAs: readonly string[], kind: NameKind, among: number): NameWord => {
  const { words } = knownOf(piece.part)
  const manner = `${kind === 'person' ? 'p' : 'e'}${among > 2 ? 3 : 2}${piece.aside ? 'a' : ''} ${alsoAs.join(' ')}`
  const before = words.get(manner)
  if (before !== undefined) return before
  const word = newWord(piece, alsoAs, kind, among)
  words.set(manner, word)
  return word
}

const newWord = (piece: Piece, alsoAs: readonly string[], kind: NameKind, among: number): NameWord => {
  const { text, plain, sound } = piece
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
