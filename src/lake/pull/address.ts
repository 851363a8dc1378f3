import { refusal } from '../../domain/problem.js'
import type { KeyUse, Page, Pull } from './pull.js'

/** Where pages are asked for: the publisher's address, or one that stands in for it. */
export type Addresses = {
  readonly base: string
  readonly others: Readonly<Record<string, string>>
}

/** @param urls the addresses that settings put in place of the publisher's, by source */
export const addressesOf = (
  source: string,
  { base, others = {} }: Pull,
  urls: Readonly<Record<string, string>> = {},
): Addresses => ({
  base: urls[source] ?? base,
  others: Object.fromEntries(
    Object.entries(others).map(([name, url]) => [name, urls[`${source}-${name}`] ?? url]),
  ),
})

/** The address of a page, without the key. Commas and colons stand as they are: some publishers count characters. */
export const pageAddress = ({ base, others }: Addresses, { at, path, query }: Page): URL => {
  const from = (at === undefined ? base : (others[at] ?? base)).replace(/\/+$/, '')
  const text = new URLSearchParams(query).toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return new URL(`${from}${path}${text === '' ? '' : `?${text}`}`)
}

/** What is sent with a key; the address with it is never shown or kept. */
export const withKey = (address: URL, use: KeyUse, key: string) => {
  if (use.in === 'header') return { address, headers: { [use.name]: key } }
  const keyed = new URL(address)
  keyed.searchParams.set(use.name, key)
  return { address: keyed, headers: {} }
}

/**
 * @throws Refusal `pull-key` when a key would go over the network for everybody to read
 */
export const refuseOpenSending = (address: URL): void => {
  if (address.protocol === 'https:' || isOwnMachine(address.hostname)) return
  throw refusal('pull-key', `The key would be sent unencrypted to ${address.host}.`, {
    remedy: 'Use an address that begins with https://.',
  })
}

const isOwnMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

/** A text without the key, however it came in. */
export const redacted = (text: string, key: string | null): string =>
  key === null || key === '' ? text : text.replaceAll(key, '••••').replaceAll(encodeURIComponent(key), '••••')
