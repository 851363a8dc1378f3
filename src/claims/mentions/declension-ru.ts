/** Nominative, genitive, dative, accusative, instrumental, prepositional; each with its variants. */
type Cases = readonly (readonly string[])[]

const sibilant = /[жчшщц]$/u
const velar = /[гкхжчшщ]$/u

/**
 * The cases of a Russian name of one or several words, each word agreeing with the others. A word after `=`, and one
 * whose ending has no cases (Перу, Чили, США), stays. Where a paradigm has variants (Филиппин, Эмиратов) both are made:
 * a form that nobody writes harms nothing.
 */
export const russianCases = (name: string): string[] => {
  if (/^[А-Яа-яЁё]+$/.test(name)) return [...new Set(casesOf(name).flat())]
  const declined = name.split(/( )/).map((part) => hyphenCases(part))
  const forms = new Set<string>()
  for (let each = 0; each < 6; each++)
    for (const form of declined.reduce<string[]>((made, cases) => joined(made, cases[each] ?? []), ['']))
      forms.add(form)
  return [...forms]
}

const joined = (starts: readonly string[], ends: readonly string[]): string[] =>
  starts.flatMap((start) => ends.map((end) => start + end))

/** Of Тель-Авив only the last part has cases, unless it is marked as having none: Гвинеи-=Бисау. */
const hyphenCases = (word: string): Cases => {
  const parts = word.split('-')
  const last = parts.length - 1
  const declined = parts.length > 1 && parts[last]?.startsWith('=') === true ? 0 : last
  return parts
    .map((part, at) => (at === declined ? casesOf(part) : same(part.replace('=', ''))))
    .reduce((before, after) =>
      before.map((forms, each) =>
        joined(
          forms.map((form) => `${form}-`),
          after[each] ?? [],
        ),
      ),
    )
}

const same = (word: string): Cases => Array.from({ length: 6 }, () => [word])

const casesOf = (marked: string): Cases => {
  if (marked.startsWith('=')) return same(marked.slice(1))
  return irregular[marked] ?? adjectiveCases(marked) ?? nounCases(marked) ?? same(marked)
}

const cases = (...forms: readonly string[]): Cases => forms.map((form) => form.split('|'))

const irregular: Readonly<Record<string, Cases>> = {
  Египет: cases('Египет', 'Египта', 'Египту', 'Египет', 'Египтом', 'Египте'),
  Маврикий: cases('Маврикий', 'Маврикия', 'Маврикию', 'Маврикий', 'Маврикием', 'Маврикии'),
  Берег: cases('Берег', 'Берега', 'Берегу', 'Берег', 'Берегом', 'Береге'),
  Королевство: cases(
    'Королевство',
    'Королевства',
    'Королевству',
    'Королевство',
    'Королевством',
    'Королевстве',
  ),
  Государство: cases(
    'Государство',
    'Государства',
    'Государству',
    'Государство',
    'Государством',
    'Государстве',
  ),
  Содружество: cases(
    'Содружество',
    'Содружества',
    'Содружеству',
    'Содружество',
    'Содружеством',
    'Содружестве',
  ),
  море: cases('море', 'моря', 'морю', 'море', 'морем', 'море'),
  соглашение: cases('соглашение', 'соглашения', 'соглашению', 'соглашение', 'соглашением', 'соглашении'),
  острова: cases('острова', 'островов', 'островам', 'острова', 'островами', 'островах'),
  Острова: cases('Острова', 'Островов', 'Островам', 'Острова', 'Островами', 'Островах'),
  территории: cases('территории', 'территорий', 'территориям', 'территории', 'территориями', 'территориях'),
  Территории: cases('Территории', 'Территорий', 'Территориям', 'Территории', 'Территориями', 'Территориях'),
  Маршалловы: cases('Маршалловы', 'Маршалловых', 'Маршалловым', 'Маршалловы', 'Маршалловыми', 'Маршалловых'),
  Соломоновы: cases('Соломоновы', 'Соломоновых', 'Соломоновым', 'Соломоновы', 'Соломоновыми', 'Соломоновых'),
  Каймановы: cases('Каймановы', 'Каймановых', 'Каймановым', 'Каймановы', 'Каймановыми', 'Каймановых'),
  Кипр: cases('Кипр', 'Кипра', 'Кипру', 'Кипр', 'Кипром', 'Кипре|Кипру'),
  Кишинёв: cases('Кишинёв', 'Кишинёва', 'Кишинёву', 'Кишинёв', 'Кишинёвом', 'Кишинёве'),
}

