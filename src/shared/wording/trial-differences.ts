import { weeklyLoad } from '../charts/weekly-load.ts'
import { hasEnd } from '../comparison/paid-gap.ts'
import { daysLater } from '../projection/result/differences.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { Formatter } from './formatter.ts'
import { timeDifference } from './rough-time.ts'
import { wholeDistance } from './whole-distance.ts'

/** What a trial would change of when, how much and how heavy, in this order; why it has no date where it has none. */
export function trialDifferences(saved: Projection, tried: Projection, formatter: Formatter): readonly string[] {
  const { outcome } = tried
  if (outcome.kind === 'pace-refused') {
    return [
      outcome.earliestOn === null
        ? 'No pace reaches certification: something is missing'
        : `Too soon: the earliest is ${formatter.date(outcome.earliestOn)}`,
    ]
  }
  return [when(saved, tried, formatter), ...howMuch(saved, tried, formatter), ...howHeavy(saved, tried, formatter)]
}

function when(saved: Projection, tried: Projection, formatter: Formatter): string {
  if (tried.outcome.kind !== 'certified') return 'no date: something is missing'
  const days = daysLater(saved, tried)
  return days === null ? `certified ${formatter.date(tried.outcome.certifiedOn)}` : timeDifference(days)
}

/** One phrase; none where one of both never ends: ten years of it are held against no total. */
export function howMuch(saved: Projection, tried: Projection, formatter: Formatter): readonly string[] {
  if (hasEnd(saved) !== hasEnd(tried)) return []
  const [from, to] = [saved.totals.toCertification.amount, tried.totals.toCertification.amount]
  if (from === to) return ['same cost']
  return [`${wholeDistance(from, to, formatter)} ${to > from ? 'more' : 'less'}`]
}

function howHeavy(saved: Projection, tried: Projection, formatter: Formatter): readonly string[] {
  const [before, after] = [weeklyLoad(saved), weeklyLoad(tried)]
  const usual = after.usualMinutes - before.usualMinutes
  const heaviest = (after.heaviest?.loadMinutes ?? 0) - (before.heaviest?.loadMinutes ?? 0)
  if (usual === 0 && heaviest === 0) return ['same load']
  const signed = (minutes: number) => `${minutes > 0 ? '+' : '−'}${formatter.duration(Math.abs(minutes))}`
  return [
    ...(usual === 0 ? [] : [`${signed(usual)} a week`]),
    ...(heaviest === 0 ? [] : [`heaviest week ${signed(heaviest)}`]),
  ]
}
