import { Anchor, Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { findProofs } from '#shared/evidence/proofs.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import type { Rule } from '#shared/program/rule.ts'
import { isComputed } from '#shared/program/rule-effect.ts'
import type { Requirement } from '#shared/program/rules/requirement.ts'
import type { RequirementProgress } from '#shared/projection/result/rows.ts'
import { underWayOf } from '#shared/wording/course.ts'
import { SUPERVISION_KIND_NAMES } from '#shared/wording/names.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import { Completeness } from '../../evidence/completeness.tsx'
import { EvidenceButton } from '../../evidence/evidence-button.tsx'
import { EVIDENCE_PATH } from '../../navigation/router.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { AreaTables } from './area-table.tsx'
import { FigureConfirmation } from './figure-confirmation.tsx'
import { FoldButton } from './fold-button.tsx'
import { metSentence, progressSentence, rulesSummary } from './path-sentences.ts'
import { ProgressMeter } from './progress-meter.tsx'
import { Sourced } from './sourced.tsx'

/** Every requirement: what it needs, what is done, planned and missing, and the rules it is held to. */
export function RequirementCards() {
  const plan = usePlan()
  const { program } = plan
  const { requirements } = useProjection()
  const { byRequirement } = findProofs(plan)
  return (
    <section aria-labelledby="requirements-title">
      <Title order={2} id="requirements-title" mb="sm">
        Requirements
      </Title>
      {plan.evidence.length > 0 && (
        <div className="path-evidence">
          <Completeness />
          <Anchor size="sm" href={`#/${EVIDENCE_PATH}`} className="path-actions">
            See all evidence
          </Anchor>
        </div>
      )}
      <Stack gap="lg">
        {program.requirements.map((requirement) => {
          const progress = requirements.find(({ requirementId }) => requirementId === requirement.id)
          return (
            progress && (
              <RequirementCard
                key={requirement.id}
                requirement={requirement}
                progress={progress}
                proofs={byRequirement.get(requirement.id) ?? []}
              />
            )
          )
        })}
      </Stack>
    </section>
  )
}

interface RequirementCardProps {
  readonly requirement: Requirement
  readonly progress: RequirementProgress
  /** Its own files, and those of what earns its hours. */
  readonly proofs: readonly Evidence[]
}

function RequirementCard({ requirement, progress, proofs }: RequirementCardProps) {
  const plan = usePlan()
  const { program } = plan
  const { courses } = useProjection()
  const formatter = useFormatter()
  const rules = program.rules.filter(({ requirementId }) => requirementId === requirement.id)
  return (
    <Paper component="article" withBorder p="lg" className="path-requirement" aria-label={requirement.name}>
      <Stack gap="xs">
        <Title order={3}>{requirement.name}</Title>
        <Text>{requirement.summary}</Text>
        <ProgressMeter name={requirement.name} progress={progress} />
        <Text fw={500}>{progressSentence(progress, formatter)}</Text>
        <Text size="sm">{metSentence(progress, formatter)}</Text>
        {underWayOf(requirement.id, plan, courses, formatter).map((sentence) => (
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
        <div className="path-actions">
          <EvidenceButton
            title={requirement.name}
            items={proofs}
            subject={{ kind: 'requirement', id: requirement.id }}
          />
        </div>
        <Sourced provenance={requirement.provenance}>
          <FigureConfirmation subjectId={requirement.id} name={requirement.name} />
        </Sourced>
        <AreaTables requirement={requirement} progress={progress} />
        {rules.length > 0 && <RuleList rules={rules} />}
      </Stack>
    </Paper>
  )
}

/** Why hours that are recorded or planned do not count. */
function UncountedReasons({ progress: { reasons } }: Pick<RequirementCardProps, 'progress'>) {
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
  const state = isNote ? (rule.isOn ? 'to know' : 'check this') : rule.isOn ? 'on' : 'off: check this'
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
