import './differences.css'

/** The color of a scenario beside its name, as a CSS color. */
export function ScenarioDot({ color }: { readonly color: string }) {
  return <span className="scenario-dot" style={{ background: color }} aria-hidden />
}
