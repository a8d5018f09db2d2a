import { Modal, NativeSelect, Stack, Switch } from '@mantine/core'
import { isoDate } from '#shared/calendar/day.ts'
import type { DisplaySettings } from '#shared/contract/contract.ts'
import { CURRENCY_CODES, isCurrencyCode } from '#shared/money/currency.ts'
import { currencyOfLocale } from '#shared/money/region-currency.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { useActions, useAppSnapshot } from '../../state/hooks.ts'
import { showFailure } from '../../ui/notices.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { LOCALES, localeName } from './locales.ts'

const SCHEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the computer' },
] as const satisfies readonly { readonly value: DisplaySettings['colorScheme']; readonly label: string }[]

const WEEK_STARTS = [
  { value: 'locale', label: 'As in the region' },
  { value: 'sunday', label: 'Sunday' },
  { value: 'monday', label: 'Monday' },
  { value: 'saturday', label: 'Saturday' },
] as const satisfies readonly { readonly value: DisplaySettings['weekStart']; readonly label: string }[]

const EXAMPLE_DAY = isoDate('2027-01-31')
const EXAMPLE_NUMBER = 1234.5

/** How the program looks and writes, whichever plan is open. Each choice is kept at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  useFocusBack()
  const { settings } = useAppSnapshot('settings')
  const { call } = useActions()
  const { locale } = settings
  const example = createFormatter(locale, 'USD')

  async function change(part: Partial<DisplaySettings>): Promise<void> {
    const reply = await call('settings:update', part)
    if (!reply.ok) showFailure(reply.failure.message)
  }

  return (
    <Modal opened onClose={onClose} title="Settings" closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <Stack>
        <NativeSelect
          label="Region, for dates and numbers"
          description={`As in ${example.date(EXAMPLE_DAY)} and ${example.number(EXAMPLE_NUMBER)}.`}
          data={localeChoices(locale)}
          value={locale}
          onChange={({ currentTarget }) => void change({ locale: currentTarget.value })}
        />
        <NativeSelect
          label="Currency of a new plan"
          description="What a program asks for in other money is left for you to enter."
          data={currencyChoices(locale)}
          value={settings.newPlanCurrency}
          onChange={({ currentTarget: { value } }) => {
            if (value === 'region' || isCurrencyCode(value)) void change({ newPlanCurrency: value })
          }}
        />
        <NativeSelect
          label="First day of the week in calendars"
          data={[...WEEK_STARTS]}
          value={settings.weekStart}
          onChange={({ currentTarget }) => {
            const chosen = WEEK_STARTS.find(({ value }) => value === currentTarget.value)
            if (chosen) void change({ weekStart: chosen.value })
          }}
        />
        <NativeSelect
          label="Colors"
          data={[...SCHEMES]}
          value={settings.colorScheme}
          onChange={({ currentTarget }) => {
            const chosen = SCHEMES.find(({ value }) => value === currentTarget.value)
            if (chosen) void change({ colorScheme: chosen.value })
          }}
        />
        <Switch
          label="Hide amounts of money"
          description="They are dots on every screen. F8 hides and shows them."
          checked={settings.hidesAmounts}
          onChange={({ currentTarget }) => void change({ hidesAmounts: currentTarget.checked })}
        />
      </Stack>
    </Modal>
  )
}

const currencyNames = new Intl.DisplayNames('en-US', { type: 'currency' })

function currencyChoices(locale: string) {
  const ofRegion = currencyOfLocale(locale)
  const own = ofRegion ? `As in the region: ${ofRegion}` : 'As in the program'
  const all = CURRENCY_CODES.map((code) => ({ value: code, label: `${currencyNames.of(code)}, ${code}` }))
  return [
    { value: 'region', label: own },
    ...all.toSorted((one, other) => one.label.localeCompare(other.label, 'en-US')),
  ]
}

/** The usual regions, and the one that is chosen where it is another. */
function localeChoices(chosen: string) {
  const all = LOCALES.includes(chosen) ? LOCALES : [chosen, ...LOCALES]
  return all.map((value) => ({ value, label: localeName(value) }))
}
