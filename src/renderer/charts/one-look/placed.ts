/** A text and where its line begins, in pixels. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** A value beside a plot, at its height in pixels. */
export interface Tick {
  readonly y: number
  readonly label: string
}

/** A plot between two heights in pixels, and where a value stands in it. */
export interface Plot {
  readonly top: number
  readonly bottom: number
  readonly toY: (value: number) => number
  readonly ticks: readonly Tick[]
}
