type Part = 'label' | 'input' | 'description' | 'error'

/** An explanation below its field, so that fields beside each other stay level. */
export function explainedBelow(description: string): {
  readonly description: string
  readonly inputWrapperOrder: Part[]
} {
  return { description, inputWrapperOrder: ['label', 'input', 'description', 'error'] }
}
