import { Anchor, Group, Paper, Text, Title } from '@mantine/core'
import { Completeness } from '../../evidence/completeness.tsx'
import { EVIDENCE_PATH } from '../../navigation/router.ts'
import { usePlan, useProjection } from '../../state/hooks.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { LineOfPath } from './line-of-path.tsx'
import './path.css'
import { type PathStage, pathStages } from './path-lines.ts'
import { pathHeadline, STAGE_NAMES, stageText } from './path-sentences.ts'
import { RulesCard } from './rules-card.tsx'

/** The way from the first reading to the renewal, a line for each step; what stands behind a line opens on demand. */
export function PathScreen() {
  const plan = usePlan()
  const projection = useProjection()
  const stages = pathStages(plan, projection)
  return (
    <>
      <ScreenHeader title="Path" answer={pathHeadline(stages, projection)} />
      <Paper withBorder px="lg" py="sm">
        {stages.map((stage) => (
          <StageSection key={stage.stage} stage={stage} />
        ))}
      </Paper>
      {plan.evidence.length > 0 && (
        <Group gap="md" mt="md">
          <Completeness />
          <Anchor size="sm" href={`#/${EVIDENCE_PATH}`} className="path-actions">
            See all evidence
          </Anchor>
        </Group>
      )}
      <RulesCard />
    </>
  )
}

function StageSection({ stage }: { readonly stage: PathStage }) {
  const titleId = `stage-${stage.stage}`
  return (
    <section aria-labelledby={titleId} className="path-stage">
      <Group justify="space-between">
        <Title order={2} size="h4" id={titleId}>
          {STAGE_NAMES[stage.stage]}
        </Title>
        <Text size="sm" c="dimmed">
          {stageText(stage)}
        </Text>
      </Group>
      <ol className="path-lines">
        {stage.lines.map((line) => (
          <LineOfPath key={line.id} line={line} />
        ))}
      </ol>
    </section>
  )
}
