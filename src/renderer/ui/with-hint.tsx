import type { TextInputProps } from '@mantine/core'

/** The properties of a field with what was understood below it, after the explanation that it has. */
export function withHint<P extends Pick<TextInputProps, 'description' | 'inputWrapperOrder'>>(
  props: P,
  hint: string | null,
): P {
  if (hint === null) return props
  const description = props.description ? (
    <>
      {props.description} <span className="field-hint">{hint}</span>
    </>
  ) : (
    <span className="field-hint">{hint}</span>
  )
  return { ...props, description, inputWrapperOrder: ['label', 'input', 'description', 'error'] }
}
