import { randomBytes, timingSafeEqual } from 'node:crypto'

/** A browser that has opened the page: its secret against forged requests, and whether it gave the token. */
export type Session = { readonly id: string; readonly csrf: string; readonly signedIn: boolean }

/** So many browsers at once; the one that was away longest makes room. */
const most = 1000

/** Sessions are kept in memory: a server that starts again asks for the token again. */
export const sessionStore = () => {
  const kept = new Map<string, Session>()
  const put = (session: Session): Session => {
    kept.delete(session.id)
    kept.set(session.id, session)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return session
  }
  const secret = () => randomBytes(32).toString('base64url')
  return {
    get: (id: string | undefined): Session | undefined => {
      const found = id === undefined ? undefined : kept.get(id)
      return found && put(found)
    },
    open: (): Session => put({ id: secret(), csrf: secret(), signedIn: false }),
    /** A new id, so that one that somebody planted before is worth nothing. */
    signIn: (before: Session): Session => {
      kept.delete(before.id)
      return put({ id: secret(), csrf: secret(), signedIn: true })
    },
    end: (id: string): void => void kept.delete(id),
  }
}

export type SessionStore = ReturnType<typeof sessionStore>

/** Compares two secrets in a time that tells nothing of where they differ. */
export const sameSecret = (given: string | undefined, known: string): boolean => {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(known)]
  return a.length === b.length && timingSafeEqual(a, b)
}
