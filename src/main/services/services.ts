import type { CallName, EventName } from '#shared/contract/channels.ts'
import type { EventOf, Reply, RequestOf, ResponseOf } from '#shared/contract/contract.ts'
import type { ExportChoice } from '#shared/export/choice.ts'

/** One handler for each call of the contract, taking a validated request. Expected failures are replies, not errors. */
export type Handlers = {
  readonly [C in CallName]: (request: RequestOf<C>) => Reply<ResponseOf<C>> | Promise<Reply<ResponseOf<C>>>
}

/** What differs between the Electron host and the browser host. */
export interface HostPort {
  readonly kind: 'electron' | 'browser'
  /**
   * Asks where to save and writes there whole, or answers that the browser has to download it. Parts are read only when
   * they are written.
   */
  saveFile(
    fileName: string,
    content: string | Uint8Array | Generator<Uint8Array, void, undefined>,
  ): Promise<
    | { readonly kind: 'saved'; readonly fileName: string }
    | { readonly kind: 'download' }
    | { readonly kind: 'cancelled' }
  >
  /** Prints the report of the open plan as a PDF. Left out where the page prints it itself. */
  readonly printReport?: (choice: ExportChoice, locale: string) => Promise<Uint8Array>
  /** Asks for a folder; null when the person chose none. Left out where the host has no such dialog. */
  readonly chooseFolder?: () => Promise<string | null>
  /** Asks for a plan file to open; null when the person chose none. Left out where the page hands the file over. */
  readonly choosePlanFile?: () => Promise<string | null>
  /** Asks for a spreadsheet; null when the person chose none. Left out where the page hands the file over. */
  readonly chooseSpreadsheet?: () => Promise<string | null>
  /** Ends the program after the current call is answered. */
  quit(): void
}

export type EventListener = <E extends EventName>(event: E, payload: EventOf<E>) => void

/** The program behind both hosts: the same object is attached to Electron's messages and to the browser host's calls. */
export interface Services {
  /** Validates the raw request, runs the handler, and never throws. */
  answer(name: string, rawRequest: unknown): Promise<Reply<unknown>>
  /** Returns a function that ends the subscription. */
  subscribe(listener: EventListener): () => void
  /** Makes the last backup before the end, and writes a binder out that was begun; takes at most a few seconds, and never fails. */
  finish(): Promise<void>
  /** Closes the store. Calls after it answer with a failure. */
  close(): void
}
