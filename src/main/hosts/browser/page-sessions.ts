import { isSameSecret, newSecret } from './secrets.ts'

/** How long a start token may be used, in milliseconds. */
const START_TOKEN_LIFETIME = 60_000

/** What a page gets for its start token. */
export interface PageKeys {
  readonly cookie: string
  readonly key: string
}

/** Who may call: start tokens that still work, and the pages that were let in. */
export interface PageSessions {
  /** Makes a token that works once, within the next minute. */
  issueStartToken(): string
  /**
   * Takes the token in exchange for a cookie and a key, or answers null when it is unknown, used or too old. A browser
   * that already holds a good cookie keeps it, so that its other pages stay connected.
   */
  exchange(token: string, presentCookie: string | undefined): PageKeys | null
  /** Whether this cookie and this key were given out together. */
  isAdmitted(cookie: string | undefined, key: string | undefined): boolean
}

interface BrowserSession {
  readonly cookie: string
  readonly keys: string[]
}

interface StartToken {
  readonly token: string
  readonly issuedAt: number
}

/** `now` is the computer's clock in milliseconds; a clock that stands still while the computer sleeps would not do. */
export function createPageSessions(now: () => number): PageSessions {
  let startTokens: readonly StartToken[] = []
  const sessions: BrowserSession[] = []

  function takeStartToken(token: string): boolean {
    const at = now()
    // A clock that was set back makes older tokens look issued in the future; those are not trusted either.
    const fresh = startTokens.filter(({ issuedAt }) => issuedAt <= at && at < issuedAt + START_TOKEN_LIFETIME)
    const found = fresh.filter((candidate) => isSameSecret(token, candidate.token))
    startTokens = fresh.filter((candidate) => !found.includes(candidate))
    return found.length > 0
  }

  function findSession(cookie: string | undefined): BrowserSession | undefined {
    if (cookie === undefined) return undefined
    return sessions.filter((session) => isSameSecret(cookie, session.cookie))[0]
  }

  return {
    issueStartToken() {
      const token = newSecret()
      startTokens = [...startTokens, { token, issuedAt: now() }]
      return token
    },
    exchange(token, presentCookie) {
      if (!takeStartToken(token)) return null
      const key = newSecret()
      const present = findSession(presentCookie)
      if (present) {
        present.keys.push(key)
        return { cookie: present.cookie, key }
      }
      const session: BrowserSession = { cookie: newSecret(), keys: [key] }
      sessions.push(session)
      return { cookie: session.cookie, key }
    },
    isAdmitted(cookie, key) {
      if (key === undefined) return false
      const session = findSession(cookie)
      return session !== undefined && session.keys.filter((kept) => isSameSecret(key, kept)).length > 0
    },
  }
}
