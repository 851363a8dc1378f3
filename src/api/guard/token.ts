import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Costs some 60 ms and 16 MB a try, as Node’s defaults are: guessing is slow, signing in is not. */
const length = 32

const derived = (token: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(token.normalize('NFKC'), salt, length, (error, key) => (error ? reject(error) : resolve(key)))
  })

/** A token that nobody guesses. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** What is kept of a token: `scrypt:SALT:KEY`. */
export const tokenHash = async (token: string): Promise<string> => {
  const salt = randomBytes(16)
  return `scrypt:${salt.toString('base64url')}:${(await derived(token, salt)).toString('base64url')}`
}

/** Whether a token is the one that was hashed. */
export const tokenMatches = async (token: string, hash: string): Promise<boolean> => {
  const [kind, salt = '', key = ''] = hash.split(':')
  if (kind !== 'scrypt') return false
  const known = Buffer.from(key, 'base64url')
  const given = await derived(token, Buffer.from(salt, 'base64url'))
  return known.length === given.length && timingSafeEqual(known, given)
}
