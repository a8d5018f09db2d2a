import { SimpleGrid } from '@mantine/core'
import { type ChangeEvent, type ComponentProps, useState } from 'react'
import { personSchema } from '#shared/plan/header-fields.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { changePlan } from '../../commands/plan-commands.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { PersonFields } from '../../ui/person-fields.tsx'
import { readYears } from './read-years.ts'

type Person = Plan['person']
type FieldProps = ComponentProps<typeof PersonFields>['fieldProps']

/** The answers that the conditions are compared with; each is kept as soon as it is given. */
export function PersonAnswers() {
  const { plan, apply } = useEditing()
  const { person } = plan
  const years = useYears(person.experienceYears, (experienceYears) => keep('Years of experience', { experienceYears }))

  async function keep(label: string, changed: Partial<Person>): Promise<void> {
    await apply(changePlan(plan, label, { person: { ...person, ...changed } }))
  }

  const fieldProps: FieldProps = (field) => {
    switch (field) {
      case 'degree':
        return {
          value: person.degree ?? '',
          onChange: (event: ChangeEvent<HTMLSelectElement>) => {
            const degree = personSchema.shape.degree.safeParse(event.currentTarget.value || null)
            if (degree.success) void keep('Degree', { degree: degree.data })
          },
        }
      case 'experienceYears':
        return years
      case 'licence':
        return {
          value: person.licence ?? '',
          onChange: (event: ChangeEvent<HTMLSelectElement>) => {
            const licence = personSchema.shape.licence.safeParse(event.currentTarget.value || null)
            if (licence.success) void keep('License', { licence: licence.data })
          },
        }
    }
  }

  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md" mt="sm" className="path-actions">
      <PersonFields fieldProps={fieldProps} />
    </SimpleGrid>
  )
}

/** Kept when the field is left, so that typing 12 does not keep 1 first; until then what is typed is shown. */
function useYears(years: number | null, keep: (years: number | null) => Promise<void>): ReturnType<FieldProps> {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  return {
    value: typed ?? (years === null ? '' : String(years)),
    error,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setTyped(event.currentTarget.value)
      setError(null)
    },
    onBlur: () => {
      if (typed === null) return
      const read = readYears(typed)
      if (!read.ok) {
        setError(read.error)
        return
      }
      void keep(read.value).then(() => setTyped(null))
    },
  }
}