const adjectiveCases = (word: string): Cases | null => {
  const stem = word.slice(0, -2)
  if (word.length < 5 || stem.includes('-')) return null
  const y = /[гкхжчшщ]$/u.test(stem) ? 'и' : 'ы'
  switch (word.slice(-2)) {
    case 'ая':
      return cases(word, `${stem}ой`, `${stem}ой`, `${stem}ую`, `${stem}ой`, `${stem}ой`)
    case 'ое':
      return cases(word, `${stem}ого`, `${stem}ому`, word, `${stem}${y}м`, `${stem}ом`)
    case 'ый':
    case 'ий':
      return cases(word, `${stem}ого`, `${stem}ому`, word, `${stem}${y}м`, `${stem}ом`)
    case 'ой':
      return word === 'Святой' ? cases(word, 'Святого', 'Святому', word, 'Святым', 'Святом') : null
    case 'ые':
    case 'ие':
      return cases(word, `${stem}${y}х`, `${stem}${y}м`, word, `${stem}${y}ми`, `${stem}${y}х`)
    default:
      return null
  }
}

const nounCases = (word: string): Cases | null => {
  if (/^[\p{Lu}\s-]+$/u.test(word) || /^\P{L}*$/u.test(word) || word.length < 3) return null
  const stem = word.slice(0, -1)
  switch (word.slice(-1)) {
    case 'я': {
      const dative = stem.endsWith('и') ? 'и' : 'е'
      return cases(word, `${stem}и`, stem + dative, `${stem}ю`, `${stem}ей`, stem + dative)
    }
    case 'а': {
      if (/[аиоу]$/u.test(stem)) return null // Никарагуа, Самоа
      const genitive = velar.test(stem) ? 'и' : 'ы'
      return cases(
        word,
        stem + genitive,
        `${stem}е`,
        `${stem}у`,
        `${stem}${sibilant.test(stem) ? 'ей' : 'ой'}`,
        `${stem}е`,
      )
    }
    case 'й':
      return cases(word, `${stem}я`, `${stem}ю`, word, `${stem}ем`, `${stem}е`)
    case 'ь':
      return cases(
        word,
        `${stem}я|${stem}и`,
        `${stem}ю|${stem}и`,
        word,
        `${stem}ем|${stem}ью`,
        `${stem}е|${stem}и`,
      )
    case 'ы':
      return cases(word, `${stem}|${stem}ов`, `${stem}ам`, word, `${stem}ами`, `${stem}ах`)
    default:
      if (/[аеёиоуыэю]$/u.test(word)) return null
      return cases(
        word,
        `${word}а`,
        `${word}у`,
        word,
        `${word}${sibilant.test(word) ? 'ем' : 'ом'}`,
        `${word}е`,
      )
  }
}

/** The endings of an adjective on -ий after к, and -о for compounds (российско-). */
const endings = 'ий ая ое ие ого ому им ом ой ою ую их ими о и'.split(' ')

/** All forms of a Russian adjective from its stem (`российск`); -и is that of `по-российски`. */
export const russianAdjective = (stem: string): string[] => endings.map((ending) => stem + ending)

/** All forms of a people from its nominative plural: `россияне`, `китайцы`, `сербы`, `поляки`, `русские`. */
export const russianPeople = (plural: string): string[] => {
  if (plural.endsWith('ие')) return russianCases(plural)
  const stem = plural.slice(0, -1)
  if (plural.endsWith('не')) {
    const singular = ['ин', 'ина', 'ину', 'ином', 'ине']
    return [plural, ...['', 'ам', 'ами', 'ах', ...singular].map((ending) => stem + ending)]
  }
  if (plural.endsWith('цы')) {
    const singular = `${stem.slice(0, -1).replace(/й$/u, '')}ец`
    return [
      plural,
      singular,
      ...['ев', 'ам', 'ами', 'ах', 'а', 'у', 'ем', 'е'].map((ending) => stem + ending),
    ]
  }
  const singular = ['', 'а', 'у', 'ом', 'ем', 'е']
  return [
    plural,
    ...['ов', 'ей', 'ам', 'ами', 'ах', ...singular].map((ending) => stem + ending),
    ...(irregularPlural[plural] ?? []),
  ]
}

const irregularPlural: Readonly<Record<string, readonly string[]>> = { турки: ['турок'] }
