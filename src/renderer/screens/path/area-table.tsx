import { Table } from '@mantine/core'
import { useState } from 'react'
import type { Requirement } from '#shared/program/rules/requirement.ts'
import type { RequirementProgress } from '#shared/projection/result/rows.ts'
import { useFormatter, usePlan } from '../../state/hooks.ts'
import { FoldButton } from '../../ui/fold-button.tsx'
import { SourceNote } from '../../ui/source-note.tsx'
import { TableHead } from '../../ui/table-head.tsx'
import { type AreaLine, areaLines } from './area-lines.ts'

interface AreaTablesProps {
  readonly requirement: Requirement
  readonly progress: RequirementProgress
}

/** The areas of a requirement with the hours that count in each, and apart from them other methods of earning hours. */
export function AreaTables({ requirement, progress }: AreaTablesProps) {
  const { areas, methods } = areaLines(requirement, usePlan().program, progress)
  return (
    <>
      <AreaTable name="Areas" verb="with hours" hide="Hide the areas" heading="Area" lines={areas} />
      <AreaTable name="Other ways to earn hours" verb="used" hide="Hide the other ways" heading="Way" lines={methods} />
    </>
  )
}

interface AreaTableProps {
  readonly name: string
  /** What is said of those in which hours count: `with hours`. */
  readonly verb: string
  readonly hide: string
  readonly heading: string
  readonly lines: readonly AreaLine[]
}

/** Long headings take a second line where the window is narrow. */
const WRAPPED = { whiteSpace: 'normal' } as const

/** Folded up until asked for. */
function AreaTable({ name, verb, hide, heading, lines }: AreaTableProps) {
  const formatter = useFormatter()
  const [isOpen, setOpen] = useState(false)
  if (lines.length === 0) return null
  const covered = lines.filter(({ countedMinutes }) => countedMinutes > 0).length
  const hasMinimum = lines.some(({ neededMinutes }) => neededMinutes > 0)
  const hasMaximum = lines.some(({ maximumMinutes }) => maximumMinutes !== null)
  return (
    <div>
      <FoldButton isOpen={isOpen} onChange={setOpen}>
        {isOpen ? hide : `${name}: ${covered} of ${lines.length} ${verb}`}
      </FoldButton>
      {isOpen && (
        <div className="table-scroll">
          <Table mt="xs" maw="40rem" aria-label={name}>
            <TableHead
              columns={[
                heading,
                ...(hasMinimum ? [{ heading: 'Needed', isNumber: true }] : []),
                ...(hasMaximum ? [{ heading: 'At most', isNumber: true }] : []),
                { heading: 'Done and planned', isNumber: true, style: WRAPPED },
              ]}
            />
            <Table.Tbody>
              {lines.map(({ id, name: area, neededMinutes, maximumMinutes, countedMinutes, unconfirmed }) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={400}>
                    {area}
                    {unconfirmed && <SourceNote provenance={unconfirmed} />}
                  </Table.Th>
                  {hasMinimum && <Table.Td className="number">{formatter.duration(neededMinutes)}</Table.Td>}
                  {hasMaximum && (
                    <Table.Td className="number">
                      {maximumMinutes === null ? '' : formatter.duration(maximumMinutes)}
                    </Table.Td>
                  )}
                  <Table.Td className="number">
                    {countedMinutes > 0 ? formatter.duration(countedMinutes) : 'none yet'}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </div>
  )
}
