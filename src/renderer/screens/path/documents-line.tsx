import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconFileCheck, IconFileText, IconFileX } from '@tabler/icons-react'
import { useState } from 'react'
import type { IsoDate } from '#shared/calendar/day.ts'
import { findProofs } from '#shared/evidence/proofs.ts'
import type { Coverage } from '#shared/plan/coverage.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
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
  documentsText,
  findingsAbout,
  hoursThatDepend,
  nextEndText,
  provenBy,
} from './coverage-texts.ts'
import { LineShell } from './line-shell.tsx'
import { Sourced } from './sourced.tsx'

const MARKS = {
  'not-entered': { icon: IconFileText, color: 'var(--text-muted)' },
  'in-force': { icon: IconFileCheck, color: 'var(--positive)' },
  'not-in-force': { icon: IconFileX, color: 'var(--warning)' },
} as const satisfies Record<DocumentState['kind'], object>

type Editing = { readonly documentId: string; readonly coverage: Coverage | null } | null

/** The documents that have to be in force, and from when to when they are. */
export function DocumentsLine({ id }: { readonly id: string }) {
  const plan = usePlan()
  const { findings } = useProjection()
  const formatter = useFormatter()
  const today = useToday()
  const documents = plan.program.documents.map(({ id, name }) => ({ name, state: stateOf(id, plan, today) }))
  const states = documents.map(({ state }) => state)
  const hasTrouble = plan.program.documents.some((document) => findingsAbout(document.id, findings, plan).length > 0)
  const isComplete = states.every(({ kind }) => kind === 'in-force')
  const { icon: Icon, color } = MARKS[hasTrouble ? 'not-in-force' : isComplete ? 'in-force' : 'not-entered']
  return (
    <LineShell
      id={id}
      title="Documents"
      figures={` · ${documentsText(states)}`}
      mark={<Icon size={22} color={color} aria-hidden />}
      when={nextEndText(documents, formatter)}
      details={() => <Documents />}
    />
  )
}

function stateOf(documentId: string, plan: Plan, today: IsoDate): DocumentState {
  const coverages = plan.coverages.filter((coverage) => coverage.documentId === documentId)
  return documentState([...coverages, ...(contractsFor(documentId, plan) ?? [])], today)
}

function Documents() {
  const plan = usePlan()
  const { byDocument } = findProofs(plan)
  const [editing, setEditing] = useState<Editing>(null)
  const { remove, dialog } = useRemoval('coverages')
  return (
    <>
      <Text size="sm">Enter when each is in force. Until then, hours count as if it always were.</Text>
      <ul className="path-parts">
        {plan.program.documents.map((document) => (
          <DocumentItem
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
    </>
  )
}

interface DocumentItemProps {
  readonly document: RulePack['documents'][number]
  /** Its own files, and those of the times in which it is in force. */
  readonly proofs: readonly Evidence[]
  /** Null: new dates. */
  readonly onEdit: (coverage: Coverage | null) => void
  readonly onRemove: (coverage: Coverage) => void
}

function DocumentItem({ document: { id, name, detail, provenance }, proofs, onEdit, onRemove }: DocumentItemProps) {
  const plan = usePlan()
  const { findings } = useProjection()
  const formatter = useFormatter()
  const coverages = plan.coverages
    .filter(({ documentId }) => documentId === id)
    .toSorted((left, right) => left.from.localeCompare(right.from))
  const contracts = contractsFor(id, plan)
  const state = stateOf(id, plan, useToday())
  const depends = hoursThatDepend(plan, id)
  const adding = coverages.length === 0 ? 'Add its dates' : 'Add a renewal'
  const { icon: Icon, color } = MARKS[state.kind]
  return (
    <li className="path-part">
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
