import { editDistance } from '../../../domain/edit-distance.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { quoted, wordingOf } from '../wording.js'
import { addressesIn, hostOf, sameAddressKey, type Address } from './address.js'

/** A note that names a work and its address. */
type Cited = { readonly block: number; readonly title: string; readonly address: Address }

/** The work of a note is all it says before its address. */
const citedIn = ({ document }: ReadDocument): Cited[] =>
  document.blocks.flatMap(({ kind, text }, block) => {
    const addresses = kind === 'footnote' ? addressesIn(text) : []
    const [address] = addresses
    if (address === undefined || addresses.length > 1) return []
    const title = text
      .slice(0, address.start)
      .replace(/[\s<([]*(?:url|available at|adresa|адрес|режим доступа|доступно на|dostupno na|link)?\s?:?[\s<([]*$/iu, '')
    return [{ block, title, address }]
  })

const pairs = (read: ReadDocument): Finding[] => {
  const byTitle = new Map<string, Cited>()
  const told = new Set<string>()
  return citedIn(read).flatMap((cited): Finding[] => {
    const key = wordingOf(cited.title)
    const other = byTitle.get(key)
    if (key === '') return []
    if (other === undefined) {
      byTitle.set(key, cited)
      return []
    }
    const [one, two] = [sameAddressKey(other.address.url), sameAddressKey(cited.address.url)]
    if (one === two || told.has(`${key} ${two}`) || !contradict(key, other.address.url, cited.address.url)) return []
    told.add(`${key} ${two}`)
    return [
      {
        spans: [other, cited].toReversed().map(({ block, address }) => spanIn(read, block, address.start, address.end)),
        message: `${quoted(cited.title, 60)} has two addresses: ${other.address.url} and ${cited.address.url}.`,
        arithmetic: null,
        claims: [],
      },
    ]
  })
}

/** A name alone (`UN Comtrade`) may have many pages, yet not two hosts that differ by a letter or two. */
const contradict = (key: string, one: string, two: string): boolean => {
  const hosts = [hostOf(one), hostOf(two)] as const
  const near = hosts[0] !== hosts[1] && editDistance(...hosts) <= (hosts[0].length > 8 ? 2 : 3)
  const title = key.split(' ').length >= 4 && key.length >= 20
  return title || (near && rootOf(hosts[0]) !== rootOf(hosts[1]))
}

/** The last two labels: `en.stat.example` and `www.stat.example` are one site. */
const rootOf = (host: string): string => host.split('.').slice(-2).join('.')

/** One work has one address. */
export const twoAddresses = rule({
  id: 'reference/two-addresses',
  group: 'reference',
  severity: 'note',
  meaning: 'Notes that cite the same work give the same address.',
  details:
    'Notes whose words before the address are the same are held against each other. `http`, `www.`, a slash at the end, brackets, ' +
    'the letter case of the host and tracking parameters do not count. Where the words are only a name of up to three words, as of a ' +
    'database with many pages, two hosts must differ by a letter or two to be told.',
  check: ({ documents }) => documents.flatMap(pairs),
  examples: [
    {
      text: [
        'Ghana sells cocoa to the Netherlands.¹ The beans go to Amsterdam.² Prices follow London.³',
        '¹ Cocoa trade of West Africa in figures // Tema Institute. URL: https://tema.example/cocoa/figures',
        '² Port yearbook // Port of Amsterdam. URL: https://port.example/yearbook',
        '³ Cocoa trade of West Africa in figures // Tema Institute. URL: https://tema.example/coca/figures',
      ].join('\n\n'),
      finds: [
        '“Cocoa trade of West Africa in figures // Tema Institute.” has two addresses: https://tema.example/cocoa/figures and https://tema.example/coca/figures.',
      ],
    },
    {
      text: [
        'Ghana sells cocoa to the Netherlands.¹ The beans go to Amsterdam.²',
        '¹ Cocoa trade of West Africa in figures // Tema Institute. URL: <https://www.tema.example/cocoa/>',
        '² Cocoa trade of West Africa in figures // Tema Institute. URL: http://Tema.example/cocoa',
      ].join('\n\n'),
      finds: [],
    },
    {
      text: [
        'Казахстан продаёт медь в Италию.¹ Порт Актау растёт.²',
        '¹ Бюро статистики. URL: https://stat.example/ru/copper',
        '² Бюро статистики. URL: https://stat.example/ru/ports',
      ].join('\n\n'),
      finds: [],
    },
  ],
})
