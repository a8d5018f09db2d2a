import { Button, Paper, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { refusalSentence } from '#shared/wording/comparison-words.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { useFormatter } from '../../state/hooks.ts'
import { TableHead } from '../../ui/table-head.tsx'
import { GapDialog } from './gap-dialog.tsx'
import { differenceOf } from './scenario-figures.ts'
import { DIFFERENCE_NAMES, differenceTexts } from './scenario-sentences.ts'

interface DifferenceTableProps {
  readonly base: ComparedScenario
  readonly scenarios: readonly ComparedScenario[]
}

/** What changes against the open plan, scenario by scenario. */
export function DifferenceTable({ base, scenarios }: DifferenceTableProps) {
  const formatter = useFormatter()
  const [explained, setExplained] = useState<ComparedScenario | null>(null)
  if (scenarios.length === 0) return null
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="differences-title">
      <Title order={2} id="differences-title">
        Against your plan now
      </Title>
      {base.projection.outcome.kind === 'certified' ? (
        <Table.ScrollContainer minWidth={860} mt="sm">
          <Table>
            <TableHead
              columns={[
                'Scenario',
                ...DIFFERENCE_NAMES.map((heading) => ({ heading, ta: 'right' as const })),
                { heading: 'What makes the difference', isUnseen: true },
              ]}
            />
            <Table.Tbody>
              {scenarios.map((compared) => {
                const difference = differenceOf(compared.projection, base.projection)
                return (
                  <Table.Tr key={compared.id}>
                    <Table.Th scope="row" miw={140}>
                      {compared.name}
                    </Table.Th>
                    {difference ? (
                      differenceTexts(difference, formatter).map((text, index) => (
                        <Table.Td key={DIFFERENCE_NAMES[index]} className="number">
                          {text}
                        </Table.Td>
                      ))
                    ) : (
                      <Table.Td colSpan={DIFFERENCE_NAMES.length}>{refusalSentence(compared, formatter)}</Table.Td>
                    )}
                    <Table.Td>
                      <Button
                        size="compact-sm"
                        variant="light"
                        aria-label={`Why? What makes the difference: ${compared.name}`}
                        onClick={() => setExplained(compared)}
                      >
                        Why?
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : (
        <Text mt="sm">{refusalSentence(base, formatter)} Differences appear once your plan has a date.</Text>
      )}
      {explained && (
        <GapDialog
          scenario={explained}
          others={[base, ...scenarios].filter(({ id }) => id !== explained.id)}
          onClose={() => setExplained(null)}
        />
      )}
    </Paper>
  )
}
