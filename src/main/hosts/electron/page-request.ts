import { pageFileResponse, plainResponse } from '../page/page-response.ts'
import { PAGE_ORIGIN } from './page-address.ts'

/** A page that main makes itself, by path; null means that the path is one of a file. */
export type OwnPages = (pathname: string) => Response | null

/** Answers GET requests of our own host. What the file may be is decided by `resolvePageFile`. */
export async function answerPageRequest(
  request: Pick<Request, 'method' | 'url'>,
  pageFolder: string,
  ownPages: OwnPages,
): Promise<Response> {
  const url = new URL(request.url)
  if (`${url.protocol}//${url.host}` !== PAGE_ORIGIN) return plainResponse(403, 'Certpace has one page only.')
  if (request.method !== 'GET') return plainResponse(405, 'This address cannot be asked in this way.')
  return ownPages(url.pathname) ?? (await pageFileResponse(pageFolder, url.pathname))
}
