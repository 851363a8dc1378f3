// Builds dist/: declarations by tsc, the programs bundled, and the workbench’s pages in dist/web. Run by `npm ci` through `prepare`.
import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { programs } from './programs.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const sources = path.join(root, 'src')

/**
 * `import.meta.url` stays the place of the module it stands in, as if `dist` held one file a module: files beside a module are found
 * from there, wherever the bundler puts its code.
 */
const ownPlaces = {
  name: 'rapport-own-places',
  resolveId: (id) => (id === 'virtual:dist' ? '\0virtual:dist' : null),
  load: (id) => (id === '\0virtual:dist' ? `export const dist = new URL('..', import.meta.url)` : null),
  transform: (code, id) => {
    if (!id.startsWith(sources + path.sep) || !code.includes('import.meta.url')) return null
    const place = path.relative(sources, id).replaceAll(path.sep, '/').replace(/\.ts$/, '.js')
    const own = `new URL(${JSON.stringify(place)}, ownDist).href`
    return `import { dist as ownDist } from 'virtual:dist'\n${code.replaceAll('import.meta.url', own)}`
  },
}

rmSync('dist', { recursive: true, force: true })
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [ownPlaces],
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false, // a stack in a report of a fault names our functions
    rollupOptions: {
      input: Object.fromEntries(programs.map((name) => [name, path.join(sources, `${name}.ts`)])),
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: { groups: [{ name: 'own-place', test: /virtual:dist/ }] }, // one folder below `dist`, as it says
      },
    },
  },
})
chmodSync('dist/cli/main.js', 0o755)
await build({ configFile: 'web/vite.config.ts', logLevel: 'warn' })
