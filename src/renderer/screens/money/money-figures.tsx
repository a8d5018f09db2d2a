import { Anchor, Paper, Text } from '@mantine/core'
import { lookEnd } from '#shared/charts/look-span.ts'
import { monthlyOutflow } from '#shared/charts/monthly-cash.ts'
import { money } from '#shared/money/money.ts'
import { isBudgetStated } from '#shared/plan/budget.ts'
import { missingFrom } from '#shared/projection/result/missing-amounts.ts'
import { capitalize } from '#shared/wording/phrases.ts'
import { atLeast, FIRST_CYCLE_NAME, isCostKnown, paidName, totalFigure, totalReach } from '#shared/wording/totals.ts'
import { pathOfNotEntered } from '../../navigation/posting-path.ts'
import { useFormatter } from '../../state/hooks.ts'
import type { Outlook } from '../../state/use-trial.ts'
import { Figure } from '../../ui/figure.tsx'
import { useIsPrinting } from '../../ui/use-is-printing.ts'

/** The totals, what of them is paid, and the lowest cash on hand. */
export function MoneyFigures({ plan, projection }: Outlook) {
  const formatter = useFormatter()
  const { totals, outcome } = projection
  const { amount, paid, contributions } = totals.toCertification
  const { lowestCash } = monthlyOutflow(projection, lookEnd(projection))
  const isKnown = isCostKnown(projection)
  const isAtLeast = missingFrom(totals, 'toCertification').length > 0
  return (
    <Paper withBorder component="section" px="md" py="sm" aria-label="Totals" className="money-figures">
      <Figure
        label={capitalize(totalReach(projection, formatter))}
        value={isKnown ? totalFigure(totals, 'toCertification', formatter) : 'Not known yet'}
      />
      <Figure label={paidName(projection)} value={formatter.money(paid)} />
      {isKnown && (
        <Figure
          label={paidName(projection) === 'Paid so far' ? 'Still to pay' : 'Still to pay, net'}
          value={atLeast(formatter.money(money(amount - paid)), isAtLeast)}
        />
      )}
      {contributions !== 0 && <Figure label="Contributions" value={formatter.money(money(-contributions))} />}
      {lowestCash && isBudgetStated(plan.budget) && (
        <Figure
          label="Lowest cash on hand"
          value={
            <>
              {formatter.money(lowestCash.amount)}{' '}
              <Text span size="sm" c="dimmed">
                on {formatter.date(lowestCash.on)}
              </Text>
            </>
          }
        />
      )}
      {outcome.kind === 'certified' && <Figure label={FIRST_CYCLE_NAME} value={<FirstCycle totals={totals} />} />}
    </Paper>
  )
}

/** What comes after the certification; while nothing of it is known, the way to enter it. */
function FirstCycle({ totals }: Pick<Outlook['projection'], 'totals'>) {
  const formatter = useFormatter()
  const isPrinting = useIsPrinting()
  const missing = missingFrom(totals, 'firstCycle')
  const [first] = missing
  if (!first || totals.firstCycle.amount !== 0) return totalFigure(totals, 'firstCycle', formatter)
  const areFees = missing.every(({ subject }) => subject.kind === 'fee')
  if (isPrinting || !areFees) return 'Not entered'
  return <Anchor href={`#/${pathOfNotEntered(first)}`}>Enter fees</Anchor>
}
