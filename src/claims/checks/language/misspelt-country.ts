import { say } from '../../messages/said.js'
import { misspeltCountries } from '../../mentions/misspelt-countries.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'

const misspelt = (read: ReadDocument): Finding[] => {
  const { blocks } = read.document
  const starts: number[] = []
  let text = ''
  for (const block of blocks) {
    starts.push(text.length)
    text += `${block.text}\n`
  }
  return misspeltCountries(text, read.language).flatMap(({ start, end, text: found, meant }): Finding[] => {
    const block = starts.findLastIndex((each) => each <= start)
    const within = blocks[block]
    if (
      within === undefined ||
      within.kind === 'furniture' ||
      end > (starts[block] ?? 0) + within.text.length
    )
      return []
    return [
      {
        spans: [spanIn(read, block, start - (starts[block] ?? 0), end - (starts[block] ?? 0))],
        message: say('language/misspelt-country', { found, meant }),
        arithmetic: null,
        claims: [],
      },
    ]
  })
}

/** A country's name is spelt as it is spelt. */
export const misspeltCountry = rule({
  id: 'language/misspelt-country',
  group: 'language',
  severity: 'note',
  meaning: 'Names of countries and their adjectives are spelt in a known way.',
  details:
    'Words that stand once in a document, begin with a capital and are one letter away from the name or adjective of one country, and common ' +
    'slips (`Phillipines`). People’s names, other words of the language and names in other languages are left out.',
  check: ({ documents }) => documents.flatMap(misspelt),
  examples: [
    {
      text: 'Egypt buys wheat from Ukranian farmers and sells them oranges in winter.',
      finds: ['“Ukranian” is no country’s name; “Ukrainian” seems to be meant.'],
    },
    { text: 'Egypt buys wheat from Ukrainian farmers and sells them oranges in winter.', finds: [] },
    {
      text: 'Египет покупает пшеницу в Казакстане и продаёт апельсины в Марокко.',
      finds: ['“Казакстане” is no country’s name; “Казахстане” seems to be meant.'],
    },
  ],
})
