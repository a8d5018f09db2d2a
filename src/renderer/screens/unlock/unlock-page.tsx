import { Anchor, Container, Divider, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { NEW_PLAN_HASH } from '../../navigation/router.ts'
import { PlanFileButton } from '../../plans/plan-file-button.tsx'
import { PlanLinks } from '../../plans/plan-links.tsx'
import { usePlanActions } from '../../plans/use-plan-actions.ts'
import { LostPlanDialog } from '../../recovery/lost-plan-dialog.tsx'
import { useUnlock } from '../../recovery/use-unlock.ts'
import { useAppSnapshot, useLocale } from '../../state/hooks.ts'
import { momentText } from '../../ui/moment-text.ts'
import { PassphraseForm } from '../../ui/passphrase-form.tsx'

interface UnlockPageProps {
  readonly planId: string
}

/** Asks for the passphrase of a plan, and says what can be done without it. */
export function UnlockPage({ planId }: UnlockPageProps) {
  const { locked } = useAppSnapshot('locked')
  const locale = useLocale()
  const { openPlan } = usePlanActions()
  const unlock = useUnlock()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = 'Passphrase · Certpace'
    heading.current?.closest('main')?.querySelector('input')?.focus()
  }, [])
  const changedAt = locked.find(({ id }) => id === planId)?.changedAt

  async function open(passphrase: string): Promise<string | null> {
    const refused = await unlock({ kind: 'plan', planId }, passphrase)
    if (refused === null) await openPlan(planId)
    return refused
  }

  return (
    <Container component="main" size="xs" py="xl">
      <Stack gap="lg">
        <div>
          <Title order={1} ref={heading} tabIndex={-1}>
            This plan is protected
          </Title>
          <Text size="lg" mt="xs">
            Give its passphrase to open it.
            {changedAt && ` It was last changed on ${momentText(changedAt, locale)}.`}
          </Text>
        </div>
        <Paper p="lg" withBorder>
          <PassphraseForm label="Passphrase" submit="Open the plan" onSubmit={open} />
        </Paper>
        <Forgotten planId={planId} />
        <Divider label="or" />
        <PlanLinks title="Open another plan" except={planId} />
        <Anchor href={NEW_PLAN_HASH}>Begin a new plan</Anchor>
      </Stack>
    </Container>
  )
}

/** Honest about what cannot be done, and about what can. */
function Forgotten({ planId }: UnlockPageProps) {
  const [isOpen, setOpen] = useState(false)
  const [isLooking, setLooking] = useState(false)
  return (
    <div>
      <Anchor component="button" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        I have forgotten it
      </Anchor>
      {isOpen && (
        <Stack gap="xs" mt="sm" align="flex-start">
          <Text>
            A forgotten passphrase cannot be recovered by anybody: it is kept nowhere, and the plan is encrypted with
            it. Take your time and try again as often as you like; the plan stays as it is.
          </Text>
          <Text>
            Some backups may open without it, because they were made before it was set and you kept them, or with the
            passphrase you had before.
          </Text>
          <Anchor component="button" type="button" onClick={() => setLooking(true)}>
            Look at the backups of this plan
          </Anchor>
          <Text>An export that you made without protection opens as a plan of its own.</Text>
          <PlanFileButton />
        </Stack>
      )}
      {isLooking && (
        <LostPlanDialog plan={{ planId, name: null, kind: 'locked', message: '' }} onClose={() => setLooking(false)} />
      )}
    </div>
  )
}
