import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const preload = new URL('report-rss.mjs', import.meta.url).href
export const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))

/** Runs a Node program from the shell, start and end included: seconds, and peak RSS in MB. */
export const timed = (args, { env = {} } = {}) =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, ['--import', preload, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    let [out, err, rss] = ['', '', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.stdio[3].on('data', (chunk) => (rss += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = (performance.now() - began) / 1000
      if (code === 0) resolve({ seconds, rss: Number(rss), out })
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${err}`))
    })
  })

export const rapport = (...args) => timed([program, ...args])

/** The median of five runs after one to warm up. */
export const median = async (run, times = 5) => {
  await run()
  const results = []
  for (let index = 0; index < times; index += 1) results.push(await run())
  return results.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(times / 2)]
}
