import { Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Requirement } from '#shared/program/rules/requirement.ts'
import { MODE_NAMES } from '#shared/wording/names.ts'
import { HoursField } from '../../ui/money-field.tsx'
import { RemovableRow, RowList } from '../../ui/row-list.tsx'
import type { CourseDraft, CreditDraft } from './course-draft.ts'

interface CreditFieldsProps {
  readonly form: UseFormReturnType<CourseDraft>
  readonly requirements: readonly Requirement[]
}

/** Which hours the course earns, line by line. */
export function CreditFields({ form, requirements }: CreditFieldsProps) {
  const { credits } = form.values
  function addLine(): void {
    const line: CreditDraft = {
      key: crypto.randomUUID(),
      requirementId: credits.at(-1)?.requirementId ?? requirements[0]?.id ?? 'other',
      areaId: '',
      mode: credits.at(-1)?.mode ?? 'live-online',
      hours: '',
    }
    form.insertListItem('credits', line)
  }
  return (
    <Fieldset legend="Hours it earns">
      <RowList add={{ label: 'Add hours', onAdd: addLine }}>
        {credits.length === 0 && (
          <Text size="sm" c="dimmed">
            It earns no hours.
          </Text>
        )}
        {credits.map((credit, index) => (
          <CreditLine key={credit.key} form={form} index={index} credit={credit} requirements={requirements} />
        ))}
      </RowList>
    </Fieldset>
  )
}

interface CreditLineProps extends CreditFieldsProps {
  readonly index: number
  readonly credit: CreditDraft
}

function CreditLine({ form, index, credit, requirements }: CreditLineProps) {
  const areas = requirements.find(({ id }) => id === credit.requirementId)?.areas ?? []
  const number = index + 1
  return (
    <Stack gap={6} className="credit-line">
      <RemovableRow removeLabel={`Remove line ${number}`} onRemove={() => form.removeListItem('credits', index)}>
        <NativeSelect
          label="Counts toward"
          aria-label={`Line ${number}: counts toward`}
          data={requirementOptions(requirements, credit.requirementId)}
          flex={1}
          {...form.getInputProps(`credits.${index}.requirementId`)}
        />
        <HoursField
          label="Hours"
          aria-label={`Line ${number}: hours`}
          w={110}
          {...form.getInputProps(`credits.${index}.hours`)}
        />
      </RemovableRow>
      <Group gap="xs" grow>
        <NativeSelect
          aria-label={`Line ${number}: how it is held`}
          data={Object.entries(MODE_NAMES).map(([value, label]) => ({ value, label }))}
          {...form.getInputProps(`credits.${index}.mode`)}
        />
        {areas.length > 0 && (
          <NativeSelect
            aria-label={`Line ${number}: area`}
            data={[{ value: '', label: 'Any area' }, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
            {...form.getInputProps(`credits.${index}.areaId`)}
          />
        )}
      </Group>
    </Stack>
  )
}

/** The requirements, and the one the line names even when the rules no longer hold it. */
function requirementOptions(requirements: readonly Requirement[], current: string) {
  const options = requirements.map(({ id, name }) => ({ value: id, label: name }))
  return options.some(({ value }) => value === current) ? options : [...options, { value: current, label: current }]
}
