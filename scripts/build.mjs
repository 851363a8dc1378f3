// Compiles src/ to dist/ and makes the command executable, then bundles web/ to dist/web. Run by `npm ci` through `prepare`.
import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'vite'

rmSync('dist', { recursive: true, force: true })
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
chmodSync('dist/cli/main.js', 0o755)
await build({ configFile: 'web/vite.config.ts', logLevel: 'warn' })
