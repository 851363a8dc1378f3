import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { screenFile } from '../../src/workbench/screen-batch.js'
import { csvLine, readCsv, safeCell } from '../../src/workbench/screen-csv.js'
import { openScreening } from '../../src/workbench/screen.js'
import { session, temporaryFolder } from '../cli/session.js'
import { alias, born, entry, workspaceWith } from './screen-lists.js'

const entries = [
  entry('1', 'Radovan Zlatarski', {
    names: [{ name: 'Radovan Zlatarski', kind: 'primary', quality: 'strong' }, alias('=Zlatar')],
    details: [born('1950-03-21')],
  }),
  entry('2', 'Kemal Oruçoğlu'),
]
const inWorkspace = () => {
  const folder = temporaryFolder()
  const workspace = workspaceWith(path.join(folder, 'ws'), [
    { id: 'test-a', vintage: '2023-01-01', entries: entries.slice(1) },
    { id: 'test-b', vintage: '2024-01-01', entries },
  ])
  const file = (name: string, text?: string): string => {
    const at = path.join(folder, name)
    if (text !== undefined) writeFileSync(at, text)
    return at
  }
  const run = (...args: string[]) => session([...args, '--workspace', workspace], { cwd: folder })
  return { folder, workspace, file, run }
}
const bytes = async function* (text: string) {
  for (const letter of text) yield Buffer.from(letter)
}
const rowsOf = async (text: string) => {
  const { columns, rows } = await readCsv(bytes(text), 'x.csv')
  const read: (readonly string[])[] = [columns]
  for await (const { cells } of rows) read.push(cells)
  return read
}

