const usage = `Answers questions about the law, without database.

  npm run law -- COMMAND [options] [--json]

  due         the due date of a clock, with its derivation
  decide      the row of the decision table for facts
  competent   who settles a matter
  calendar    the working calendar of a year or a day
  check       whether the law can be trusted, period by period
  cases FILE  runs a file of worked cases`

process.stdout.write(`${usage}\n`)
