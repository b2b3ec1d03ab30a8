import type { Dictionary } from '../dictionary.ts'

export const lawCommand = {
  'lawCommand.usage': `Asks the law from the command line, without a database. Days are written 2026-02-13 or 13/02/2026.

  npm run law -- due --clock ID --from DAY       the due date of a clock, and how it is counted
      [--remote] [--complex] [--dismissal] [--several-places] [--voter-list]
      [--extension complex|especiallyComplex] [--extension-on DAY]
      [--suspension DAY..DAY] [--obstacle DAY..DAY] [--named-on DAY] [--set NAME=VALUE]
  npm run law -- decide --on DAY [--received DAY] [--fact NAME=VALUE] [--facts JSON] [--defaults]
                                                 what is done with one content of a letter
  npm run law -- competent --kind KIND --on DAY [--level LEVEL] [--settlement first|second|review]
      [--discipline] [--head] [--agency ID] [--successor LEVEL] [--subject SUBJECT] [--post POST] [--move MOVE]
      [--body] [--several-managers] [--managed-by LEVEL] [--field BREACH] [--seen-from LEVEL]
                                                 who settles
  npm run law -- calendar --year YEAR | --day DAY
                                                 days off and made-up days
  npm run law -- check [--from DAY]              checks all rules
  npm run law -- cases FILE [--strict]           runs a file of worked cases

  --json           one JSON object as the last line
  --language en    in English`,
  'lawCommand.aDay': 'a day, as 2026-02-13 or 13/02/2026',
  'lawCommand.problem.missing': '{option} is missing; it can be: {possible}.',
  'lawCommand.problem.notOneOf': '{what}: there is no “{given}”; there are: {possible}.',
  'lawCommand.problem.optionValue':
    '{given}: a value is missing, or one is given that is not needed; write --clock reception.answer --remote.',
  'lawCommand.problem.notADay': '“{given}” is no day of the calendar; write 2026-02-13 or 13/02/2026.',
  'lawCommand.problem.notAnInterval':
    '“{given}” is no interval; write 2026-07-10..2026-07-31, or 2026-07-10.. while it has not ended.',
  'lawCommand.problem.notAPair': '--{option} “{given}”: write name=value.',
  'lawCommand.problem.notAnObject': '--facts “{given}” is no JSON object; write {"signed":false}.',
  'lawCommand.problem.unreadable': 'The file {file} cannot be read: {why}.',
  'lawCommand.problem.notAList':
    'The file {file} is no JSON list of cases; the form is that of test/law/cases/due-dates.json.',
  'lawCommand.citation': 'By: {citation}',
  'lawCommand.citationMarked': 'By: {citation} ({mark})',
  'lawCommand.due.start': 'Start: {date}, {event}',
  'lawCommand.due.due': 'Due: {date}',
  'lawCommand.due.none': 'No due date',
  'lawCommand.due.position': 'Position {id}: {text}',
  'lawCommand.due.positionSet': 'Position {id} ({setting}={value}): {text}',
  'lawCommand.due.target': 'A target of the office, no term of the law',
  'lawCommand.due.provisional': 'Provisional calendar: the notice of that year is not out',
  'lawCommand.decide.version': 'By the rules of {date}: {why} ({transition})',
  'lawCommand.decide.because.received': 'the day of receipt',
  'lawCommand.decide.because.act': 'the day of the act',
  'lawCommand.decide.because.start': 'the day on which the term starts',
  'lawCommand.decide.because.before2021': 'received under circular 07/2014',
  'lawCommand.decide.because.openAtReform': 'accepted before 01/07/2026 and still open',
  'lawCommand.decide.notYet': 'Not enough to decide',
  'lawCommand.decide.noRow': 'No rule of that day holds: the officer decides',
  'lawCommand.decide.provisional': 'Not enough to decide. For the time being: {outcome}. {handling}',
  'lawCommand.decide.rule': 'Rule: {rule}',
  'lawCommand.decide.paper': 'Paper: {id} {name}',
  'lawCommand.decide.clock': 'Clock: {name} ({id})',
  'lawCommand.decide.duty': 'Also: {rule} {handling} ({citation})',
  'lawCommand.decide.missing': 'Missing: {facts}',
  'lawCommand.decide.missingForDuties': 'May still add a duty, without changing the result: {facts}',
  'lawCommand.competent.settler': 'Settler: {settler}',
  'lawCommand.competent.agencies': 'Agency: {agencies}',
  'lawCommand.competent.competence': 'Competence: {competence}',
  'lawCommand.competent.candidate': 'If {fact}={value}: {answer}',
  'lawCommand.competent.open': 'not enough',
  'lawCommand.calendar.year': 'Year {year}, {status}; notice: {notices}',
  'lawCommand.calendar.status.past-library': 'past, by statute and a calendar library',
  'lawCommand.calendar.status.announced': 'announced',
  'lawCommand.calendar.status.provisional': 'provisional, not yet announced',
  'lawCommand.calendar.off': '{date}  {name} ({kind}; {citation})',
  'lawCommand.calendar.kind.holiday': 'holiday',
  'lawCommand.calendar.kind.in-lieu': 'day in lieu',
  'lawCommand.calendar.kind.swap-off': 'day off by swap',
  'lawCommand.calendar.makeUp': '{date}  {name} (made up)',
  'lawCommand.calendar.workingDays': '{count} working days',
  'lawCommand.calendar.difference.missing': '{date}  off by law and not in the calendar: {name}',
  'lawCommand.calendar.difference.notByLaw': '{date}  off in the calendar and not by law: {name}',
  'lawCommand.calendar.dayOff': '{date}: a day off ({name})',
  'lawCommand.calendar.dayWorked': '{date}: a working day',
  'lawCommand.calendar.next': 'Next working day: {date}',
  'lawCommand.check.span': '{from} – {to}',
  'lawCommand.check.spanOpen': 'From {from}',
  'lawCommand.check.period': '{span}: {rows} rows, {proof}',
  'lawCommand.check.total': 'the table is total',
  'lawCommand.check.gap': 'the table has a gap: {facts}',
  'lawCommand.check.unreachable': '  Never reached: {rows}',
  'lawCommand.check.unverified': '  Text not read again or not verified: {rows}',
  'lawCommand.check.rules': '{count} rules, {problems} problems',
  'lawCommand.check.ok': 'Fit for use.',
  'lawCommand.check.notOk': 'Not fit for use.',
  'lawCommand.cases.failure': '{id} {field}: the case says {expected}, the program {found}',
  'lawCommand.cases.counts': '{passed} passed, {failed} failed, {skipped} skipped',
} as const satisfies Dictionary
