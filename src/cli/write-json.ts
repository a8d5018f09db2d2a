/** JSON as it is printed. */
export function writeJson(report: object): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
