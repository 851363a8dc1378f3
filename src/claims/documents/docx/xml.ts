import { refusal } from '../../../domain/problem.js'
import { damaged } from './package.js'

/** What happens on the way through an XML part. */
export type XmlHandler = {
  /** @param attributes by their local names */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** Namespaces by the prefix they are known by, in the transitional and the strict form of the format. */
const prefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
])

/** No document nests deeper than this; beyond it is a mistake or an attack. */
const deepest = 2000

/**
 * Reads an XML part as a stream. Names have the usual prefixes whatever the file calls them: `w:p`; names of unknown
 * namespaces begin with `:`. Entities are not declared, nothing is fetched.
 * @throws Refusal `document-damaged` where it is not well-formed
 */
export const readXml = async (chunks: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> => {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser({ xmlns: false, position: false })
  const bound = new Map<string, string>()
  const names: string[] = []
  parser.on('error', (error) => {
    throw damaged(error)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const local: Record<string, string> = {}
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'xmlns' || key.startsWith('xmlns:')) bound.set(key.slice(6), prefixes.get(value) ?? '')
      else local[key.slice(key.indexOf(':') + 1)] = value
    }
    const colon = name.indexOf(':')
    const known = `${bound.get(colon === -1 ? '' : name.slice(0, colon)) ?? ''}:${name.slice(colon + 1)}`
    names.push(known)
    if (names.length > deepest)
      throw refusal('document-damaged', 'The document’s parts are nested too deeply.')
    handler.open(known, local)
  })
  parser.on('closetag', () => handler.close(names.pop() ?? ''))
  parser.on('text', handler.text)
  parser.on('cdata', handler.text)
  let decoder: InstanceType<typeof TextDecoder> | null = null
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  parser.write(decoder?.decode() ?? '')
  parser.close()
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
