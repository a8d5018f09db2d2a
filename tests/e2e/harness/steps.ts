import type { Locator, Page } from 'playwright-core'

/** What a person does on the screens, in their words. Every query goes by role and name, as a screen reader would. */

export interface Answers {
  /** Null: the program asks for no supervision. */
  readonly contractOn?: string | null
  readonly studyHours?: string
  readonly clientHours?: string
  readonly savings?: string
  readonly monthly?: string
}

const USUAL_ANSWERS = {
  contractOn: '2027-01-04',
  studyHours: '5',
  clientHours: '18',
  savings: '2000',
  monthly: '400',
}

/** Goes from the honest page through the five questions to the overview. */
export async function answerFiveQuestions(
  page: Page,
  answers: Answers = {},
  onLastQuestion?: () => Promise<void>,
): Promise<void> {
  const { contractOn, studyHours, clientHours, savings, monthly } = { ...USUAL_ANSWERS, ...answers }
  await page.getByRole('button', { name: 'Answer five questions' }).click()
  await page.getByRole('combobox', { name: 'Highest degree' }).selectOption('Master’s')
  await page.getByRole('textbox', { name: 'Years of clinical experience' }).fill('6')
  await page.getByRole('combobox', { name: 'License' }).selectOption('I may practice independently')
  await next(page)
  if (contractOn !== null) await page.getByRole('textbox', { name: 'Supervision contract' }).fill(contractOn)
  await next(page)
  await page.getByRole('textbox', { name: 'Study hours a week' }).fill(studyHours)
  await page.getByRole('textbox', { name: 'Client hours a week' }).fill(clientHours)
  await next(page)
  await page.getByRole('textbox', { name: 'Savings at the start' }).fill(savings)
  await page.getByRole('textbox', { name: 'Put aside each month' }).fill(monthly)
  await next(page)
  await onLastQuestion?.()
  await page.getByRole('button', { name: 'Show my plan' }).click()
  await heading(page, 'Overview').waitFor()
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click()
}

/** Opens a sample from the honest page as a plan of its own. */
export async function openSample(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`Open “.*${name}`, 'i') }).click()
  await heading(page, 'Overview').waitFor()
}

export const SCREEN_NAMES = [
  'Overview',
  'Path',
  'Timeline',
  'Courses',
  'Supervision',
  'Money',
  'Pace',
  'Scenarios',
  'Log',
  'Data',
] as const
export type ScreenName = (typeof SCREEN_NAMES)[number]

/** Chooses a screen in the navigation and waits for it. */
export async function openScreen(page: Page, name: ScreenName): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name, exact: true }).click()
  await heading(page, name).waitFor()
}

type MoneyList = 'Ledger' | 'Fees' | 'Contributions'

/** Goes to the screen of money and shows one of its lists. */
export async function openMoneyList(page: Page, name: MoneyList): Promise<void> {
  await openScreen(page, 'Money')
  await showMoneyList(page, name)
}

/** Shows one of the lists of the screen of money. */
export async function showMoneyList(page: Page, name: MoneyList): Promise<void> {
  await page.getByRole('tab', { name }).click()
}

export function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name, exact: true })
}

/** The cost to certification on the overview, in cents. */
export async function readCost(page: Page): Promise<number> {
  await openScreen(page, 'Overview')
  const text = await readInWords(page)
  const amount = /It costs [^$]*\$([\d,]+)\.(\d{2})/.exec(text ?? '')
  if (!amount) throw new Error(`the overview shows no amount: ${text}`)
  return Number(`${amount[1]?.replaceAll(',', '')}${amount[2]}`)
}

/** The certification date on the overview, as it is written there. */
export async function readCertified(page: Page): Promise<string> {
  await openScreen(page, 'Overview')
  const text = await readInWords(page)
  const date = /certified on ([A-Z][a-z]+ \d{1,2}, \d{4})/.exec(text ?? '')?.[1]
  if (!date) throw new Error(`the overview shows no certification date: ${text}`)
  return date
}

/** The four questions of the overview and their answers, which are folded up at first. */
async function readInWords(page: Page): Promise<string | null> {
  const part = page.getByRole('region', { name: 'In words', exact: true })
  const fold = part.getByRole('button', { name: /the plan in sentences$/ })
  // The screen of another scenario begins with them folded up again, also between the look and the press.
  while (!(await part.getByText('What does it cost?').isVisible())) {
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
  }
  return part.textContent()
}

/** The certification date of a scenario on its card, as YYYY-MM-DD, and all the card says. */
export async function readScenario(page: Page, name: string): Promise<{ certifiedOn: string; text: string }> {
  const text = (await page.getByRole('article', { name, exact: true }).textContent()) ?? ''
  const date = /([A-Z][a-z]{2}) (\d{1,2}), (\d{4})/.exec(text)
  const month = String('JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(date?.[1] ?? '?') / 3 + 1).padStart(2, '0')
  return { certifiedOn: `${date?.[3]}-${month}-${date?.[2]?.padStart(2, '0')}`, text }
}

export interface NewCourse {
  readonly title: string
  readonly hours: string
  readonly price: string
  /** The title of the example it replaces. */
  readonly insteadOf?: string
  readonly countsToward?: string
  readonly area?: string
}

/** Adds a course that is studied whenever there is time. */
export async function addCourse(page: Page, course: NewCourse): Promise<void> {
  await openScreen(page, 'Courses')
  await page.getByRole('button', { name: 'Add course' }).click()
  const form = page.getByRole('dialog', { name: 'Add course' })
  await form.getByRole('textbox', { name: 'Title' }).fill(course.title)
  if (course.insteadOf) {
    await form.getByRole('combobox', { name: 'Use instead of' }).selectOption(course.insteadOf)
  }
  await form.getByRole('textbox', { name: 'Hours of work' }).fill(course.hours)
  await form.getByRole('textbox', { name: 'Line 1: hours' }).fill(course.hours)
  await form.getByRole('combobox', { name: 'Line 1: how it is held' }).selectOption('In person')
  if (course.countsToward) {
    await form.getByRole('combobox', { name: 'Line 1: counts toward' }).selectOption(course.countsToward)
  }
  if (course.area) await form.getByRole('combobox', { name: 'Line 1: area' }).selectOption(course.area)
  await form.getByRole('textbox', { name: 'Price' }).fill(course.price)
  await form.getByRole('button', { name: 'Add course' }).click()
  await form.waitFor({ state: 'detached' })
}

/** Opens the menu of a row and chooses an action. */
export async function chooseAction(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

export async function undo(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click()
}

export async function backUpNow(page: Page): Promise<void> {
  await openScreen(page, 'Data')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('Backed up and checked.').waitFor()
}
