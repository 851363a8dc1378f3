/** Nominative, genitive, dative and locative, accusative, vocative, instrumental; each with its variants. */
type Cases = readonly (readonly string[])[]

/**
 * The cases of a Serbian name (Latin letters) of one or several words, each word agreeing with the others. A word after
 * `=`, and an abbreviation (SAD, EU), stays. Variants are made side by side: a form that nobody writes harms nothing.
 */
export const serbianCases = (name: string): string[] => {
  if (/^\p{L}+$/u.test(name)) return [...new Set(casesOf(name).flat())]
  const declined = name.split(/(?<=[\s-])|(?=[\s-])/u).map((part) => casesOf(part))
  const forms = new Set<string>()
  for (let each = 0; each < 6; each++)
    for (const form of declined.reduce<string[]>((made, cases) => joined(made, cases[each] ?? []), ['']))
      forms.add(form)
  return [...forms]
}

const joined = (starts: readonly string[], ends: readonly string[]): string[] =>
  starts.flatMap((start) => ends.map((end) => start + end))

const same = (word: string): Cases => Array.from({ length: 6 }, () => [word])

const cases = (...forms: readonly string[]): Cases => forms.map((form) => form.split('|'))

const casesOf = (marked: string): Cases => {
  if (marked.startsWith('=')) return same(marked.slice(1))
  if (marked.length < 3 || /^[\p{Lu}\d+.]+$/u.test(marked)) return same(marked)
  return irregular[marked] ?? adjectiveCases(marked) ?? nounCases(marked)
}

const irregular: Readonly<Record<string, Cases>> = {
  BiH: same('BiH'),
  KiM: same('KiM'),
  Kipar: cases('Kipar', 'Kipra', 'Kipru', 'Kipar', 'Kipre', 'Kiprom'),
  Egipat: cases('Egipat', 'Egipta', 'Egiptu', 'Egipat', 'Egipte', 'Egiptom'),
  Kairo: cases('Kairo', 'Kaira', 'Kairu', 'Kairo', 'Kairo', 'Kairom'),
  Kosovo: cases('Kosovo', 'Kosova', 'Kosovu', 'Kosovo', 'Kosovo', 'Kosovom'),
  Mauricijus: cases('Mauricijus', 'Mauricijusa', 'Mauricijusu', 'Mauricijus', 'Mauricijuse', 'Mauricijusom'),
  Gora: cases('Gora', 'Gore', 'Gori', 'Goru', 'Goro', 'Gorom'),
  Vila: same('Vila'),
  Ujedinjeno: cases('Ujedinjeno', 'Ujedinjenog', 'Ujedinjenom', 'Ujedinjeno', 'Ujedinjeno', 'Ujedinjenim'),
  Kraljevstvo: cases(
    'Kraljevstvo',
    'Kraljevstva',
    'Kraljevstvu',
    'Kraljevstvo',
    'Kraljevstvo',
    'Kraljevstvom',
  ),
  ostrva: cases('ostrva', 'ostrva', 'ostrvima', 'ostrva', 'ostrva', 'ostrvima'),
  Ostrva: cases('Ostrva', 'Ostrva', 'Ostrvima', 'Ostrva', 'Ostrva', 'Ostrvima'),
  ostrvo: cases('ostrvo', 'ostrva', 'ostrvu', 'ostrvo', 'ostrvo', 'ostrvom'),
  Ostrvo: cases('Ostrvo', 'Ostrva', 'Ostrvu', 'Ostrvo', 'Ostrvo', 'Ostrvom'),
  Božićno: cases('Božićno', 'Božićnog', 'Božićnom', 'Božićno', 'Božićno', 'Božićnim'),
  Sjedinjene: cases('Sjedinjene', 'Sjedinjenih', 'Sjedinjenim', 'Sjedinjene', 'Sjedinjene', 'Sjedinjenim'),
  Američke: cases('Američke', 'Američkih', 'Američkim', 'Američke', 'Američke', 'Američkim'),
  Države: cases('Države', 'Država', 'Državama', 'Države', 'Države', 'Državama'),
}

/** Words of names that are adjectives though they end otherwise than in -ska, -ška, -čka. */
const adjectives = new Set(
  'Južna Južni Severna Severni Sjeverna Istočna Istočni Zapadna Zapadni zapadni Crna Nova Novi Velika Sveta Sveti Ekvatorijalna Savezna Državna Narodna Kukova Kokosova'.split(
    ' ',
  ),
)

