import { Badge, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircle, IconCircleCheckFilled, IconProgress } from '@tabler/icons-react'
import { useState } from 'react'
import { findProofs } from '#shared/evidence/proofs.ts'
import { isComputed } from '#shared/program/rule-effect.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import type { RequirementProgress } from '#shared/projection/result/rows.ts'
import { underWayOf } from '#shared/wording/course.ts'
import { rowLabel } from '#shared/wording/look-rows.ts'
import { SUPERVISION_KIND_NAMES } from '#shared/wording/names.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import { EvidenceButton } from '../../evidence/evidence-button.tsx'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { FoldButton } from '../../ui/fold-button.tsx'
import { AreaTables } from './area-table.tsx'
import { FigureConfirmation } from './figure-confirmation.tsx'
import { LineShell } from './line-shell.tsx'
import type { PathLine } from './path-lines.ts'
import { metSentence, metText, progressSentence, rulesSummary } from './path-sentences.ts'
import { ProgressMeter } from './progress-meter.tsx'
import { Sourced } from './sourced.tsx'

interface RequirementLineProps {
  readonly line: Extract<PathLine, { kind: 'requirement' }>
}

/** A requirement by the words of the one look, with what is done and planned as a bar. */
export function RequirementLine({ line }: RequirementLineProps) {
  const { id, requirement, progress, row } = line
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const { title, hours, more } = rowLabel(row, formatter)
  const proofs = findProofs(plan).byRequirement.get(id) ?? []
  return (
    <LineShell
      id={id}
      title={title}
      figures={`${hours}${more.join('')}`}
      mark={<Mark line={line} />}
      bar={<ProgressMeter name={requirement.name} progress={progress} />}
      when={metText(progress, projection, formatter)}
      papers={<EvidenceButton title={title} items={proofs} subject={{ kind: 'requirement', id }} isShort />}
      details={() => (
        <>
          <Details line={line} />
          <Provenances line={line} />
        </>
      )}
    />
  )
}

function Mark({ line: { isDone, progress } }: RequirementLineProps) {
  const isStopped = useProjection().outcome.kind === 'stopped'
  if (progress.metOn === null && !isStopped) return <IconAlertTriangle size={22} color="var(--warning)" aria-hidden />
  const Icon = isDone ? IconCircleCheckFilled : progress.doneMinutes > 0 ? IconProgress : IconCircle
  return <Icon size={22} aria-hidden color={Icon === IconCircle ? 'var(--border-strong)' : 'var(--accent)'} />
}

/** What is asked for, how far it is, and what does not count. */
function Details({ line: { id, requirement, progress, steps } }: RequirementLineProps) {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  return (
    <>
      <Text size="sm">{requirement.summary}</Text>
      {steps.map((step) => (
        <Text key={step.id} size="sm">
          {step.detail}
        </Text>
      ))}
      <Text size="sm" fw={500}>
        {progressSentence(progress, formatter)}
      </Text>
      <Text size="sm">{metSentence(progress, projection, formatter)}</Text>
      {underWayOf(id, plan, projection.courses, formatter).map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      <UncountedReasons progress={progress} />
      {progress.kinds.map(({ supervisionKind, countedMinutes, neededMinutes, maximumMinutes }) => (
        <Text key={supervisionKind} size="sm">
          {SUPERVISION_KIND_NAMES[supervisionKind]}: {formatter.duration(countedMinutes)} done and planned
          {neededMinutes > 0 && `, at least ${formatter.duration(neededMinutes)} needed`}
          {maximumMinutes !== null && `, at most ${formatter.duration(maximumMinutes)} count`}
        </Text>
      ))}
    </>
  )
}

/** The sources, the areas, and the rules that the requirement is held to. */
function Provenances({ line: { id, requirement, progress } }: RequirementLineProps) {
  const rules = usePlan().program.rules.filter(({ requirementId }) => requirementId === id)
  return (
    <Stack gap="xs">
      <Sourced provenance={requirement.provenance}>
        <FigureConfirmation subjectId={id} name={requirement.name} />
      </Sourced>
      <AreaTables requirement={requirement} progress={progress} />
      {rules.length > 0 && <RuleList rules={rules} />}
    </Stack>
  )
}

/** Why hours that are recorded or planned do not count. */
function UncountedReasons({ progress: { reasons } }: { readonly progress: RequirementProgress }) {
  const plan = usePlan()
  const formatter = useFormatter()
  if (reasons.length === 0) return null
  return (
    <div>
      <Text size="sm">Not counted:</Text>
      <List size="sm">
        {reasons.map((reason) => (
          <List.Item key={`${reason.stage}/${reason.ruleId}`}>{reasonSentence(reason, plan, formatter)}</List.Item>
        ))}
      </List>
    </div>
  )
}

/** Folded up until asked for, as sources make it long. */
function RuleList({ rules }: { readonly rules: readonly Rule[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <FoldButton isOpen={isOpen} onChange={setOpen}>
        {isOpen ? 'Hide the rules' : rulesSummary(rules)}
      </FoldButton>
      {isOpen && rules.map((rule) => <RuleLine key={rule.id} rule={rule} />)}
    </div>
  )
}

function RuleLine({ rule }: { readonly rule: Rule }) {
  const isNote = !isComputed(rule)
  const state = isNote ? (rule.isOn ? 'To know' : 'Check this') : rule.isOn ? 'On' : 'Off: check this'
  return (
    <div className="path-rule">
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Badge variant={rule.isOn && !isNote ? 'light' : 'default'} tt="none" w="8rem" className="path-badge">
          {state}
        </Badge>
        <div>
          <Text size="sm">{rule.summary}</Text>
          <Sourced provenance={rule.provenance}>
            <FigureConfirmation subjectId={rule.id} name={rule.summary} />
          </Sourced>
        </div>
      </Group>
    </div>
  )
}
