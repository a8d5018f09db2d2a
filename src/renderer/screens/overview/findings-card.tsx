import { Button, Paper, Text, Title } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Finding } from '#shared/projection/result/finding.ts'
import { SEVERITY_NAMES } from '#shared/wording/names.ts'
import { count } from '#shared/wording/phrases.ts'
import { bringFindingBack } from '../../commands/finding-commands.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { usePlan, useProjection } from '../../state/hooks.ts'
import { FindingLine } from './finding-line.tsx'

const DismissDialog = lazy(async () => ({ default: (await import('./dismiss-dialog.tsx')).DismissDialog }))

const SEVERITIES = ['problem', 'warning', 'advice'] as const
/** Of the group that is open at first. */
const MOST_AT_FIRST = 1

/** Warnings and advice, by how serious they are. Each can be dismissed with a reason, and brought back. */
export function FindingsCard() {
  const { dismissals } = usePlan()
  const { findings } = useProjection()
  const { apply } = useEditing()
  const [asked, setAsked] = useState<Finding | null>(null)
  const [isAside, setAside] = useState(false)
  const reasons = new Map(dismissals.map((dismissal) => [dismissal.findingKey, dismissal]))
  const open = findings.filter(({ key }) => !reasons.has(key))
  const groups = SEVERITIES.map((severity) => open.filter((finding) => finding.severity === severity)).filter(
    (group) => group.length > 0,
  )
  const dismissed = findings.filter(({ key }) => reasons.has(key))
  return (
    <Paper component="section" withBorder px="md" py="sm" aria-labelledby="findings-title">
      <Title order={2} id="findings-title">
        Worth knowing
      </Title>
      {open.length === 0 && <Text mt="xs">Nothing needs your attention now.</Text>}
      <div className="overview-groups">
        {groups.map((group, index) => (
          <FindingGroup key={group[0]?.severity} group={group} isOpenAtFirst={index === 0} onDismiss={setAsked} />
        ))}
      </div>
      {dismissed.length > 0 && (
        <Button
          variant="subtle"
          size="xs"
          className="overview-actions flush-left"
          aria-expanded={isAside}
          onClick={() => setAside(!isAside)}
        >
          {isAside ? 'Hide what you dismissed' : `Show ${count(dismissed.length, 'finding', 'findings')} you dismissed`}
        </Button>
      )}
      {isAside &&
        dismissed.map((finding) => {
          const dismissal = reasons.get(finding.key)
          if (!dismissal) return null
          return (
            <FindingLine
              key={finding.key}
              finding={finding}
              reason={dismissal.reason}
              onBringBack={() => void apply(bringFindingBack(dismissal))}
            />
          )
        })}
      {asked && (
        <Suspense>
          <DismissDialog finding={asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </Paper>
  )
}

interface FindingGroupProps {
  /** Findings that are equally serious, at least one. */
  readonly group: readonly Finding[]
  readonly isOpenAtFirst: boolean
  readonly onDismiss: (finding: Finding) => void
}

/** The most serious group is open at first, and shows one of its findings; the others say how many they hold. */
function FindingGroup({ group, isOpenAtFirst, onDismiss }: FindingGroupProps) {
  const atFirst = isOpenAtFirst ? MOST_AT_FIRST : 0
  const [isWhole, setWhole] = useState(false)
  const [first] = group
  if (!first) return null
  const shown = isWhole ? group.length : Math.min(atFirst, group.length)
  const rest = group.length - shown
  return (
    <div className="overview-group">
      {group.slice(0, shown).map((finding) => (
        <FindingLine key={finding.key} finding={finding} onDismiss={() => onDismiss(finding)} />
      ))}
      {group.length > atFirst && (
        <Button
          variant="subtle"
          size="xs"
          className="overview-actions flush-left"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {rest === 0 ? 'Show fewer' : `${SEVERITY_NAMES[first.severity]} (${rest}${shown === 0 ? '' : ' more'})`}
        </Button>
      )}
    </div>
  )
}
