import { Alert, Button, Collapse, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ImportSheet } from '#shared/contract/import.ts'
import { IMPORT_FIELDS, type ImportField, type ImportOptions } from '#shared/import/import-options.ts'
import { FIELD_NAMES } from '#shared/import/report.ts'
import { explainedBelow } from '../../../ui/explained-below.ts'
import { FormFields } from './form-fields.tsx'
import { HoursColumns } from './hours-columns.tsx'
import { assignColumn, columnText, doubtTexts } from './import-texts.ts'
import { SheetTable } from './sheet-table.tsx'
import { useHiddenColumns } from './use-hidden-columns.ts'
import type { ImportFlow, ImportStep } from './use-import.ts'

const MAIN_FIELDS: readonly ImportField[] = ['date', 'item', 'hours', 'amount', 'notes']
const OTHER_FIELDS = IMPORT_FIELDS.filter((field) => !MAIN_FIELDS.includes(field))
const NONE = ''

const EXPLANATIONS: Readonly<Partial<Record<ImportField, string>>> = {
  item: 'The title of a course, a supervision, a clinical practice or a fee; a supervisor’s name will do.',
  start: 'Start and end together give the hours, where no column holds them.',
  pause: 'Taken off the time from start to end. A figure of 5 or more counts minutes.',
  minutes: 'Where hours and minutes stand apart.',
  credit: 'Where money paid and money back stand apart.',
  direction: 'Words such as Debit and Credit, or Payment and Refund.',
  kind: 'Words such as Course, Supervision, Practice, Fee or Other.',
  held: 'Rows with No, Canceled or No show are left out.',
  planned: 'The day for which a session was planned that was held on another.',
  completes: 'Yes in the row with which a course was finished.',
  part: 'The number of the payment of its course or fee, from 1.',
  category: 'What money for something unplanned counts as, such as Courses or Membership.',
  id: 'In a log that Certpace exported. It tells entries that are in the log already.',
}

interface ColumnsStepProps {
  readonly step: Extract<ImportStep, { kind: 'columns' }>
  readonly flow: ImportFlow
}

/** Which column holds what: guessed from headings and contents, and changeable. */
export function ColumnsStep({ step, flow }: ColumnsStepProps) {
  const { sheet, options } = step
  const { columns } = options
  const [areOthersShown, setOthersShown] = useState(OTHER_FIELDS.some((field) => columns[field] !== null))
  const change = (part: Partial<ImportOptions>) => flow.changeColumns({ ...options, ...part })
  const fields = (shown: readonly ImportField[]) => (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {shown.map((field) => (
        <ColumnField key={field} field={field} sheet={sheet} options={options} onChange={change} />
      ))}
    </SimpleGrid>
  )
  return (
    <Stack>
      {sheet.warnings.map((warning) => (
        <Alert key={warning} color="yellow">
          {warning}
        </Alert>
      ))}
      <FormFields
        sheet={sheet}
        options={options}
        onChange={change}
        onRead={(reading) => void flow.readAgain(reading)}
      />
      {sheet.isRemembered && (
        <Alert>
          <Group justify="space-between">
            <Text size="sm">The columns are read as in the last file with these headings.</Text>
            <Button variant="default" size="compact-md" onClick={() => void flow.forget()}>
              Forget this
            </Button>
          </Group>
        </Alert>
      )}
      {doubtTexts(sheet, options).map((text) => (
        <Alert key={text} color="yellow">
          {text}
        </Alert>
      ))}
      <SheetTable sheet={sheet} options={options} />
      {fields(MAIN_FIELDS)}
      <HoursColumns sheet={sheet} options={options} onChange={change} />
      <div>
        <Button
          variant="subtle"
          size="compact-md"
          aria-expanded={areOthersShown}
          onClick={() => setOthersShown(!areOthersShown)}
        >
          {areOthersShown ? 'Fewer columns' : 'More columns'}
        </Button>
        <Collapse expanded={areOthersShown} mt="xs">
          {fields(OTHER_FIELDS)}
        </Collapse>
      </div>
      <Group justify="flex-end" className="form-actions">
        <Text size="sm" c="dimmed">
          {sheet.fileName}
        </Text>
        <Button variant="default" onClick={flow.cancel}>
          Another file
        </Button>
        <Button disabled={flow.working !== null} onClick={() => void flow.check(options)}>
          Check the rows
        </Button>
      </Group>
    </Stack>
  )
}

interface ColumnFieldProps {
  readonly field: ImportField
  readonly sheet: ImportSheet
  readonly options: ImportOptions
  readonly onChange: (part: Partial<ImportOptions>) => void
}

function ColumnField({ field, sheet, options: { columns, headingRow }, onChange }: ColumnFieldProps) {
  const explanation = EXPLANATIONS[field]
  const isHidden = useHiddenColumns(columns)
  const headings = headingRow === null ? [] : (sheet.firstRows[headingRow] ?? [])
  return (
    <NativeSelect
      label={FIELD_NAMES[field]}
      {...(explanation === undefined ? {} : explainedBelow(explanation))}
      value={columns[field] === null ? NONE : String(columns[field])}
      data={[
        { value: NONE, label: 'No column' },
        ...sheet.columns.map(({ examples }, column) => ({
          value: String(column),
          label: columnText(column, headings[column] ?? '', isHidden(column) ? [] : examples),
        })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ columns: assignColumn(columns, field, value === NONE ? null : Number(value)) })
      }
    />
  )
}
