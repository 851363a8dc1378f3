/** Text decoded from bytes, and the encoding where it was guessed rather than said. */
export type Decoded = { readonly text: string; readonly guessed: string | null }

/**
 * Decodes text: UTF-8, checked strictly; UTF-16 by its byte order mark or its zero bytes; else the encoding declared by an HTML
 * page, else the one of the code pages of English, Russian and Serbian that gives the likeliest letters. A byte order mark
 * stays in the text as U+FEFF, so that positions fit what others decode.
 * @param declared by the document itself, asked for where the bytes are no UTF-8
 */
export const decode = (bytes: Uint8Array, declared: string | null = null): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeAs(bytes, 'utf-16le'), guessed: null }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeAs(bytes, 'utf-16be'), guessed: null }
  const wide = wideOrder(bytes)
  if (wide !== null) return { text: decodeAs(bytes, wide), guessed: wide }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), guessed: null }
  } catch {
    // told from its letters below
  }
  const known = declared === null ? null : encodingNamed(declared)
  if (known !== null && known !== 'utf-8') return { text: decodeAs(bytes, known), guessed: null }
  const guessed = mostlyUtf8(bytes) ? 'utf-8' : likeliest(bytes)
  return { text: decodeAs(bytes, guessed), guessed }
}

/** Node's windows-1252 takes 0x80 to 0x9f for control characters unless it decodes a stream. */
const decodeAs = (bytes: Uint8Array, encoding: string): string => {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

const encodingNamed = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** How many bytes of the beginning are looked at. */
const looked = 2 ** 16

/** UTF-16 without a mark: every second byte of Latin text, its spaces and digits is zero. */
const wideOrder = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const zeros = [0, 0]
  const length = Math.min(bytes.length, looked) & ~1
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd * 10 > length && even * 20 < odd) return 'utf-16le'
  return even * 10 > length && odd * 20 < even ? 'utf-16be' : null
}

/** Whether bytes are UTF-8 but for some that were damaged. */
const mostlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, looked))
  const lost = text.split('\ufffd').length - 1
  const wide = (text.match(/[\u0080-\ufffc]/g) ?? []).length
  return wide > lost * 10
}

/** Letters that Serbian adds in Windows-1250: čćđšž and their capitals. */
const serbian = new Set([0xe8, 0xe6, 0xf0, 0x9a, 0x9e, 0xc8, 0xc6, 0xd0, 0x8a, 0x8e])
/** š, ž and their capitals; these stand in Windows-1252 at the same places. */
const hushed = new Set([0x9a, 0x9e, 0x8a, 0x8e])

/** Cyrillic words are made of such bytes from end to end; Latin ones have one or two among plain letters. */
const likeliest = (bytes: Uint8Array): string => {
  let letters = 0
  let paired = 0
  let ofSerbian = 0
  let ofHushed = 0
  const length = Math.min(bytes.length, looked * 16)
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0
    if (serbian.has(byte)) ofSerbian += 1
    if (hushed.has(byte)) ofHushed += 1
    if (byte < 0xc0 && !hushed.has(byte)) continue
    letters += 1
    if ((bytes[at - 1] ?? 0) >= 0xc0 || (bytes[at + 1] ?? 0) >= 0xc0) paired += 1
  }
  if (paired * 2 > letters) return cyrillicOf(bytes.subarray(0, length))
  return ofHushed > 0 && ofSerbian * 10 > letters * 9 ? 'windows-1250' : 'windows-1252'
}

/** Small letters outnumber capitals; in KOI8-R they stand where Windows-1251 has the capitals. */
const cyrillicOf = (bytes: Uint8Array): string => {
  let high = 0
  let low = 0
  for (const byte of bytes) {
    if (byte >= 0xe0) high += 1
    else if (byte >= 0xc0) low += 1
  }
  return low > high ? 'koi8-r' : 'windows-1251'
}
