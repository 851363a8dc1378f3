import type { BlockKind } from '../document.js'
import type { Package } from './package.js'
import { readXml } from './xml.js'

/** What a style makes of paragraphs or runs, those it is based on included. */
export type Style = {
  /** `heading 1`: the names of Word's own styles are the same in all languages. Its own and those it is based on. */
  readonly names: readonly string[]
  /** 0 the highest, 9 none. */
  readonly outline: number | null
  readonly numbered: boolean
  readonly hidden: boolean
  readonly bold: boolean
  readonly raised: boolean
  readonly struck: boolean
}

/** What holds where no style is named or known. */
export const noStyle: Style = {
  names: [],
  outline: null,
  numbered: false,
  hidden: false,
  bold: false,
  raised: false,
  struck: false,
}

type Read = { name: string; basedOn: string | null } & {
  -readonly [Key in keyof Omit<Style, 'names'>]: Style[Key] | null
}

/** True of an on/off property that is on: absent values mean on. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(?:0|false|off|none)$/i.test(value)

/** The styles of a document by their ids; unknown ids are taken for names, as `Heading1`. */
export const readStyles = async (
  file: Package,
  part: string | null,
): Promise<(id: string | null) => Style> => {
  const read = new Map<string, Read>()
  let defaultParagraph: string | null = null
  if (part !== null && file.has(part)) {
    let style: Read | null = null
    await readXml(file.read(part), {
      open: (name, { styleId, val, type, default: isDefault }) => {
        if (name === 'w:style') {
          style = {
            name: '',
            basedOn: null,
            outline: null,
            numbered: null,
            hidden: null,
            bold: null,
            raised: null,
            struck: null,
          }
          if (styleId !== undefined) read.set(styleId, style)
          if (type === 'paragraph' && isDefault !== undefined && isOn(isDefault))
            defaultParagraph = styleId ?? null
        } else if (style === null) return
        else if (name === 'w:name') style.name = (val ?? '').toLowerCase()
        else if (name === 'w:basedOn') style.basedOn = val ?? null
        else if (name === 'w:outlineLvl') style.outline = Number.parseInt(val ?? '9', 10)
        else if (name === 'w:numId') style.numbered = val !== '0'
        else if (name === 'w:vanish') style.hidden = isOn(val)
        else if (name === 'w:b') style.bold = isOn(val)
        else if (name === 'w:vertAlign') style.raised = val === 'superscript'
        else if (name === 'w:strike' || name === 'w:dstrike') style.struck = isOn(val)
      },
      close: (name) => {
        if (name === 'w:style') style = null
      },
      text: () => {},
    })
  }
  const resolved = new Map<string, Style>()
  return (id) => {
    const key = id ?? defaultParagraph
    if (key === null) return noStyle
    const known = resolved.get(key) ?? resolve(read, key)
    resolved.set(key, known)
    return known
  }
}

const longestChain = 20

const resolve = (read: ReadonlyMap<string, Read>, id: string): Style => {
  const chain: Read[] = []
  for (let at: string | null = id; at !== null && chain.length < longestChain;) {
    const style: Read | undefined = read.get(at)
    if (style === undefined) break
    chain.push(style)
    at = style.basedOn
  }
  if (chain.length === 0) return { ...noStyle, names: [id.toLowerCase().replace(/(\D)(\d)$/, '$1 $2')] }
  const first = <Key extends 'outline' | 'numbered' | 'hidden' | 'bold' | 'raised' | 'struck'>(
    key: Key,
  ): Read[Key] => chain.find((style) => style[key] !== null)?.[key] ?? null
  return {
    names: chain.map(({ name }) => name),
    outline: first('outline'),
    numbered: first('numbered') ?? false,
    hidden: first('hidden') ?? false,
    bold: first('bold') ?? false,
    raised: first('raised') ?? false,
    struck: first('struck') ?? false,
  }
}

type Own = { readonly outline: number | null; readonly numbered: boolean | null }

/** What a paragraph is by its style and its own properties. */
export const kindOf = (style: Style, own: Own): { kind: BlockKind; level: number | null } => {
  const outline = own.outline ?? style.outline
  const named = style.names.map(namedKind).find((kind) => kind !== null)
  if (named !== undefined && named.kind !== 'heading') return named
  if (outline !== null && outline < 9) return { kind: 'heading', level: outline + 1 }
  if (named !== undefined && own.outline === null) return named
  return { kind: (own.numbered ?? style.numbered) ? 'item' : 'paragraph', level: null }
}

const contents =
  /^(?:toc \d|toc heading|table of (?:figures|authorities)|contents(?: \d| heading)?|index \d)$/

const namedKind = (name: string): { kind: BlockKind; level: number | null } | null => {
  if (contents.test(name)) return { kind: 'contents', level: null }
  if (name === 'title') return { kind: 'title', level: null }
  if (name === 'caption' || name === 'table caption' || name === 'figure caption')
    return { kind: 'caption', level: null }
  const level = /^heading (\d)$/.exec(name)?.[1]
  return level === undefined ? null : { kind: 'heading', level: Number(level) }
}
