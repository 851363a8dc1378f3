import { refusal } from '../domain/problem.js'
import { newToken, tokenHash } from '../api/guard/token.js'

const variable = 'RAPPORT_SERVE_TOKEN'

/** A new token, told once, and what the server is given of it: whoever reads that cannot sign in with it. */
export const newTokenLines = async (): Promise<string[]> => {
  const token = newToken()
  return [`Token: ${token}`, `${variable}=${await tokenHash(token)}`]
}

/**
 * What is kept of the token, from the environment; null where it is not set.
 * @throws Refusal `server-token` where it is not what `--new-token` printed
 */
export const tokenFrom = (env: Readonly<Record<string, string | undefined>>): string | null => {
  const given = env[variable]
  if (given === undefined || given === '') return null
  if (/^scrypt:[\w-]{20,}:[\w-]{40,}$/.test(given)) return given
  throw refusal('server-token', `${variable} is not what \`rapport serve --new-token\` printed.`)
}
