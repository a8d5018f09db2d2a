/** Why something was refused: a stable code, where, and a sentence a person can act on. */
export interface Fault {
  readonly code: string
  /** The place in the value, such as `courses[2].price`; empty for the whole. */
  readonly path: string
  readonly message: string
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function refuse(code: string, path: string, message: string): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { code, path, message } }
}

/** `courses[2].price` from the keys a validator walked. */
export function formatPath(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}
