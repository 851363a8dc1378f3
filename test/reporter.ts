import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one line that a program can read; skipped tests and their reasons stand before it. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const which = (state: string) => tests.filter((test) => test.result().state === state)
    for (const test of which('skipped')) {
      const result = test.result()
      const note = result.state === 'skipped' ? result.note : undefined
      process.stdout.write(`skipped: ${test.fullName}${note ? ` (${note})` : ''}\n`)
    }
    // a hook or a module that throws fails no test: its tests are skipped
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()])
    const broken = suites.filter((suite) => suite.errors().length > 0).length
    const failed = which('failed').length + broken + errors.length
    process.stdout.write(`\n${which('passed').length} passed, ${failed} failed\n`)
  }
}
