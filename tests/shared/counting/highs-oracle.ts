import loadHighs from 'highs'
import { monthOf } from '#shared/calendar/month.ts'
import type { CountingCase } from '../generators/counting.ts'

/** More than any case has minutes: one minute less missing weighs more than all that could be counted beside it. */
const FIRST_AIM = 1_000_000

/**
 * A general optimiser for whole numbers as the judge of an assignment: the minutes that make something less missing, and
 * the minutes counted in all.
 */
export async function loadOptimum(): Promise<(given: CountingCase, countable: readonly number[]) => number[]> {
  const highs = await loadHighs()
  return (given, countable) => {
    const { Columns: columns } = highs.solve(modelOf(given, countable), { mip_rel_gap: 0, mip_abs_gap: 0 })
    const minutesOf = (name: string) => {
      const column = columns[name]
      return column && 'Primal' in column ? Math.round(column.Primal) : 0
    }
    const total = countable.reduce((sum, _, at) => sum + minutesOf(`x${at}`), 0)
    const reached = given.rules.areaMinima.reduce((sum, _, area) => sum + minutesOf(`a${area}`), 0)
    return [total + reached, total]
  }
}

/** The case in the text form that the optimiser reads. */
function modelOf({ rules, entries }: CountingCase, countable: readonly number[]): string {
  const all = entries.map((_, at) => `x${at}`)
  const areas = rules.areaMinima.map((_, area) => `a${area}`)
  const rows: string[] = [`${plus(all)} - t = 0`, `t <= ${rules.minimum}`]
  for (const { axis, members, mostOf, isShareOfCounted } of rules.sets) {
    const inside = entries.flatMap((entry, at) => (members.has(entry[axis]) ? [`x${at}`] : []))
    if (inside.length === 0) continue
    // Whole minutes at most floor(share × t) are whole minutes at most share × t.
    if (isShareOfCounted) rows.push(`${plus(inside, 12)} - ${mostOf(12)} t <= 0`)
    else rows.push(`${plus(inside)} <= ${Math.max(0, mostOf(0))}`)
  }
  for (const { minutes } of rules.periodMaxima) {
    for (const month of new Set(entries.map(({ on }) => monthOf(on)))) {
      const inside = entries.flatMap(({ on }, at) => (monthOf(on) === month ? [`x${at}`] : []))
      rows.push(`${plus(inside)} <= ${minutes}`)
    }
  }
  for (const [area] of areas.entries()) {
    const inside = entries.flatMap((entry, at) => (entry.area === area ? [`x${at}`] : []))
    rows.push(inside.length === 0 ? `a${area} <= 0` : `a${area} - ${inside.join(' - ')} <= 0`)
  }
  return [
    'Maximize',
    ` aim: ${FIRST_AIM + 1} t + ${areas.map((name) => `${FIRST_AIM} ${name}`).join(' + ')}`,
    'Subject To',
    ...rows.map((row, at) => ` c${at}: ${row}`),
    'Bounds',
    ...all.map((name, at) => ` 0 <= ${name} <= ${countable[at] ?? 0}`),
    ...areas.map((name, area) => ` 0 <= ${name} <= ${rules.areaMinima[area] ?? 0}`),
    'General',
    ` ${[...all, ...areas, 't'].join(' ')}`,
    'End',
  ].join('\n')
}

function plus(names: readonly string[], factor = 1): string {
  return names.map((name) => (factor === 1 ? name : `${factor} ${name}`)).join(' + ')
}
