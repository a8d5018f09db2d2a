import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { ExportDialog } from './export-dialog.tsx'

/** The way out: the plan, its tables, its calendar, its report and its evidence as files. */
export function ExportCard() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="export-title">
      <Title order={2} size="h3" id="export-title" mb="xs">
        Export
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          Take your plan with you: the whole plan as one file, tables for a spreadsheet, days for a calendar, a report
          to print, or a binder of your evidence. Names, notes and amounts can be left out of all but the binder.
        </Text>
        <Button variant="light" onClick={() => setOpen(true)}>
          Choose what to export
        </Button>
      </Stack>
      {isOpen && <ExportDialog onClose={() => setOpen(false)} />}
    </Paper>
  )
}
