import { Button, Group, Stack, Title } from '@mantine/core'
import type { OneLook } from '#shared/charts/one-look.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import type { LookHeads } from '#shared/wording/look-heads.ts'
import { lookTables } from '#shared/wording/look-tables.ts'
import { DataTable } from './data-table.tsx'
import { LookLegend } from './kit/legend.tsx'

interface LookDetailsProps {
  readonly look: OneLook
  readonly heads: LookHeads
  readonly hasGhost: boolean
  readonly formatter: Formatter
  readonly onSave: (format: 'svg' | 'png') => void
}

/** What the marks mean, the picture as a file, and the figures of each lane as a table. */
export function LookDetails({ look, heads, hasGhost, formatter, onSave }: LookDetailsProps) {
  const findings = [heads.when, heads.money, heads.load].map((head) =>
    [head?.finding, head?.over].filter((part) => part !== undefined).join(' '),
  )
  return (
    <Stack gap="sm" className="look-details">
      <Group justify="space-between" align="flex-start" gap="sm">
        <LookLegend look={look} hasGhost={hasGhost} />
        <Group gap="xs" wrap="nowrap" className="chart-controls">
          <Button variant="default" size="xs" onClick={() => onSave('svg')}>
            Save picture (SVG)
          </Button>
          <Button variant="default" size="xs" onClick={() => onSave('png')}>
            Save picture (PNG)
          </Button>
        </Group>
      </Group>
      {lookTables(look, formatter).map(({ title, columns, rows }, index) => (
        <section key={title}>
          <Title order={2} size="h3">
            {title}
          </Title>
          <DataTable caption={`${title}. ${findings[index] ?? ''}`} columns={columns} rows={rows} />
        </section>
      ))}
    </Stack>
  )
}
