import { defineConfig } from 'vitest/config'

/**
 * Tests that leave nothing behind in their process share one: each module is then loaded once a process and not once a file, which
 * takes a third off their time. The others start programs, change the environment, or hold locks and lakes open.
 */
const sharing = [
  'briefs',
  'charts',
  'claims',
  'domain',
  'lake/readers',
  'measures',
  'messages',
  'pull',
  'sanctions',
  'sources',
].map((folder) => `test/${folder}/**/*.test.ts`)

const common = {
  server: { deps: { inline: ['dt-sql-parser'] } },
  testTimeout: 60_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    reporters: ['default', './test/reporter.ts'],
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'sharing', include: sharing, isolate: false } },
      { test: { ...common, name: 'apart', include: ['test/**/*.test.ts'], exclude: sharing } },
    ],
  },
})
