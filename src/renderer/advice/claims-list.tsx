import { Badge, Button, List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Claim, Claims } from '#shared/advice/claims.ts'
import { claimSentence, claimTitle, controlName, IDLE_TITLE, idleNames } from '#shared/wording/claims.ts'
import { keepAsScenario, labelOfKept } from '../commands/scenario-commands.ts'
import { makeId, useBaseEditing, useEditing } from '../editing/use-editing.ts'
import { useUndoOffer } from '../editing/use-undo-offer.ts'
import { useFormatter, usePlan } from '../state/hooks.ts'
import { claimsShown, isQuicklyTried } from './claims-shown.ts'
import { useClaims } from './use-claims.ts'

/** What would bring the date nearer, by how much and at what cost, and what would not. */
export function ClaimsList() {
  const plan = usePlan()
  const [isAsked, setAsked] = useState(false)
  if (isAsked || isQuicklyTried(plan)) return <KnownClaims />
  return (
    <div>
      <Button variant="light" size="xs" className="screen-actions" onClick={() => setAsked(true)}>
        Find what would move the date
      </Button>
    </div>
  )
}

function KnownClaims() {
  const claims = useClaims()
  if (claims) return <Listed claims={claims} />
  return (
    <Text c="dimmed" aria-busy>
      Trying what would move the date…
    </Text>
  )
}

function Listed({ claims }: { readonly claims: Claims }) {
  const plan = usePlan()
  const formatter = useFormatter()
  const [isAll, setAll] = useState(false)
  const [isIdleShown, setIdleShown] = useState(false)
  const listed = claimsShown(claims)
  if (listed === null) return null
  const { first, more, title } = listed
  const idle = idleNames(claims, plan, formatter)
  const shown = isAll ? [...first, ...more] : first
  return (
    <Stack gap={6} align="flex-start">
      <Text c="dimmed">{title}</Text>
      {shown.length > 0 && (
        <List spacing={6} aria-label="What would move the date">
          {shown.map((claim) => (
            <ClaimLine key={JSON.stringify(claim.constraints)} claim={claim} claims={claims} />
          ))}
        </List>
      )}
      {more.length > 0 && (
        <Button variant="subtle" size="compact-sm" ml={-8} className="screen-actions" onClick={() => setAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show ${more.length} more`}
        </Button>
      )}
      {idle.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          className="screen-actions"
          aria-expanded={isIdleShown}
          onClick={() => setIdleShown(!isIdleShown)}
        >
          {isIdleShown ? 'Hide what would not move the date' : 'Show what would not move the date'}
        </Button>
      )}
      {isIdleShown && (
        <div>
          <Text size="sm" c="dimmed">
            {IDLE_TITLE}
          </Text>
          <List size="sm" c="dimmed">
            {idle.map((name) => (
              <List.Item key={name}>{name}</List.Item>
            ))}
          </List>
        </div>
      )}
      {claims.untried > 0 && (
        <Text size="sm" c="dimmed">
          {claims.untried} more were not tried, as the plan is very large.
        </Text>
      )}
    </Stack>
  )
}

/** One claim, and the way to keep the plan it speaks of beside one's own. */
function ClaimLine({ claim, claims }: { readonly claim: Claim; readonly claims: Claims }) {
  const { plan } = useEditing()
  const { apply } = useBaseEditing()
  const formatter = useFormatter()
  const offerUndo = useUndoOffer()
  const title = claimTitle(claim, plan, formatter)
  async function keep(): Promise<void> {
    const { ok } = await apply(keepAsScenario(title, plan, claim.edits, makeId))
    if (ok) offerUndo({ sentence: `Kept as a scenario: ${title}`, label: labelOfKept(title) })
  }
  return (
    <List.Item>
      {claimSentence(claim, claims, plan, formatter)}{' '}
      <Badge variant="light" color="gray" tt="none" size="sm">
        {controlName(claim)}
      </Badge>{' '}
      <Button
        variant="subtle"
        size="compact-xs"
        className="screen-actions"
        aria-label={`Keep as scenario: ${title}`}
        onClick={() => void keep()}
      >
        Keep as scenario
      </Button>
    </List.Item>
  )
}
