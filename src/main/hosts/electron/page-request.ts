import { pageFileResponse, plainResponse } from '../page/page-response.ts'
import { PAGE_ORIGIN } from './page-address.ts'

/** Makes the response for a path that main answers itself; null where the path is that of a file. */
export type OwnPages = (pathname: string) => Response | null

/** Answers GET requests for our own origin. `resolvePageFile` decides which files can be read. */
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
