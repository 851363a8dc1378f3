// Cyrillic in Latin letters as five manners write it: Russian passports (ICAO Doc 9303), BGN/PCGN 1947, ISO 9:1995 without its
// marks, and the manners of German and French newspapers.
const common = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's',
  т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', ї: 'i', є: 'ie', ґ: 'g', ў: 'u', ј: 'j', љ: 'lj',
  њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz' } // prettier-ignore
const letters = {
  passport: { ...common, й: 'i', ъ: 'ie', ю: 'iu', я: 'ia' },
  bgn: { ...common, ё: 'yo' },
  iso9: { ...common, ё: 'e', ж: 'ž', й: 'j', х: 'h', ц: 'c', ч: 'č', ш: 'š', щ: 'ŝ', ю: 'û', я: 'â', э: 'è' },
  scientific: { ...common, ж: 'ž', й: 'j', х: 'ch', ц: 'c', ч: 'č', ш: 'š', щ: 'šč', ю: 'ju', я: 'ja' },
  german: { ...common, в: 'w', ж: 'sch', з: 's', й: 'i', х: 'ch', ц: 'z', ч: 'tsch', ш: 'sch', щ: 'schtsch', ю: 'ju', я: 'ja', ё: 'jo' },
  french: { ...common, ж: 'j', х: 'kh', у: 'ou', ц: 'ts', ч: 'tch', ш: 'ch', щ: 'chtch', ю: 'iou', я: 'ia', й: 'ï' },
} // prettier-ignore

export const manners = Object.keys(letters)

/** A Cyrillic text in one of {@link manners}, the case of its letters kept. */
export const transliterate = (text, manner) =>
  Array.from(text, (letter) => {
    const small = letter.toLowerCase()
    const written = letters[manner][small]
    if (written === undefined) return letter
    return small === letter ? written : written.charAt(0).toUpperCase() + written.slice(1)
  })
    .join('')
    .replace(manner === 'bgn' ? /(?<=^|[\saeiouy])E|(?<=[aeiouy])e/g : /$^/, (e) => (e === 'E' ? 'Ye' : 'ye'))
    .replace(manner === 'french' ? /in(?=$|\s)/g : /$^/, 'ine')

/** Spellings of Arabic names that lists and passports write for one another. */
const arabic = [
  [/\bM[uo]h?amm?[ae]d\b/gi, ['Mohammed', 'Muhammad', 'Mohamed', 'Mohamad', 'Muhammed']],
  [/\bAhmad\b/gi, ['Ahmed']],
  [/\bAhmed\b/gi, ['Ahmad']],
  [/\bH[ou]ss?[ae][iy]n\b/gi, ['Hussein', 'Husayn', 'Hossein', 'Hussain']],
  [/\bY[uo]u?ss?[ue]f\b/gi, ['Yusuf', 'Youssef', 'Yousef', 'Yousuf']],
  [
    /\bAbd[ aeiou-]*(?:al|ul|el|ar|ur|er)?[- ]?([A-Z]\w{3,})\b/g,
    ['Abdul $1', 'Abd al-$1', 'Abdel $1', 'Abdul-$1'],
  ],
  [/\bAl[- ](?=\p{L})/gu, ['Al ', 'El-', 'al-', 'Al-']],
  [/q/g, ['k', 'gh']],
  [/oo|ou/g, ['u']],
  [/(?<=[a-z])u(?=[a-z])/g, ['ou', 'o']],
  [/ee/g, ['i']],
  [/(?<=[a-z])i(?=[bcdfghjklmnpqrstvwxz])/g, ['e', 'ee']],
  [/sh/g, ['ch']],
  [/j/g, ['dj']],
  [/J/g, ['Dj']],
  [/dh/g, ['d', 'z']],
  [/ay/g, ['ai', 'ei']],
  [/aw/g, ['au']],
  [/iyya?h?\b/g, ['ia', 'iya']],
  [/ah\b/g, ['a']],
  [/(.)\1/g, ['$1']],
]

/** The name with up to `changes` other spellings of those that fit it; null where none does. */
export const respelt = (random, name, changes) => {
  const fitting = arabic.filter(([pattern]) => new RegExp(pattern.source, pattern.flags).test(name))
  let written = name
  for (let change = 0; change < changes && fitting.length > 0; change += 1) {
    const [[pattern, others]] = fitting.splice(Math.floor(random() * fitting.length), 1)
    const other = others[Math.floor(random() * others.length)]
    written = written.replace(new RegExp(pattern.source, pattern.flags), other)
  }
  return written.toLowerCase() === name.toLowerCase() ? null : written
}
