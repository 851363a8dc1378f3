// Makes the documents that `rapport check` is measured on once, from a seed, in an ignored folder.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { moduleOf } from './modules.mjs'

const folder = fileURLToPath(new URL('.data/check/', import.meta.url))

const countries = [
  ['Kenya', 'Kenyan'],
  ['Uganda', 'Ugandan'],
  ['Chile', 'Chilean'],
  ['Norway', 'Norwegian'],
  ['Vietnam', 'Vietnamese'],
  ['Poland', 'Polish'],
  ['Morocco', 'Moroccan'],
  ['Serbia', 'Serbian'],
  ['Kazakhstan', 'Kazakh'],
  ['Peru', 'Peruvian'],
]
const goods = [
  'tea',
  'copper',
  'timber',
  'fish',
  'wheat',
  'machinery',
  'fertilisers',
  'cement',
  'coffee',
  'paper',
]
const reasons = [
  'after a new road had opened between the capitals',
  'while the ports waited for larger cranes',
  'because the harvest was poor in both countries',
  'as the two governments had agreed a year before',
  'although freight had become dearer by then',
]

/** Whole numbers below a bound, the same for the same seed (a linear congruential generator, Numerical Recipes). */
const generator = (seed) => {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

/** What a country sold another in a year, in millions of dollars: one number wherever it is told. */
const traded = (from, to, year) => 200 + ((from * 37 + to * 53 + year * 11) % 800)

/** A page of a report: a heading, paragraphs of claims with notes, a table. */
const pageOf = (number, draw) => {
  const from = number % countries.length
  const to = (from + 1 + draw(countries.length - 1)) % countries.length
  const [[seller], [buyer, buying]] = [countries[from], countries[to]]
  const sentence = () => {
    const year = 2005 + draw(18)
    const [now, before] = [traded(from, to, year), traded(from, to, year - 1)]
    const share = 1 + draw(30)
    const good = goods[draw(goods.length)]
    return [
      `In ${year} exports of ${seller} to ${buyer} were USD ${now} million, ${reasons[draw(reasons.length)]}.`,
      `Exports of ${seller} to ${buyer} ${now < before ? 'fell' : 'rose'} from USD ${before} million in ${year - 1} to USD ${now} million in ${year}, or by ${Math.abs((now / before - 1) * 100).toFixed(1)} %.`,
      `The share of ${seller} in ${buying} imports of ${good} was ${share} % in ${year}, and that of its neighbours ${share + 2} %.`,
      `About ${20 + draw(60)} % of the respondents in ${seller} see ${buyer} as a partner, according to a survey of ${900 + draw(300)} people.`,
      `${buyer} ranked ${['third', 'fourth', 'fifth'][draw(3)]} among the buyers of ${good} from ${seller}, with ${10 + draw(80)} thousand tonnes a year.`,
      `The two countries signed an agreement on ${good} in ${year}, and ${buyer} voted for the resolution of the General Assembly that followed.`,
    ][draw(6)]
  }
  const paragraphs = Array.from({ length: 4 }, () => Array.from({ length: 4 }, sentence))
  const rows = goods.slice(0, 5).map((good, at) => {
    const [one, two] = [20 + draw(300), 20 + draw(300)]
    return [
      `${good.charAt(0).toUpperCase()}${good.slice(1)}`,
      one,
      two,
      ((two / one - 1) * 100).toFixed(1),
      at,
    ]
  })
  const total = (column) => rows.reduce((sum, row) => sum + row[column], 0)
  return {
    heading: `${seller} and ${buyer}`,
    paragraphs,
    note: `Trade of ${seller} with ${buyer} // Statistical Office. 2023. URL: https://stat.example/${number}`,
    caption: `Exports of ${seller} to ${buyer}, USD million`,
    table: [
      ['Product', '2021', '2022', 'Growth, %'],
      ...rows.map((row) => row.slice(0, 4).map(String)),
      ['Total', `${total(1)}`, `${total(2)}`, ((total(2) / total(1) - 1) * 100).toFixed(1)],
    ],
  }
}

const pagesOf = (pages) => {
  const draw = generator(20260101)
  return Array.from({ length: pages }, (_, at) => pageOf(at + 1, draw))
}

/** Some 2,000 characters a page, as a printed one with a table has: headings, paragraphs, tables with tabs, notes at the end of the text. */
const textOf = (pages) => {
  const written = pagesOf(pages).map(({ heading, paragraphs, caption, table }, at) =>
    [
      `${at + 1}. ${heading}`,
      ...paragraphs.map((each, index) => `${each.join(' ')}${index === 0 ? `[${at + 1}]` : ''}`),
      `Table ${at + 1}. ${caption}`,
      table.map((row) => row.join('\t')).join('\n'),
    ].join('\n\n'),
  )
  const notes = pagesOf(pages).map(({ note }, at) => `[${at + 1}] ${note}`)
  return `${[...written, ...notes].join('\n\n')}\n`
}

const string = (text) => JSON.stringify(text)

/** A section a page; of each thirty pages the last ten are set in two columns. */
const typstOf = (pages) => {
  const sections = pagesOf(pages).map(({ heading, paragraphs, note, caption, table }, at) => {
    const columns = at % 30 >= 20 ? 2 : 1
    const turn = at % 30 === 0 || at % 30 === 20 ? `#set page(columns: ${columns})` : '#pagebreak()'
    const text = paragraphs.map(
      (each, index) => `#${string(each.join(' '))}${index === 0 ? `#footnote[#${string(note)}]` : ''}`,
    )
    const cells = table.flat().map((cell) => `[#${string(cell)}]`)
    return [
      turn,
      `= #${string(heading)}`,
      ...text.slice(0, 3),
      `#figure(table(columns: 4, ${cells.join(', ')}), caption: [#${string(caption)}], kind: table)`,
      ...text.slice(3),
    ].join('\n\n')
  })
  return `#set document(title: "Trade")\n#set page(width: 595pt, height: 842pt, margin: 60pt, numbering: "1")\n#set text(font: "Source Serif 4", size: 9pt, lang: "en", fallback: false)\n${sections.join('\n\n')}`
}

const pdfOf = async (pages) => {
  const [{ NodeCompiler }, { loadFonts }] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    moduleOf('briefs/render/pdf/fonts'),
  ])
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [...loadFonts().blobs] }],
  })
  const { result } = compiler.compile({ mainFileContent: typstOf(pages) })
  if (result === null) throw new Error('Typst made no document.')
  return compiler.pdf(result, { creationTimestamp: 1_600_000_000, pdfTags: false })
}

/** @returns the path of a document of so many pages, made when it is not there */
export const checkDocument = async (format, pages) => {
  const path = join(folder, `pages-${pages}.${format}`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  process.stderr.write(`making pages-${pages}.${format}\n`)
  writeFileSync(`${path}.part`, format === 'pdf' ? await pdfOf(pages) : textOf(pages))
  renameSync(`${path}.part`, path)
  return path
}
