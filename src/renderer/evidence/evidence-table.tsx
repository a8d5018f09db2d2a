import { Anchor, Table, Text } from '@mantine/core'
import { TYPE_NAMES } from '#shared/evidence/file-name.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import { evidenceSubjectText, sizeText } from '#shared/wording/evidence.ts'
import { capitalize } from '#shared/wording/phrases.ts'
import { useFormatter, usePlan } from '../state/hooks.ts'
import { ItemMenu } from '../ui/item-menu.tsx'
import { ACTIONS, TableHead } from '../ui/table-head.tsx'
import './evidence.css'
import { useSaveCopy } from './use-save-copy.ts'

interface EvidenceTableProps {
  readonly items: readonly Evidence[]
  readonly onLook: (evidence: Evidence) => void
  readonly onEdit: (evidence: Evidence) => void
  readonly onRemove: (evidence: Evidence) => void
}

/** Files kept as evidence, one a row. */
export function EvidenceTable({ items, onLook, onEdit, onRemove }: EvidenceTableProps) {
  return (
    <div className="table-scroll">
      <Table verticalSpacing="xs" highlightOnHover aria-label="Files kept as evidence">
        <TableHead
          columns={['Title and file', 'What it proves', 'Type', { heading: 'Size', isNumber: true }, 'Added', ACTIONS]}
        />
        <Table.Tbody>
          {items.map((evidence) => (
            <EvidenceRow
              key={evidence.id}
              evidence={evidence}
              onLook={() => onLook(evidence)}
              onEdit={() => onEdit(evidence)}
              onRemove={() => onRemove(evidence)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

interface EvidenceRowProps {
  readonly evidence: Evidence
  readonly onLook: () => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function EvidenceRow({ evidence, onLook, onEdit, onRemove }: EvidenceRowProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const saveCopy = useSaveCopy()
  const { title, subject, fileName, mediaType, bytes, addedOn } = evidence
  return (
    <Table.Tr>
      <Table.Td className="evidence-name">
        <Anchor component="button" type="button" underline="hover" fw={600} ta="left" onClick={onLook}>
          {title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {fileName}
        </Text>
      </Table.Td>
      <Table.Td>{evidenceSubjectText(subject, plan, formatter)}</Table.Td>
      <Table.Td className="evidence-whole">{capitalize(TYPE_NAMES[mediaType])}</Table.Td>
      <Table.Td className="number">{sizeText(bytes, formatter)}</Table.Td>
      <Table.Td className="evidence-whole">{formatter.date(addedOn)}</Table.Td>
      <Table.Td>
        <ItemMenu
          title={title}
          actions={[
            { label: 'View', onSelect: onLook },
            { label: 'Save a copy', onSelect: () => void saveCopy(evidence) },
            { label: 'Edit', onSelect: onEdit },
            { label: 'Remove', onSelect: onRemove },
          ]}
        />
      </Table.Td>
    </Table.Tr>
  )
}
