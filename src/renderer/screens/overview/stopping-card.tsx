import { Anchor, Button, List, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Claims } from '#shared/advice/claims.ts'
import { mainBinding } from '#shared/advice/main-binding.ts'
import { isSame } from '#shared/is-same.ts'
import type { Constraint } from '#shared/projection/result/constraint.ts'
import type { Finding } from '#shared/projection/result/finding.ts'
import type { Projection, ProjectionOutcome } from '#shared/projection/result/projection.ts'
import { bindingSentence } from '#shared/wording/answers.ts'
import { chainStep } from '#shared/wording/chain.ts'
import { isCertifiedAlready, notEligibleSentence, tooShort } from '#shared/wording/date-conditions.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { freedSentence } from '#shared/wording/freed-words.ts'
import { barrierSentence, missingPhrase } from '#shared/wording/missing.ts'
import { missingCause } from '#shared/wording/missing-cause.ts'
import { requirementName } from '#shared/wording/names.ts'
import { capitalize } from '#shared/wording/phrases.ts'
import { roughTime } from '#shared/wording/rough-time.ts'
import { keepsSentence, stopSentence } from '#shared/wording/stopping.ts'
import { ClaimsList } from '../../advice/claims-list.tsx'
import { isQuicklyTried } from '../../advice/claims-shown.ts'
import { useBindingOfEarliest, useClaims } from '../../advice/use-claims.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'

/** All of them stand in the list below. */
const MOST_BINDING = 3

/** What keeps the date from being sooner, step by step, and how much room everything else has. */
export function StoppingCard() {
  const projection = useProjection()
  const isReached = isCertifiedAlready(projection)
  return (
    <Paper component="section" withBorder px="md" py="sm" aria-labelledby="stopping-title">
      <Title order={2} id="stopping-title">
        {projection.outcome.kind === 'certified' ? 'What sets the date?' : 'What is stopping me?'}
      </Title>
      <Stack gap="sm">
        {isReached ? (
          <Text>Nothing any more: you are certified.</Text>
        ) : (
          <>
            {projection.outcome.kind === 'certified' ? <Chain /> : <NotReached />}
            <ClaimsList />
          </>
        )}
      </Stack>
    </Paper>
  )
}

function Chain() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const claims = useClaims(isQuicklyTried(plan))
  const [isOpen, setOpen] = useState(false)
  const { outcome, findings } = projection
  if (outcome.kind !== 'certified') return null
  const rushing = findings.find(({ detail }) => detail.code === 'rushing-buys-nothing')
  const binding = claims ? mainBinding(claims) : []
  const notEligible = notEligibleSentence(plan, outcome, formatter)
  return (
    <Stack gap="sm" align="flex-start">
      {notEligible !== '' && <Text>{notEligible}</Text>}
      {/* That rushing buys nothing names what sets the date. */}
      {!binding.every((one) => isNamedBy(rushing, one)) && (
        <Text>{bindingSentence(binding, plan, formatter, MOST_BINDING)}</Text>
      )}
      {rushing && <Text>{findingText(rushing, plan, formatter).sentence}</Text>}
      <Button
        variant="subtle"
        size="xs"
        className="overview-actions flush-left"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Hide the steps' : 'Show it step by step'}
      </Button>
      {isOpen && <Steps projection={projection} claims={claims} />}
    </Stack>
  )
}

function isNamedBy(finding: Finding | undefined, constraint: Constraint): boolean {
  return finding?.detail.code === 'rushing-buys-nothing' && isSame(finding.detail.constraint, constraint)
}

/** From the date back to what set it, and how far everything else could slip. */
function Steps({ projection, claims }: { readonly projection: Projection; readonly claims: Claims | null }) {
  const plan = usePlan()
  const formatter = useFormatter()
  const { outcome, chain, slacks } = projection
  if (outcome.kind !== 'certified') return null
  const loose = slacks.filter(({ days }) => days > 0).toSorted((left, right) => left.days - right.days)
  return (
    <Stack gap="sm">
      <Text c="dimmed">From the certification date back to what set it:</Text>
      <ol className="overview-chain">
        <li>Certified on {formatter.date(outcome.certifiedOn)}</li>
        {[...chain, ...(claims?.chain ?? [])].map((link) => (
          <li key={JSON.stringify(link)}>{capitalize(chainStep(link, plan, formatter))}</li>
        ))}
      </ol>
      {loose.length > 0 && (
        <>
          <Text c="dimmed">What could come later without moving the date:</Text>
          <List spacing={4}>
            {loose.map(({ requirementId, days }) => (
              <List.Item key={requirementId}>
                {requirementName(plan, requirementId)}: {roughTime(days)}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  )
}

function NotReached() {
  const plan = usePlan()
  const projection = useProjection()
  const { outcome } = projection
  const formatter = useFormatter()
  if (outcome.kind === 'certified') return null
  if (outcome.kind === 'stopped') {
    return (
      <Text>
        {stopSentence(outcome, projection.today, formatter)} {keepsSentence(projection, formatter)}{' '}
        {freedSentence({ plan, projection }, formatter)}
      </Text>
    )
  }
  if (outcome.kind === 'pace-refused') return <Refused refused={outcome} />
  return (
    <Stack gap="sm">
      {outcome.barriers.map((barrier) => (
        <Text key={JSON.stringify(barrier)}>{barrierSentence(barrier, plan, formatter)}</Text>
      ))}
      {outcome.missing.length > 0 && (
        <>
          <Text>What is missing:</Text>
          <List spacing={4}>
            {outcome.missing.map((missing) => (
              <List.Item key={JSON.stringify(missing)}>
                {capitalize(missingPhrase(missing, plan, formatter))}.{' '}
                {missingCause(missing, plan, projection, formatter)}
              </List.Item>
            ))}
          </List>
        </>
      )}
      <Anchor href="#/path">See the whole path</Anchor>
    </Stack>
  )
}

interface RefusedProps {
  readonly refused: Extract<ProjectionOutcome, { kind: 'pace-refused' }>
}

function Refused({ refused }: RefusedProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const { earliestOn } = refused
  const sentences = [
    tooShort(refused, formatter),
    earliestOn === null ? '' : `The earliest date this plan allows is ${formatter.date(earliestOn)}.`,
    bindingSentence(useBindingOfEarliest(plan) ?? [], plan, formatter, MOST_BINDING),
  ]
  return (
    <Stack gap="sm">
      <Text>{sentences.filter((sentence) => sentence !== '').join(' ')}</Text>
      <Anchor href="#/scenarios">Compare paces</Anchor>
    </Stack>
  )
}
