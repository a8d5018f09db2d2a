/** The part of Electron's `WebFrameMain` that tells where a message comes from. */
export interface SenderFrame {
  readonly origin: string
  /** The frame above, or null for the page itself. */
  readonly parent: unknown
}

/**
 * Whether a message came from the page itself: from a main frame of exactly our origin. Null is a frame that is gone.
 */
export function isTrustedSender(frame: SenderFrame | null, ownOrigin: string): boolean {
  return frame !== null && frame.parent === null && frame.origin === ownOrigin
}
