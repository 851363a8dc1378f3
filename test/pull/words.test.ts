import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressesOf, pageAddress, redacted } from '../../src/lake/pull/address.js'
import { backoff, momentText, retryAfter, usualLimits, waitInWords } from '../../src/lake/pull/clock.js'
import { messageIn, statusFailure } from '../../src/lake/pull/failure.js'
import { dawn, fakeClock, pageOf } from './pulling.js'

describe('how long a server asks to wait', () => {
  test.each([
    ['120', 120_000],
    [new Date(dawn + 90_000).toUTCString(), 90_000],
    [new Date(dawn - 90_000).toUTCString(), 0],
    ['soon', null],
    [null, null],
  ])('Retry-After: %s', (header, wait) => {
    expect(retryAfter(header, dawn)).toBe(wait)
  })

  test.each([
    ['Rate limit is exceeded. Try again in 26 seconds.', 26_000],
    ['Out of call volume quota. Quota will be replenished in 07:01:20.', 25_280_000],
    ['Out of call volume quota. Quota will be replenished in 20.09:58:55.', 1_763_935_000],
    ['Quota will be replenished in 2 days.', 172_800_000],
    ['Try again later.', null],
  ])('%s', (message, wait) => {
    expect(waitInWords(message)).toBe(wait)
  })

  test('a moment is rounded up, so that nobody comes too early', () => {
    expect(momentText(dawn + 1)).toBe('2026-03-01 06:01 UTC')
  })
})

test('waits grow, are never over the limit, and are chance', () => {
  const clock = (random: number) => ({ ...fakeClock(), random: () => random })
  expect([1, 2, 3, 4].map((tried) => backoff(tried, usualLimits, clock(0.999)))).toEqual([
    999, 1998, 3996, 7992,
  ])
  expect(backoff(30, usualLimits, clock(0.999))).toBeLessThan(usualLimits.longestWait)
  expect(backoff(5, usualLimits, clock(0))).toBe(0)
})

describe('what a server says of an error', () => {
  test.each([
    ['{"statusCode":401,"message":"Access denied"}', 'Access denied.'],
    ['{"errorObject":{"errorCode":7,"errorMessage":"No such code"}}', 'No such code.'],
    ['[{"message":[{"id":"120","value":"Not valid"}]}]', 'Not valid.'],
    ['plain\n  words', 'plain words.'],
    ['<html><h1>Busy</h1>', ''],
    ['', ''],
  ])('%s', (body, says) => {
    expect(messageIn(body, 'application/json')).toBe(says)
  })

  test('is a line of at most 300 letters, whatever it sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        const found = messageIn(body, '')
        expect(found.length).toBeLessThanOrEqual(300)
        expect(found).not.toMatch(/\p{Cc}/u)
        statusFailure(500, found, { now: dawn, key: false })
      }),
    )
  })
})

describe('an address', () => {
  const pull = { base: 'https://a.org/api/', others: { files: 'https://b.org' } } as const
  test('is the publisher’s, or the one that is set in its place', () => {
    const page = pageOf('x', { query: { period: '2018,2019', date: '2018:2019', text: 'a b&c' } })
    const at = (urls: Record<string, string>, more = {}) =>
      pageAddress(addressesOf('tiny', pull as never, urls), { ...page, ...more }).href
    expect(at({})).toBe('https://a.org/api/x?period=2018,2019&date=2018:2019&text=a+b%26c')
    expect(at({ tiny: 'http://localhost:1' }, { query: {} })).toBe('http://localhost:1/x')
    expect(at({ tiny: 'http://localhost:1' }, { at: 'files', query: {} })).toBe('https://b.org/x')
    expect(at({ 'tiny-files': 'http://localhost:2' }, { at: 'files', query: {} })).toBe(
      'http://localhost:2/x',
    )
  })

  test('is shown without the key, however it is written', () => {
    expect(redacted('k=a%2Fb, a/b', 'a/b')).toBe('k=••••, ••••')
    expect(redacted('nothing', null)).toBe('nothing')
  })
})
