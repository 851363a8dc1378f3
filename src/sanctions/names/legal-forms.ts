import { editDistance } from '../../domain/edit-distance.js'
import { remembered } from './remembered.js'

/** What a legal form makes of a firm, whatever the country: firms of different forms may still be one. */
export type LegalForm =
  'limited' | 'stock' | 'public' | 'partnership' | 'state' | 'sole' | 'cooperative' | 'foundation'

/**
 * Spellings of legal forms in lower-case Latin letters without points, as `romanise` gives them: those written out first,
 * since a longer one wins.
 */
const spellings: Readonly<Record<LegalForm, string>> = {
  public: `publichnoe aktsionernoe obshchestvo | publicnoe akcionernoe obscestvo | public joint stock company | public limited company |
    pao | pjsc | plc | public company | qpsc | pjs co |
    nyilvanosan mukodo reszvenytarsasag | nyrt | publichno aktsionerno druzhestvo | publiczna spolka akcyjna | societe anonyme publique | verejna akciova spolecnost | sociedad anonima publica | offentligt aktiebolag | publikt aktiebolag | naamloze openbare vennootschap | offentliche aktiengesellschaft | julkinen osakeyhtio | avalik aktsiaselts | atviroji akcine bendrove | open stock company`,
  stock: `otkrytoe aktsionernoe obshchestvo | zakrytoe aktsionernoe obshchestvo | aktsionernoe obshchestvo | akcionarsko drustvo | akcionersko drustvo |
    open joint stock company | closed joint stock company | joint stock company | joint stock co | aktiengesellschaft | societe anonyme | sociedad anonima |
    spolka akcyjna | naamloze vennootschap | anonim sirketi | sherkat sahami | oao | ojsc | zao | cjsc | jsc | ao | ad | a d | ag | sa | s a | nv | n v | as | a s | spa | s p a | asa | ab | oyj |
    akciova spolecnost | dd | d d | aktsiaselts |
    zartkoruen mukodo reszvenytarsasag | zrt | reszvenytarsasag | rt | societate pe actiuni | societatea pe actiuni | societe par actions | societe anonyme ouverte | societe anonyme fermee | sociedade por acoes | sociedade anonima | societa per azioni | sociedad por acciones | delniska druzba | dionicko drustvo | akciova spolocnost | a s | akcine bendrove | akciju sabiedriba | aktiebolag | aktieselskab | osakeyhtio | spolka akcyjna otwarta | aktsionerno druzhestvo | aktsionerno druzhestvo | cuideachta chomhstoic | uzdara akcine bendrove | uab | sas | yk`,
  limited: `obshchestvo s ogranichennoy otvetstvennostyu | obshchestvo s ogranichennoi otvetstvennostiu | limited liability company | limited liability co | drustvo s ogranicenom odgovornoscu |
    drushtvo s ogranichenom odgovornoshcu | gesellschaft mit beschrankter haftung | spolka z ograniczona odpowiedzialnoscia | private limited | pvt ltd | pvt limited | pte ltd | pty ltd |
    co ltd | company limited | co limited | limited | ltd | llc | l l c | ooo | doo | d o o | gmbh | g m b h | sarl | s a r l | srl | s r l | bv | b v | sp z o o | spz oo | sro | s r o | ltda | lda | kft | fze | fzc | fzco | fz llc | dmcc | wll | w l l | spc | too | tov | ood | eood | oy | oue | aps | sia | uab | pt | cv | sdn bhd | bhd | ltd sti | sirketi | limitet | inc | incorporated | corp | corporation |
    obschestvo s ogranichennoy otvetstvennostyu | obschestvo s ogranichennoi otvetstvennostyu | obshchestvo s ogranichennoi otvetstvennostyu | tovarystvo z obmezhenoyu vidpovidalnistyu | drustvo sa ogranicenom odgovornoscu | druzhestvo s ogranichena otgovornost | korlatolt felelossegu tarsasag | societate cu raspundere limitata | societatea cu raspundere limitata | societe a responsabilite limitee | sociedad de responsabilidad limitada | sociedade limitada | sociedade por quotas | societa a responsabilita limitata | druzba z omejeno odgovornostjo | spolecnost s rucenim omezenym | spolocnost s rucenim obmedzenym | sabiedriba ar ierobezotu atbildibu | uzdaroji akcine bendrove | ribotos atsakomybes bendrove | osauhing | vennootschap met beperkte aansprakelijkheid | besloten vennootschap | aktiebolag med begransat ansvar | cuideachta faoi dhliteanas teoranta | teoranta | limitada | s de r l | de r l de c v | sa de cv | s a de c v | sal | fz co | bvba`,
  partnership: `limited partnership | limited liability partnership | llp | lp | l p | kommanditgesellschaft | kg | k d | kd | ohg | gmbh und co kg | and co | und co | & co`,
  state: `federalnoe gosudarstvennoe unitarnoe predpriyatie | gosudarstvennoe unitarnoe predpriyatie | state unitary enterprise | federal state unitary enterprise | state owned enterprise |
    federal state budgetary institution | federal state enterprise | fgup | gup | fsue | sue | fgbu | javno preduzece | jp | soe | kazennoe predpriyatie | fkp |
    federalno drzavno unitarno preduzece | entreprise unitaire detat | entreprise detat | panstwowe przedsiebiorstwo | statni podnik | allami vallalat | valstybine imone | republikanskoe unitarnoe predpriyatie | rup`,
  sole: `individualnyy predprinimatel | individual entrepreneur | preduzetnik | sole proprietor | establishment | est | ip`,
  cooperative: `kooperativ | cooperative | co op | zadruga`,
  foundation: `foundation | fond | fondacija | stiftung | charitable foundation | waqf`,
}

