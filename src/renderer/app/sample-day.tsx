import { useFormatter, useSelected } from '../state/hooks.ts'

interface SampleDayProps {
  /** In the header of a wide window, where the picture below needs the height; on the page of a narrow one. */
  readonly place: 'header' | 'page'
}

/** Says on every screen of a sample which day counts as today in it; nothing for other plans. */
export function SampleDay({ place }: SampleDayProps) {
  const { asOf } = useSelected(({ open }) => ({ asOf: open?.plan.asOf ?? null }))
  const formatter = useFormatter()
  if (asOf === null) return null
  return <p className={`sample-day sample-day-${place}`}>Today in this sample: {formatter.date(asOf)}</p>
}
