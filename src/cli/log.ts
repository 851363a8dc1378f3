export const logLevels = ['debug', 'info', 'warn'] as const
export type LogLevel = (typeof logLevels)[number]

/** Says on stderr what is being done, for whoever asks for it. Nothing may depend on a line of it. */
export type Log = Readonly<Record<LogLevel, (text: string) => void>>

/**
 * @param least the lowest level that is told: `RAPPORT_LOG`, `info` at least with `--verbose`
 * @param write takes one finished line
 * @param clock milliseconds since the start, shown so that slow steps can be seen
 */
export const createLog = (least: LogLevel, write: (line: string) => void, clock: () => number): Log => {
  const at = (level: LogLevel) => (text: string) => {
    if (logLevels.indexOf(level) < logLevels.indexOf(least)) return
    write(`${(clock() / 1000).toFixed(2).padStart(7)} s ${level.padEnd(5)} ${text}`)
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn') }
}
