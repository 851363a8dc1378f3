/** What the server gave this page to sign its requests with; empty until the session is there. */
class SignedSession {
  csrf = $state('')
}

export const session = new SignedSession()
