import { Refusal } from '../../domain/problem.js'
import { frameOf, type Reply } from './frame.js'
import { readDocument } from './read.js'

/**
 * The process that reads a document nobody has looked at. Its standard input is a line with the document's name as JSON, then
 * the document's bytes; its output a frame ({@link frameOf}), whatever else its libraries print.
 */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const input = Buffer.concat(chunks)
chunks.length = 0
const head = input.indexOf('\n')

const reply = async (): Promise<Reply> => {
  try {
    const { name } = JSON.parse(input.toString('utf8', 0, head)) as { name: string }
    return { ok: true, document: await readDocument(input.subarray(head + 1), name) }
  } catch (error) {
    return { ok: false, problem: error instanceof Refusal ? error.problem : null }
  }
}

process.stdout.write(frameOf(await reply()), () => process.exit(0))
