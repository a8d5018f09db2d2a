import type { Backup, BackupList, BackupReason } from '#shared/contract/backups.ts'
import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { PlanContents } from '#shared/plan/plan-contents.ts'
import { contentsOfPlan } from '#shared/plan/plan-contents.ts'
import { project } from '#shared/projection/project.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { totalFigure, totalReach } from '#shared/wording/totals.ts'
import { momentText, timeText } from '../ui/moment-text.ts'

export const REASON_TEXTS: Readonly<Record<BackupReason, string>> = {
  asked: 'You asked for it',
  start: 'Certpace opened',
  quit: 'When the plan was closed',
  hourly: 'Every hour',
  'before-change': 'Before a large change',
  'before-removal': 'Before the plan left the list',
  'before-restore': 'Before a backup was restored',
  'before-update': 'Before an update of Certpace',
  protection: 'When its protection was changed',
}

/** The screen's answer: when the plan was last backed up. */
export function dataAnswer(list: BackupList | null, isSample: boolean, locale: string): string {
  if (!list) return 'Your plan is kept on this computer.'
  const last = list.backups[0]
  if (!last) return 'Your plan is kept on this computer. The first backup is made within the hour, or when you quit.'
  return `Your plan is kept on this computer. Last backup: ${(isSample ? timeText : momentText)(last.madeAt, locale)}.`
}

/** One line of a comparison: a name, and its value in each of the plans compared. */
export interface ContentsLine {
  readonly name: string
  readonly value: string
}

export function contentsLines(contents: PlanContents, locale: string, hidesAmounts: boolean): readonly ContentsLine[] {
  const formatter = createFormatter(locale, contents.currency, hidesAmounts)
  return [
    { name: 'Courses', value: formatter.number(contents.courses) },
    { name: 'Sessions held', value: formatter.number(contents.sessions) },
    { name: 'Hours logged', value: formatter.duration(contents.minutes) },
    { name: 'Payments logged', value: paymentsText(contents, formatter) },
    { name: 'Evidence', value: formatter.number(contents.evidence) },
  ]
}

/** What a plan holds and where it leads, for the choice whether to go back to it. */
export function planLines(
  plan: Plan,
  today: Plan['startOn'],
  locale: string,
  hidesAmounts: boolean,
): readonly ContentsLine[] {
  const formatter = createFormatter(locale, plan.currency, hidesAmounts)
  const projection = project(plan, plan.asOf ?? today)
  const { outcome, totals } = projection
  return [
    { name: 'Certified on', value: outcome.kind === 'certified' ? formatter.date(outcome.certifiedOn) : 'No date yet' },
    {
      name: 'Cost',
      value: `${totalFigure(totals, 'toCertification', formatter)} ${totalReach(projection, formatter)}`,
    },
    ...contentsLines(contentsOfPlan(plan, 0), locale, hidesAmounts),
  ]
}

export function paymentsText({ payments, paid }: PlanContents, formatter: Formatter): string {
  return payments === 0 ? 'none' : `${formatter.number(payments)} (${formatter.money(money(paid))} net)`
}

/** `Jan 4, 2027, 10:15 AM`, and where it is, when it is not in the data folder. */
export function backupName({ madeAt, place }: Backup, locale: string): string {
  return place === 'mirror' ? `${momentText(madeAt, locale)} (second folder)` : momentText(madeAt, locale)
}
