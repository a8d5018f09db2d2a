import { Textarea, type TextareaProps } from '@mantine/core'

/** Free text about an item, with the one request that goes with it. */
export function NotesField(props: TextareaProps) {
  return <Textarea label="Notes" description="No client names, please." autosize minRows={2} {...props} />
}
