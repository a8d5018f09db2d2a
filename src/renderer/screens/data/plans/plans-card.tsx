import { Button, Group, Paper, Tabs, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { ResponseOf } from '#shared/contract/contract.ts'
import { type ListedPlan, PLAN_PLACES, type PlanPlace } from '#shared/contract/plan-library.ts'
import { NEW_PLAN_HASH } from '../../../navigation/router.ts'
import { PlanFileButton } from '../../../plans/plan-file-button.tsx'
import { RenamePlanDialog } from '../../../plans/rename-plan-dialog.tsx'
import { useOutlooks } from '../../../plans/use-plan-list.ts'
import { ListedActions, PLANS_TITLE_ID, PutAwayActions } from './plan-row-actions.tsx'
import { EMPTY_TEXTS, PLACE_TITLES } from './plan-texts.ts'
import { PlansTable } from './plans-table.tsx'

/** All plans: those of the list, the archive, and those that were removed. */
export function PlansCard({ list }: { readonly list: ResponseOf<'plans:list'> }) {
  const [renaming, setRenaming] = useState<ListedPlan | null>(null)
  const plansIn = (place: PlanPlace) => list.plans.filter((plan) => plan.place === place)
  const outlooks = useOutlooks(plansIn('plans'))
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={PLANS_TITLE_ID}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3" id={PLANS_TITLE_ID} tabIndex={-1}>
          Plans
        </Title>
        <Group gap="xs">
          <PlanFileButton />
          <Button variant="light" component="a" href={NEW_PLAN_HASH}>
            New plan
          </Button>
        </Group>
      </Group>
      <Tabs defaultValue="plans" keepMounted={false}>
        <Tabs.List aria-label="Where plans are">
          {PLAN_PLACES.map((place) => (
            <Tabs.Tab key={place} value={place}>
              {PLACE_TITLES[place]} ({plansIn(place).length})
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PLAN_PLACES.map((place) => (
          <Tabs.Panel key={place} value={place} pt="sm">
            {plansIn(place).length === 0 ? (
              <Text c="dimmed">{EMPTY_TEXTS[place]}</Text>
            ) : (
              <PlansTable
                label={PLACE_TITLES[place]}
                plans={plansIn(place)}
                outlooks={place === 'plans' ? outlooks : null}
                actionsOf={(plan) =>
                  place === 'plans' ? (
                    <ListedActions plan={plan} onRename={() => setRenaming(plan)} />
                  ) : (
                    <PutAwayActions plan={plan} />
                  )
                }
              />
            )}
            {place === 'removed' && plansIn(place).length > 0 && (
              <Text size="sm" c="dimmed" mt="xs">
                Certpace deletes none of them. Their files stay in {list.removedFolder} until you delete them there.
              </Text>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      {renaming && <RenamePlanDialog plan={renaming} onClose={() => setRenaming(null)} />}
    </Paper>
  )
}
