import { Anchor, Badge, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconBulb, IconExclamationCircle } from '@tabler/icons-react'
import type { Finding } from '#shared/projection/result/finding.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { SEVERITY_NAMES } from '#shared/wording/names.ts'
import { FindingFixes } from '../../advice/finding-fixes.tsx'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { screenForFinding } from './finding-screen.ts'
import { isNeverEligible } from './next-things.ts'

interface FindingLineProps {
  readonly finding: Finding
  /** Why it was dismissed. */
  readonly reason?: string
  readonly onDismiss?: () => void
  readonly onBringBack?: () => void
}

const LOOKS = {
  problem: { icon: IconExclamationCircle, color: 'var(--negative)', background: 'var(--negative-soft)' },
  warning: { icon: IconAlertTriangle, color: 'var(--warning)', background: 'var(--warning-soft)' },
  advice: { icon: IconBulb, color: 'var(--accent-text)', background: 'var(--accent-soft)' },
} as const

/** One finding: how serious, what was found, what to do, where. */
export function FindingLine({ finding, reason, onDismiss, onBringBack }: FindingLineProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const { sentence, fix } = findingText(finding, plan, formatter)
  // For who can never apply, no other way to certification is offered.
  const isBarred = isNeverEligible(useProjection())
  const link = screenForFinding(finding, plan)
  const { icon: Icon, color, background } = LOOKS[finding.severity]
  return (
    <div className="overview-finding">
      <Group justify="space-between" gap="0.25rem 0.75rem" mb={2}>
        <Badge variant="transparent" tt="none" c={color} bg={background} leftSection={<Icon size={14} aria-hidden />}>
          {SEVERITY_NAMES[finding.severity]}
        </Badge>
        <Group gap="xs" wrap="nowrap" className="overview-actions">
          <Anchor size="sm" href={`#/${link.path}`} style={{ whiteSpace: 'nowrap' }}>
            {link.label}
          </Anchor>
          {onDismiss && (
            <Button variant="subtle" size="compact-sm" onClick={onDismiss} aria-label={`Dismiss: ${sentence}`}>
              Dismiss
            </Button>
          )}
          {onBringBack && (
            <Button variant="subtle" size="compact-sm" onClick={onBringBack} aria-label={`Bring back: ${sentence}`}>
              Bring back
            </Button>
          )}
        </Group>
      </Group>
      <Text>{sentence}</Text>
      {fix && !isBarred && (
        <Text size="sm" c="dimmed">
          {fix}
        </Text>
      )}
      {reason === undefined && !isBarred && <FindingFixes finding={finding} />}
      {reason !== undefined && (
        <Text size="sm" c="dimmed">
          You dismissed this: {reason}
        </Text>
      )}
    </div>
  )
}
