import { Button, List, Stack, Text } from '@mantine/core'
import { useRef } from 'react'
import { useAppSnapshot } from '../../../state/hooks.ts'

interface ChooseStepProps {
  readonly isReading: boolean
  readonly onChoose: (file: File | null) => void
}

/** Says what a file should be like, and asks for it: by a dialog of the system, or in a browser by the page. */
export function ChooseStep({ isReading, onChoose }: ChooseStepProps) {
  const { host } = useAppSnapshot('host')
  const input = useRef<HTMLInputElement>(null)
  return (
    <Stack align="flex-start">
      <Text>
        Choose a CSV or XLSX file with a row for each time you did hours or paid for something. Nothing in your plan
        changes before you have seen how the rows would be taken.
      </Text>
      <List size="sm">
        <List.Item>A row needs a date, and hours, an amount, or both.</List.Item>
        <List.Item>
          A column with titles says what each row is for. Titles that are in your plan are matched for you.
        </List.Item>
        <List.Item>Rows that are in the log already are recognized. Up to 200,000 rows and 50 MB fit.</List.Item>
      </List>
      <input
        ref={input}
        type="file"
        accept=".csv,.xlsx,.tsv,.txt"
        hidden
        aria-label="Spreadsheet"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) onChoose(file)
          currentTarget.value = '' // so that choosing the same file again is a change again
        }}
      />
      <Button
        data-autofocus
        disabled={isReading}
        onClick={() => (host === 'electron' ? onChoose(null) : input.current?.click())}
      >
        Choose a file
      </Button>
    </Stack>
  )
}
