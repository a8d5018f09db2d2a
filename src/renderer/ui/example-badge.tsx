import { Badge, Tooltip } from '@mantine/core'

/** Marks an item that the program put there to make a complete plan. */
export function ExampleBadge() {
  return (
    <Tooltip label="Put here to complete the plan. Replace it, change it, or keep it.">
      <Badge variant="light" color="gray" size="sm" tt="none">
        Example
      </Badge>
    </Tooltip>
  )
}
