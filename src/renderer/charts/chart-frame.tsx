import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconChartArea, IconTable } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import './charts.css'
import { DataTable, type TableColumn, type TableRow } from './data-table.tsx'

interface ChartFrameProps {
  readonly title: string
  /** The one sentence that the chart is there to show. */
  readonly finding: string
  /** The same figures as a table: the true alternative for who cannot use the picture. */
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** Choices that belong to this chart, such as how far it goes. */
  readonly controls?: ReactNode
  /** There is nothing to draw yet; the finding then says so alone. */
  readonly isEmpty: boolean
  readonly children: ReactNode
}

/** What every chart stands in: heading, finding, the picture, and the table behind it. */
export function ChartFrame({ title, finding, columns, rows, controls, isEmpty, children }: ChartFrameProps) {
  const [isTable, setTable] = useState(false)
  const titleId = useId()
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={titleId} className="chart-frame">
      <Stack gap="sm">
        <Group justify="space-between" align="center">
          <Title order={2} id={titleId}>
            {title}
          </Title>
          {!isEmpty && (
            <Group gap="xs" className="chart-controls">
              {controls}
              <Button
                variant="default"
                size="xs"
                leftSection={isTable ? <IconChartArea size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
                onClick={() => setTable(!isTable)}
              >
                {isTable ? 'Show as chart' : 'Show as table'}
              </Button>
            </Group>
          )}
        </Group>
        <Text>{finding}</Text>
        {!isEmpty &&
          (isTable ? <DataTable caption={`${title}. ${finding}`} columns={columns} rows={rows} /> : children)}
      </Stack>
    </Paper>
  )
}
