// Loaded before a measured command: says on exit how much memory the process took at most.
import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(3, String(Math.round(process.resourceUsage().maxRSS / 1024))))
