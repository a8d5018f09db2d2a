/** In the order of a week, Monday first. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** Which day of this weekday in a month. Every month has the first four and the last. */
export const PLACES_IN_MONTH = ['first', 'second', 'third', 'fourth', 'last'] as const
export type PlaceInMonth = (typeof PLACES_IN_MONTH)[number]
