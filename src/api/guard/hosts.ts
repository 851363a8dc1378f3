/** Names by which a server on the loopback is asked. A page elsewhere can make a name of its own mean 127.0.0.1: such are refused. */
const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']

/** True for an address that only this machine reaches. */
export const isLoopback = (host: string): boolean =>
  /^(?:127(?:\.\d{1,3}){3}|localhost|\[?::1\]?)$/i.test(host)

/** The names a server answers to: those of the loopback, or where others reach it the ones it was given. */
export const namesOf = (host: string, names: readonly string[]): readonly string[] =>
  isLoopback(host)
    ? [...loopbackNames, ...names]
    : [...loopbackNames, ...names, ...(host === '0.0.0.0' || host === '::' ? [] : [host])]

/** Whether a `Host` header names the server, whatever the port. */
export const hostAllowed = (header: string | undefined, names: readonly string[]): boolean => {
  const name = (header ?? '').toLowerCase().replace(/:\d+$/, '')
  return names.some((each) => each.toLowerCase() === name)
}

/**
 * Whether a request comes from a page of the server itself, or from no page. `Sec-Fetch-Site` is what a browser says of
 * where a request began; `none` is an address typed or a bookmark.
 */
export const originAllowed = (
  headers: {
    readonly origin?: string | undefined
    readonly host?: string | undefined
    readonly site?: string | undefined
  },
  changes: boolean,
): boolean => {
  const { origin, host, site } = headers
  if (site === 'cross-site' && changes) return false
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === (host ?? '').toLowerCase()
}
