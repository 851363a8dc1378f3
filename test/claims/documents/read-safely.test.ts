import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { zipSync, strToU8 } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { attempt, type Problem } from '../../../src/domain/problem.js'
import type { DocumentText } from '../../../src/claims/documents/document.js'
import { frameOf, replyIn } from '../../../src/claims/documents/frame.js'
import { readDocument } from '../../../src/claims/documents/read.js'
import { readSafely, readLimits, type ReadLimits } from '../../../src/claims/documents/read-safely.js'
import { compiledPath } from '../../compiled.js'

const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

const reader = compiledPath('claims/documents/read-child')

type Options = { readonly limits?: Partial<ReadLimits>; readonly child?: string }

const read = (content: string | Uint8Array, name: string, { limits = {}, child = reader }: Options = {}) =>
  attempt(() =>
    readSafely(
      typeof content === 'string' ? strToU8(content) : content,
      name,
      { ...readLimits, ...limits },
      child,
    ),
  )

const documentOf = async (
  content: string | Uint8Array,
  name: string,
  options?: Options,
): Promise<DocumentText> => {
  const result = await read(content, name, options)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const problemOf = async (content: string | Uint8Array, name: string, options?: Options): Promise<Problem> => {
  const result = await read(content, name, options)
  if (result.ok) throw new Error('it was read')
  return result.error
}

describe('a document read in a process of its own', () => {
  test('is the same as one read here', async () => {
    const text = '\ufeffИзвоз Гане¹ је порастао за 4 %.\r\n\r\nRobа\t2020\r\nЧај\t912\r\n\r\n¹ Банка Гане.'
    expect(await documentOf(text, 'рад.txt')).toEqual(await readDocument(strToU8(text), 'рад.txt'))
  })

  test('comes back as the same problem where it is refused', async () => {
    const result = await attempt(() => readDocument(strToU8(' \n'), 'a.txt'))
    expect(await read(' \n', 'a.txt')).toEqual(result)
    expect(result).toMatchObject({ ok: false, error: { code: 'document-no-text' } })
  })
})

describe('a hostile document', { timeout: 60_000 }, () => {
  test('of 200,000 nested elements is read or refused', async () => {
    const text = `<html><body>${'<div>'.repeat(200_000)}Exports rose by 4 %.${'</div>'.repeat(200_000)}</body></html>`
    const result = await read(text, 'deep.html')
    if (result.ok) expect(result.value.blocks.map((block) => block.text)).toEqual(['Exports rose by 4 %.'])
    else expect(result.error.code).toMatch(/^document-/)
  })

  test.each(['(', '[', '{', '<', '"', '*', '|', '`'])('of 200,000 brackets %s is read', async (bracket) => {
    const { blocks } = await documentOf(`Exports ${bracket.repeat(200_000)} rose by 4 %.`, 'deep.txt')
    expect(blocks.map((block) => block.text.slice(-13)).join('')).toContain('rose by 4 %.')
  })

  test('of a million numbers is read', async () => {
    const numbers = Array.from({ length: 1_000_000 }, (_, at) => String(at % 1000)).join(' ')
    const { blocks } = await documentOf(numbers, 'numbers.txt')
    expect(blocks.map((block) => block.text).join(' ')).toBe(numbers)
  })

  test('with marks of writing direction and zero-width characters within numbers shows the numbers', async () => {
    const { blocks } = await documentOf(
      'Exports \u202erose\u202c to 1\u200b,\u20602\ufeff00 t and 4\u200f.5 %.',
      'marks.txt',
    )
    expect(blocks[0]?.text).toBe('Exports rose to 1,200 t and 4.5 %.')
  })

  test('that unpacks to a thousand times its size is refused', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(100_000_000),
    })
    expect(bomb.length).toBeLessThan(100_000_000 / 900)
    expect((await problemOf(bomb, 'bomb.docx')).code).toMatch(/^document-(too-large|damaged)$/)
  })

  test('of more than 100 MB is refused before anything is started', async () => {
    const child = path.join(folder, 'none.js')
    expect((await problemOf(new Uint8Array(100 * 2 ** 20 + 1), 'a.txt', { child })).code).toBe(
      'document-too-large',
    )
  })
})

/** A script in place of the reader’s own. */
const childThat = (name: string, source: string): string => {
  const file = path.join(folder, `${name}.mjs`)
  writeFileSync(file, source)
  return file
}

/** The processes that run a script, as far as the system shows them. */
const running = (script: string): string[] =>
  process.platform === 'linux'
    ? readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandOf(pid).includes(script))
    : []

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // it has just ended
  }
}

const answer = `process.stdout.write(frame)`
const frame = `const frame = Buffer.from(${JSON.stringify(
  frameOf({ ok: false, problem: { code: 'document-no-text', message: 'M', remedy: 'R' } }).toString('base64'),
)}, 'base64')\n`

