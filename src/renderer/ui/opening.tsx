import './plain.css'

/** Stands for what is on its way. */
export function Opening({ label }: { readonly label: string }) {
  return (
    <p className="opening" role="img" aria-label={label}>
      <span />
      <span />
      <span />
    </p>
  )
}
