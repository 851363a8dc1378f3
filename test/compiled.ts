import path from 'node:path'

/**
 * The compiled form of a module of `src`, for tests that start it as a process: Node 20 runs no TypeScript.
 * @param module without its ending, as `engine/console/child`
 */
export const compiledPath = (module: string): string => {
  const folder = process.env['RAPPORT_TEST_COMPILED']
  if (folder === undefined)
    throw new Error('nothing is compiled: vitest.config.ts must name test/global-setup.ts as globalSetup')
  return path.join(folder, `${module}.js`)
}
