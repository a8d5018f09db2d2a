import { Box, Text } from '@mantine/core'
import type { IsoDate } from '#shared/calendar/day.ts'
import { coursePaymentSchema } from '#shared/plan/payment.ts'
import { readDraftDate } from '../../forms/draft-date.ts'
import { createDraftReader } from '../../forms/draft-reader.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import type { CourseDraft } from './course-draft.ts'
import { readPayment, readYearlyRise } from './payment-draft.ts'
import { paymentPreview } from './payment-text.ts'

interface PaymentPreviewProps {
  readonly draft: CourseDraft
  readonly courseId: string | null
}

/** What the payment that is being filled in comes to; nothing while its fields cannot be read. */
export function PaymentPreview({ draft, courseId }: PaymentPreviewProps) {
  const { currency, startOn } = usePlan()
  const formatter = useFormatter()
  const { courses } = useProjection()
  const reader = createDraftReader(currency)
  const yearlyRise = readYearlyRise(reader, draft)
  const read = reader.finish(coursePaymentSchema, readPayment(reader, draft))
  if (!read.ok) return null
  const days = draft.scheduleKind === 'dated' ? draft.days.flatMap(({ on }) => dayOf(on)).sort() : []
  const booked = draft.scheduleKind === 'dated' ? dayOf(draft.bookedOn) : []
  const placed = courses.find((course) => course.courseId === courseId)?.startOn ?? null
  const [anchor = placed] = [...dayOf(draft.payOn), ...booked, ...days]
  const sentence = paymentPreview({ payment: read.value, yearlyRise, days, anchor }, startOn, formatter)
  if (sentence === null) return null
  return (
    <Box p="sm" bg="var(--surface-sunken)" style={{ borderRadius: 'var(--mantine-radius-md)' }}>
      <Text size="sm">{sentence}</Text>
    </Box>
  )
}

function dayOf(text: string): IsoDate[] {
  const parsed = readDraftDate(text)
  return parsed.ok ? [parsed.value] : []
}
