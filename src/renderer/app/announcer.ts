const REGION_ID = 'announcements'
const SILENT_DIFFERENCE = '\u00a0'

/** Says a sentence to people who listen to the page instead of looking at it. */
export function announce(sentence: string): void {
  const region = document.getElementById(REGION_ID)
  if (!region) return
  // Screen readers stay silent when the text does not change; a space that is not read out makes each announcement a change.
  region.textContent = region.textContent === sentence ? sentence + SILENT_DIFFERENCE : sentence
}

export const ANNOUNCER_ID = REGION_ID
