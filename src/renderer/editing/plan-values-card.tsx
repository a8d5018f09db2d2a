import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { PlanSettingField } from '#shared/plan/plan-setting-names.ts'
import { changePlan } from '../commands/plan-commands.ts'
import type { DraftResult } from '../forms/draft-reader.ts'
import { useDraftForm } from '../forms/use-draft-form.ts'
import { usePlan } from '../state/hooks.ts'
import { useTrial, useTriedPlan } from '../state/use-trial.ts'
import { showNotice } from '../ui/notices.tsx'
import { focusIfLost } from '../ui/use-focus-back.ts'
import { DiffersMark } from './differs-mark.tsx'
import { useEditing } from './use-editing.ts'
import './plan-values.css'

interface PlanValuesCardProps<D extends object> {
  readonly title: string
  /** Of the heading, where an address leads to it. */
  readonly titleId?: string
  readonly explanation: string
  /** The label of the change, for undo. */
  readonly label: string
  readonly submit: string
  /** The settings that the form is about, for the mark of a scenario. */
  readonly settings: readonly PlanSettingField[]
  readonly toDraft: (plan: Plan) => D
  readonly read: (draft: D, plan: Plan) => DraftResult<HeaderPatch>
  readonly children: (form: UseFormReturnType<D>) => ReactNode
}

/**
 * A card with one small form. It follows the plan, so that an undo shows in it at once, and begins with what is tried.
 * What is filled in is tried at once, too. There is something to save only where it differs from the plan.
 */
export function PlanValuesCard<D extends object>(props: PlanValuesCardProps<D>) {
  const { ended } = useTrial()
  const initial = props.toDraft(useTriedPlan())
  const key = JSON.stringify([props.toDraft(usePlan()), ended])
  const card = useRef<HTMLElement>(null)
  const isSaved = useRef(false)
  // A saved change renders the form with another key, and the element that had the focus in it is gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes whenever the form is rendered anew
  useEffect(() => {
    if (isSaved.current) focusIfLost(() => card.current)
    isSaved.current = false
  }, [key])
  return <PlanValuesForm key={key} initial={initial} card={card} isSaved={isSaved} {...props} />
}

interface PlanValuesFormProps<D extends object> extends PlanValuesCardProps<D> {
  readonly initial: D
  readonly card: RefObject<HTMLElement | null>
  /** Whether a change is on its way from this form. */
  readonly isSaved: RefObject<boolean>
}

function PlanValuesForm<D extends object>({
  title,
  titleId,
  explanation,
  label,
  submit,
  settings,
  toDraft,
  read,
  children,
  initial,
  card,
  isSaved,
}: PlanValuesFormProps<D>) {
  const { plan, apply, tryOut } = useEditing()
  const tried = useTriedPlan()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    initial,
    (draft) => read(draft, plan),
    async (patch) => {
      const change = changePlan(plan, label, patch)
      isSaved.current = change(plan) !== null
      if (!isSaved.current) showNotice('Nothing has changed.')
      else if (!(await apply(change)).ok) isSaved.current = false
      focusIfLost(() => card.current)
    },
    (draft) => {
      const result = read(draft, tried) // its neighbors may be tried by another form
      if (result.ok) tryOut(result.value)
    },
  )
  const isChanged = JSON.stringify(form.values) !== JSON.stringify(toDraft(plan))
  return (
    <Paper withBorder p="lg" component="section" className="plan-values" aria-label={title} ref={card} tabIndex={-1}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <div>
            <Group gap="xs">
              <Title order={2} size="h3" id={titleId} {...(titleId ? { tabIndex: -1 } : {})}>
                {title}
              </Title>
              <DiffersMark of={{ settings, title }} />
            </Group>
            <Text size="sm" c="dimmed">
              {explanation}
            </Text>
          </div>
          {children(form)}
          {wholeError && <Alert color="red">{wholeError}</Alert>}
          {isChanged && (
            <Button className="plan-values-save" type="submit" variant="light" size="xs" loading={isSaving}>
              {submit}
            </Button>
          )}
        </Stack>
      </form>
    </Paper>
  )
}
