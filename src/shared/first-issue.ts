import type { z } from 'zod'
import { type Fault, formatPath, refuse } from './fault.ts'

type Issue = z.core.$ZodIssue

/** The fields by which the variants of a value tell themselves apart. */
const DISCRIMINATORS: ReadonlySet<PropertyKey> = new Set(['kind', 'collection'])

/** The first fault that a validator found, with the path to it and what was expected there. */
export function firstIssue(code: string, error: z.ZodError): { readonly ok: false; readonly fault: Fault } {
  const issue = error.issues[0]
  if (!issue) return refuse(code, '', 'this value does not fit')
  const { path, message } = innermost(issue)
  return refuse(code, formatPath(path), message)
}

function innermost(issue: Issue): { readonly path: readonly PropertyKey[]; readonly message: string } {
  if (issue.code === 'unrecognized_keys') {
    return { path: [...issue.path, ...issue.keys.slice(0, 1)], message: 'expected no field of this name' }
  }
  if (issue.code !== 'invalid_union') return { path: issue.path, message: expectation(issue) }
  const likely = likeliestBranch(issue.errors)
  const first = likely?.[0]
  if (!first) return { path: issue.path, message: expectation(issue) }
  const inner = innermost(first)
  return { path: [...issue.path, ...inner.path], message: inner.message }
}

/** The faults of one variant of a union: of the one that the value names, else of the one with the fewest faults. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.toSorted(
    (left, right) => Number(failsToNameItself(left)) - Number(failsToNameItself(right)) || left.length - right.length,
  )[0]
}

function failsToNameItself(branch: readonly Issue[]): boolean {
  return branch.some(({ path }) => path.length === 1 && path[0] !== undefined && DISCRIMINATORS.has(path[0]))
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `expected ${oneOf(issue.values)}`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `expected ${oneOf(issue.options)}`
        : 'this value does not fit'
    default:
      return issue.message
        .replace(/^Invalid input: /, '')
        .replace('expected int, received number', 'expected a whole number')
        .replace(/, received undefined$/, ', and there is none')
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? quoted(values[0]) : `one of ${values.map(quoted).join(', ')}`
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value)
}
