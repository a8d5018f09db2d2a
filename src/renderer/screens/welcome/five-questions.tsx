import { Alert, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { firstPlan } from '#shared/first-plan/first-plan.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { errorsOf, WHOLE_FORM } from '../../forms/draft-reader.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { overviewUnlessNavigated } from '../../navigation/router.ts'
import { useActions, useAppSnapshot } from '../../state/hooks.ts'
import { useNewPlanCurrency } from '../../state/use-new-plan-currency.ts'
import { showFailure } from '../../ui/notices.tsx'
import {
  DoneQuestion,
  HoursQuestion,
  isSupervised,
  MoneyQuestion,
  PersonQuestion,
  type QuestionProps,
  StartQuestion,
} from './questions.tsx'
import { TakingShape } from './taking-shape.tsx'
import { draftFor, hasErrorIn, questionOfFirstError, readWelcomeDraft, type WelcomeDraft } from './welcome-draft.ts'

interface Question {
  readonly title: string
  readonly why: (program: RulePack) => string
  readonly Fields: ComponentType<QuestionProps>
}

const QUESTIONS: readonly [Question, ...Question[]] = [
  {
    title: 'What do you bring?',
    why: () => 'Your degree, experience and license decide whether you can apply. You can leave any of these open.',
    Fields: PersonQuestion,
  },
  {
    title: 'When would you begin?',
    why: (program) =>
      isSupervised(program)
        ? 'The months of supervision count from the day the contract is signed. If you do not know it yet, leave it open.'
        : 'Nothing is planned before this day.',
    Fields: StartQuestion,
  },
  {
    title: 'How many hours a week?',
    why: () => 'Count only hours that you can keep up in an ordinary week. You can change them at any time.',
    Fields: HoursQuestion,
  },
  {
    title: 'What can you spend?',
    why: () => 'With this you see which months are tight. Leave both empty if you would rather not say.',
    Fields: MoneyQuestion,
  },
  {
    title: 'What have you done already?',
    why: () => 'Hours from before this plan. Leave empty what you have not begun.',
    Fields: DoneQuestion,
  },
]

interface FiveQuestionsProps {
  readonly program: RulePack
  /** What was answered before the person went back to the honest page. */
  readonly earlier: WelcomeDraft | null
  readonly onLeave: (draft: WelcomeDraft) => void
}

export function FiveQuestions({ program, earlier, onLeave }: FiveQuestionsProps) {
  const { today } = useAppSnapshot('today')
  const create = useCreatePlan(program)
  const currency = useNewPlanCurrency(program)
  const [at, setAt] = useState(0)
  const { isBusy, run } = useOneAtATime()
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useForm<WelcomeDraft>({
    initialValues: draftFor(earlier, today, program),
    clearInputErrorOnChange: true,
  })
  const isLast = at === QUESTIONS.length - 1
  const { title, why, Fields } = QUESTIONS[at] ?? QUESTIONS[0]

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new question moves the focus to its heading
  useEffect(() => heading.current?.focus(), [at])

  function focusFirstError(errors: Readonly<Record<string, unknown>>): void {
    const path = Object.keys(errors)[0]
    if (path) form.getInputNode(path)?.focus()
  }

  async function goOn(): Promise<void> {
    const draft = form.getValues()
    const result = readWelcomeDraft(draft, currency)
    const errors = errorsOf(result)
    if (!isLast) {
      const ofQuestion = Object.fromEntries(Object.entries(errors).filter(([path]) => hasErrorIn({ [path]: true }, at)))
      form.setErrors(ofQuestion)
      if (hasErrorIn(errors, at)) focusFirstError(ofQuestion)
      else setAt(at + 1)
      return
    }
    form.setErrors(errors)
    if (!result.ok) {
      setAt(questionOfFirstError(errors) ?? at)
      return
    }
    await create(result.value)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void run(goOn)
      }}
    >
      <Text c="dimmed" size="sm" mb={6}>
        Question {at + 1} of {QUESTIONS.length}
      </Text>
      <Progress
        value={((at + 1) / QUESTIONS.length) * 100}
        aria-label={`Question ${at + 1} of ${QUESTIONS.length}`}
        mb="lg"
      />
      <Paper p="xl" withBorder>
        <Title order={1} size="h2" ref={heading} tabIndex={-1}>
          {title}
        </Title>
        <Text c="dimmed" mt={4} mb="lg">
          {why(program)}
        </Text>
        <Stack>
          <Fields form={form} program={program} />
          {form.errors[WHOLE_FORM] && <Alert color="red">{form.errors[WHOLE_FORM]}</Alert>}
        </Stack>
      </Paper>
      {isLast && (
        <Stack mt="md">
          <TakingShape form={form} program={program} />
        </Stack>
      )}
      <Group justify="space-between" mt="lg" className="welcome-steps">
        <Button variant="default" onClick={() => (at === 0 ? onLeave(form.getValues()) : setAt(at - 1))}>
          Back
        </Button>
        <Button type="submit" loading={isBusy}>
          {isLast ? 'Show my plan' : 'Next'}
        </Button>
      </Group>
    </form>
  )
}

/** Makes the first plan from the answers, has the program store it, and shows it. */
function useCreatePlan(program: RulePack) {
  const { today } = useAppSnapshot('today')
  const currency = useNewPlanCurrency(program)
  const { call, load } = useActions()
  return async (answers: Parameters<typeof firstPlan>[0]): Promise<void> => {
    const plan = firstPlan(answers, program, {
      planId: crypto.randomUUID(),
      name: 'My path to certification',
      today,
      currency,
    })
    const toOverview = overviewUnlessNavigated()
    const reply = await call('plan:create', { plan })
    if (!reply.ok) {
      showFailure(reply.failure.message)
      return
    }
    await load()
    toOverview()
  }
}
