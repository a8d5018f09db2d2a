import { Table } from '@mantine/core'
import { useState } from 'react'
import type { Requirement } from '#shared/program/rules/requirement.ts'
import type { RequirementProgress } from '#shared/projection/result/rows.ts'
import { useFormatter } from '../../state/hooks.ts'
import { TableHead } from '../../ui/table-head.tsx'
import { FoldButton } from './fold-button.tsx'

interface AreaTableProps {
  readonly requirement: Requirement
  readonly progress: RequirementProgress
}

/** The areas of a requirement with the hours that count in each; folded up until asked for. */
export function AreaTable({ requirement, progress }: AreaTableProps) {
  const formatter = useFormatter()
  const [isOpen, setOpen] = useState(false)
  const covered = progress.areas.filter(({ countedMinutes }) => countedMinutes > 0).length
  const hasMinimum = progress.areas.some(({ neededMinutes }) => neededMinutes > 0)
  return (
    <div>
      <FoldButton isOpen={isOpen} onChange={setOpen}>
        {isOpen ? 'Hide the areas' : `Areas: ${covered} of ${requirement.areas.length} have hours`}
      </FoldButton>
      {isOpen && (
        <Table mt="xs" maw="40rem">
          <TableHead
            columns={[
              'Area',
              ...(hasMinimum ? [{ heading: 'Needed', isNumber: true }] : []),
              { heading: 'Done and planned', isNumber: true },
            ]}
          />
          <Table.Tbody>
            {requirement.areas.map(({ id, name }) => {
              const area = progress.areas.find(({ areaId }) => areaId === id)
              return (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={400}>
                    {name}
                  </Table.Th>
                  {hasMinimum && <Table.Td className="number">{formatter.duration(area?.neededMinutes ?? 0)}</Table.Td>}
                  <Table.Td className="number">
                    {area && area.countedMinutes > 0 ? formatter.duration(area.countedMinutes) : 'none yet'}
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
    </div>
  )
}