describe('a delimited file', () => {
  test('is read as it was written, a byte at a time', async () => {
    const cell = fc.stringMatching(/^[a-zä",;\r\n ]{0,6}$/)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 4 }), async (lines) => {
        const quoted = lines.map((line) => line.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        expect(await rowsOf(['a,b', ...quoted].join('\r\n'))).toEqual([['a', 'b'], ...lines])
      }),
      { numRuns: 50 },
    )
  })

  test('may begin with a mark of its encoding, part cells by semicolons and lack cells', async () => {
    expect(await rowsOf('\uFEFFname;kind\nIvan\n\nAna;person')).toEqual([['name', 'kind'], ['Ivan', ''], ['Ana', 'person']]) // prettier-ignore
    expect(await rowsOf('name')).toEqual([['name']])
  })

  test('is refused with more cells than columns, an open quotation mark, or in another encoding', async () => {
    await expect(rowsOf('name\na,b,c\n')).rejects.toThrow('3 cells')
    await expect(rowsOf('name\n"a\n')).rejects.toThrow('never closed')
    const latin = async function* () {
      yield Buffer.from([0x6e, 0x0a, 0xe9, 0x0a])
    }
    const read = readCsv(latin(), 'x').then(async ({ rows }) => {
      for await (const _ of rows);
    })
    await expect(read).rejects.toThrow('UTF-8')
  })

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('gives %j an apostrophe', (text) => {
    expect(safeCell(text).replace(/^"/, '')).toBe(`'${text}${/[\t\r]/.test(text) ? '"' : ''}`)
  })

  test('keeps an apostrophe’s place within quotes', () => {
    expect(csvLine(['=a,b', 'c'])).toBe('"\'=a,b",c\r\n')
  })
})

const table = [
  'no,name,birth,note',
  '1,Radovan Zlatarski,,=1+1',
  '2,"Blackwood, Quentin",,x',
  '3,,,empty',
  '4,Kemal Orucoglu,sometime,@x',
  '5,Zlatarski Radovan,1981,',
].join('\n')

describe('a file of names', () => {
  test('keeps its rows, their order and columns, with formulas made harmless', async () => {
    const { file, run } = inWorkspace()
    const { code, stdout, stderr } = await run('screen', file('in.csv', `${table}\n`))
    const lines = stdout.split('\r\n')
    expect(code).toBe(1)
    expect(lines[0]).toMatch(/^no,name,birth,note,screen_status,screen_score/)
    expect(lines.slice(1, 6).map((line) => line.split(',')[0])).toEqual(['1', '2', '3', '4', '5'])
    expect(lines[1]).toContain("'=1+1,match,1.000,TEST,2024-01-01,TEST:1,Radovan Zlatarski")
    expect(lines[2]).toContain(',none,')
    expect(lines[3]).toContain('not compared: The name is empty.')
    expect(lines[4]).toContain('not compared: “sometime” is no date of birth.')
    expect(lines[5]).toContain(',none,') // born in another year
    expect(stderr).toContain('2 rows could not be compared')
  })

  test('ends with 0 where nobody is found, and reads stdin', async () => {
    const { workspace } = inWorkspace()
    const { code, stdout } = await session(['screen', '-', '--workspace', workspace, '--format', 'json'], {
      stdin: 'name\nQuentin Blackwood\n',
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'rapport/screen-row@1', row: 1, status: 'none', findings: [] })
  }) // prettier-ignore

  test('that was interrupted and resumed gives the bytes of one run', async () => {
    const { file, workspace } = inWorkspace()
    const names = Array.from({ length: 1203 }, (_, at) => (at % 7 === 0 ? `Radovan Zlatarski ${at}` : `Quentin ${at} Blackwood`))
    const input = file('in.csv', `name\n${names.join('\n')}\n`)
    const screening = await openScreening(workspace)
    const options = { threshold: 0.7, limit: 3, format: 'csv' as const }
    const whole = await screenFile({ input, output: file('whole.csv'), resume: false }, screening, options)
    for (const stop of [3, 500, 777, 1202]) {
      const output = file(`parts-${stop}.csv`)
      const control = new AbortController()
      const onRow = (rows: number) => (rows >= stop ? control.abort() : undefined)
      await expect(
        screenFile({ input, output, resume: false }, screening, options, { onRow, signal: control.signal }),
      ).rejects.toThrow('Interrupted')
      writeFileSync(output, `${readFileSync(output, 'utf8')}torn`) // what a kill in the middle of a write leaves
      const counts = await screenFile({ input, output, resume: true }, screening, options)
      expect(readFileSync(output)).toEqual(readFileSync(file('whole.csv')))
      expect(counts).toEqual(whole)
      expect(existsSync(`${output}.state.json`)).toBe(false)
    }
  }, 60_000) // prettier-ignore

  test('is not resumed with another file or other options', async () => {
    const { file, workspace } = inWorkspace()
    const input = file('in.csv', 'name\nIvan Ban\nAna Ban\n')
    const screening = await openScreening(workspace)
    const options = { threshold: 0.7, limit: 3, format: 'csv' as const }
    const stopped = AbortSignal.abort()
    const places = { input, output: file('out.csv'), resume: false }
    await expect(screenFile(places, screening, options, { signal: stopped })).rejects.toThrow('Interrupted')
    const again = { ...places, resume: true }
    await expect(screenFile(again, screening, { ...options, limit: 4 })).rejects.toThrow('other options')
    file('in.csv', 'name\nIvan Ban\nMia Ban\n')
    await expect(screenFile(again, screening, options)).rejects.toThrow('another file')
  })

  test('without a column of names is refused', async () => {
    const { file, run } = inWorkspace()
    const { code, stderr } = await run('screen', file('in.csv', 'person,age\nIvan,3\n'))
    expect(code).toBe(2)
    expect(stderr).toContain('no column “name”')
    expect((await run('screen', 'nowhere.csv')).stderr).toContain('nowhere.csv is not there')
  })
})

describe('pairs', () => {
  test('have a score each, with births of both sides', async () => {
    const { file, run } = inWorkspace()
    const pairs = file('p.csv', 'left,right,birth\nIvan Petrov,Иван Петров,1950|1981\nIvan Petrov,Иван Петров,1950\n,Ana Ban,\n')
    const { stdout } = await run('screen', '--pairs', pairs)
    const scores = stdout.split('\r\n').map((line) => Number(line.split(',')[3]))
    expect(scores[1]).toBeLessThan(0.7)
    expect(scores[2]).toBeGreaterThan(0.9)
    expect(stdout).toContain('not compared: The name is empty.')
  }) // prettier-ignore

  test('with labels give precision, recall and F1 by threshold', async () => {
    const { file, run } = inWorkspace()
    const labelled = file('l.csv', 'left,right,label\nIvan Petrov,Ivan Petrov,match\nIvan Petrov,Quentin Blackwood,0\nAna Ban,Ana Ban,false\nA B,C D,unsure\n') // prettier-ignore
    const { stdout } = await run('screen', '--calibrate', labelled, '--format', 'json')
    const report = JSON.parse(stdout) as { rows: object[]; best: object; unlabelled: number }
    expect(report.rows).toHaveLength(50)
    // two pairs are found, one of them rightly; the one match is found: P = 1/2, R = 1, F1 = 2 / (2 + 1 + 0)
    expect(report.best).toMatchObject({ threshold: 0.99, precision: 0.5, recall: 1, f1: 2 / 3 })
    expect(report.unlabelled).toBe(1)
  })
})

describe('the command', () => {
  test('shows a finding whole, with the list’s date, and no legal advice', async () => {
    const { run } = inWorkspace()
    const { code, stdout } = await run('screen', '--name', 'Radovan Zlatarski', '--kind', 'person')
    expect(code).toBe(1)
    for (const part of ['TEST:1', '2024-01-01 (older than a week)', 'A name alone never confirms', 'no legal advice'])
      expect(stdout).toContain(part)
  }) // prettier-ignore

  test('answers as the list stood', async () => {
    const { run } = inWorkspace()
    const then = await run('screen', '--name', 'Radovan Zlatarski', '--as-of', '2023-06-01')
    expect(then.code).toBe(0)
    expect(then.stdout).toContain('TEST of 2023-01-01')
  })

  test('shows what came between two states', async () => {
    const { run } = inWorkspace()
    const { code, stdout } = await run('screen', '--diff', 'test-a', 'test-b')
    expect(code).toBe(0)
    expect(stdout).toContain('0 removed, 1 added, 0 changed, 1 the same')
  })

  test.each([
    [['screen'], 'Nothing to look for'],
    [['screen', '--name', 'Ivan Ban', '--pairs', 'x.csv'], 'at a time'],
    [['screen', '--name', ''], 'The name is empty'],
    [['screen', '--name', 'Ivan Ban', '--lists', 'moon'], 'no list “moon”'],
    [['screen', '--name', 'Ivan Ban', '--birth', 'soon'], 'no date of birth'],
  ])('%j is refused', async (args, says) => {
    const { run } = inWorkspace()
    const { code, stderr } = await run(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(says)
  })

  test.each([
    ['x', 'single letters'],
    ['…', 'no letters'],
  ])('refuses %s before any list is opened', async (name, says) => {
    const workspace = temporaryFolder() // without a list, which would be the next thing to be said
    const { code, stderr } = await session(['screen', '--name', name, '--workspace', workspace])
    expect(code).toBe(2)
    expect(stderr).toContain(says)
  })

  test('refuses a workspace without lists', async () => {
    const { stderr } = await session(['screen', '--name', 'Ivan Ban', '--workspace', temporaryFolder()])
    expect(stderr).toContain('holds no list of sanctions')
  })
})
