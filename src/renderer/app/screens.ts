import {
  IconAdjustments,
  IconArrowsSplit2,
  IconBook2,
  IconDatabase,
  IconHome,
  IconListDetails,
  IconReceipt2,
  IconRoute,
  IconTimeline,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
import { OverviewScreen } from '../screens/overview/overview-screen.tsx'
import { withStyles } from '../ui/later.ts'

export interface Screen {
  /** The part of the address behind `#/`. */
  readonly path: string
  readonly label: string
  readonly icon: TablerIcon
  /** Fetches the screen's code, so that `content` is there at once. */
  readonly load: () => Promise<unknown>
  /** The screen itself where its code has been fetched; else what fetches it when it is drawn. */
  readonly content: () => ComponentType
}

/** The screens of an open plan, in the order of the navigation. Each but the first loads when it is first shown. */
export const SCREENS: readonly [Screen, ...Screen[]] = [
  // The first picture: its code comes with that of the page.
  {
    path: 'overview',
    label: 'Overview',
    icon: IconHome,
    load: () => Promise.resolve(OverviewScreen),
    content: () => OverviewScreen,
  },
  screen('path', 'Path', IconRoute, async () => (await import('../screens/path/path-screen.tsx')).PathScreen),
  screen(
    'timeline',
    'Timeline',
    IconTimeline,
    async () => (await import('../screens/timeline/timeline-screen.tsx')).TimelineScreen,
  ),
  screen(
    'courses',
    'Courses',
    IconBook2,
    async () => (await import('../screens/courses/courses-screen.tsx')).CoursesScreen,
  ),
  screen(
    'supervision',
    'Supervision',
    IconUsers,
    async () => (await import('../screens/supervision/supervision-screen.tsx')).SupervisionScreen,
  ),
  screen('money', 'Money', IconReceipt2, async () => (await import('../screens/money/money-screen.tsx')).MoneyScreen),
  screen('pace', 'Pace', IconAdjustments, async () => (await import('../screens/pace/pace-screen.tsx')).PaceScreen),
  screen(
    'scenarios',
    'Scenarios',
    IconArrowsSplit2,
    async () => (await import('../screens/scenarios/scenarios-screen.tsx')).ScenariosScreen,
  ),
  screen('log', 'Log', IconListDetails, async () => (await import('../screens/log/log-screen.tsx')).LogScreen),
  screen('data', 'Data', IconDatabase, async () => (await import('../screens/data/data-screen.tsx')).DataScreen),
]

function screen(path: string, label: string, icon: TablerIcon, fetchCode: () => Promise<ComponentType>): Screen {
  let fetched: ComponentType | null = null
  const load = async () => {
    fetched = await withStyles(fetchCode())
    return fetched
  }
  const Later = lazy(async () => ({ default: await load() }))
  return { path, label, icon, load, content: () => fetched ?? Later }
}

/** The screen an address such as `#/courses` names; the first one for any other. */
export function screenOf(hash: string): Screen {
  const path = /^#\/([a-z-]+)/.exec(hash)?.[1]
  return SCREENS.find((screen) => screen.path === path) ?? SCREENS[0]
}
