import { Text } from '@mantine/core'
import { countCourseProofs } from '#shared/evidence/course-proofs.ts'
import { findProofs } from '#shared/evidence/proofs.ts'
import { completenessText, courseProofsText } from '#shared/wording/evidence.ts'
import { usePlan, useProjection } from '../state/hooks.ts'

/** For how much of the way there are files; whether they suffice is not for Certpace to say. */
export function Completeness() {
  const plan = usePlan()
  const { courses } = useProjection()
  return (
    <Text size="sm">
      {courseProofsText(countCourseProofs(plan, courses))} {completenessText(findProofs(plan))}
    </Text>
  )
}
