import { z } from 'zod'
import type { Check } from '../domain/check.js'
import { command, Exit } from './command.js'
import type { Paint } from './colour.js'
import { examine } from './doctor-checks.js'
import { doctorReport } from './reports.js'

export const doctor = command({
  name: 'doctor',
  summary: 'Check this machine, the configuration and the workspace.',
  example: 'rapport doctor --workspace ./work',
  input: z.object({
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  settings: ['memory', 'threads'],
  run: async (context, { format }, output) => {
    const checks = await examine(context, async (settings) => {
      const { diagnose } = await import('../workbench.js')
      return diagnose(settings)
    })
    const ok = checks.every(({ state }) => state !== 'error')
    const { version } = context.surroundings
    const report = { schema: 'rapport/doctor@1', version, ok, checks }
    output.result(
      format === 'json'
        ? JSON.stringify(doctorReport.parse(report), null, 2)
        : checks.map((check) => checkLine(check, output.paint)).join('\n'),
    )
    return ok ? Exit.done : Exit.workspace
  },
})

const marks = { ok: '✓ ok     ', warning: '! warning', error: '✗ error  ' } as const
const colours = { ok: 'green', warning: 'yellow', error: 'red' } as const

/** Sign and word, so that neither colour nor font decides whether it is understood. */
const checkLine = ({ name, state, says, remedy }: Check, paint: Paint): string =>
  `${paint(colours[state], marks[state])}  ${name}: ${says}${remedy === undefined ? '' : ` ${remedy}`}`
