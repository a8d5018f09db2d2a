import { SimpleGrid, Text, TextInput } from '@mantine/core'
import { opportunitySentence } from '#shared/wording/totals.ts'
import { PlanValuesCard } from '../../editing/plan-values-card.tsx'
import { useFormatter } from '../../state/hooks.ts'
import { useTrialOutlook } from '../../state/use-trial.ts'
import { explainedBelow } from '../../ui/explained-below.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { opportunityToDraft, readOpportunityDraft } from './plan-values-drafts.ts'

/** Client income that the hours of the path may cost: beside the cash, never inside it. */
export function OpportunityCard() {
  const { saved, tried } = useTrialOutlook()
  const { currency } = saved.plan
  const { opportunity } = (tried ?? saved).projection
  const formatter = useFormatter()
  return (
    <PlanValuesCard
      title="Client income"
      explanation="Client income that these hours may cost you. No total includes it."
      label="Change the client income"
      submit="Save client income"
      settings={['opportunity.incomePerClientHour', 'opportunity.displacedShare']}
      toDraft={opportunityToDraft}
      read={readOpportunityDraft}
    >
      {(form) => (
        <>
          <SimpleGrid cols={2}>
            <MoneyField
              label="Income for a client hour"
              currency={currency}
              {...explainedBelow('After your costs. Leave it empty to leave this out.')}
              {...form.getInputProps('income')}
            />
            <TextInput
              label="Hours taken from clients"
              inputMode="decimal"
              rightSection={<span className="field-unit">%</span>}
              {...explainedBelow('The part of these hours in which you would otherwise see clients.')}
              {...form.getInputProps('share')}
            />
          </SimpleGrid>
          {opportunity && <Text size="sm">{opportunitySentence(opportunity, formatter)}</Text>}
        </>
      )}
    </PlanValuesCard>
  )
}
