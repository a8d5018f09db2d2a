import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Course } from '#shared/plan/course.ts'
import { useItemAnchor } from '../../navigation/use-item-anchor.ts'
import { useNewItem } from '../../navigation/use-new-item.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { CourseForm } from './course-form.tsx'
import { coursesAnswer } from './course-texts.ts'
import { CoursesTable } from './courses-table.tsx'

type Editing =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'course'; readonly course: Course }

export function CoursesScreen() {
  useItemAnchor('courses')
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const [editing, setEditing] = useState<Editing>({ kind: 'none' })
  const added = useNewItem('courses')
  function close(): void {
    setEditing({ kind: 'none' })
    added.forget()
  }
  const addButton = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing({ kind: 'new' })}>
      Add course
    </Button>
  )
  return (
    <>
      <ScreenHeader
        title="Courses"
        answer={coursesAnswer(plan, projection, formatter)}
        actions={plan.courses.length > 0 && addButton}
      />
      {plan.courses.length === 0 ? (
        <EmptyState action={addButton}>
          There are no courses yet. Add what you attend or study; its hours then count toward what the program asks for.
        </EmptyState>
      ) : (
        <CoursesTable onEdit={(course) => setEditing({ kind: 'course', course })} />
      )}
      {(editing.kind !== 'none' || added.isAsked) && (
        <CourseForm course={editing.kind === 'course' ? editing.course : null} onClose={close} />
      )}
    </>
  )
}
