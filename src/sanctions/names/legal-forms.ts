/** What a legal form makes of a firm, whatever the country: firms of different forms may still be one. */
export type LegalForm =
  'limited' | 'stock' | 'public' | 'partnership' | 'state' | 'sole' | 'cooperative' | 'foundation'

/**
 * Spellings of legal forms in lower-case Latin letters without points, as `romanise` gives them: those written out first,
 * since a longer one wins.
 */
const spellings: Readonly<Record<LegalForm, string>> = {
  public: `publichnoe aktsionernoe obshchestvo | publicnoe akcionernoe obscestvo | public joint stock company | public limited company |
    pao | pjsc | plc | public company | qpsc | pjs co`,
  stock: `otkrytoe aktsionernoe obshchestvo | zakrytoe aktsionernoe obshchestvo | aktsionernoe obshchestvo | akcionarsko drustvo | akcionersko drustvo |
    open joint stock company | closed joint stock company | joint stock company | joint stock co | aktiengesellschaft | societe anonyme | sociedad anonima |
    spolka akcyjna | naamloze vennootschap | anonim sirketi | sherkat sahami | oao | ojsc | zao | cjsc | jsc | ao | ad | a d | ag | sa | s a | nv | n v | as | a s | spa | s p a | asa | ab | oyj |
    akciova spolecnost | dd | d d | aktsiaselts`,
  limited: `obshchestvo s ogranichennoy otvetstvennostyu | obshchestvo s ogranichennoi otvetstvennostiu | limited liability company | limited liability co | drustvo s ogranicenom odgovornoscu |
    drushtvo s ogranichenom odgovornoshcu | gesellschaft mit beschrankter haftung | spolka z ograniczona odpowiedzialnoscia | private limited | pvt ltd | pvt limited | pte ltd | pty ltd |
    co ltd | company limited | co limited | limited | ltd | llc | l l c | ooo | doo | d o o | gmbh | g m b h | sarl | s a r l | srl | s r l | bv | b v | sp z o o | spz oo | sro | s r o | ltda | lda | kft | fze | fzc | fzco | fz llc | dmcc | wll | w l l | spc | too | tov | ood | eood | oy | oue | aps | sia | uab | pt | cv | sdn bhd | bhd | ltd sti | sirketi | limitet | inc | incorporated | corp | corporation`,
  partnership: `limited partnership | limited liability partnership | llp | lp | l p | kommanditgesellschaft | kg | k d | kd | ohg | gmbh und co kg | and co | und co | & co`,
  state: `federalnoe gosudarstvennoe unitarnoe predpriyatie | gosudarstvennoe unitarnoe predpriyatie | state unitary enterprise | federal state unitary enterprise | state owned enterprise |
    federal state budgetary institution | federal state enterprise | fgup | gup | fsue | sue | fgbu | javno preduzece | jp | soe | kazennoe predpriyatie | fkp`,
  sole: `individualnyy predprinimatel | individual entrepreneur | preduzetnik | sole proprietor | establishment | est | ip`,
  cooperative: `kooperativ | cooperative | co op | zadruga`,
  foundation: `foundation | fond | fondacija | stiftung | charitable foundation | waqf`,
}

const forms = new Map<string, LegalForm>(
  (Object.entries(spellings) as [LegalForm, string][]).flatMap(([form, list]) =>
    list.split('|').map((spelling) => [spelling.trim().replace(/\s+/g, ' '), form] as const),
  ),
)
const longest = Math.max(...[...forms.keys()].map((each) => each.split(' ').length))

/** What is left of a firm’s name without its legal forms, and the forms, in the order of the name. */
export type FirmWords = { readonly words: readonly number[]; readonly forms: readonly LegalForm[] }

/**
 * Takes legal forms out of the words of a name, wherever they stand (`OOO Romashka`, `Romashka LLC`): the places of the
 * words that are left. A name that is nothing but a form (`AS`) keeps its words.
 */
export const withoutLegalForms = (words: readonly string[]): FirmWords => {
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
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const form = forms.get(words.slice(at, at + length).join(' '))
    if (form !== undefined) return { form, length }
  }
  return null
}