const forms = new Map<string, LegalForm>(
  (Object.entries(spellings) as [LegalForm, string][]).flatMap(([form, list]) =>
    list.split('|').map((spelling) => [spelling.trim().replace(/\s+/g, ' '), form] as const),
  ),
)
/** Long words of the forms. */
const longWords = new Set(
  [...forms.keys()].flatMap((form) => form.split(' ').filter((word) => word.length > 6)),
)

/** A word, and what is left of it without each of its letters: words one slip apart share one of these. */
const withoutLetters = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
]
const slipped = new Map<string, string[]>()
for (const each of longWords)
  for (const part of withoutLetters(each)) slipped.set(part, [...(slipped.get(part) ?? []), each])

/** A long word of a form with one slip in it is still that word: no other word of a language is so near it. */
const withoutSlip = remembered((word: string): string => {
  if (word.length < 6 || longWords.has(word)) return word
  const near = withoutLetters(word).flatMap((part) => slipped.get(part) ?? [])
  return near.find((each) => editDistance(each, word) === 1) ?? word
})

/** How many words the longest form has that begins with a word. */
const longestFrom = new Map<string, number>()
for (const form of forms.keys()) {
  const words = form.split(' ')
  const first = words[0] as string
  longestFrom.set(first, Math.max(words.length, longestFrom.get(first) ?? 0))
}

/** What is left of a firm’s name without its legal forms, and the forms, in the order of the name. */
export type FirmWords = { readonly words: readonly number[]; readonly forms: readonly LegalForm[] }

/**
 * Takes legal forms out of the words of a name, wherever they stand (`OOO Romashka`, `Romashka LLC`): the places of the
 * words that are left. A name that is nothing but a form (`AS`) keeps its words.
 */
export const withoutLegalForms = (written: readonly string[]): FirmWords => {
  const words = written.map(withoutSlip)
  const left: number[] = []
  const found: LegalForm[] = []
  for (let at = 0; at < words.length;) {
    const match = formAt(words, at)
    if (match === null) {
      left.push(at)
      at += 1
    } else {
      found.push(match.form)
      at += match.length
    }
  }
  return left.length === 0 ? { words: words.map((_, at) => at), forms: [] } : { words: left, forms: found }
}

const formAt = (words: readonly string[], at: number): { form: LegalForm; length: number } | null => {
  const longest = longestFrom.get(words[at] as string) ?? 0
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const form = forms.get(words.slice(at, at + length).join(' '))
    if (form !== undefined) return { form, length }
  }
  return null
}
