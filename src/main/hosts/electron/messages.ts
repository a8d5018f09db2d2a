import { type BrowserWindow, ipcMain } from 'electron'
import type { EventName } from '#shared/contract/channels.ts'
import type { Reply } from '#shared/contract/contract.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../preload/message-channels.ts'
import { isTrustedSender } from './trusted-sender.ts'

const NOT_ALLOWED: Reply<never> = {
  ok: false,
  failure: { code: 'not-allowed', message: 'Certpace answers its own page only.', path: null },
}

/** Answers the calls of the page. The sender of every message is checked first. */
export function answerMessages(
  ownOrigin: string,
  answer: (name: string, rawRequest: unknown) => Promise<Reply<unknown>>,
): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, rawRequest: unknown) => {
    if (!isTrustedSender(event.senderFrame, ownOrigin)) return NOT_ALLOWED
    return await answer(String(name), rawRequest)
  })
}

/** Sends an event to the page of a window. Its preload script passes on the payload, not Electron's own event. */
export function sendToWindow(window: BrowserWindow, event: EventName, payload: unknown): void {
  if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event, payload)
}
