import { Drawer, Fieldset, Stack, Switch, Text } from '@mantine/core'
import { type Figure, figuresOf } from '#shared/program/figures.ts'
import { isComputed } from '#shared/program/rule-effect.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import type { Requirement } from '#shared/program/rules/requirement.ts'
import { RULE_FIELD_NAMES, versionName } from '#shared/wording/pack-changes.ts'
import { capitalize } from '#shared/wording/phrases.ts'
import { switchRule } from '../../commands/rules-commands.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { usePlan } from '../../state/hooks.ts'
import { SourceNote } from '../../ui/source-note.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { FigureField } from './figure-field.tsx'

interface RulesEditorProps {
  readonly onClose: () => void
}

/** Switches and figures of the person's own copy of the rules. Each change is kept at once and can be undone. */
export function RulesEditor({ onClose }: RulesEditorProps) {
  useFocusBack()
  const { program } = usePlan()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title="Edit rules"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="lg">
        <Text>
          {capitalize(versionName(program.version))}. Each change is kept at once, and Undo takes it back. Change what
          you have confirmed with the body or your supervisor.
        </Text>
        {program.requirements.map((requirement) => (
          <RequirementFields key={requirement.id} requirement={requirement} />
        ))}
        {program.fees.length > 0 && (
          <Fieldset legend={<Legend>Fees</Legend>}>
            <Stack gap="sm">
              {program.fees.map(({ id, title }) => (
                <FigureField key={id} label={title} target={{ kind: 'fee', id }} unit="amount" name={title} />
              ))}
            </Stack>
          </Fieldset>
        )}
        <Fieldset legend={<Legend>Once everything is met</Legend>}>
          <Stack gap="sm">
            <FigureField
              label="Time to prepare the application, in days"
              target={{ kind: 'preparation' }}
              unit="days"
              name="preparing the application"
            />
            <FigureField
              label="Time of the review, in days"
              target={{ kind: 'review' }}
              unit="days"
              name="the review of the application"
            />
            <FigureField
              label="Months between renewals"
              target={{ kind: 'renewal' }}
              unit="months"
              name="the renewal"
            />
          </Stack>
        </Fieldset>
      </Stack>
    </Drawer>
  )
}

function RequirementFields({ requirement: { id, name } }: { readonly requirement: Requirement }) {
  const { program } = usePlan()
  const rules = program.rules.filter((rule) => rule.requirementId === id && canBeEdited(rule))
  return (
    <Fieldset legend={<Legend>{name}</Legend>}>
      <Stack gap="md">
        <FigureField label={`${name}: hours in all`} target={{ kind: 'requirement', id }} unit="minutes" name={name} />
        {rules.map((rule) => (
          <RuleFields key={rule.id} rule={rule} />
        ))}
      </Stack>
    </Fieldset>
  )
}

function Legend({ children }: { readonly children: string }) {
  return (
    <Text span fw={600}>
      {children}
    </Text>
  )
}

/** Notes without figures are there to be read only. */
function canBeEdited(rule: Rule): boolean {
  return isComputed(rule) || figuresOf(rule).length > 0
}

function RuleFields({ rule }: { readonly rule: Rule }) {
  const { apply } = useEditing()
  const { run } = useOneAtATime()
  const { id, summary, isOn, provenance } = rule
  return (
    <Fieldset variant="unstyled" aria-label={summary}>
      <Switch
        label={summary}
        checked={isOn}
        onChange={({ currentTarget }) => {
          const { checked } = currentTarget
          void run(() => apply(switchRule(rule, checked)))
        }}
      />
      <Stack gap="xs" mt={6} ml="3.25rem">
        <SourceNote provenance={provenance} />
        {figuresOf(rule).map(({ field, figure }) => (
          <FigureField
            key={field}
            label={RULE_FIELD_NAMES[field]}
            target={{ kind: 'rule', id, field }}
            unit={unitOf(figure)}
            name={summary}
          />
        ))}
      </Stack>
    </Fieldset>
  )
}

/** A figure that a rule leaves open is a number of people. */
function unitOf(figure: Figure | null): Figure['unit'] {
  return figure?.unit ?? 'number'
}
