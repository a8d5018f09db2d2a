import type { BrowserContext } from 'playwright-core'

/**
 * Gathers what must not happen on any screen: console errors (a report of the Content-Security-Policy is one), errors
 * that nobody caught, and requests that failed or went elsewhere.
 */
export function gatherProblems(
  context: BrowserContext,
  isOwnAddress: (address: string) => boolean,
  /** From the moment in which a program is told to end, a page may still ask it something. */
  hasEnded: () => boolean = () => false,
): string[] {
  const problems: string[] = []
  context.on('console', (message) => {
    if (hasEnded() && /net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE)/.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('request', (request) => {
    if (!isOwnAddress(request.url())) problems.push(`request to ${request.url()}`)
  })
  return problems
}

/** Makes every report of the Content-Security-Policy a console error, with what was blocked where. */
export async function reportPolicyViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.effectiveDirective} blocked ${event.blockedURI} at ${event.sourceFile}`)
    })
  })
}
