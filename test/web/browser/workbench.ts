import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterEach, beforeAll, expect } from 'vitest'
import type { ServeOptions } from '../../../src/api/server.js'
import type { Workspace } from '../../../src/workbench.js'
import { running, type Running } from '../../api/serving.js'
import { smallWorkspace } from '../../briefs/small-lake.js'
import { compiledPath } from '../../compiled.js'

const executablePath = '/usr/bin/chromium'
const args =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Whether the machine has the browser; the tests that need it are skipped without. */
export const browserHere = existsSync(executablePath)
if (!browserHere) process.stderr.write(`skipped: there is no browser at ${executablePath}\n`)

const axeSource = () => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The web app as it is shipped, bundled once a run: the first test file that needs it builds it, the others wait. */
const builtWeb = async (): Promise<string> => {
  const web = path.join(path.dirname(compiledPath('index')), 'web')
  const failure = `${web}.failed`
  try {
    mkdirSync(`${web}.lock`)
  } catch {
    while (!existsSync(web)) {
      if (existsSync(failure)) throw new Error(readFileSync(failure, 'utf8'))
      await pause(50)
    }
    return web
  }
  try {
    // From the command line, as a release is built: within vitest Vite would take its settings.
    const vite = path.join('node_modules', 'vite', 'bin', 'vite.js')
    const options = ['--config', 'web/vite.config.ts', '--logLevel', 'error', '--emptyOutDir']
    const env = { ...process.env, NODE_ENV: 'production' }
    await promisify(execFile)(process.execPath, [vite, 'build', ...options, '--outDir', `${web}.new`], {
      env,
    })
    renameSync(`${web}.new`, web)
    return web
  } catch (error) {
    writeFileSync(failure, String(error))
    throw error
  }
}

/** What a page must not do: each complaint says where. */
type Watch = { readonly complaints: string[]; readonly pending: Set<unknown> }

export type Opening = BrowserContextOptions & {
  /** Complaints that the test means to cause. */
  readonly expected?: RegExp
}

export type Workbench = {
  readonly server: Running
  readonly browser: Browser
  /** A reader of their own, with empty storage, at a path of the workbench. */
  readonly open: (at: string, options?: Opening) => Promise<Page>
}

type Setting = {
  /** Puts more into the lake than `smallWorkspace` does. */
  readonly bring?: (workspace: Workspace, folder: string) => Promise<void>
  /** A lake without anything in it. */
  readonly empty?: boolean
  readonly serve?: Partial<ServeOptions>
}

/**
 * A server with the web app over a lake of its own, and a browser, for the tests of a file. After each test the pages that
 * it opened are closed; it fails if one of them wrote to the console, threw, asked another host, or broke the content policy.
 */
export const workbench = ({ bring, empty = false, serve = {} }: Setting = {}): Workbench => {
  const held: { server?: Running; browser?: Browser } = {}
  let opened: { page: Page; watch: Watch; expected: RegExp | undefined }[] = []

  beforeAll(async () => {
    const lake = empty ? null : await smallWorkspace()
    if (lake && bring) await bring(lake.workspace, lake.folder)
    lake?.workspace.close()
    const [server, browser] = await Promise.all([
      builtWeb().then((web) =>
        running({ web, ...(lake && { folder: path.join(lake.folder, 'workspace') }), ...serve }),
      ),
      chromium.launch({ executablePath, args: args.split(' ') }),
    ])
    Object.assign(held, { server, browser })
    return async () => {
      await browser.close()
      await server.close()
      await lake?.remove()
    }
  })
  afterEach(async () => {
    const found = opened.flatMap(({ watch, expected }) =>
      watch.complaints.filter((each) => expected === undefined || !expected.test(each)),
    )
    await Promise.all(opened.map(({ page }) => page.context().close()))
    opened = []
    expect(found).toEqual([])
    expect(held.server?.faults).toEqual([])
  })

  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the workbench is there once the tests run')
    return thing
  }
  return {
    get server() {
      return there(held.server)
    },
    get browser() {
      return there(held.browser)
    },
    open: async (at, { expected, ...options } = {}) => {
      const { address } = there(held.server)
      const context = await there(held.browser).newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
        baseURL: address,
        ...options,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      opened.push({ page, watch: await watched(page, address), expected })
      await page.goto(at)
      await settled(page)
      return page
    },
  }
}

const watches = new WeakMap<Page, Watch>()

const watched = async (page: Page, address: string): Promise<Watch> => {
  const watch: Watch = { complaints: [], pending: new Set() }
  watches.set(page, watch)
  const complain = (what: string) => watch.complaints.push(`${new URL(page.url()).pathname}: ${what}`)
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(message.text())
  })
  page.on('pageerror', (error) => complain(error.stack ?? error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(?:data|blob|about):/.test(url)) complain(`asked ${url}`)
    if (!url.endsWith('/events')) watch.pending.add(request)
  })
  page.on('requestfinished', (request) => watch.pending.delete(request))
  page.on('requestfailed', (request) => watch.pending.delete(request))
  await page.exposeFunction('rapportViolation', complain)
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    rapportViolation('broke ' + event.violatedDirective + ': ' + event.blockedURI + ' in ' + event.sourceFile))`)
  return watch
}

/** Whether each chart has its picture: it is drawn when its chunk and the fonts have come. */
const drawn = (page: Page): Promise<boolean> =>
  page
    .evaluate<boolean>(`[...document.querySelectorAll('.picture')].every((each) => each.firstElementChild)`)
    .catch(() => false) // the page is being left for another

/** Waits until the page has asked for nothing for a moment and has drawn what it got. */
export const settled = async (page: Page): Promise<void> => {
  const { pending } = watches.get(page) as Watch
  const until = performance.now() + 20_000
  for (let quiet = 0; quiet < 3;) {
    if (performance.now() > until) throw new Error(`${page.url()} still waits for an answer`)
    await pause(25)
    quiet = pending.size === 0 && (await drawn(page)) ? quiet + 1 : 0
  }
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
}

/** What axe finds, one line each: rule, element, why. */
export const axe = async (page: Page): Promise<string[]> => {
  await page.evaluate(`globalThis.axe ?? (() => { ${axeSource()} })()`)
  return page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + failureSummary)))`)
}

/** By how many pixels the page is wider than the window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Whether an element has the focus; for `evaluate`, which runs in the page. */
export const focused = (element: unknown): boolean =>
  element === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement

/** The text of a file that the browser saves on a click. */
export const saved = async (
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}
