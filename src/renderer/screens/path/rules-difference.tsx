import { Button, Group, List, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Pinning } from '#shared/plan/pinning.ts'
import type { PackChange } from '#shared/program/compare-packs.ts'
import { bodyVersionOf, isCustom } from '#shared/program/custom-rules.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { packChangeSentence, versionName } from '#shared/wording/pack-changes.ts'
import { count } from '#shared/wording/phrases.ts'
import { addRulesScenario, rulesScenarioName, takeOverRules } from '../../commands/rules-commands.ts'
import { makeId, useBaseEditing, useEditing } from '../../editing/use-editing.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { useFormatter } from '../../state/hooks.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FoldButton } from '../../ui/fold-button.tsx'
import { showNotice } from '../../ui/notices.tsx'

interface RulesDifferenceProps {
  readonly shipped: RulePack
  readonly changes: readonly PackChange[]
  readonly pinning: Pinning | null
}

/** What would change if the plan took over the rules that ship. Nothing is taken over by itself. */
export function RulesDifference({ shipped, changes, pinning }: RulesDifferenceProps) {
  const { plan, apply } = useEditing()
  const { program } = plan
  const { apply: applyToBase } = useBaseEditing()
  const { run, isBusy } = useOneAtATime()
  const [isOpen, setOpen] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const isCopy = isCustom(program)
  const takeOver = isCopy ? 'Take over the rules as they ship' : 'Take over the newer rules'

  async function addScenario(): Promise<void> {
    const { ok } = await applyToBase(addRulesScenario(shipped, plan, makeId))
    if (ok) showNotice(`“${rulesScenarioName(shipped)}” now stands on the screen Scenarios.`)
  }

  return (
    <>
      <Title order={3}>
        {isCopy ? 'Your copy is not as the rules that ship' : 'Newer rules ship with this version of Certpace'}
      </Title>
      <Text size="sm">
        {count(changes.length, 'thing would change', 'things would change')} if this plan took them over.{' '}
        {pinning === null
          ? 'It is for you to decide; nothing is taken over by itself.'
          : `Nothing is taken over by itself: ${versionName(bodyVersionOf(program))} binds. Ask the body or your supervisor before you change it.`}
      </Text>
      <Group gap="sm" className="path-actions">
        <FoldButton isOpen={isOpen} onChange={setOpen}>
          {isOpen ? 'Hide what would change' : 'Show what would change'}
        </FoldButton>
        <Button variant="light" size="compact-sm" loading={isBusy} onClick={() => void run(addScenario)}>
          See it as a scenario
        </Button>
        <Button variant="light" size="compact-sm" onClick={() => setAsking(true)}>
          {takeOver}
        </Button>
      </Group>
      {isOpen && <Changes changes={changes} />}
      {isAsking && (
        <ConfirmDialog
          title={`${takeOver}?`}
          confirm="Take over"
          onConfirm={() => {
            setAsking(false)
            void apply(takeOverRules(shipped))
          }}
          onClose={() => setAsking(false)}
        >
          {`This plan would be held to ${versionName(shipped.version)} in place of ${versionName(program.version)}. What you have logged stays, and may count otherwise; fees that you have not changed follow. You can undo this.`}
        </ConfirmDialog>
      )}
    </>
  )
}

function Changes({ changes }: Pick<RulesDifferenceProps, 'changes'>) {
  const formatter = useFormatter()
  return (
    <List size="sm" aria-label="What would change">
      {changes.map((change) => {
        const sentence = packChangeSentence(change, formatter)
        return <List.Item key={sentence}>{sentence}</List.Item>
      })}
    </List>
  )
}
