import { Button, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type ImportSheet, type TableReading, tableReadingSchema } from '#shared/contract/import.ts'
import type { ImportOptions } from '#shared/import/import-options.ts'
import { ENCODING_CHOICES, formText, SEPARATOR_CHOICES } from './import-texts.ts'

const NO_HEADINGS = 'none'
const LONGEST_ROW_TEXT = 60

interface FormFieldsProps {
  readonly sheet: ImportSheet
  readonly options: ImportOptions
  readonly onChange: (part: Partial<ImportOptions>) => void
  readonly onRead: (reading: TableReading) => void
}

/** How the file is read: its sheet, or its encoding and separator, and where its headings are. */
export function FormFields({ sheet: { form, firstRows }, options, onChange, onRead }: FormFieldsProps) {
  const [isShown, setShown] = useState(false)

  /** A value of a field is one of its choices, which the schema confirms. */
  function read(part: Readonly<Record<string, unknown>>): void {
    const current =
      form.kind === 'text'
        ? { encoding: form.encoding, separator: form.separator, sheet: null }
        : { encoding: null, separator: null, sheet: form.sheet }
    const reading = tableReadingSchema.safeParse({ ...current, ...part })
    if (reading.success) onRead(reading.data)
  }

  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text size="sm">{formText(form)}</Text>
        <Button variant="subtle" size="compact-sm" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? 'Done' : 'Read it in another way'}
        </Button>
      </Group>
      {isShown && (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {form.kind === 'workbook' ? (
            <NativeSelect
              label="Sheet"
              value={String(form.sheet)}
              data={form.sheets.map((label, index) => ({ value: String(index), label }))}
              onChange={({ currentTarget }) => read({ sheet: Number(currentTarget.value) })}
            />
          ) : (
            <>
              <NativeSelect
                label="Encoding"
                value={form.encoding}
                data={ENCODING_CHOICES}
                onChange={({ currentTarget }) => read({ encoding: currentTarget.value })}
              />
              <NativeSelect
                label="Between the columns"
                value={form.separator}
                data={SEPARATOR_CHOICES}
                onChange={({ currentTarget }) => read({ separator: currentTarget.value })}
              />
            </>
          )}
          <NativeSelect
            label="Headings"
            value={options.headingRow === null ? NO_HEADINGS : String(options.headingRow)}
            data={[
              { value: NO_HEADINGS, label: 'There are none' },
              ...firstRows.map((row, index) => ({ value: String(index), label: rowText(index, row) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              onChange({ headingRow: value === NO_HEADINGS ? null : Number(value) })
            }
          />
        </SimpleGrid>
      )}
    </Stack>
  )
}

function rowText(index: number, row: readonly string[]): string {
  const text = row.filter((cell) => cell !== '').join(', ')
  const short = text.length > LONGEST_ROW_TEXT ? `${text.slice(0, LONGEST_ROW_TEXT - 1)}…` : text
  return `Row ${index + 1}: ${short === '' ? 'empty' : short}`
}
