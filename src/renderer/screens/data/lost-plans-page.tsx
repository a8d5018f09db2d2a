import { Anchor, Container, Stack, Text, Title } from '@mantine/core'
import { WELCOME_HASH } from '../../navigation/router.ts'
import { FolderTroubles } from '../../plans/file-faults.tsx'
import { usePlanList } from '../../plans/use-plan-list.ts'
import { LostPlansCard } from '../../recovery/lost-plans-card.tsx'
import { DataFolderCard } from './data-folder-card.tsx'
import { PlansCard } from './plans/plans-card.tsx'

/** The way back to plans while none is open. */
export function LostPlansPage() {
  const plans = usePlanList()
  return (
    <Container component="main" size="md" py="xl">
      <Stack gap="lg">
        <div>
          <Title order={1}>Data</Title>
          <Text size="lg">Choose a plan to open or to bring back, or begin a new one.</Text>
        </div>
        <FolderTroubles />
        <LostPlansCard />
        {plans && <PlansCard list={plans} />}
        <DataFolderCard />
        <Anchor href={WELCOME_HASH}>Back to the beginning</Anchor>
      </Stack>
    </Container>
  )
}
