import {
  Checkbox,
  MultiSelect,
  NativeSelect,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import type { Course } from '#shared/plan/course.ts'
import { INTENSITY_NAMES } from '#shared/wording/names.ts'
import { addCourseInsteadOf, addItem } from '../../commands/item-commands.ts'
import { ItemForm } from '../../editing/item-form.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { HoursField } from '../../ui/money-field.tsx'
import { NotesField } from '../../ui/notes-field.tsx'
import { courseToDraft, emptyCourseDraft, readCourseDraft } from './course-draft.ts'
import { CreditFields } from './credit-fields.tsx'
import { DayFields } from './day-fields.tsx'
import { PaymentFields } from './payment-fields.tsx'

interface CourseFormProps {
  /** Null: a new course. */
  readonly course: Course | null
  readonly onClose: () => void
}

export function CourseForm({ course, onClose }: CourseFormProps) {
  const { plan } = useEditing()
  const requirements = plan.program.requirements.filter(({ earnedBy }) => earnedBy === 'courses')
  const initial = course ? courseToDraft(course, plan.currency) : emptyCourseDraft(requirements[0]?.id ?? 'other')
  const examples = plan.courses.filter(({ isExample }) => isExample)
  const others = plan.courses.filter(({ id }) => id !== course?.id)

  return (
    <ItemForm
      collection="courses"
      item={course}
      add="Add course"
      draft={initial}
      read={(draft, id, opened) => readCourseDraft(draft, opened ?? { id, isExample: false }, plan.currency)}
      addBy={(added, { insteadOf }) => {
        const example = examples.find(({ id }) => id === insteadOf)
        return example ? addCourseInsteadOf(plan, added, example) : addItem('courses', added)
      }}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextInput label="Title" data-autofocus {...form.getInputProps('title')} />
          <TextInput label="Provider" {...form.getInputProps('provider')} />
          {!course && examples.length > 0 && (
            <NativeSelect
              label="Use instead of"
              {...explainedBelow('The example then leaves the plan, and this course takes its place.')}
              data={[
                { value: '', label: 'Nothing: add it beside the others' },
                ...examples.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              {...form.getInputProps('insteadOf')}
            />
          )}
          <Stack gap={4}>
            <Text size="sm" fw="var(--mantine-font-weight-medium)" id="schedule-label">
              When
            </Text>
            <SegmentedControl
              aria-labelledby="schedule-label"
              data={[
                { value: 'flexible', label: 'Whenever there is time' },
                { value: 'dated', label: 'On fixed days' },
              ]}
              {...form.getInputProps('scheduleKind')}
            />
          </Stack>
          {form.values.scheduleKind === 'flexible' ? (
            <>
              <HoursField
                label="Hours of work"
                description="All the time it takes, reading included"
                {...form.getInputProps('hours')}
              />
              <SimpleGrid cols={2}>
                <DateField label="Not before" {...form.getInputProps('notBefore')} />
                <HoursField label="At most a week" {...form.getInputProps('weeklyMaximum')} />
              </SimpleGrid>
            </>
          ) : (
            <DayFields form={form} />
          )}
          <CreditFields form={form} requirements={requirements} />
          <PaymentFields form={form} courseId={course?.id ?? null} />
          <SimpleGrid cols={2}>
            <TextInput
              label="Place in the order"
              description="Lower numbers come first."
              inputMode="numeric"
              {...form.getInputProps('priority')}
            />
            <NativeSelect
              label="How heavy an hour is"
              description="For your weekly load."
              data={Object.entries(INTENSITY_NAMES).map(([value, label]) => ({ value, label }))}
              {...form.getInputProps('intensity')}
            />
          </SimpleGrid>
          {others.length > 0 && (
            <MultiSelect
              label="Only after"
              data={others.map(({ id, title }) => ({ value: id, label: title }))}
              {...form.getInputProps('prerequisiteIds')}
            />
          )}
          <Checkbox
            label="The certifying body approves this provider"
            {...form.getInputProps('isApproved', { type: 'checkbox' })}
          />
          <NotesField {...form.getInputProps('notes')} />
        </>
      )}
    </ItemForm>
  )
}
