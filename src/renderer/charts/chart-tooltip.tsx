interface TooltipLine {
  readonly label: string
  readonly value: string
  /** A colour of the theme; none for lines that are no series, such as a sum. */
  readonly color: string | null
}

interface ChartTooltipProps {
  readonly title: string
  readonly lines: readonly TooltipLine[]
}

/** The figures under the pointer or the keyboard's place. */
export function ChartTooltip({ title, lines }: ChartTooltipProps) {
  return (
    <div className="chart-tooltip">
      <strong>{title}</strong>
      <table>
        <tbody>
          {lines.map(({ label, value, color }) => (
            <tr key={label}>
              <th scope="row">
                {color && <span className="chart-swatch" style={{ background: color }} />}
                {label}
              </th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
