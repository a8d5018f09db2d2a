import { Notifications } from '@mantine/notifications'
import '@mantine/notifications/styles.css'

/** Where notices appear. Those that came before it are shown as soon as it is there. */
export function NoticesRegion() {
  return <Notifications position="bottom-right" />
}
