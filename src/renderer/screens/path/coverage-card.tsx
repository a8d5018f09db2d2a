import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconFileCheck, IconFileText, IconFileX } from '@tabler/icons-react'
import { useState } from 'react'
import { findProofs } from '#shared/evidence/proofs.ts'
import type { Coverage } from '#shared/plan/coverage.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { useRemoval } from '../../editing/use-removal.tsx'
import { EvidenceButton } from '../../evidence/evidence-button.tsx'
import { useFormatter, usePlan, useProjection, useToday } from '../../state/hooks.ts'
import { CoverageForm } from './coverage-form.tsx'
import { Contracts, CoverageLine } from './coverage-lines.tsx'
import {
  contractsFor,
  type DocumentState,
  documentState,
  documentStateText,
  findingsAbout,
  hoursThatDepend,
  provenBy,
} from './coverage-texts.ts'
import { Sourced } from './sourced.tsx'

const MARKS = {
  'not-entered': { icon: IconFileText, color: 'var(--text-muted)' },
  'in-force': { icon: IconFileCheck, color: 'var(--positive)' },
  'not-in-force': { icon: IconFileX, color: 'var(--warning)' },
} as const satisfies Record<DocumentState['kind'], object>

type Editing = { readonly documentId: string; readonly coverage: Coverage | null } | null

/** The id of the heading, for addresses that lead to it. */
export const DOCUMENTS_TITLE_ID = 'documents-title'

/** The documents that have to be in force, and from when to when they are. */
export function CoverageCard() {
  const plan = usePlan()
  const { program } = plan
  const { byDocument } = findProofs(plan)
  const [editing, setEditing] = useState<Editing>(null)
  const { remove, dialog } = useRemoval('coverages')
  if (program.documents.length === 0) return null
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={DOCUMENTS_TITLE_ID}>
      <Title order={2} id={DOCUMENTS_TITLE_ID} tabIndex={-1} className="path-anchor">
        Documents in force
      </Title>
      <Text size="sm" c="dimmed">
        Enter when each is in force; until then, hours are counted as if it always were. Its files can be kept here,
        also where it has no dates.
      </Text>
      <ul className="path-steps">
        {program.documents.map((document) => (
          <DocumentLine
            key={document.id}
            document={document}
            proofs={byDocument.get(document.id) ?? []}
            onEdit={(coverage) => setEditing({ documentId: document.id, coverage })}
            onRemove={remove}
          />
        ))}
      </ul>
      {editing && <CoverageForm {...editing} onClose={() => setEditing(null)} />}
      {dialog}
    </Paper>
  )
}

interface DocumentLineProps {
  readonly document: RulePack['documents'][number]
  /** Its own files, and those of the times in which it is in force. */
  readonly proofs: readonly Evidence[]
  /** Null: new dates. */
  readonly onEdit: (coverage: Coverage | null) => void
  readonly onRemove: (coverage: Coverage) => void
}

function DocumentLine({ document: { id, name, detail, provenance }, proofs, onEdit, onRemove }: DocumentLineProps) {
  const plan = usePlan()
  const { findings } = useProjection()
  const formatter = useFormatter()
  const coverages = plan.coverages
    .filter(({ documentId }) => documentId === id)
    .toSorted((left, right) => left.from.localeCompare(right.from))
  const contracts = contractsFor(id, plan)
  const state = documentState([...coverages, ...(contracts ?? [])], useToday())
  const depends = hoursThatDepend(plan, id)
  const adding = coverages.length === 0 ? 'Add its dates' : 'Add a renewal'
  const { icon: Icon, color } = MARKS[state.kind]
  return (
    <li className="path-step">
      <Icon size={22} color={color} aria-hidden />
      <div>
        <Text fw={600}>{name}</Text>
        <Text size="sm">
          {detail}
          {depends !== null && ` ${depends}`}
        </Text>
        {findingsAbout(id, findings, plan).map((finding) => {
          const { sentence, fix } = findingText(finding, plan, formatter)
          return (
            <Group key={finding.key} gap={6} wrap="nowrap" align="flex-start" mt={4}>
              <IconAlertTriangle size={18} style={{ flex: 'none' }} color="var(--warning)" aria-hidden />
              <Text size="sm" c="var(--warning)">
                {sentence} {fix}
              </Text>
            </Group>
          )
        })}
        {contracts !== null && <Contracts contracts={contracts} />}
        {coverages.length > 0 && (
          <ul className="path-coverages" aria-label={`When ${name} is in force`}>
            {coverages.map((coverage) => (
              <CoverageLine
                key={coverage.id}
                coverage={coverage}
                documentName={name}
                onEdit={() => onEdit(coverage)}
                onRemove={() => onRemove(coverage)}
              />
            ))}
          </ul>
        )}
        <Group className="path-actions" gap="md" mt={4}>
          {contracts === null && (
            <Button
              variant="subtle"
              size="compact-sm"
              ml={-8}
              aria-label={`${adding}: ${name}`}
              onClick={() => onEdit(null)}
            >
              {adding}
            </Button>
          )}
          <EvidenceButton title={name} items={proofs} subject={provenBy(id, coverages, contracts)} />
        </Group>
        <Sourced provenance={provenance} />
      </div>
      <Text size="sm" fw={500} c={state.kind === 'not-in-force' ? 'var(--warning)' : 'dimmed'}>
        {documentStateText(state, proofs.length, formatter)}
      </Text>
    </li>
  )
}
