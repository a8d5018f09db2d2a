import { NativeSelect, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { DEGREE_NAMES, LICENCE_NAMES } from '#shared/wording/names.ts'

interface PersonFieldsProps {
  /** What Mantine's form gives a field: its value, its error, and how it changes. */
  readonly fieldProps: (field: 'degree' | 'experienceYears' | 'licence') => GetInputPropsReturnType
}

/** Degree, experience and licence; each can stay unanswered. */
export function PersonFields({ fieldProps }: PersonFieldsProps) {
  return (
    <>
      <NativeSelect label="Highest degree" data={choices(DEGREE_NAMES)} {...fieldProps('degree')} />
      <TextInput
        label="Years of clinical experience after it"
        inputMode="numeric"
        maw="20rem"
        {...fieldProps('experienceYears')}
      />
      <NativeSelect label="License" data={choices(LICENCE_NAMES)} {...fieldProps('licence')} />
    </>
  )
}

function choices(names: Readonly<Record<string, string>>) {
  const answers = Object.entries(names).map(([value, label]) => ({ value, label }))
  return [{ value: '', label: 'I would rather not say' }, ...answers]
}