describe('a reading process', { timeout: 30_000 }, () => {
  test.each([
    ['is deaf', 'for (;;);', 'document-too-large', '0.5 seconds'],
    ['grows', 'const all = []; for (;;) all.push(Buffer.alloc(2e7, 1))', 'document-too-large', 'memory'],
    [
      'grows in its heap',
      'const all = []; for (;;) all.push(new Array(1e5).fill(0.5))',
      'document-too-large',
      'memory',
    ],
    [
      'talks without end',
      `const x = 'x'.repeat(1e6); const on = () => process.stdout.write(x, on); on()`,
      'document-too-large',
      '',
    ],
    ['says nothing', '', 'document-damaged', ''],
    ['says half', `${frame}process.stdout.write(frame.subarray(0, 40))`, 'document-damaged', ''],
    ['crashes', 'throw new Error("secret")', 'document-damaged', ''],
    [
      'says more than its answer',
      `${frame}console.log('noise'); ${answer}; console.log('noise')`,
      'document-no-text',
      'M',
    ],
  ])('that %s is told and gone', async (name, source, code, message) => {
    const child = childThat(name.replaceAll(' ', '-'), source)
    const limits = { seconds: name === 'is deaf' ? 0.5 : 20, megabytes: name === 'grows' ? 300 : 700 }
    const problem = await problemOf('Tea', 'tea.txt', { child, limits })
    expect(problem).toMatchObject({ code, message: expect.stringContaining(message) as string })
    expect(JSON.stringify(problem)).not.toContain('secret')
    expect(running(child)).toEqual([])
  })

  test('goes when the process that began it goes', async () => {
    const child = childThat('patient', 'setTimeout(() => {}, 20_000)')
    const reading = pathToFileURL(compiledPath('claims/documents/read-safely')).href
    const parent = `import { readSafely } from ${JSON.stringify(reading)}
      void readSafely(Buffer.from('Tea'), 'tea.txt', undefined, ${JSON.stringify(child)})
      setTimeout(() => process.exit(), 500)`
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', parent])
    await expect.poll(() => running(child), { timeout: 5000 }).toEqual([])
  })

  test('can read nothing else, write nothing and start nothing, and gets nothing of our environment', async () => {
    const outside = path.join(mkdtempSync(path.join(os.tmpdir(), 'rapport-outside-')), 'secret.txt')
    writeFileSync(outside, 'secret')
    process.env['RAPPORT_TEST_TOKEN'] = 'token-of-ours'
    const child = childThat(
      'curious',
      `import { readFileSync, writeFileSync } from 'node:fs'
       import { spawnSync } from 'node:child_process'
       const tried = [() => readFileSync(${JSON.stringify(outside)}), () => readFileSync('/etc/passwd'),
         () => writeFileSync(${JSON.stringify(`${outside}.new`)}, 'x'), () => writeFileSync(import.meta.filename, 'x'),
         () => spawnSync('true'), () => process.dlopen({ exports: {} }, '/none.node')]
       const codes = tried.map((attempt) => { try { attempt(); return 'allowed' } catch (error) { return error.code } })
       const message = [...codes, ...Object.keys(process.env)].join(' ')
       const body = Buffer.from(JSON.stringify({ ok: false, problem: { code: 'document-no-text', message, remedy: '' } }))
       process.stdout.write('\\n\\u001erapport-document ' + body.length + '\\n' + body + '\\u001e\\n')`,
    )
    const { message } = await problemOf('Tea', 'tea.txt', { child })
    delete process.env['RAPPORT_TEST_TOKEN']
    rmSync(path.dirname(outside), { recursive: true })
    const denied = 'ERR_ACCESS_DENIED'
    expect(message.split(' ')).toEqual([denied, denied, denied, denied, denied, 'ERR_DLOPEN_DISABLED', 'TZ'])
  })

  test('that is not there is a damaged document, not a fault', async () => {
    expect((await problemOf('Tea', 'tea.txt', { child: path.join(folder, 'none.js') })).code).toBe(
      'document-damaged',
    )
  })
})

describe('an answer in its frame', () => {
  const reply = {
    ok: false as const,
    problem: { code: 'document-no-text' as const, message: 'Ђ\u001e', remedy: '' },
  }

  test('is found in noise', () => {
    const noise = Buffer.from('noise\n\u001erapport-document 3\nab')
    expect(replyIn(Buffer.concat([noise, frameOf(reply), Buffer.from('more noise')]))).toEqual(reply)
  })

  test('counts only whole', () => {
    const whole = frameOf(reply)
    for (let length = 0; length < whole.length; length += 1)
      expect(replyIn(whole.subarray(0, length))).toBeNull()
  })
})
