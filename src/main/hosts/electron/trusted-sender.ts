/** What is known of the frame a message came from. Electron gives null for a frame that is gone already. */
export interface SenderFrame {
  readonly origin: string
  /** The frame above, or null for the page itself. */
  readonly parent: unknown
}

/** Whether a message came from the page itself: the main frame, of exactly our origin. */
export function isTrustedSender(frame: SenderFrame | null, ownOrigin: string): boolean {
  return frame !== null && frame.parent === null && frame.origin === ownOrigin
}
