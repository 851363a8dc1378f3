import type { Document, LineCounter, Pair, Scalar, YAMLMap } from 'yaml'
import { refusal, type Refusal } from '../domain/problem.js'
import {
  settingKey,
  settingNamed,
  settingNames,
  sourceSettingNamed,
  sourceSettings,
} from '../domain/settings.js'
import { didYouMean } from './suggest.js'

/** A setting as a file holds it: the text as it was written, and the line. */
export type Entry = { readonly key: string; readonly text: string; readonly line: number }

type Yaml = { readonly document: Document.Parsed; readonly entries: readonly Entry[] }

/**
 * Reads the text of a configuration file.
 * @param file its name, for messages
 * @param sections keys of the highest level that somebody else reads
 * @throws Refusal `input-config`, with the line, on broken YAML, an unknown key or a value that is none
 */
export const parseConfig = async (
  file: string,
  text: string,
  sections: readonly string[] = [],
): Promise<Yaml> => {
  const { LineCounter, isMap, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error) throw broken(file, lines.linePos(error.pos[0]).line, error.message)
  const { contents } = document
  if (contents === null || isNothing(contents)) return { document, entries: [] }
  if (!isMap(contents)) throw broken(file, 1, 'Settings are written as “name: value”, one a line.')
  const nested = (prefix: string, pair: Pair): Entry[] => {
    const key = prefix + (textOf(pair.key) ?? '')
    if (!isGroup(key)) return [entryOf(file, prefix, pair, lines)]
    if (isNothing(pair.value)) return []
    if (!isMap(pair.value)) throw broken(file, lineOf(pair, lines), `${key} ${groupSentence(key)}`)
    return (pair.value as YAMLMap).items.flatMap((inner) => nested(`${key}.`, inner as Pair))
  }
  const own = contents.items.filter(({ key }) => !sections.includes(textOf(key) ?? ''))
  const entries = own.flatMap((pair) => nested('', pair as Pair))
  return { document, entries }
}

/** True of `keys`, `urls`, `quotas` and `quotas.comtrade`, which hold others. */
const isGroup = (key: string): boolean => {
  const [kind = '', source, ...more] = key.split('.')
  if (!(kind in sourceSettings) || more.length > 0) return false
  return source === undefined || sourceSettings[kind as keyof typeof sourceSettings].names.length > 0
}

const groupSentence = (key: string): string => {
  if (key === 'keys') return 'holds the keys of sources by name: “comtrade: …” below it.'
  if (key === 'urls') return 'holds the addresses of sources by name: “comtrade: https://…” below it.'
  return 'holds the quotas of sources by name: “comtrade:” below it, and “rows: 100000” below that.'
}

/** A problem in a configuration file, with its line. */
export const broken = (file: string, line: number, message: string, remedy?: string): Refusal =>
  refusal('input-config', message, { place: { file, place: `line ${line}` }, ...(remedy && { remedy }) })

const entryOf = (file: string, prefix: string, pair: Pair, lines: LineCounter): Entry => {
  const line = lineOf(pair, lines)
  const key = prefix + (textOf(pair.key) ?? '')
  if (settingNamed(key) === undefined && sourceSettingNamed(key) === undefined)
    throw broken(file, line, `There is no setting “${key}”.${didYouMean(key, settingKeys)}`)
  const text = textOf(pair.value)
  if (text === undefined || text === '') throw broken(file, line, `${key} has no value that can be used.`)
  return { key, text, line }
}

/** The names of all settings as files know them. */
export const settingKeys: readonly string[] = settingNames.map(settingKey)

const isScalar = (node: unknown): node is Scalar =>
  typeof node === 'object' && node !== null && 'value' in node && 'source' in node

/** The text as written, so that a key of digits keeps its leading zeros. */
const textOf = (node: unknown): string | undefined => {
  if (!isScalar(node) || isNothing(node)) return undefined
  return typeof node.value === 'string' ? node.value : node.source
}

const isNothing = (node: unknown): boolean => node === null || (isScalar(node) && node.value === null)

const lineOf = ({ key }: Pair, lines: LineCounter): number => {
  const range = isScalar(key) ? key.range : undefined
  return range ? lines.linePos(range[0]).line : 1
}
