import { dirname, relative, resolve } from 'node:path'
import type { LineCounter, Pair, YAMLMap } from 'yaml'
import type { Silence, Silences } from '../workbench/check.js'
import { nearestFolderFile } from './config-files.js'
import { broken } from './config-yaml.js'
import { fitsGlob } from './glob.js'
import { didYouMean } from './suggest.js'

const keys = ['rule', 'file', 'text', 'reason'] as const
type Key = (typeof keys)[number]

/**
 * The silences of the nearest `.rapport.yaml`, below `check:` and `silence:`; a `file` there is a pattern from its own
 * folder.
 * @param files the documents, as they were named
 * @throws Refusal `input-config`, with file and line, on anything that is no silence, and on one without a reason
 */
export const readSilences = async (cwd: string, files: readonly string[]): Promise<Silences> => {
  const found = await nearestFolderFile(cwd)
  if (found === undefined) return []
  const { LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const { contents } = parseDocument(found.text, { lineCounter: lines, prettyErrors: false })
  const at = { path: found.path, lines }
  const check = isMap(contents) ? pairOf(contents, 'check') : undefined
  if (check === undefined || isNothing(check.value)) return []
  if (!isMap(check.value)) throw wrong(at, check, 'check holds “silence:” and its list below it.')
  const other = check.value.items.find((pair) => textOf(pair.key) !== 'silence')
  if (other !== undefined)
    throw wrong(
      at,
      other,
      `There is no setting “check.${textOf(other.key)}”.${didYouMean(textOf(other.key), ['silence'])}`,
    )
  const list = pairOf(check.value, 'silence')
  if (list === undefined || isNothing(list.value)) return []
  if (!isList(list.value))
    throw wrong(at, list, 'check.silence is a list: “- rule: …” and “reason: …” below it.')
  return list.value.items.map((item) => silenceOf(item, list, at, cwd, files))
}

type At = { readonly path: string; readonly lines: LineCounter }

const silenceOf = (item: unknown, list: Pair, at: At, cwd: string, files: readonly string[]): Silence => {
  if (!isMap(item)) throw wrong(at, list, 'A silence is written as “- rule: …”, with “reason: …” below it.')
  const given: Partial<Record<Key, string>> = {}
  for (const pair of item.items) {
    const name = textOf(pair.key)
    const key = keys.find((each) => each === name)
    if (key === undefined)
      throw wrong(at, pair, `A silence has no “${name}”; it has ${keys.join(', ')}.${didYouMean(name, keys)}`)
    const text = textOf(pair.value).trim()
    if (text === '') throw wrong(at, pair, `${key} has no value that can be used.`)
    given[key] = text
  }
  const { rule, file, text = null, reason } = given
  const [first] = item.items
  const place = `${relative(cwd, at.path) || at.path}, line ${lineOf(first, at)}`
  if (rule === undefined) throw wrong(at, first, 'A silence names a rule, or a group as “arith/*”.')
  if (reason === undefined)
    throw wrong(
      at,
      first,
      `The silence of ${rule} has no reason.`,
      'Add “reason: …” to it, for whoever reads it next.',
    )
  const folder = dirname(at.path)
  const pathOf = (name: string) => relative(folder, resolve(cwd, name)).replaceAll('\\', '/')
  return {
    rule,
    files:
      file === undefined ? null : files.filter((name) => fitsGlob(file.replace(/^\.\//, ''), pathOf(name))),
    text,
    reason,
    place,
  }
}

const wrong = ({ path, lines }: At, pair: Pair | undefined, message: string, remedy?: string) =>
  broken(path, lineOf(pair, { path, lines }), message, remedy)

const lineOf = (pair: Pair | undefined, { lines }: At): number => {
  const range = isNode(pair?.key) ? pair.key.range : undefined
  return range ? lines.linePos(range[0]).line : 1
}

const isNode = (node: unknown): node is { readonly range?: readonly [number, number, number] | null } =>
  typeof node === 'object' && node !== null

const isNothing = (node: unknown): boolean =>
  node === null || (isNode(node) && 'value' in node && node.value === null)

/** Maps and lists both have `items`; those of a map are pairs. */
const isMap = (node: unknown): node is YAMLMap<unknown, unknown> =>
  isNode(node) && 'items' in node && Array.isArray(node.items) && node.items.every(isPair)

const isList = (node: unknown): node is { readonly items: readonly unknown[] } =>
  isNode(node) && 'items' in node && Array.isArray(node.items) && !node.items.some(isPair)

const isPair = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && 'key' in item && 'value' in item

const pairOf = (map: YAMLMap<unknown, unknown>, key: string): Pair | undefined =>
  map.items.find((pair) => textOf(pair.key) === key)

const textOf = (node: unknown): string => {
  if (!isNode(node) || !('value' in node) || node.value === null || typeof node.value === 'object') return ''
  return 'source' in node && typeof node.source === 'string' && typeof node.value !== 'string'
    ? node.source
    : String(node.value)
}
