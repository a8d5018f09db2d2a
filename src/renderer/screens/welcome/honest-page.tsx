import { Anchor, Button, Divider, Group, List, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Catalog } from '#shared/contract/contract.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { versionName } from '#shared/wording/pack-changes.ts'
import { DATA_HASH } from '../../navigation/router.ts'
import { PlanFileButton } from '../../plans/plan-file-button.tsx'
import { PlanLinks } from '../../plans/plan-links.tsx'
import { usePlanActions } from '../../plans/use-plan-actions.ts'
import { usePlanList } from '../../plans/use-plan-list.ts'
import { useLostPlans } from '../../recovery/use-lost-plans.ts'
import { useAppSnapshot } from '../../state/hooks.ts'
import { SourceNote } from '../../ui/source-note.tsx'
import { ExampleLook } from './example-look.tsx'

interface HonestPageProps {
  readonly catalog: Catalog
  readonly program: RulePack | undefined
  /** Whether the program is the one that is chosen unless the person says otherwise. */
  readonly isPreselected: boolean
  readonly onChoose: (programId: string) => void
  readonly onBegin: () => void
}

/** What certification is and is not, before anything is asked. */
export function HonestPage({
  catalog: { programs, samples },
  program,
  isPreselected,
  onChoose,
  onBegin,
}: HonestPageProps) {
  const { dataFolder } = useAppSnapshot('dataFolder')
  const { openSample } = usePlanActions()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <div>
        <Title order={1} ref={heading} tabIndex={-1}>
          Is certification worth it for you?
        </Title>
        <Text size="lg" mt="xs">
          Certpace helps you see when you could be certified, what it would cost, and whether you can carry it beside
          the work you already do.
        </Text>
      </div>
      {program ? (
        <>
          <div className="welcome-begin">
            <NativeSelect
              label="Which certification?"
              data={programs.map(({ id, name }) => ({ value: id, label: name }))}
              value={program.id}
              onChange={({ currentTarget }) => onChoose(currentTarget.value)}
            />
            <Button size="md" onClick={onBegin}>
              Answer five questions
            </Button>
            <Text size="sm" c="dimmed">
              It takes about three minutes.
            </Text>
          </div>
          <ExampleLook program={program} />
        </>
      ) : (
        <Text>There are no program rules to plan by. Open a plan file, which brings its own.</Text>
      )}
      <Paper p="lg" withBorder>
        <Title order={2} size="h3" mb="sm">
          Before you begin
        </Title>
        <List spacing="sm">
          {isPreselected ? <OfSexTherapists /> : <OfOthers />}
          <List.Item>
            <b>No plan guarantees certification.</b> The certifying body decides, and its own pages have the last word.
          </List.Item>
          <List.Item>
            <b>Nothing leaves this computer.</b> There is no account, and no one else sees what you enter. Your plans
            are kept in <span className="data-folder">{dataFolder}</span>.
          </List.Item>
        </List>
      </Paper>
      {program && <RulesNote program={program} />}
      <Divider label="or" />
      <PlanLinks title="Open one of your plans" />
      <Stack gap="xs">
        <Text fw={600}>Look around first</Text>
        {samples.map(({ id, name, summary }) => (
          <Text key={id}>
            <Anchor component="button" type="button" onClick={() => void openSample(id)}>
              Open “{name}”
            </Anchor>{' '}
            <Text span c="dimmed" size="sm">
              {summary}
            </Text>
          </Text>
        ))}
        <Group>
          <PlanFileButton />
        </Group>
        <WayToData />
      </Stack>
    </>
  )
}

/** What is known of the certification that Certpace was made for. */
function OfSexTherapists() {
  return (
    <>
      <List.Item>
        <b>You may practice without it.</b> Within your license and scope you can offer sex therapy today. Only the
        title needs certification.
      </List.Item>
      <List.Item>
        <b>What the title gives:</b> peers and a cohort, a place in the directory, referrals, and a sign that clients
        recognize. It does not make anyone a better therapist than a colleague without it.
      </List.Item>
      <List.Item>
        <b>What it takes:</b> usually two to three and a half years, and several thousand dollars for courses,
        supervision and fees. Going slowly is a good way to do it, and so is not doing it.
      </List.Item>
    </>
  )
}

function OfOthers() {
  return (
    <List.Item>
      <b>Ask first whether you need it.</b> What the title gives, and whether you may practice without it, is for the
      body and the law of your place to say. A plan shows what it takes; going slowly is a good way to do it, and so is
      not doing it.
    </List.Item>
  )
}

interface RulesNoteProps {
  readonly program: RulePack
}

/** How far the rules of the program can be trusted. */
function RulesNote({ program: { body, version, provenance } }: RulesNoteProps) {
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {body}. Rules: {versionName(version)}.
      </Text>
      <SourceNote provenance={provenance} />
    </div>
  )
}

/** The way to plans that are not in the list: archived, removed or lost ones. Nothing on a first run. */
function WayToData() {
  const list = usePlanList()
  const lost = useLostPlans()
  const isPutAway = list?.plans.some(({ place }) => place !== 'plans') ?? false
  if (!isPutAway && lost.length === 0) return null
  return <Anchor href={DATA_HASH}>Bring back an archived, removed or lost plan</Anchor>
}
