/** How many colors scenarios can have, counted from 1. The theme has each of them. */
export const SCENARIO_COLORS = 6
