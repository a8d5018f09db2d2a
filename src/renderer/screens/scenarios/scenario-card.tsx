import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { isBudgetStated } from '#shared/plan/budget.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { findCadence } from '#shared/projection/find-cadence.ts'
import type { CadenceFix } from '#shared/projection/result/cadence-fix.ts'
import { bindingSentence, costSentence } from '#shared/wording/answers.ts'
import { bindingPhrase, refusalSentence } from '#shared/wording/comparison-words.ts'
import { cadenceFixText, paceOfSessions } from '#shared/wording/pace-sessions.ts'
import { count } from '#shared/wording/phrases.ts'
import { totalFigure } from '#shared/wording/totals.ts'
import { useBindingOfEarliest, useClaimsOf } from '../../advice/use-claims.ts'
import { command } from '../../commands/command.ts'
import { choosePace } from '../../commands/plan-commands.ts'
import { adoptScenario } from '../../commands/scenario-commands.ts'
import { type ComparedScenario, onlyPaceOf } from '../../derived/compared-scenarios.ts'
import { ScenarioDot } from '../../editing/scenario-dot.tsx'
import { useBaseEditing } from '../../editing/use-editing.ts'
import { useFormatter, useToday } from '../../state/hooks.ts'
import { figuresOf } from './scenario-figures.ts'
import { ScenarioMenu } from './scenario-menu.tsx'

interface ComparedProps {
  readonly compared: ComparedScenario
}

interface ScenarioCardProps extends ComparedProps {
  /** A CSS color, the same as in the chart. */
  readonly color: string
}

/** One way to go: its figures, or why it has none, and what can be done with it. */
export function ScenarioCard({ compared, color }: ScenarioCardProps) {
  const { name, isSameAsBase, skipped, source } = compared
  const formatter = useFormatter()
  const refusal = refusalSentence(compared, formatter)
  const today = useToday()
  const closer = useMemo(() => findCadence(compared.plan, today), [compared.plan, today])
  return (
    <Paper
      component="article"
      withBorder
      p="lg"
      aria-label={name}
      className={`scenario-card ${isSameAsBase ? 'scenario-card-base' : ''}`}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2}>
            <ScenarioDot color={color} /> {name}
          </Title>
          {isSameAsBase && source.kind !== 'base' && (
            <Badge variant="light" tt="none">
              Your plan now
            </Badge>
          )}
        </div>
        <ScenarioMenu compared={compared} />
      </Group>
      {refusal ? <Refusal sentence={refusal} compared={compared} /> : <Figures compared={compared} />}
      {closer && <Text>It needs closer sessions. {cadenceFixText(closer, compared.plan, formatter)}.</Text>}
      {skipped.length > 0 && (
        <Text size="sm" c="dimmed">
          {count(skipped.length, 'difference cannot be made', 'differences cannot be made')} in your plan as it is.
        </Text>
      )}
      {source.kind === 'stored' && source.scenario.note !== '' && <Text size="sm">{source.scenario.note}</Text>}
      {!isSameAsBase && <UseButton compared={compared} isRefused={refusal !== null} closer={closer} />}
    </Paper>
  )
}

function Refusal({ sentence, compared: { plan, projection } }: ComparedProps & { readonly sentence: string }) {
  const formatter = useFormatter()
  const because = bindingSentence(useBindingOfEarliest(plan) ?? [], plan, formatter)
  return (
    <Text>
      {sentence} {projection.outcome.kind === 'pace-refused' ? because : costSentence(projection, formatter)}
    </Text>
  )
}

function Figures({ compared: { projection, plan } }: ComparedProps) {
  const formatter = useFormatter()
  const figures = figuresOf(projection)
  const sessions = paceOfSessions(plan, projection).map(({ title, text }) =>
    title === null ? text : `“${title}”: ${text}`,
  )
  if (!figures) return null
  return (
    <>
      <Text fw={650} size="xl">
        {formatter.date(figures.certifiedOn)}
      </Text>
      <Text fw={500}>{totalFigure(projection.totals, 'toCertification', formatter)}</Text>
      <dl className="scenario-figures">
        <FigureLine
          name="Most expensive month until then"
          value={
            figures.mostExpensive
              ? `${formatter.money(figures.mostExpensive.outflow)}, ${formatter.shortMonth(figures.mostExpensive.month).replace(' ', '\u00a0')}`
              : 'none'
          }
        />
        <FigureLine
          name={`Average of ${count(figures.busyWeeks, 'week', 'weeks')} with work`}
          value={formatter.duration(figures.averageMinutes)}
        />
        <FigureLine name="Heaviest week" value={formatter.duration(figures.heaviestMinutes)} />
        <FigureLine name="Heavy weeks" value={String(figures.heavyWeeks)} />
        {isBudgetStated(plan.budget) && (
          <>
            <FigureLine name="Months over budget until then" value={String(figures.monthsOverBudget)} />
            <FigureLine name="Least cash until then" value={formatter.money(figures.lowestCash)} />
          </>
        )}
        {sessions.length > 0 && <FigureLine name="Sessions" value={sessions.join('; ')} isLong />}
        <WhatSetsTheDate plan={plan} />
      </dl>
    </>
  )
}

/** Comes after the figures, which need not wait for it. */
function WhatSetsTheDate({ plan }: { readonly plan: Plan }) {
  const formatter = useFormatter()
  const claims = useClaimsOf(plan)
  const value = claims ? bindingPhrase(claims.binding, plan, formatter) : '…'
  return <FigureLine name="What sets the date" value={value} isLong />
}

interface FigureLineProps {
  readonly name: string
  readonly value: string
  /** A sentence rather than a figure: it stands below its name. */
  readonly isLong?: boolean
}

function FigureLine({ name, value, isLong = false }: FigureLineProps) {
  return (
    <div className={isLong ? 'scenario-sentence' : 'scenario-figure'}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

interface UseButtonProps {
  readonly compared: ComparedScenario
  readonly isRefused: boolean
  /** How often sessions have to meet for it, where it is refused. */
  readonly closer: CadenceFix | null
}

function UseButton({ compared: { source, name, skipped }, isRefused, closer }: UseButtonProps) {
  const { apply } = useBaseEditing()
  if (source.kind === 'base') return null
  const pace = onlyPaceOf(source.scenario)
  if (source.scenario.differences.length <= skipped.length) return null
  if (closer !== null) {
    const label = `Use ${name} with closer sessions`
    return (
      <Button
        variant="light"
        className="scenario-actions"
        onClick={() =>
          void apply(
            pace
              ? command(label, [{ kind: 'set', patch: { pace } }, ...closer.edits])
              : adoptScenario(source.scenario, closer.edits),
          )
        }
      >
        {label}
      </Button>
    )
  }
  return (
    <Button
      variant="light"
      className="scenario-actions"
      disabled={isRefused}
      aria-label={pace ? `Use this pace: ${name}` : `Use this scenario: ${name}`}
      onClick={() => void apply(pace ? choosePace(pace) : adoptScenario(source.scenario))}
    >
      {pace ? 'Use this pace' : 'Use this scenario'}
    </Button>
  )
}
