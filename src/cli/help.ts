/** What `certpace --help` prints. */
export const HELP = `Certpace on the command line: dates, totals and findings of a plan file.

  certpace project FILE [--scenario NAME]... [--on DATE] [--json]
  certpace audit FILE [--scenario NAME]... [--on DATE] [--json]
  certpace explain FILE [--scenario NAME]... [--on DATE] [--json]
  certpace compare FILE [--scenario NAME]... [--on DATE] [--json]
  certpace export FILE --format FORMAT [--table TABLE] [--scenario NAME] [--redacted] [--on DATE] [--to FILE]
  certpace programs [PROGRAM] [--json]

  project          what the plan leads to, when, and at what price
  audit            what is recorded up to the day, what of it counts, and why the rest does not
  explain          what is behind each date, hour and total, what would move the date, and what would not
  compare          scenarios (else all) against the plan, and what makes each dearer or later
  export           a file made of the plan: json, csv, ics (calendar) or xlsx (workbook)
  programs         the programs whose rules ship; or one of them, each figure with its source and grade

  FILE             a plan as Certpace exports it: JSON, or ZIP with its files
  PROGRAM          the id of a program, or a file of rules
  --scenario NAME  this scenario instead of the plan itself; may be given several times
  --on DATE        the day that counts as today, written YYYY-MM-DD
                   (otherwise the plan's own "asOf" day, otherwise the day of this computer)
  --format FORMAT  json, csv, ics or xlsx
  --table TABLE    for csv: ledger (else), log, courses, sessions, requirements, counted-hours, months,
                   documents or evidence
  --redacted       without names, notes and amounts
  --to FILE        write there instead of printing; xlsx needs it
  --json           print JSON, with dates as YYYY-MM-DD and amounts in minor units (cents)

  certpace --help     this text
  certpace --version  the version of the program

A plan is a help for deciding. It does not guarantee certification: check the rules of the
certifying body before you rely on a figure.
`
