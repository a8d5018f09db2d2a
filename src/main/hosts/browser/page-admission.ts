import { isSameSecret, newSecret } from './secrets.ts'

/** How long a start token may be used, in milliseconds. */
const START_TOKEN_LIFETIME = 60_000

/** What a page gets for its start token. */
export interface PageKeys {
  readonly cookie: string
  readonly key: string
}

/** Decides who may call: keeps the start tokens that still work, and the browsers that were admitted. */
export interface PageAdmission {
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

interface AdmittedBrowser {
  readonly cookie: string
  readonly keys: string[]
}

interface StartToken {
  readonly token: string
  readonly issuedAt: number
}

/** `now` is the computer's clock in milliseconds. It must go on while the computer sleeps. */
export function createPageAdmission(now: () => number): PageAdmission {
  let startTokens: readonly StartToken[] = []
  const browsers: AdmittedBrowser[] = []

  function takeStartToken(token: string): boolean {
    const at = now()
    // After the clock was set back, older tokens look as if they were issued in the future; they are refused too.
    const fresh = startTokens.filter(({ issuedAt }) => issuedAt <= at && at < issuedAt + START_TOKEN_LIFETIME)
    const found = fresh.filter((candidate) => isSameSecret(token, candidate.token))
    startTokens = fresh.filter((candidate) => !found.includes(candidate))
    return found.length > 0
  }

  function findBrowser(cookie: string | undefined): AdmittedBrowser | undefined {
    if (cookie === undefined) return undefined
    return browsers.filter((browser) => isSameSecret(cookie, browser.cookie))[0]
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
      const present = findBrowser(presentCookie)
      if (present) {
        present.keys.push(key)
        return { cookie: present.cookie, key }
      }
      const browser: AdmittedBrowser = { cookie: newSecret(), keys: [key] }
      browsers.push(browser)
      return { cookie: browser.cookie, key }
    },
    isAdmitted(cookie, key) {
      if (key === undefined) return false
      const browser = findBrowser(cookie)
      return browser !== undefined && browser.keys.filter((known) => isSameSecret(key, known)).length > 0
    },
  }
}
