import { Button, Paper, Text, Title } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Finding } from '#shared/projection/result/finding.ts'
import { count } from '#shared/wording/phrases.ts'
import { bringFindingBack } from '../../commands/finding-commands.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { usePlan, useProjection } from '../../state/hooks.ts'
import { FindingLine } from './finding-line.tsx'

const DismissDialog = lazy(async () => ({ default: (await import('./dismiss-dialog.tsx')).DismissDialog }))

const SEVERITIES = ['problem', 'warning', 'advice'] as const
const MOST_AT_FIRST = 4

/** Warnings and advice. Each can be put aside with a reason, and brought back. */
export function FindingsCard() {
  const { dismissals } = usePlan()
  const { findings } = useProjection()
  const { apply } = useEditing()
  const [asked, setAsked] = useState<Finding | null>(null)
  const [isAll, setAll] = useState(false)
  const [isAside, setAside] = useState(false)
  const reasons = new Map(dismissals.map((dismissal) => [dismissal.findingKey, dismissal]))
  const open = inOrderOfSeverity(findings.filter(({ key }) => !reasons.has(key)))
  const aside = findings.filter(({ key }) => reasons.has(key))
  const shown = isAll ? open : open.slice(0, MOST_AT_FIRST)
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="findings-title">
      <Title order={2} id="findings-title">
        Worth knowing
      </Title>
      {open.length === 0 && <Text mt="xs">Nothing needs your attention now.</Text>}
      {shown.map((finding) => (
        <FindingLine key={finding.key} finding={finding} onDismiss={() => setAsked(finding)} />
      ))}
      {open.length > MOST_AT_FIRST && (
        <Button variant="subtle" size="xs" className="overview-actions flush-left" onClick={() => setAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show ${open.length - MOST_AT_FIRST} more`}
        </Button>
      )}
      {aside.length > 0 && (
        <Button
          variant="subtle"
          size="xs"
          className="overview-actions flush-left"
          aria-expanded={isAside}
          onClick={() => setAside(!isAside)}
        >
          {isAside ? 'Hide what you put aside' : `Show ${count(aside.length, 'finding', 'findings')} you put aside`}
        </Button>
      )}
      {isAside &&
        aside.map((finding) => {
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

function inOrderOfSeverity(findings: readonly Finding[]): readonly Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}
