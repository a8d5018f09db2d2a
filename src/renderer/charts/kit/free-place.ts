/** A rectangle on a drawing, in pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Whether two rectangles have a point in common. */
export function doMeet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** The first of the places that meets nothing taken and lies within the bounds; null when none does. */
export function firstFreePlace<T extends Box>(places: readonly T[], taken: readonly Box[], bounds: Box): T | null {
  return (
    places.find(
      (place) =>
        bounds.left <= place.left &&
        place.right <= bounds.right &&
        bounds.top <= place.top &&
        place.bottom <= bounds.bottom &&
        !taken.some((box) => doMeet(place, box)),
    ) ?? null
  )
}
