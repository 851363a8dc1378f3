import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { loadFonts } from '../../../src/briefs/render/pdf/fonts.js'

let compiler: NodeCompiler | undefined

/** A PDF of Typst source, set in the fonts of printed briefs; the same source gives the same bytes. Untagged, as most PDFs are, unless asked for. */
export const typst = (source: string, { tagged = false } = {}): Uint8Array => {
  compiler ??= NodeCompiler.create({
    workspace: dirname(fileURLToPath(import.meta.url)),
    fontArgs: [{ fontBlobs: [...loadFonts().blobs] }],
  })
  const compiled = compiler.compile({ mainFileContent: `${preamble}\n${source}`, resetRead: true })
  if (compiled.result === null) {
    const error = compiled.takeError()
    throw new Error(error === null ? 'no document' : JSON.stringify(compiler.fetchDiagnostics(error)))
  }
  const pdf = compiler.pdf(compiled.result, {
    creationTimestamp: 1_600_000_000,
    ...(tagged ? { pdfStandard: 'ua-1' } : { pdfTags: false }),
  })
  compiler.evictCache(0)
  return new Uint8Array(pdf)
}

const preamble = `
#set document(title: "A test")
#set page(width: 400pt, height: 560pt, margin: 50pt)
#set text(font: "Source Serif 4", size: 10pt, lang: "en", fallback: false)
#set par(leading: 0.6em, spacing: 1.2em)`
