import type { PageSource } from './page-address.ts'

/**
 * Chromium's `--host-resolver-rules` under which no name and no address can be reached, not even those of a proxy.
 * `^NOTFOUND` is Chromium's word for that; any other word would be looked up as a name. In development, the development
 * server can be reached.
 */
export function resolverRules(source: PageSource): string {
  const nowhere = 'MAP * ^NOTFOUND'
  return source.kind === 'built' ? nowhere : `${nowhere}, EXCLUDE ${new URL(source.origin).hostname}`
}
