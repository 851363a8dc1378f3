// Loaded with `node --import`: the process kills itself after the n-th call that touches the disk within a folder
// (RAPPORT_KILL_FOLDER, RAPPORT_KILL_AFTER), or with 0 only counts, and prints the calls to descriptor 3.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

const folder = path.resolve(process.env.RAPPORT_KILL_FOLDER)
const last = Number(process.env.RAPPORT_KILL_AFTER)
const within = (name) => typeof name === 'string' && path.resolve(name).startsWith(folder)
const writes = (flags) => (typeof flags === 'number' ? (flags & 3) !== 0 : /[wa+]/.test(flags ?? 'r'))
const descriptors = new Set()
let steps = 0

const touched = (call, name) => {
  steps += 1
  if (last === 0) fs.writeSync(3, `${call} ${path.relative(folder, name ?? folder)}\n`)
  if (steps === last) process.kill(process.pid, 'SIGKILL')
}

/** Which arguments name files, for each call that changes the disk by names. */
const calls = {
  mkdir: 1,
  rename: 2,
  copyFile: 2,
  link: 2,
  unlink: 1,
  rm: 1,
  rmdir: 1,
  utimes: 1,
  writeFile: 1,
  appendFile: 1,
  truncate: 1,
  symlink: 2,
}

for (const [call, names] of Object.entries(calls)) {
  const target = (given) => given.slice(0, names).findLast(within)
  const { [call]: promised } = fs.promises
  fs.promises[call] = async (...given) => {
    const result = await promised(...given)
    if (target(given)) touched(call, target(given))
    return result
  }
  const { [`${call}Sync`]: synchronous } = fs
  fs[`${call}Sync`] = (...given) => {
    const result = synchronous(...given)
    if (target(given)) touched(call, target(given))
    return result
  }
}

// Streams go through the calls with callbacks.
const { open, write, writev } = fs
fs.open = (name, flags, ...rest) => {
  const done = rest.pop()
  open(name, flags, ...rest, (error, descriptor) => {
    if (!error && within(name) && writes(flags)) {
      descriptors.add(descriptor)
      touched('open', name)
    }
    done(error, descriptor)
  })
}
for (const [call, original] of Object.entries({ write, writev }))
  fs[call] = (descriptor, ...rest) => {
    const done = rest.pop()
    original(descriptor, ...rest, (...answer) => {
      if (descriptors.has(descriptor)) touched(call)
      done(...answer)
    })
  }

const { open: openHandle } = fs.promises
fs.promises.open = async (name, flags, ...rest) => {
  const handle = await openHandle(name, flags, ...rest)
  if (!within(name)) return handle
  if (writes(flags)) touched('open', name)
  for (const call of ['write', 'writeFile', 'sync', 'datasync', 'truncate']) {
    const original = handle[call].bind(handle)
    handle[call] = async (...given) => {
      const result = await original(...given)
      touched(call, name)
      return result
    }
  }
  return handle
}

syncBuiltinESMExports()
