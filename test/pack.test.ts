import { execFile, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'rapport-pack-'))
const at = (...names: string[]) => path.join(folder, ...names)
const environment = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  npm_config_update_notifier: 'false',
  npm_config_fetch_retries: '1',
  npm_config_fetch_timeout: '20000',
}
const npm = async (cwd: string, ...argv: string[]): Promise<string> => {
  const options = { cwd, env: environment, maxBuffer: 2 ** 26, shell: process.platform === 'win32' }
  const { stdout } = await promisify(execFile)('npm', argv, options)
  return stdout
}

type Packed = {
  readonly filename: string
  readonly size: number
  readonly files: readonly { path: string }[]
}
let packed: Packed
/** The package is made in a copy, so that `dist` is not rebuilt under the feet of whoever uses it. */
beforeAll(async () => {
  const left = new Set(['bench', 'dist', 'node_modules', 'out', 'coverage'])
  mkdirSync(at('copy'))
  for (const name of readdirSync('.').filter((each) => !left.has(each) && !/^\.(?!npmrc)/.test(each)))
    cpSync(name, at('copy', name), { recursive: true })
  symlinkSync(path.resolve('node_modules'), at('copy', 'node_modules'), 'junction')
  const listed = await npm(at('copy'), 'pack', '--json', '--pack-destination', folder)
  ;[packed] = JSON.parse(listed.slice(listed.indexOf('[\n'))) as [Packed]
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
  test('holds what a user needs, and nothing else', () => {
    const paths = packed.files.map((file) => file.path)
    for (const needed of [
      'package.json',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'THIRD-PARTY-NOTICES.md',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'dist/engine/console/child.js',
      'docs/README.md',
      'docs/schemas/brief.json',
      'facts/figures.csv',
    ])
      expect(paths).toContain(needed)
    const roots = new Set(paths.filter((each) => each.includes('/')).map((each) => each.split('/')[0]))
    expect([...roots].toSorted()).toEqual(['dist', 'docs', 'facts'])
    expect(paths.filter((each) => each.endsWith('.map'))).toEqual([]) // they lead to sources that are not there
  })

  test('is small', () => {
    // 2.0 MB of compiled code with its declarations and docs, 0.6 MB for the browser: 2.6; a source map or a font too many is seen
    expect(packed.size).toBeLessThan(2.75 * 2 ** 20)
  })

  test('is installed from a lock file that names every build for every platform', () => {
    type Entry = { readonly optionalDependencies?: Readonly<Record<string, string>> }
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Readonly<Record<string, Entry>>
    }
    const optional = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}))
    expect(optional.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([]) // npm ci refuses it
  })

  test('brings no install script of ours to the user', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
  })

  test('installed in an empty folder, it writes a brief', async (context) => {
    const user = at('user')
    mkdirSync(user)
    writeFileSync(path.join(user, 'package.json'), '{ "name": "user", "private": true }')
    const tarball = at(packed.filename)
    const why = await npm(user, 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball).then(
      () => null,
      (error: unknown) => (error as { stderr: string }).stderr,
    )
    if (why !== null && unreachable.test(why)) {
      process.stderr.write('skipped: no registry can be reached to install the package’s dependencies\n')
      context.skip('no registry can be reached')
    }
    expect(why).toBeNull()

    const formats = 'html,pdf,md,json'
    const command = [
      'rapport',
      'brief',
      'SRB',
      'RUS',
      '--workspace',
      'work',
      '--out',
      'out',
      '--format',
      formats,
    ]
    const { stdout } = await promisify(execFile)('npx', ['--no-install', ...command], {
      cwd: user,
      env: environment,
      shell: process.platform === 'win32',
    })
    const files = stdout.trim().split('\n')
    expect(files.map((file) => path.extname(file))).toEqual(['.html', '.pdf', '.md', '.json'])
    for (const file of files) expect(statSync(file).size).toBeGreaterThan(10_000)
    expect(existsSync(path.join(user, 'work', 'manifest.json'))).toBe(true)
    const [, pdf = '', , json = ''] = files
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
    const brief = JSON.parse(readFileSync(json, 'utf8')) as { schema: string; figures: readonly unknown[] }
    expect(brief.schema).toBe('rapport/brief@1')
    expect(brief.figures.length).toBeGreaterThan(10)

    // what starts processes of its own finds them in the bundle too
    const rapport = (...argv: string[]) =>
      promisify(execFile)('npx', ['--no-install', 'rapport', ...argv], {
        cwd: user,
        env: environment,
        shell: process.platform === 'win32',
        maxBuffer: 2 ** 26,
      }).catch((error: unknown) => error as { stdout: string; stderr: string })
    const checked = JSON.parse((await rapport('check', pdf, '--no-data', '--format', 'json')).stdout) as {
      documents: readonly { claims: readonly unknown[] }[]
    }
    expect(checked.documents[0]?.claims.length).toBeGreaterThan(10)
    expect((await rapport('sql', 'select 6 * 7 as product', '--workspace', 'work')).stdout).toContain('42')
    expect(await served(user)).toEqual({ page: 200, brief: 200, job: 'done' })
  }, 240_000)
})

/** What the installed server answers: a page, what its computing process gives, and how a job of it ends. */
const served = async (cwd: string): Promise<Readonly<Record<'page' | 'brief' | 'job', unknown>>> => {
  const main = path.join(cwd, 'node_modules', 'rapport', 'dist', 'cli', 'main.js')
  const argv = [main, 'serve', '--workspace', 'work', '--port', '0']
  const server = spawn(process.execPath, argv, { cwd, env: environment })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      const listen = (chunk: Buffer): void => {
        said += chunk.toString()
        const found = /http:\/\/[\d.]+:\d+/.exec(said)
        if (found !== null) resolve(found[0])
      }
      server.stdout.on('data', listen)
      server.stderr.on('data', listen)
      server.on('close', () => reject(new Error(said)))
    })
    const session = await fetch(`${address}/api/session`)
    const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const { csrf } = (await session.json()) as { csrf: string }
    const headers = { cookie, 'x-rapport-csrf': csrf, 'content-type': 'application/json', origin: address }
    const body = JSON.stringify({ dyad: 'SRB-RUS', formats: ['md'] })
    const begun = await fetch(`${address}/api/briefs`, { method: 'POST', headers, body })
    let job = (await begun.json()) as { id: string; state: string }
    while (job.state === 'waiting' || job.state === 'running') {
      await new Promise((later) => setTimeout(later, 200))
      job = (await (await fetch(`${address}/api/jobs/${job.id}`)).json()) as typeof job
    }
    const brief = await fetch(`${address}/api/brief/SRB-RUS`)
    return { page: (await fetch(address)).status, brief: brief.status, job: job.state }
  } finally {
    server.kill('SIGTERM')
  }
}

const unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/
