/** The most characters a plan's name may have. */
const LONGEST_NAME = 200

/** How the name of a copy ends. */
const COPY_END = /, copy( \d+)?$/

/** The name itself if no other plan has it, else the first of `Name, copy`, `Name, copy 2` … that is free. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  const original = name.replace(COPY_END, '')
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? ', copy' : `, copy ${number}`
    const candidate = `${shorten(original, LONGEST_NAME - end.length)}${end}`
    if (!taken.includes(candidate)) return candidate
  }
}

/** Never cuts a character in half. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '')
}
