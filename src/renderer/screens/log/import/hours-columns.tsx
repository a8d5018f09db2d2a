import { MultiSelect, NativeSelect, SimpleGrid } from '@mantine/core'
import type { ImportSheet } from '#shared/contract/import.ts'
import { type ImportOptions, importOptionsSchema } from '#shared/import/import-options.ts'
import { columnText } from './import-texts.ts'

interface HoursColumnsProps {
  readonly sheet: ImportSheet
  readonly options: ImportOptions
  readonly onChange: (part: Partial<ImportOptions>) => void
}

/** Further columns of hours, and whether they make one entry or several. Shown where a sheet has such columns. */
export function HoursColumns({ sheet, options, onChange }: HoursColumnsProps) {
  const { columns, moreHours, severalHours } = options
  const isAsked = moreHours.length > 0 || sheet.options.moreHours.length > 0
  if (!isAsked || columns.hours === null) return null
  const taken = Object.values(columns)
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <MultiSelect
        label="More columns of hours"
        value={moreHours.map(String)}
        data={sheet.columns
          .map(({ heading, examples }, column) => ({
            value: String(column),
            label: columnText(column, heading, examples),
          }))
          .filter(({ value }) => !taken.includes(Number(value)))}
        onChange={(chosen) => onChange({ moreHours: chosen.map(Number) })}
      />
      {moreHours.length > 0 && (
        <NativeSelect
          label="Several columns of hours"
          value={severalHours}
          data={[
            { value: 'together', label: 'Add them up to one entry' },
            { value: 'apart', label: 'Make an entry of each, by its heading' },
          ]}
          onChange={({ currentTarget: { value } }) => {
            const parsed = importOptionsSchema.shape.severalHours.safeParse(value)
            if (parsed.success) onChange({ severalHours: parsed.data })
          }}
        />
      )}
    </SimpleGrid>
  )
}
