/** Makes sure that the time zone a project asks for is really in force; otherwise its tests would prove nothing. */
const wanted = process.env['TZ']
const found = new Intl.DateTimeFormat('en').resolvedOptions().timeZone
if (found !== wanted) throw new Error(`the tests were to run in the time zone ${wanted}, but run in ${found}`)