const adjectiveCases = (word: string): Cases | null => {
  const stem = word.slice(0, -1)
  if (!/(?:sk|šk|čk)$/u.test(stem) && !adjectives.has(word) && !/^(?:Ujedinjeni|Arapski)$/u.test(word))
    return null
  switch (word.slice(-1)) {
    case 'a': // a feminine, or a neuter plural beside ostrva
      return cases(
        word,
        `${stem}e|${stem}ih`,
        `${stem}oj|${stem}im`,
        `${stem}u|${word}`,
        word,
        `${stem}om|${stem}im`,
      )
    case 'i': // a masculine, or its plural
      return cases(word, `${stem}og|${stem}ih`, `${stem}om|${stem}im`, `${stem}i|${stem}e`, word, `${stem}im`)
    default:
      return null
  }
}

const nounCases = (word: string): Cases => {
  const stem = word.slice(0, -1)
  switch (word.slice(-1)) {
    case 'a': {
      const soft = stem.replace(/k$/u, 'c').replace(/g$/u, 'z').replace(/h$/u, 's')
      return cases(
        word,
        `${stem}e`,
        soft === stem ? `${stem}i` : `${stem}i|${soft}i`,
        `${stem}u`,
        `${stem}o`,
        `${stem}om`,
      )
    }
    case 'o':
      if (word.endsWith('ao')) return cases(word, `${word}a`, `${word}u`, word, word, `${word}m`)
      return cases(word, `${stem}a`, `${stem}u`, word, word, `${stem}om`)
    case 'e':
      return cases(word, `${word}a`, `${word}u`, word, word, `${word}om`)
    case 'i': // Haiti and Mali take a j
      return plurals.has(word)
        ? cases(word, `${stem}a`, `${stem}ima`, `${stem}e`, word, `${stem}ima`)
        : cases(word, `${word}ja`, `${word}ju`, word, word, `${word}jem`)
    case 'u':
      return cases(word, `${word}a`, `${word}u`, word, word, `${word}om`)
    default:
      return cases(word, `${word}a`, `${word}u`, word, `${word}e`, `${word}om|${word}em`)
  }
}

const plurals = new Set(
  'Bahami Emirati Maldivi Filipini Sejšeli Komori Grenadini Bermudi Foklandi Malvini Antili'.split(' '),
)

const endings = 'i a o e u og oga om ome omu im ima ih oj'.split(' ')

/** All forms of a Serbian adjective from its stem (`srpsk`); `srpsko` also begins compounds. */
export const serbianAdjective = (stem: string): string[] => endings.map((ending) => stem + ending)

/** All forms of a people from its nominative plural: `Srbi`, `Nemci`, `Slovaci`, `Kanađani`. */
export const serbianPeople = (plural: string): string[] => {
  const stem = plural.slice(0, -1)
  const back = backOf(plural)
  if (back !== null)
    return [
      plural,
      `${stem}ima`,
      ...['', 'a', 'e', 'u', 'om'].map((ending) => back + ending),
      ...(plural === 'Turci' ? turk : []),
    ]
  if (plural.endsWith('ci')) {
    const root = stem.slice(0, -1)
    return [plural, `${root}aca`, `${root}ac`, ...['a', 'u', 'e', 'em', 'ima'].map((ending) => stem + ending)]
  }
  const forms = ['', 'a', 'ima', 'e', 'u', 'om', 'in', 'ina', 'inu', 'inom']
  return [plural, ...forms.map((ending) => stem + ending)]
}

/** The stem before -i turned its last consonant: Slovak, Grk, Čeh. */
const backOf = (plural: string): string | null =>
  ({
    Slovaci: 'Slovak',
    Poljaci: 'Poljak',
    Bošnjaci: 'Bošnjak',
    Uzbeci: 'Uzbek',
    Tadžici: 'Tadžik',
    Grci: 'Grk',
    Turci: 'Turk',
    Česi: 'Čeh',
    Kazasi: 'Kazah',
  })[plural] ?? null

const turk = ['Turčin', 'Turčina', 'Turčinu', 'Turčinom', 'Turaka', 'Turke']
