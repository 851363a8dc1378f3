import { crc32 } from 'node:zlib'

/** Numbers and texts of one file, by name. */
export type Sections = Readonly<Record<string, Uint8Array | Uint32Array | Float32Array>>

type Placed = {
  readonly name: string
  readonly type: 'u8' | 'u32' | 'f32'
  readonly at: number
  readonly length: number
}
type Head = { readonly about: unknown; readonly sections: readonly Placed[]; readonly bytes: number }

const magic = 'RPTLIST1'
const align = (at: number): number => Math.ceil(at / 8) * 8

/**
 * One file of a JSON head and arrays of numbers: magic, length and checksum of the head, head, sections, each at a multiple of 8.
 * @param about what the file is, to be read before anything else of it
 */
export const pack = (about: unknown, sections: Sections): Uint8Array => {
  let at = 0
  const placed = Object.entries(sections).map(([name, data]): Placed => {
    const place = {
      name,
      type: data instanceof Uint32Array ? ('u32' as const) : data instanceof Float32Array ? ('f32' as const) : ('u8' as const),
      at,
      length: data.length,
    } // prettier-ignore
    at = align(at + data.byteLength)
    return place
  })
  const body = new Uint8Array(at)
  for (const { name, at: place } of placed) {
    const data = sections[name] as Uint8Array
    body.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), place)
  }
  const head = new TextEncoder().encode(JSON.stringify({ about, sections: placed, bytes: at } satisfies Head))
  const start = align(magic.length + 12 + head.length)
  const file = new Uint8Array(start + at)
  file.set(new TextEncoder().encode(magic))
  const view = new DataView(file.buffer)
  view.setUint32(8, head.length, true)
  view.setUint32(12, crc32(head), true)
  view.setUint32(16, crc32(body), true)
  file.set(head, 20)
  file.set(body, start)
  return file
}

/** Reads what `pack` wrote; null where the file is torn, damaged or another one. */
export const unpack = (file: Uint8Array): { readonly about: unknown; readonly sections: Sections } | null => {
  if (file.length < 20 || new TextDecoder().decode(file.subarray(0, 8)) !== magic) return null
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const headLength = view.getUint32(8, true)
  const start = align(20 + headLength)
  if (start > file.length) return null
  const headBytes = file.subarray(20, 20 + headLength)
  if (crc32(headBytes) !== view.getUint32(12, true)) return null
  const head = JSON.parse(new TextDecoder().decode(headBytes)) as Head
  if (file.length !== start + head.bytes) return null
  const body = file.slice(start) // a copy of its own, so that sections begin where numbers may
  if (crc32(body) !== view.getUint32(16, true)) return null
  const sections = Object.fromEntries(
    head.sections.map(({ name, type, at, length }) => [name, sectionOf(body, type, at, length)]),
  )
  return { about: head.about, sections }
}

const sectionOf = (
  body: Uint8Array,
  type: Placed['type'],
  at: number,
  length: number,
): Uint8Array | Uint32Array | Float32Array => {
  if (type === 'u32') return new Uint32Array(body.buffer, body.byteOffset + at, length)
  if (type === 'f32') return new Float32Array(body.buffer, body.byteOffset + at, length)
  return new Uint8Array(body.buffer, body.byteOffset + at, length)
}

/** Texts one after another with their ends: `prefix.bytes` and `prefix.ends`. */
export const packTexts = (prefix: string, texts: readonly string[]): Sections => {
  const ends = Uint32Array.from(texts, (text) => Buffer.byteLength(text, 'utf8'))
  let end = 0
  for (let at = 0; at < ends.length; at += 1) ends[at] = end += ends[at] ?? 0
  const bytes = Buffer.allocUnsafe(end)
  texts.forEach((text, at) => bytes.write(text, ends[at - 1] ?? 0, 'utf8'))
  return {
    [`${prefix}.bytes`]: new Uint8Array(bytes.buffer, bytes.byteOffset, end),
    [`${prefix}.ends`]: ends,
  }
}

/** The texts of a prefix, read one by one when they are asked for. */
export type Texts = { readonly length: number; readonly at: (index: number) => string }

export const textsOf = (sections: Sections, prefix: string): Texts => {
  const bytes = sections[`${prefix}.bytes`] as Uint8Array
  const ends = sections[`${prefix}.ends`] as Uint32Array
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    length: ends.length,
    at: (index) => buffer.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index]),
  }
}

/** Lists of numbers: `prefix.items` one after another and `prefix.starts`, one more than there are lists. */
export const packLists = (prefix: string, lists: readonly (readonly number[])[]): Sections => {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach((list, at) => (starts[at + 1] = (starts[at] as number) + list.length))
  const items = new Uint32Array(starts[lists.length] as number)
  lists.forEach((list, at) => items.set(list, starts[at]))
  return { [`${prefix}.items`]: items, [`${prefix}.starts`]: starts }
}

export type Lists = { readonly length: number; readonly at: (index: number) => Uint32Array }

export const listsOf = (sections: Sections, prefix: string): Lists => {
  const items = sections[`${prefix}.items`] as Uint32Array
  const starts = sections[`${prefix}.starts`] as Uint32Array
  return {
    length: starts.length - 1,
    at: (index) => items.subarray(starts[index], starts[index + 1]),
  }
}

/** Numbers by the hash of a key: pairs in the order of hashes. Keys of one hash share their numbers. */
export const packHashes = (prefix: string, pairs: readonly (readonly [number, number])[]): Sections => {
  const sorted = Float64Array.from(pairs, ([hash, value]) => hash * span + value).toSorted()
  const kept = sorted.filter((pair, at) => at === 0 || pair !== sorted[at - 1])
  return {
    [`${prefix}.hashes`]: Uint32Array.from(kept, (pair) => Math.floor(pair / span)),
    [`${prefix}.values`]: Uint32Array.from(kept, (pair) => pair % span),
  }
}

/** A hash of 32 bits and a number below this one are exact in one double. */
const span = 2 ** 21

/** The numbers under a hash. */
export const hashesOf = (sections: Sections, prefix: string): ((hash: number) => Uint32Array) => {
  const hashes = sections[`${prefix}.hashes`] as Uint32Array
  const values = sections[`${prefix}.values`] as Uint32Array
  return (hash) => {
    let [low, high] = [0, hashes.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((hashes[middle] as number) < hash) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < hashes.length && hashes[end] === hash) end += 1
    return values.subarray(low, end)
  }
}
