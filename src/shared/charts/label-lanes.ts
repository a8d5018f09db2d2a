/** A label that stands beside a line at `at`, taking the room from `left` to `right`; all in pixels. */
export interface WantedLabel {
  readonly at: number
  readonly left: number
  readonly right: number
}

interface Taken {
  readonly left: number
  readonly right: number
}

/**
 * Gives each label a lane, 0 being the one nearest the chart, so that no two labels of a lane come closer than `gap`
 * and no line, which runs from its label through all nearer lanes, crosses the label of another. In the order given.
 */
export function placeLabels(labels: readonly WantedLabel[], gap: number): readonly number[] {
  const lanes: Taken[][] = []
  const isFree = (lane: number, { left, right }: Taken) =>
    (lanes[lane] ?? []).every((taken) => right + gap <= taken.left || taken.right + gap <= left)
  return labels.map(({ at, left, right }) => {
    const line = { left: at, right: at }
    let lane = 0
    while (!isFree(lane, { left, right })) lane += 1
    while (lanes.length <= lane) lanes.push([])
    for (let nearer = 0; nearer < lane; nearer++) lanes[nearer]?.push(line)
    lanes[lane]?.push({ left, right })
    return lane
  })
}
