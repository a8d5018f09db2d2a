/** The scheme under which the page is served. It is our own, so that no rule made for files or the web applies to it. */
export const PAGE_SCHEME = 'app'

/** The origin of the page: the only one that may talk to main. */
export const PAGE_ORIGIN = 'app://certpace'

/** Where the page comes from: the built files, or the development server with its own origin. */
export type PageSource = { readonly kind: 'built' } | { readonly kind: 'development-server'; readonly origin: string }

export function pageOrigin(source: PageSource): string {
  return source.kind === 'built' ? PAGE_ORIGIN : source.origin
}

/**
 * Whether the network may be asked for this address. It may for our own pages, what they made themselves (`blob:`,
 * `data:`), and in development the server and the developer tools; everything else is what "offline" forbids.
 */
export function isAllowedAddress(address: string, source: PageSource): boolean {
  const url = parseAddress(address)
  if (!url) return false
  if (url.protocol === 'data:') return true
  if (url.protocol === 'blob:') return originOf(parseAddress(url.pathname)) === pageOrigin(source)
  if (originOf(url) === PAGE_ORIGIN) return true
  if (source.kind === 'built') return false
  return url.protocol === 'devtools:' || originOf(url).replace(/^ws/, 'http') === source.origin
}

/** Whether a page may lead to this address by itself. Only the development server's may, to load itself anew. */
export function isAllowedNavigation(address: string, source: PageSource): boolean {
  return source.kind === 'development-server' && originOf(parseAddress(address)) === source.origin
}

/** Whether a download is of something the page made itself. */
export function isOwnDownload(address: string, source: PageSource): boolean {
  return new URL(address).protocol === 'blob:' && isAllowedAddress(address, source)
}

function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}

/** `URL.origin` is the text `null` for schemes it does not know, so it is put together here. */
function originOf(url: URL | null): string {
  return url === null ? '' : `${url.protocol}//${url.host}`
}
