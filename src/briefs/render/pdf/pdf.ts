import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler, NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler'
import type { BriefDocument } from '../../document.js'
import { printData } from './data.js'
import { loadFonts } from './fonts.js'
import { absentLetter, printable, withLetters } from './printable.js'
import { template } from './template.js'

type Press = { readonly compiler: NodeCompiler; readonly letters: ReadonlySet<number> }

let press: Promise<Press> | undefined

/** Nothing is read from it: source and data are handed over in memory under paths inside. */
const folder = dirname(fileURLToPath(import.meta.url))

/**
 * The brief as PDF/UA-1 on A4: tagged, real text, every figure linked to the number index. The same brief gives the
 * same bytes; its date is the brief's `asOf`. Letters that the fonts lack (Arabic, Chinese) are printed as `◊`.
 */
export const renderPdf = async (brief: BriefDocument): Promise<Uint8Array> => {
  press ??= openPress()
  const { compiler, letters } = await press
  let absent = false
  const data = JSON.stringify(await printData(brief), (key, value: unknown) => {
    if (typeof value !== 'string' || key === 'absentLetters') return value
    const text = key === 'svg' ? withLetters(value, letters) : printable(value, letters)
    absent ||= text.includes(absentLetter)
    return text
  })
  compiler.mapShadow(join(folder, 'brief.json'), Buffer.from(data))
  try {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { absent: String(absent) },
      resetRead: true,
    })
    if (compiled.result === null) throw new Error(`Typst: ${complaints(compiler, compiled)}`)
    const creationTimestamp = Date.parse(brief.asOf.slice(0, 10)) / 1000
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp })
    return new Uint8Array(pdf)
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0) // otherwise each brief's layout stays in memory
  }
}

/** Loading the compiler and its fonts takes some 0.2 s: once a process, and only when a PDF is asked for. */
const openPress = async (): Promise<Press> => {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const { blobs, letters } = loadFonts()
  return { compiler: Compiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...blobs] }] }), letters }
}

const complaints = (compiler: NodeCompiler, compiled: NodeTypstCompileResult): string => {
  const error = compiled.takeError()
  return error === null ? 'no document' : JSON.stringify(compiler.fetchDiagnostics(error))
}
