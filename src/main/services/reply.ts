import { FAILURE_CODES, type FailureCode, type Reply } from '#shared/contract/contract.ts'
import type { Fault } from '#shared/fault.ts'

export function reply<T>(value: T): Reply<T> {
  return { ok: true, value }
}

export function fail(code: FailureCode, message: string, path: string | null = null): Reply<never> {
  return { ok: false, failure: { code, message, path } }
}

/** A fault as a reply. A code that the contract does not have becomes `otherwise`. */
export function failWith(fault: Fault, otherwise: FailureCode): Reply<never> {
  const code = FAILURE_CODES.find((known) => known === fault.code) ?? otherwise
  return fail(code, fault.message, fault.path === '' ? null : fault.path)
}
