import { Button, Group, type GroupProps } from '@mantine/core'

interface FormButtonsProps {
  /** The words on the button that submits the form. */
  readonly submit: string
  readonly isBusy: boolean
  readonly onCancel: () => void
  readonly className?: GroupProps['className']
}

/** The last row of a form: Cancel, and the button that submits it. */
export function FormButtons({ submit, isBusy, onCancel, className }: FormButtonsProps) {
  return (
    <Group justify="flex-end" className={className}>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button type="submit" loading={isBusy}>
        {submit}
      </Button>
    </Group>
  )
}
