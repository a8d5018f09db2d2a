import { protocol, type Session } from 'electron'
import { PAGE_SCHEME } from './page-address.ts'
import { answerPageRequest, type OwnPages } from './page-request.ts'

/** Gives our scheme the rights of `https:`. It must be called before the application is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function servePage(session: Session, pageFolder: string, ownPages: OwnPages): void {
  session.protocol.handle(PAGE_SCHEME, (request) => answerPageRequest(request, pageFolder, ownPages))
}
