import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What a document says of itself beside its text: its day, ISO, and its language as Word writes it. */
export type About = { readonly date: string; readonly language: string }

/**
 * The file of a document with nothing in it of the hour or the process that wrote it. The library counts bookmarks and
 * drawings up within a process, draws relationship ids at random, and notes the time: all are numbered by order
 * here, the dates are the document's own, and the archive's times are the format's first.
 */
export const settled = (file: Uint8Array, about: About): Uint8Array => {
  const parts = new Map(Object.entries(unzipSync(file)))
  const text = (path: string): string => strFromU8(parts.get(path) ?? new Uint8Array())
  const put = (path: string, content: string): void => void parts.set(path, strToU8(content))
  for (const rels of [...parts.keys()].filter((path) => path.endsWith('.rels'))) {
    const names = relationshipNames(text(rels))
    put(rels, renamed(text(rels), names))
    const part = rels.replace('_rels/', '').replace(/\.rels$/, '')
    if (parts.has(part)) put(part, renamed(text(part), names))
  }
  put('word/document.xml', numbered(text('word/document.xml')))
  put('word/settings.xml', withLanguage(text('word/settings.xml'), about.language))
  put('word/fontTable.xml', withFallbacks(text('word/fontTable.xml')))
  put('docProps/core.xml', dated(text('docProps/core.xml'), about))
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) })
}

const relationshipNames = (rels: string): Map<string, string> =>
  new Map(
    [...rels.matchAll(/<Relationship [^>]*?\bId="([^"]*)"/g)].map(([, id = ''], index) => [
      id,
      `rId${index + 1}`,
    ]),
  )

const renamed = (xml: string, names: ReadonlyMap<string, string>): string =>
  xml.replace(
    /(<Relationship [^>]*?\bId=|\br:(?:id|embed|link)=)"([^"]*)"/g,
    (_, opening: string, id: string) => `${opening}"${names.get(id) ?? id}"`,
  )

/** Ids of bookmarks and of drawings, each counted from 1 in order of appearance; a bookmark's end keeps its start's. */
const numbered = (xml: string): string => {
  const bookmarks = new Map<string, number>()
  let drawings = 0
  return xml
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
      tag.replace(/ w:id="([^"]*)"/, (_, id: string) => {
        const number = bookmarks.get(id) ?? bookmarks.size + 1
        bookmarks.set(id, number)
        return ` w:id="${number}"`
      }),
    )
    .replace(/<wp:docPr\b[^>]*>/g, (tag) => tag.replace(/ id="[^"]*"/, () => ` id="${++drawings}"`))
}

const withLanguage = (settings: string, language: string): string =>
  settings.replace('</w:settings>', `<w:themeFontLang w:val="${language}"/></w:settings>`)

const dated = (core: string, { date, language }: About): string =>
  core
    .replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`)

/** What to take where a font is not installed: what most machines have. */
const fallbacks = [
  ['Source Serif 4', 'Cambria', 'roman'],
  ['Source Sans 3', 'Calibri', 'swiss'],
  ['Consolas', 'Courier New', 'modern'],
] as const

const withFallbacks = (fontTable: string): string => {
  const fonts = fallbacks
    .map(
      ([name, other, family]) =>
        `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:family w:val="${family}"/></w:font>`,
    )
    .join('')
  return fontTable.replace(/\/>$/, `>${fonts}</w:fonts>`)
}
