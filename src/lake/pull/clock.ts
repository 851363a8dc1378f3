import { setTimeout as wait } from 'node:timers/promises'

/** Time and chance, so that a test need not wait. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** @throws the signal's reason when it aborts */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** From 0 up to 1. */
  readonly random: () => number
}

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    if (milliseconds > 0) await wait(milliseconds, undefined, signal ? { signal } : {})
  },
  random: () => Math.random(),
}

/** What a call, and all tries of it, may take. */
export type Limits = {
  /** Milliseconds without a byte after which a call is given up. */
  readonly silence: number
  readonly tries: number
  /** Milliseconds; the first wait is up to `firstWait`, each further one up to twice as long, none longer than `longestWait`. */
  readonly firstWait: number
  readonly longestWait: number
  /** A server that asks to wait longer than this ends the pull, with the time to come back. */
  readonly patience: number
  /** Bytes of an answer. */
  readonly size: number
}

export const usualLimits: Limits = {
  silence: 120_000,
  tries: 6,
  firstWait: 1000,
  longestWait: 60_000,
  patience: 120_000,
  size: 2 ** 29 - 2 ** 20, // the longest text that the engine of JavaScript holds is 2^29 − 24
}

/** Exponential backoff with full jitter: any moment up to twice the last limit. */
export const backoff = (tried: number, { firstWait, longestWait }: Limits, { random }: Clock): number =>
  Math.floor(random() * Math.min(longestWait, firstWait * 2 ** (tried - 1)))

/** Milliseconds that a `Retry-After` asks to wait: seconds, or a date. Null where it says neither. */
export const retryAfter = (header: string | null, now: number): number | null => {
  if (header === null) return null
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/**
 * Milliseconds that a message asks to wait: “Try again in 2 seconds.”, “Quota will be replenished in 1.07:01:20.” (days,
 * hours, minutes, seconds). Null where it says nothing.
 */
export const waitInWords = (message: string): number | null => {
  const [, days, hours, minutes, seconds] = /\bin (?:(\d+)\.)?(\d+):(\d\d):(\d\d)/.exec(message) ?? []
  if (hours !== undefined)
    return 1000 * (((Number(days ?? 0) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds))
  const [, count, unit = ''] = /\bin (\d+) (second|minute|hour|day)/.exec(message) ?? []
  return count === undefined ? null : Number(count) * (milliseconds[unit] ?? 0)
}

const milliseconds: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
}

/** `2026-11-23 07:01 UTC`, rounded up to the minute. */
export const momentText = (time: number): string =>
  `${new Date(Math.ceil(time / 60_000) * 60_000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
