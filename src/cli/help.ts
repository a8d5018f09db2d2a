/** What `certpace --help` prints. */
export const HELP = `Certpace on the command line: dates, totals and findings of a plan file.

  certpace project FILE [--scenario NAME]... [--on DATE] [--json]
  certpace audit FILE [--on DATE] [--json]

  project          what the plan leads to, when, and at what price
  audit            what is recorded up to the day, what of it counts, and why the rest does not

  FILE             a plan in its JSON form, as Certpace exports it
  --scenario NAME  project this scenario instead of the plan itself; may be given several times
  --on DATE        the day that counts as today, written YYYY-MM-DD
                   (otherwise the plan's own "asOf" day, otherwise the day of this computer)
  --json           print JSON, with dates as YYYY-MM-DD and amounts in minor units (cents)

  certpace --help     this text
  certpace --version  the version of the program

A plan is a help for deciding. It does not guarantee certification: check the rules of the
certifying body before you rely on a figure.
`
