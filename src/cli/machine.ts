import { availableParallelism, homedir, totalmem } from 'node:os'
import type { Machine } from '../domain/settings.js'
import type { Environment } from './screen.js'

/** The machine we run on, as far as defaults depend on it. */
export const machineOf = (env: Environment): Machine => ({
  platform: process.platform,
  home: env[process.platform === 'win32' ? 'USERPROFILE' : 'HOME'] || homedir(),
  env,
  memory: Math.floor(Math.min(totalmem(), containerMemory()) / 2 ** 20),
  cores: availableParallelism(),
})

/** In a container the machine's memory is not ours. Node gives 0 or a huge number where there is no limit. */
const containerMemory = (): number => process.constrainedMemory() || Infinity
