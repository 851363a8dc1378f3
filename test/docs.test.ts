import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import ts from 'typescript'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ruleTexts } from '../src/claims/checks/index.js'
import { commands } from '../src/cli/commands.js'
import { exitCodes, problems } from '../src/domain/problems.js'
import { settingKey, settingNames } from '../src/domain/settings.js'
import { listMeasures, listSources } from '../src/workbench/listings.js'
import { compiledPath } from './compiled.js'

const run = promisify(execFile)
const textOf = (file: string): string => readFileSync(file, 'utf8')
const inFolder = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
const papers = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'THIRD-PARTY-NOTICES.md']
const pages = [...papers, ...inFolder('docs', '.md'), ...inFolder('facts', '.md')]

describe('what is printed from the code', () => {
  test('is fresh', async () => {
    const compiled = path.dirname(compiledPath('index'))
    const ended = await run(process.execPath, ['scripts/docs.mjs', '--check', '--from', compiled]).catch(
      (error: unknown) => error as { stdout: string; stderr: string },
    )
    expect(ended.stderr).toBe('')
  })

  test.each(commands.map(({ name }) => name))('has the command %s', (name) => {
    expect(textOf('docs/cli.md')).toContain(`\n## rapport ${name}\n`)
  })

  test.each(settingNames.map(settingKey))('has the setting %s', (key) => {
    expect(textOf('docs/cli.md')).toContain(`| \`${key}\` |`)
  })

  test.each(listMeasures())('has the measure $id with its parameters', ({ id, parameters }) => {
    const section = textOf('docs/measures.md').split(`\n## ${id}\n`)[1]?.split('\n## ')[0]
    expect(section?.match(/^\| `--/gm)).toHaveLength(parameters.length)
  })

  test.each(listSources())('has the source $id, its caveats and its rejects', ({ id, caveats }) => {
    const section = textOf('docs/sources.md').split(`\n## ${id}\n`)[1]?.split('\n## ')[0] ?? ''
    for (const caveat of caveats) expect(section).toContain(caveat)
  })

  test.each(ruleTexts)('has the rule $id with its examples', ({ id, meaning, details, examples }) => {
    const page = textOf(`docs/rules/${id}.md`)
    const texts = examples.flatMap(({ text, finds }) => [...[text].flat(), ...finds])
    for (const words of [meaning, details, ...texts]) expect(page).toContain(words)
    expect(textOf('docs/rules/README.md')).toContain(`](${id}.md) | `)
  })

  test('has every error and exit code', () => {
    const page = textOf('docs/errors.md')
    for (const code of Object.keys(problems)) expect(page).toContain(`| \`${code}\` |`)
    for (const code of Object.values(exitCodes)) expect(page).toContain(`\n| ${code} |`)
  })

  test('has a notice with text for each package that is installed', () => {
    const notices = textOf('THIRD-PARTY-NOTICES.md')
    const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> }
    for (const [name, version] of Object.entries(dependencies)) {
      expect(notices).toContain(`| ${name} | ${version} |`)
      expect(notices).toMatch(new RegExp(`^## .*${name} ${version}`, 'm'))
    }
    expect(notices).toContain('SIL OPEN FONT LICENSE Version 1.1')
    expect(notices).toContain('Apache License')
  })
})

describe('links', () => {
  test.each(pages)('%s leads somewhere', (page) => {
    const broken: string[] = []
    for (const [, target = ''] of withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue
      const [file = '', anchor] = target.split('#')
      const to = file === '' ? page : path.posix.join(path.posix.dirname(page), file)
      if (!existsSync(to) || to.startsWith('..')) broken.push(target)
      else if (anchor !== undefined && !headings(to).includes(anchor)) broken.push(target)
    }
    expect(broken).toEqual([])
  })

  test('every page of docs is in its index, those of the rules in theirs', () => {
    const missing = (folder: string, own: readonly string[]): readonly string[] => {
      const index = textOf(`${folder}/README.md`)
      return own.filter((page) => !index.includes(`(${page.slice(folder.length + 1)})`))
    }
    const own = inFolder('docs', '.md').filter((page) => page !== 'docs/README.md')
    const rules = own.filter((page) => /^docs\/rules\/.+\//.test(page))
    expect(missing('docs/rules', rules)).toEqual([])
    expect(
      missing(
        'docs',
        own.filter((page) => !rules.includes(page)),
      ),
    ).toEqual([])
  })
})

const withoutCode = (text: string): string =>
  text.replaceAll(/^```[^]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '')

/** The anchors a page offers, as they are made from headings. */
const headings = (page: string): string[] =>
  [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  )

describe('words that have no place here', () => {
  const folders = ['src', 'test', 'scripts', 'docs', 'facts', 'bench', '.ci']
  const files = [
    ...folders.filter((folder) => existsSync(folder)).flatMap((folder) => inFolder(folder, '')),
    ...readdirSync('.').filter((name) => !name.startsWith('.git')),
  ].filter((file) => /\.(?:ts|mjs|js|json|md|csv|yml|yaml)$|^\.[a-z]+rc|\.ci\/run$/.test(file))

  const words: Readonly<Record<string, RegExp>> = {
    'a place on somebody’s machine': /["'\s`(]\/(?:work|home|Users)\//,
    'the host of a registry': /registry\.(?:npmjs|yarnpkg)|npm[m]irror|verd[a]ccio/i,
    'a service that runs the checks': /git[h]ub[ .-]actions|git[l]ab[ .-]ci|jenk[i]ns|travis[ .-]ci/i,
  }
  const paths = /^test\/(?:cli|domain|engine)\/.*(?:paths|settings|config\w*)\.test\.ts$/ // they are about such places

  test.each(Object.keys(words))('%s', (kind) => {
    const found = files.filter((file) => !paths.test(file) && words[kind]?.test(textOf(file)))
    expect(found).toEqual([])
  })
})

describe('the example in the README', () => {
  test('runs as it stands and prints what the text says', async () => {
    const readme = textOf('README.md')
    const [, example = ''] = /```ts\n([^]*?)```/.exec(readme) ?? []
    const folder = mkdtempSync(path.join(tmpdir(), 'rapport-readme-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const library = pathToFileURL(compiledPath('index')).href
    const { outputText } = ts.transpileModule(example.replace("'rapport'", `'${library}'`), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
    })
    writeFileSync(path.join(folder, 'example.mjs'), outputText)
    const { stdout } = await run(process.execPath, ['example.mjs'], { cwd: folder })
    expect(readme).toContain(`It prints \`${stdout.trim()}\``)
    expect(readdirSync(path.join(folder, 'briefs')).map((name) => path.extname(name))).toEqual([
      '.html',
      '.json',
    ])
  })

  test('is right by its types', () => {
    const [, example = ''] = /```ts\n([^]*?)```/.exec(textOf('README.md')) ?? []
    const { options } = ts.convertCompilerOptionsFromJson(
      (
        ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)).config as {
          compilerOptions: object
        }
      ).compilerOptions,
      process.cwd(),
    )
    const file = path.resolve('test/readme-example.ts')
    const host = ts.createCompilerHost(options)
    const { readFile, fileExists } = host
    host.fileExists = (name) => path.resolve(name) === file || fileExists(name)
    host.readFile = (name) =>
      path.resolve(name) === file ? example.replace("'rapport'", "'../src/index.js'") : readFile(name)
    const program = ts.createProgram([file], options, host)
    const found = ts.getPreEmitDiagnostics(program, program.getSourceFile(file))
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  })
})
