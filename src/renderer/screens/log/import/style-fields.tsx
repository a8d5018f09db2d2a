import { NativeSelect, SimpleGrid } from '@mantine/core'
import { type ImportOptions, importOptionsSchema } from '#shared/import/import-options.ts'
import type { ImportReview } from '#shared/import/result.ts'
import { explainedBelow } from '../../../ui/explained-below.ts'

interface StyleFieldsProps {
  readonly options: ImportOptions
  readonly review: ImportReview
  readonly onChange: (part: Partial<ImportOptions>) => void
}

type StyleField = 'dateOrder' | 'decimals' | 'hoursUnit' | 'minus'

interface StyleQuestion {
  readonly field: StyleField
  readonly label: string
  /** What stands below where the file leaves it open. */
  readonly question: string
  readonly isOpen: boolean
  readonly matters: boolean
  /** What the file suggests. */
  readonly found: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** How the file writes dates and figures: what it suggests itself, and what only a person can tell. */
export function StyleFields({ options, review, onChange }: StyleFieldsProps) {
  const questions = questionsOf(review).filter(({ matters }) => matters)
  if (questions.length === 0) return null

  /** A value of a field is one of its choices, which the schema confirms. */
  function change(field: StyleField, value: string): void {
    const parsed = importOptionsSchema.safeParse({ ...options, [field]: value })
    if (parsed.success) onChange({ [field]: parsed.data[field] })
  }

  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      {questions.map(({ field, label, isOpen, found, choices, question }) => {
        const isAsked = isOpen && options[field] === 'auto'
        return (
          <NativeSelect
            key={field}
            label={label}
            {...(isAsked ? explainedBelow(question) : {})}
            value={isAsked ? ASK : options[field] === 'auto' ? found : options[field]}
            data={[...(isAsked ? [{ value: ASK, label: 'Please choose' }] : []), ...choices]}
            onChange={({ currentTarget }) => change(field, currentTarget.value)}
          />
        )
      })}
    </SimpleGrid>
  )
}

/** Stands for a choice that is still to be made. */
const ASK = 'ask'

function questionsOf(review: ImportReview): readonly StyleQuestion[] {
  const { style, matters } = review
  return [
    {
      field: 'dateOrder',
      label: 'Dates such as 3/4/2027',
      question: 'The dates of this file make sense in more than one order.',
      isOpen: review.isDateOrderOpen,
      matters: matters.dateOrder,
      found: style.dateOrder,
      choices: [
        { value: 'day-first', label: 'Day first: 3 April' },
        { value: 'month-first', label: 'Month first: March 4' },
        ...(review.isYearFirstPossible ? [{ value: 'year-first', label: 'Year first: 27-04-03 is April 3' }] : []),
      ],
    },
    {
      field: 'decimals',
      label: 'Decimals of figures',
      question: 'Figures such as 1.234 can be more than a thousand, or a little more than one.',
      isOpen: review.isDecimalSignOpen,
      matters: matters.decimals,
      found: style.decimals ?? 'auto',
      choices: [
        { value: 'auto', label: 'As each figure shows' },
        { value: '.', label: 'After a point: 1,234.50' },
        { value: ',', label: 'After a comma: 1.234,50' },
      ],
    },
    {
      field: 'hoursUnit',
      label: review.isClockPossible ? 'Hours such as 1.30' : 'Hours such as 2',
      question: 'The hours of this file can be meant in more than one unit.',
      isOpen: review.isHoursUnitOpen,
      matters: matters.hoursUnit,
      found: style.hoursUnit,
      choices: [
        { value: 'hours', label: 'Are hours' },
        { value: 'minutes', label: 'Are minutes' },
        ...(review.isClockPossible ? [{ value: 'clock', label: 'Are hours and minutes: 1.30 is 1 h 30' }] : []),
        ...(style.hoursUnit === 'days' ? [{ value: 'days', label: 'Are parts of a day: 0.5 is 12 hours' }] : []),
      ],
    },
    {
      field: 'minus',
      label: 'Amounts below zero',
      question: 'This file has amounts above and below zero. Only one kind is what you paid.',
      isOpen: review.isMinusOpen,
      matters: matters.minus,
      found: style.minus,
      choices: [
        { value: 'is-payment', label: 'Are payments, as banks write them' },
        { value: 'is-refund', label: 'Are money back, such as refunds' },
        { value: 'refused', label: 'Are mistakes' },
      ],
    },
  ]
}
