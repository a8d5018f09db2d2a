interface VirtualSpacerProps {
  readonly columns: number
  /** In pixels. */
  readonly height: number
}

/** Stands in a table for the rows out of sight. */
export function VirtualSpacer({ columns, height }: VirtualSpacerProps) {
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={columns} className="virtual-spacer" style={{ height }} />
    </tr>
  )
}
