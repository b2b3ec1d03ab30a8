import type { Dictionary } from '../dictionary.ts'

export const lawSteps = {
  'law.step.version': 'By version {version} of the rule on this term',
  'law.step.version.because': 'By version {version} of the rule on this term: {why}',
  'law.step.transition.tr.act': 'the law changed while the term ran, the rule of the start day applies',
  'law.step.transition.tr.acceptance':
    'the law changed while the term ran, acceptance follows the day on which the letter was received',
  'law.step.transition.tr.complaint-open':
    'Complaint accepted before 01/07/2026: only days of suspension from that day on are taken out',
  'law.step.variant.voterList': 'list of voters',
  'law.step.length.calendarDays': ({ length }) => `${length} day${length === 1 ? '' : 's'}`,
  'law.step.length.workingDays': ({ length }) => `${length} working day${length === 1 ? '' : 's'}`,
  'law.step.length.months': ({ length }) => `${length} month${length === 1 ? '' : 's'}`,
  'law.step.length.years': ({ length }) => `${length} year${length === 1 ? '' : 's'}`,
  'law.step.extension.decided': 'Extended by a decision of {date}',
  'law.step.extension.notAllowed':
    '{grade}, decided on {date}: the law knows no extension of this term, or no further one, so it moves nothing',
  'law.step.noRoll.sameDay': 'On the very day, a day off too',
  'law.step.countBack.election': 'Day of the election: {date}',
  'law.step.noLength.electionDayUnknown': 'No date: the day of the election is not recorded',
  'law.step.result': 'Ends',
  'law.step.result.end': 'at the end of the day',
  'law.step.result.moved': 'at the end of the day; counted to the last day it would be {nominal}',
} as const satisfies Dictionary
