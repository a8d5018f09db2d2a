import { Paper } from '@mantine/core'
import { useState } from 'react'
import { dayFromIso } from '#shared/calendar/day.ts'
import { addToMonth, type MonthNumber, monthOf } from '#shared/calendar/month.ts'
import { isCertifiedAlready } from '#shared/wording/date-conditions.ts'
import { TrialEnd } from '../../editing/trial-end.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { readDraftDate } from '../../forms/draft-date.ts'
import { useFormatter } from '../../state/hooks.ts'
import { useTrial, useTrialOutlook } from '../../state/use-trial.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Slider } from '../../ui/slider.tsx'
import { dayOfMonth, hoursPatch, monthlyPatch, monthPatch, tryItScales, tryItValues } from './try-it-values.ts'

/** Moves hours or date, money and start of the plan; the picture answers while they move, and nothing is saved. */
export function TryIt() {
  const { saved, tried } = useTrialOutlook()
  const { tryOut } = useEditing()
  const formatter = useFormatter()
  const { plan } = tried ?? saved
  const before = tryItValues(saved)
  const now = tryItValues(tried ?? saved)
  const scales = tryItScales(saved)
  const thisMonth = monthOf(dayFromIso(saved.projection.today))
  const monthText = (month: MonthNumber | null) =>
    month === null ? 'no date' : formatter.shortMonth(dayOfMonth(month))
  const { max: lastMonth } = scales.month
  // Hours and date are history then; what is put aside goes on, up to the renewal.
  const isReached = isCertifiedAlready(saved.projection)
  const isByHours = plan.pace.kind === 'capacity'
  // What has begun begins on no other day.
  const hasBegun = saved.plan.logEntries.length > 0
  return (
    <Paper
      component="section"
      withBorder
      className="try-it"
      data-few={isReached}
      data-begun={hasBegun}
      aria-labelledby="try-it-title"
    >
      <h2 id="try-it-title" className="try-it-title">
        Try it
      </h2>
      {!isReached && (
        <>
          <Slider
            label="Study a week"
            scale={scales.minutes}
            value={now.minutes}
            text={formatter.duration(now.minutes)}
            saved={unlessSame(before.minutes, now.minutes, formatter.duration)}
            note={isByHours ? null : 'worked out from the date'}
            isResult={!isByHours}
            onMove={(minutes) => tryOut(hoursPatch(minutes, plan))}
          />
          <Slider
            label="Certified by"
            scale={scales.month}
            value={now.month ?? lastMonth}
            text={monthText(now.month)}
            note={
              now.refused !== null
                ? `earliest; ${monthText(now.refused)} is too early`
                : isByHours
                  ? 'worked out from your plan'
                  : null
            }
            isResult={isByHours}
            saved={
              now.month === before.month ? null : { value: before.month ?? lastMonth, text: monthText(before.month) }
            }
            onMove={(month) => tryOut(monthPatch(addToMonth(thisMonth, month - thisMonth), plan, saved.plan))}
          />
        </>
      )}
      <Slider
        label="Put aside a month"
        scale={scales.monthly}
        value={now.monthly}
        text={formatter.wholeMoney(now.monthly)}
        saved={unlessSame(before.monthly, now.monthly, formatter.wholeMoney)}
        note={plan.budget.waitsForMoney || isReached ? null : 'does not move the date'}
        onMove={(monthly) => tryOut(monthlyPatch(monthly, plan))}
      />
      {!isReached && !hasBegun && <StartField />}
      <TrialEnd hint="Nothing changes until you save." />
    </Paper>
  )
}

/** The first day of the plan. It is tried as soon as it can be read. */
function StartField() {
  const { plan, tryOut } = useEditing()
  const { ended } = useTrial()
  const { saved, tried } = useTrialOutlook()
  const startOn = (tried ?? saved).plan.startOn
  // The text is typed bit by bit; it begins anew where the start becomes another by other means.
  const key = `${plan.startOn} ${ended}`
  const [typed, setTyped] = useState({ key, text: startOn as string })
  const text = typed.key === key ? typed.text : startOn
  const parsed = readDraftDate(text)
  return (
    <DateField
      label="Start"
      size="xs"
      className="try-it-start"
      value={text}
      error={parsed.ok ? null : parsed.error}
      onChange={(changed) => {
        setTyped({ key, text: changed })
        const day = readDraftDate(changed)
        if (day.ok) tryOut({ startOn: day.value })
      }}
    />
  )
}

function unlessSame<T extends number>(before: T, now: T, write: (value: T) => string) {
  return before === now ? null : { value: before, text: write(before) }
}
